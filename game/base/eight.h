/* SPDX-License-Identifier: MPL-2.0 */
/* Text eight letters at a time, the first lowest on every machine: for what every line of every log comes
 * past. Compilers make one load of it. */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stdint.h>

static inline uint64_t eight_read(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
           (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

#endif
