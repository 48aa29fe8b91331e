/* SPDX-License-Identifier: MPL-2.0 */
/* The line breaker: at spaces, after - and /, at U+00AD (the hyphen is then drawn), at \n; never at NBSP,
 * U+202F or U+2011. A word longer than a line breaks at a character. Lines live in the arena. */
#ifndef UI_WRAP_H
#define UI_WRAP_H

#include "ui/ui.h"

struct line { const char *text; int bytes, width; };
struct wrap { struct ui_metrics metrics; enum font font; int px, width, chars; };   /* chars 0: no limit */
struct lines { struct line *list; int count, widest; bool cut; };                   /* cut: even one character did not fit */

struct lines wrap_lines(const struct wrap *, const char *text, struct arena *);
/* Of the text on lines as long as they like, at most `chars` characters; and of its longest piece that may not break. */
int wrap_natural(const struct wrap *, const char *text, struct arena *);
int wrap_least(const struct wrap *, const char *text, struct arena *);
int wrap_char(const char *text);                          /* bytes of the character here, at least 1 unless at the end */

#endif
