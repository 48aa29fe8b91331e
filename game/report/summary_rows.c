/* SPDX-License-Identifier: MPL-2.0 */
/* Rows of sheets, counted, and sums of products for the correlations between them. Values
 * repeat, so each has a number, and a row is a few bytes however many people have it. */
#include <string.h>

#include "base/arena.h"
#include "report/summary_own.h"

static uint32_t spot_of(const struct values *values, double value)
{
    uint64_t bits = 0;
    memcpy(&bits, &value, sizeof bits);
    bits = (bits ^ bits >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
    uint32_t spot = (uint32_t)(bits >> 32);
    for (;; spot++) {
        uint32_t at = values->slots[spot & (values->slot_count - 1)];
        if (at == 0 || values->list[at - 1] == value)
            return spot & (values->slot_count - 1);
    }
}

static void place_values(struct values *values, struct arena *arena)
{
    values->slot_count = values->slot_count > 0 ? 2 * values->slot_count : 256;
    values->slots = arena_get(arena, values->slot_count * sizeof *values->slots);
    for (uint32_t i = 0; i < values->count; i++)
        values->slots[spot_of(values, values->list[i])] = i + 1;
}

uint32_t summary_value(struct summary *summary, double value)
{
    struct values *values = &summary->values;
    if (2 * values->count >= values->slot_count)
        place_values(values, summary->arena);
    value = value == 0 ? 0 : value; /* no minus in front of nothing */
    uint32_t spot = spot_of(values, value);
    if (values->slots[spot] != 0)
        return values->slots[spot];
    int room = (int)values->room;
    values->list =
        summary_grow(summary->arena, values->list, (int)values->count, &room, sizeof *values->list);
    values->room = (uint32_t)room;
    values->list[values->count] = value;
    values->slots[spot] = ++values->count;
    return values->count;
}

static int tally_order(const struct tally *one, const struct tally *two)
{
    if (one->sheet != two->sheet)
        return one->sheet < two->sheet ? -1 : 1;
    if (one->form != two->form)
        return one->form < two->form ? -1 : 1;
    if (one->a != two->a)
        return one->a < two->a ? -1 : 1;
    return (one->b > two->b) - (one->b < two->b);
}

void tallies_add(struct tallies *tallies, const struct tally *more, struct arena *arena)
{
    int low = 0, high = tallies->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (tally_order(&tallies->list[middle], more) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < tallies->count && tally_order(&tallies->list[low], more) == 0) {
        tallies->list[low].count += more->count;
        return;
    }
    tallies->list =
        summary_grow(arena, tallies->list, tallies->count, &tallies->room, sizeof *tallies->list);
    memmove(&tallies->list[low + 1], &tallies->list[low],
            (size_t)(tallies->count - low) * sizeof *tallies->list);
    tallies->list[low] = *more;
    tallies->count += 1;
}

int summary_product(int x, int y)
{
    return y * (y - 1) / 2 + x;
}

static wide in_units(double value)
{
    struct cell cell = {.n = 0};
    cell_add_score(&cell, value);
    return cell.sum;
}

/* Room for two million people at the far end of every scale. */
void product_add(struct product *product, const struct product *more)
{
    enum { MOST = 1 << 21 };
    if (product->n > MOST - more->n)
        return;
    product->n += more->n;
    product->x += more->x;
    product->y += more->y;
    product->xx += more->xx;
    product->yy += more->yy;
    product->xy += more->xy;
}

void summary_products(const struct digest_person *person, struct product *products)
{
    wide units[SUMMARY_COLUMNS];
    for (int y = 0; y < SUMMARY_COLUMNS; y++) {
        if (!person->has[y])
            continue;
        units[y] = in_units(person->value[y]);
        for (int x = 0; x < y; x++) {
            if (!person->has[x])
                continue;
            struct product *product = &products[summary_product(x, y)];
            product_add(product, &(struct product){1, units[x], units[y], units[x] * units[x],
                                                   units[y] * units[y], units[x] * units[y]});
        }
    }
}
