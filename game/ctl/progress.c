/* SPDX-License-Identifier: MPL-2.0 */
/* "120/1000 1:05", with the time that is left, on one line of standard error, where somebody is
 * watching. Short work stays silent. */
#include "ctl/progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "base/os.h"

enum { PATIENCE_MS = 1000, STEP_MS = 200 };

void ctl_progress_begin(struct ctl_progress *progress, struct ctl *ctl)
{
    *progress = (struct ctl_progress){ctl, os_now_ms(), 0};
}

void ctl_progress_show(struct ctl_progress *progress, int done, int of)
{
    FILE *err = progress->ctl->err;
    int64_t waited = os_now_ms() - progress->began_ms;
    if (waited < PATIENCE_MS || waited / STEP_MS == progress->shown || !isatty(fileno(err)))
        return;
    progress->shown = (int)(waited / STEP_MS);
    int64_t left_s = done > 0 ? waited * (of - done) / done / 1000 : 0;
    fprintf(err, "\r\033[K%d/%d %" PRId64 ":%02d", done, of, left_s / 60, (int)(left_s % 60));
    fflush(err);
}

void ctl_progress_end(struct ctl_progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", progress->ctl->err);
}
