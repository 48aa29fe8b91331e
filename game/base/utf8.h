/* SPDX-License-Identifier: MPL-2.0 */
/* UTF-8, read strictly (The Unicode Standard, table 3-7), and what a text may hold (robustness.md 4.3). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One character; its bytes (1..4), or 0: malformed, overlong, a surrogate, cut off, or size is 0. */
int utf8_next(const char *bytes, size_t size, uint32_t *code);
bool utf8_is_control(uint32_t code);                      /* C0, 0x7F, C1 */
bool utf8_is_noncharacter(uint32_t code);
/* Well formed, and nothing that hides or overlaps: no controls but LF and TAB, no bidi controls, no
 * private use, no noncharacters, at most 2 combining marks on a letter. */
bool utf8_is_clean(const char *bytes, size_t size);
int utf8_count(const char *bytes, size_t size);           /* characters; a malformed byte counts as one */

#endif
