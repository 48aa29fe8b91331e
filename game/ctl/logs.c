/* SPDX-License-Identifier: MPL-2.0 */
/* Shared by verify, replay and repair. */
#include "ctl/logs.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/os.h"
#include "play/pack.h"

enum { PATIENCE_MS = 1000, STEP_MS = 200 };

static void print_place(FILE *file, const struct place *at)
{
    if (!at->file)
        return;
    fprintf(file, "%s:", at->file);
    if (at->line > 0)
        fprintf(file, "%d:", at->line);
    fputc(' ', file);
}

void ctl_print_findings(struct ctl *ctl)
{
    for (int i = 0; i < notes_count(ctl->notes); i++) {
        const struct note *note = notes_get(ctl->notes, i);
        FILE *file = note->code ? ctl->out : ctl->err;
        print_place(file, &note->at);
        fprintf(file, "%s: %s\n",
                note->code ? note->code : note->level == NOTE_WARNING ? "warning" : "error",
                note->text);
    }
}

void ctl_json_finding(struct ctl *ctl, const struct note *note)
{
    fputs("{\"file\":", ctl->out);
    ctl_json_string(ctl->out, note->at.file ? note->at.file : "");
    fprintf(ctl->out, ",\"line\":%d,\"code\":", note->at.line);
    ctl_json_string(ctl->out, note->code ? note->code : "FILE");
    fputs(",\"text\":", ctl->out);
    ctl_json_string(ctl->out, note->text);
    fputc('}', ctl->out);
}

/* Fingerprint of the pack in this folder; "" when it cannot be read. */
static const char *fingerprint(struct ctl *ctl, const char *folder)
{
    struct pack_source source;
    struct arena *arena = arena_new();
    const char *print = "";
    if (arena && files_is_folder(folder) &&
        pack_read(folder, NULL, arena, notes_new(arena, ctl->words), &source))
        print = arena_copy(ctl->arena, source.packv, strlen(source.packv));
    arena_free(arena);
    return print;
}

bool ctl_pack_is_same(struct ctl *ctl, const struct log_session *session, const char *folder)
{
    if (!session->has_table)
        return true;
    const char *pack = session->header.pack;
    if (!folder)
        folder = files_join(ctl->arena, files_join(ctl->arena, ctl->share, "levels"), pack);
    if (!strcmp(fingerprint(ctl, folder), session->header.packv))
        return true;
    log_note(ctl->notes, "PACK", (struct place){session->file, session->line, 0}, pack);
    return false;
}

void ctl_progress_begin(struct ctl_progress *progress, struct ctl *ctl, int total)
{
    *progress = (struct ctl_progress){ctl, os_now_ms(), 0, total};
}

void ctl_progress_show(struct ctl_progress *progress, int done)
{
    int64_t waited = os_now_ms() - progress->began_ms;
    if (waited < PATIENCE_MS || waited / STEP_MS == progress->shown || !isatty(STDERR_FILENO))
        return;
    progress->shown = (int)(waited / STEP_MS);
    fprintf(progress->ctl->err, "\r%d/%d", done, progress->total);
    fflush(progress->ctl->err);
}

void ctl_progress_end(struct ctl_progress *progress)
{
    if (progress->shown)
        fputs("\r                \r", progress->ctl->err);
}
