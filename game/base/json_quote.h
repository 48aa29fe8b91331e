/* SPDX-License-Identifier: MPL-2.0 */
/* A text as a JSON string, in quotes and escaped; bytes that are no UTF-8 become U+FFFD. */
#ifndef BASE_JSON_QUOTE_H
#define BASE_JSON_QUOTE_H

#include <stddef.h>
#include <stdio.h>

struct json_sink { void (*put)(void *self, const char *bytes, size_t size); void *self; };
void json_quote(const char *text, const struct json_sink *);
void json_print_quoted(FILE *, const char *text);

#endif
