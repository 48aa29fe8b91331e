/* SPDX-License-Identifier: MPL-2.0 */
/* Counted rows: packed, judged and merged by content alone. */
#include "measure/rows.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "measure/rules.h"

static const double unit = 17592186044416.0; /* 2^44 */

int64_t row_units(double score)
{
    return llround(score * unit);
}

static int order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int by_content(const void *a, const void *b)
{
    const struct row *one = a, *two = b;
    int way = order(one->form, two->form);
    for (int c = 0; c < ROW_VALUES && way == 0; c++)
        way = order(one->value[c], two->value[c]);
    return way != 0 ? way : order(one->source, two->source);
}

static int by_source(const void *a, const void *b)
{
    const struct row *one = a, *two = b;
    return one->source != two->source ? order(one->source, two->source) : by_content(a, b);
}

void rows_pack(struct rows *rows)
{
    int kept = 0;
    if (rows->count > 0)
        qsort(rows->list, (size_t)rows->count, sizeof *rows->list, by_content);
    for (int i = 0; i < rows->count; i++)
        if (kept > 0 && by_content(&rows->list[kept - 1], &rows->list[i]) == 0)
            rows->list[kept - 1].n += rows->list[i].n;
        else
            rows->list[kept++] = rows->list[i];
    rows->count = kept;
}

int64_t rows_people(const struct rows *rows)
{
    int64_t people = 0;
    for (int i = 0; i < rows->count; i++)
        people += rows->list[i].n;
    return people;
}

static bool is_incomplete(const struct row *row, int columns)
{
    return row->value[0] == ROW_MISSING || (columns > 1 && row->value[1] == ROW_MISSING);
}

/* In one form, those without a value in one column. */
static int64_t missing_in(const struct rows *rows, enum form form, int column)
{
    int64_t people = 0;
    for (int i = 0; i < rows->count; i++)
        if (rows->list[i].form == form && rows->list[i].value[column] == ROW_MISSING)
            people += rows->list[i].n;
    return people;
}

int64_t rows_complete(struct rows *rows)
{
    bool crowds = rows->columns > 1;
    for (int form = FORM_NONE; form < FORMS; form++)
        for (int c = 0; c < rows->columns; c++) {
            int64_t people = missing_in(rows, (enum form)form, c);
            crowds = crowds && (people == 0 || people >= OUTPUTS_APART);
        }
    int64_t out = 0;
    int kept = 0;
    for (int i = 0; i < rows->count; i++)
        if (!crowds && is_incomplete(&rows->list[i], rows->columns))
            out += rows->list[i].n;
        else
            rows->list[kept++] = rows->list[i];
    rows->count = kept;
    return out;
}

/* One form's rows, and one column of them: its values in order, and how often each occurs. */
struct column_counts {
    int64_t *values, *counts, *left;
    int count;
};

static int by_number(const void *a, const void *b)
{
    return order(*(const int64_t *)a, *(const int64_t *)b);
}

static int value_index(const struct column_counts *counts, int64_t value)
{
    const int64_t *at =
        bsearch(&value, counts->values, (size_t)counts->count, sizeof value, by_number);
    return (int)(at - counts->values);
}

static struct column_counts count_values(const struct row *rows, int count, int column,
                                         struct arena *arena)
{
    struct column_counts out = {.count = 0};
    out.values = arena_get(arena, (size_t)count * sizeof *out.values);
    for (int i = 0; i < count; i++)
        out.values[i] = rows[i].value[column];
    qsort(out.values, (size_t)count, sizeof *out.values, by_number);
    for (int i = 0; i < count; i++)
        if (i == 0 || out.values[i] != out.values[i - 1])
            out.values[out.count++] = out.values[i];
    out.counts = arena_get(arena, (size_t)out.count * sizeof *out.counts);
    out.left = arena_get(arena, (size_t)out.count * sizeof *out.left);
    for (int i = 0; i < count; i++)
        out.counts[value_index(&out, rows[i].value[column])] += rows[i].n;
    return out;
}

