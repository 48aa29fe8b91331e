/* SPDX-License-Identifier: MPL-2.0 */
/* Inside the gate: a position in the bytes, and what reads characters, strings and keys there.
 * Every function that refuses returns false and leaves the fault. */
#ifndef BASE_JSON_SCAN_H
#define BASE_JSON_SCAN_H

#include "base/json.h"

enum { SCAN_STRING = 2000, SCAN_KEY = 64 };               /* bytes after decoding */

struct scan { const char *bytes; size_t size, at; struct json_fault *fault; };

bool scan_refuse(struct scan *, size_t offset, struct text why);
/* Refuses the character that stands here: by what it is, else for `otherwise`. */
bool scan_refuse_here(struct scan *, struct text otherwise);
int scan_peek(const struct scan *);                       /* a byte, or -1: the end */
void scan_space(struct scan *);
bool scan_string(struct scan *);                          /* from quote to past the other quote */
bool scan_key(struct scan *, char out[SCAN_KEY + 1], size_t *size);      /* likewise; ASCII case folded */

#endif
