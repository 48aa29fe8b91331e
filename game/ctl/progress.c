/* SPDX-License-Identifier: MPL-2.0 */
/* "120/1000" on one line of standard error, where somebody is watching. Short work stays silent. */
#include "ctl/progress.h"

#include <unistd.h>

enum { STEP = 50, LEAST = 200 };

void ctl_progress(struct ctl *ctl, int done, int of)
{
    if (of < LEAST || (done % STEP != 0 && done != of) || isatty(fileno(ctl->err)) == 0)
        return;
    if (done < of)
        fprintf(ctl->err, "\r%d/%d", done, of);
    else
        fputs("\r\033[K", ctl->err);
    (void)fflush(ctl->err);
}
