/* SPDX-License-Identifier: MPL-2.0 */
/* Shared by verify, replay and repair: findings as lines and as JSON, and the pack of a log. */
#include "base/json_quote.h"
#include "ctl/logs.h"

#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "play/pack.h"

static void print_place(FILE *file, const struct place *at)
{
    if (!at->file)
        return;
    notes_print_clean(at->file, file);
    fputc(':', file);
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
        fprintf(file, "%s: ",
                note->code ? note->code : note->level == NOTE_WARNING ? "warning" : "error");
        notes_print_clean(note->text, file);
        fputc('\n', file);
    }
}

void ctl_json_finding(struct ctl *ctl, const struct note *note)
{
    fputs("{\"file\":", ctl->out);
    json_print_quoted(ctl->out, note->at.file ? note->at.file : "");
    fprintf(ctl->out, ",\"line\":%d,\"code\":", note->at.line);
    json_print_quoted(ctl->out, note->code ? note->code : "FILE");
    fputs(",\"text\":", ctl->out);
    json_print_quoted(ctl->out, note->text);
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

void ctl_note_pack(struct ctl *ctl, const struct log_session *session)
{
    struct place at = {session->file, session->line, 0};
    log_note(ctl->notes, "PACK", at, session->header.pack);
}

bool ctl_pack_is_same(struct ctl *ctl, const struct log_session *session)
{
    if (!session->has_table)
        return true;
    const char *pack = session->header.pack;
    const char *folder = files_join(ctl->arena, files_join(ctl->arena, ctl->share, "levels"), pack);
    if (!strcmp(pack, LEVEL_FOLLOW_UP))
        folder = files_join(ctl->arena, ctl->share, "assets/survey");
    if (!strcmp(fingerprint(ctl, folder), session->header.packv))
        return true;
    ctl_note_pack(ctl, session);
    return false;
}
