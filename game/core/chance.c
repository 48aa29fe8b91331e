/* SPDX-License-Identifier: MPL-2.0 */
/* Numbered throws: an auditor needs no code of ours, only sha256sum. For example
 * printf %s 0000000000005eed/postvakken/form/1 | sha256sum   starts 5e8929f3e095b752. */
#include "core/chance.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/hash.h"

uint64_t chance_number(uint64_t seed, const char *on, const char *what, int number)
{
    char text[160];
    int size = snprintf(text, sizeof text, "%016" PRIx64 "/%s/%s/%d", seed, on, what, number);
    if (size < 0)
        return 0;
    if (size >= (int)sizeof text)
        size = (int)sizeof text - 1;
    return hash_number(text, (size_t)size);
}

/* A throw of 0 leaves things as they are listed, so an order of two is swapped by a throw of 1. */
void chance_order(uint64_t seed, const char *on, const char *what, uint8_t *order, int count)
{
    for (int i = 0; i < count; i++)
        order[i] = (uint8_t)i;
    for (int i = count - 1; i > 0; i--) {
        uint64_t thrown = chance_number(seed, on, what, count - 1 - i) % (uint64_t)(i + 1);
        int j = i - (int)thrown;
        uint8_t kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}

static int coin(uint64_t seed, const char *on, int number)
{
    return (int)(chance_number(seed, on, "form", number) % 2);
}

/* Sub-block 0 is {(A,AB),(B,BA)}, sub-block 1 is {(A,BA),(B,AB)}. */
void chance_pair(uint64_t seed, const char *on, int number, enum form *form, enum set *set)
{
    int block = number / 4, half = number % 4 / 2, side = number % 2;
    int sub = half ^ coin(seed, on, 3 * block);
    int second = side ^ coin(seed, on, 3 * block + 1 + half);
    *form = second ? FORM_B : FORM_A;
    *set = second == sub ? SET_AB : SET_BA;
}

enum form chance_form(uint64_t seed, const char *on, int number)
{
    return (number % 2 ^ coin(seed, on, 3 * (number / 2))) ? FORM_B : FORM_A;
}