/* How many rows differ from the commonest value. Nothing is no value: it tells nobody apart. */
static int64_t differing(const struct column_counts *of, const int64_t *counts)
{
    int64_t sum = 0, most = 0;
    for (int i = of->values[0] == ROW_MISSING; i < of->count; i++) {
        sum += counts[i];
        most = counts[i] > most ? counts[i] : most;
    }
    return sum - most;
}

/* rows: sorted by source. Also without any one of them enough must differ. */
static bool is_unanimous(const struct row *rows, int count, int column, struct arena *arena)
{
    struct column_counts counts = count_values(rows, count, column, arena);
    if (differing(&counts, counts.counts) < ROWS_RARE)
        return true;
    for (int from = 0, to = 0; from < count; from = to) {
        memcpy(counts.left, counts.counts, (size_t)counts.count * sizeof *counts.left);
        for (to = from; to < count && rows[to].source == rows[from].source; to++)
            counts.left[value_index(&counts, rows[to].value[column])] -= rows[to].n;
        if (differing(&counts, counts.left) < ROWS_RARE)
            return true;
    }
    return false;
}

/* The end of the rows that share a form with rows[from]. */
static int form_end(const struct rows *rows, int from)
{
    int to = from;
    while (to < rows->count && rows->list[to].form == rows->list[from].form)
        to++;
    return to;
}

static struct crowd crowd_of(const struct row *rows, int count)
{
    struct crowd crowd = {.n = 0};
    int64_t here = 0;
    for (int i = 0; i < count; i++) {
        bool next = i == 0 || rows[i].source != rows[i - 1].source;
        here = next ? rows[i].n : here + rows[i].n;
        crowd.n += rows[i].n;
        crowd.sources += next;
        crowd.largest_source = here > crowd.largest_source ? here : crowd.largest_source;
    }
    return crowd;
}

const char *rows_why_empty(const struct rows *rows, struct arena *arena)
{
    struct row *copy = arena_get(arena, (size_t)(rows->count + 1) * sizeof *copy);
    if (rows->count > 0)
        memcpy(copy, rows->list, (size_t)rows->count * sizeof *copy);
    if (rows->count > 0)
        qsort(copy, (size_t)rows->count, sizeof *copy, by_source);
    struct crowd crowd = crowd_of(copy, rows->count);
    const char *why = rules_pool(&crowd);
    struct rows sorted = {copy, rows->count, rows->columns};
    rows_pack(&sorted);
    for (int from = 0, to = 0; why == NULL && from < sorted.count; from = to) {
        to = form_end(&sorted, from);
        qsort(copy + from, (size_t)(to - from), sizeof *copy, by_source);
        for (int c = 0; c < rows->columns && why == NULL; c++)
            if (is_unanimous(copy + from, to - from, c, arena))
                why = "blad_eensgezind";
    }
    return why;
}

static int by_first(const void *a, const void *b)
{
    const struct row *one = a, *two = b;
    int way = order(one->value[0], two->value[0]);
    return way != 0 ? way : order(one->value[1], two->value[1]);
}

static int by_second(const void *a, const void *b)
{
    const struct row *one = a, *two = b;
    int way = order(one->value[1], two->value[1]);
    return way != 0 ? way : order(one->value[0], two->value[0]);
}

static void sort_by(struct row *rows, int count, int column)
{
    qsort(rows, (size_t)count, sizeof *rows, column == 0 ? by_first : by_second);
}

/* Every value is a group of its own; returns how many there are. */
static int begin_groups(struct row *rows, int count, int column)
{
    int groups = 0;
    sort_by(rows, count, column);
    for (int i = 0; i < count; i++) {
        groups += i == 0 || rows[i].value[column] != rows[i - 1].value[column];
        rows[i].group[column] = groups;
    }
    return groups;
}

/* Rows [from, to) are one group of this column: may it stand? */
static bool group_stands(const struct row *rows, int from, int to, int column, int columns)
{
    int64_t people = 0;
    bool beside = columns < ROW_VALUES;
    for (int i = from; i < to; i++) {
        people += rows[i].n;
        beside = beside || rows[i].group[1 - column] != rows[from].group[1 - column];
    }
    return people >= ROWS_RARE && beside;
}

