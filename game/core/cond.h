/* SPDX-License-Identifier: MPL-2.0 */
/* The words an author may use in `if` and `do`: one table each, read by the loader, the checker and
 * biasctl words. */
#ifndef CORE_COND_H
#define CORE_COND_H

#include "base/words.h"

struct cond_row { const char *word; struct text takes, does; };
const struct cond_row *cond_rows(int *count);             /* by enum cond_word */
const struct cond_row *effect_rows(int *count);           /* by enum effect_word */

#endif