static int group_end(const struct row *rows, int count, int from, int column)
{
    int to = from;
    while (to < count && rows[to].group[column] == rows[from].group[column])
        to++;
    return to;
}

/* From the lowest value up, a group that cannot stand takes the next one in; the last one joins
 * the one before it. What is missing is nobody's neighbour. Returns how many groups are left. */
static int join_groups(struct row *rows, int count, int column, int columns)
{
    sort_by(rows, count, column);
    int first = rows[0].value[column] == ROW_MISSING ? group_end(rows, count, 0, column) : 0;
    int from = first, last = first, groups = first > 0;
    while (from < count) {
        int to = group_end(rows, count, from, column);
        while (to < count && !group_stands(rows, from, to, column, columns))
            to = group_end(rows, count, to, column);
        if (from > first && !group_stands(rows, from, to, column, columns))
            from = last;
        else
            groups++;
        for (int i = from; i < to; i++)
            rows[i].group[column] = groups;
        last = from;
        from = to;
    }
    return groups;
}

/* Does every group stand, in the end, and is there more than one? */
static bool is_told_apart(struct row *rows, int count, int column, int columns)
{
    bool fine = true;
    int groups = 0;
    sort_by(rows, count, column);
    for (int from = 0, to = 0; from < count; from = to) {
        to = group_end(rows, count, from, column);
        fine = fine && group_stands(rows, from, to, column, columns);
        groups += rows[from].value[column] != ROW_MISSING;
    }
    return fine && groups > 1;
}

static void show_means(struct row *rows, int count, int column)
{
    sort_by(rows, count, column);
    for (int from = 0, to = 0; from < count; from = to) {
        wide sum = 0;
        int64_t people = 0;
        for (to = from; to < count && rows[to].group[column] == rows[from].group[column]; to++) {
            sum += (wide)rows[to].value[column] * rows[to].n;
            people += rows[to].n;
        }
        for (int i = from; i < to && rows[i].value[column] != ROW_MISSING; i++)
            rows[i].shown[column] = (double)sum / unit / (double)people;
    }
}

/* Joining in one column leaves fewer values beside those of the other, so on until nothing
 * moves. */
static bool merge_form(struct row *rows, int count, int columns)
{
    int groups[ROW_VALUES] = {0}, before = 0, now = -1;
    bool fine = true;
    for (int c = 0; c < columns; c++)
        groups[c] = begin_groups(rows, count, c);
    while (before != now) {
        before = groups[0] + groups[1];
        for (int c = 0; c < columns; c++)
            groups[c] = join_groups(rows, count, c, columns);
        now = groups[0] + groups[1];
    }
    for (int c = 0; c < columns; c++) {
        fine = is_told_apart(rows, count, c, columns) && fine;
        show_means(rows, count, c);
    }
    return fine;
}

static int by_shown(const void *a, const void *b)
{
    const struct row *one = a, *two = b;
    int way = order(one->form, two->form);
    for (int c = 0; c < ROW_VALUES && way == 0; c++)
        way = order(one->value[c] == ROW_MISSING, two->value[c] == ROW_MISSING);
    for (int c = 0; c < ROW_VALUES && way == 0; c++)
        way = (one->shown[c] > two->shown[c]) - (one->shown[c] < two->shown[c]);
    return way;
}

bool rows_merge(struct rows *rows)
{
    bool fine = rows->count > 0;
    for (int i = 0; i < rows->count; i++)
        rows->list[i].source = 0;
    rows_pack(rows);
    for (int from = 0, to = 0; from < rows->count; from = to) {
        to = form_end(rows, from);
        fine = merge_form(rows->list + from, to - from, rows->columns) && fine;
    }
    if (rows->count > 0)
        qsort(rows->list, (size_t)rows->count, sizeof *rows->list, by_shown);
    return fine;
}
