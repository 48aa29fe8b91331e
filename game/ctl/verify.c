/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl verify PATH...: reads logs, names every damage as FILE:LINE: CODE: reason. */
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/os.h"
#include "ctl/logs.h"
#include "ctl/progress.h"

struct seen { char pack[ID_SIZE], packv[17]; bool same; };
struct verify {
    int sessions, files, serious; int64_t lines, kept; bool usable;
    struct event_known *known;
    struct seen seen[16]; int seen_count;
};

/* Thousands of sessions are of one pack: its folder is read once. */
static void check_pack(struct ctl *ctl, struct verify *verify, const struct log_session *session)
{
    const struct header *header = &session->header;
    for (int i = 0; i < verify->seen_count; i++) {
        const struct seen *seen = &verify->seen[i];
        if (strcmp(seen->pack, header->pack) != 0 || strcmp(seen->packv, header->packv) != 0)
            continue;
        if (!seen->same)
            ctl_note_pack(ctl, session);
        return;
    }
    bool same = ctl_pack_is_same(ctl, session);
    if (verify->seen_count == (int)(sizeof verify->seen / sizeof *verify->seen))
        return;
    struct seen *seen = &verify->seen[verify->seen_count++];
    memcpy(seen->pack, header->pack, sizeof seen->pack);
    memcpy(seen->packv, header->packv, sizeof seen->packv);
    seen->same = same;
}

static void check_folder(struct ctl *ctl, const struct log_groups *groups)
{
    if (!groups->count || !groups->groups[0].count)
        return;
    const char *path = groups->groups[0].paths[0], *slash = strrchr(path, '/');
    const char *folder = ".";
    if (slash)
        folder = arena_copy(ctl->arena, path, slash == path ? 1 : (size_t)(slash - path));
    if (access(folder, W_OK) != 0)
        log_note(ctl->notes, "RO", (struct place){folder, 0, 0}, NULL);
}

static void add_group(struct ctl *ctl, struct verify *verify, const struct log_group *group,
                      struct arena *arena)
{
    struct log_files files;
    const struct log_unit unit = {.group = group};
    verify->usable |= log_read_unit(&unit, LOG_JUDGE, verify->known, arena, ctl->notes, &files);
    verify->sessions += files.count;
    verify->files += files.files;
    verify->lines += files.lines;
    verify->kept += files.kept;
    verify->serious += files.serious;
    for (int i = 0; i < files.count; i++)
        if (files.sessions[i].has_table)
            check_pack(ctl, verify, &files.sessions[i]);
}

static void print_json(struct ctl *ctl, const struct verify *verify)
{
    fprintf(ctl->out,
            "{\"sessions\":%d,\"files\":%d,\"lines\":%" PRId64 ",\"kept\":%" PRId64
            ",\"findings\":[",
            verify->sessions, verify->files, verify->lines, verify->kept);
    for (int i = 0; i < notes_count(ctl->notes); i++) {
        fputs(i ? ",\n" : "\n", ctl->out);
        ctl_json_finding(ctl, notes_get(ctl->notes, i));
    }
    fputs("]}\n", ctl->out);
}

static void print_text(struct ctl *ctl, const struct verify *verify)
{
    ctl_print_findings(ctl);
    struct slot slots[] = {
        {"sessies", arena_print(ctl->arena, "%d", verify->sessions)},
        {"bestanden", arena_print(ctl->arena, "%d", verify->files)},
        {"regels", arena_print(ctl->arena, "%" PRId64, verify->lines)},
        {"bruikbaar", arena_print(ctl->arena, "%" PRId64, verify->kept)},
        {"bevindingen", arena_print(ctl->arena, "%d", notes_count(ctl->notes))},
    };
    ctl_say(ctl, ctl->out, TR("ctl.verify.totaal"), slots, 5);
}

int ctl_verify(struct ctl *ctl, int argc, char **argv)
{
    bool json = false;
    const struct ctl_option options[] = {{"--json", CTL_FLAG, &json, 0, 0}};
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (argc < 2)
        return ctl_wrong(ctl, TR("ctl.verify.geen_pad"), NULL, 0);
    struct log_groups groups;
    struct verify verify;
    struct ctl_progress progress;
    struct arena *arena = arena_new();
    memset(&verify, 0, sizeof verify);
    verify.known = event_known_new(ctl->arena);
    bool found = log_find((const char *const *)argv + 1, argc - 1, ctl->arena, ctl->notes, &groups);
    check_folder(ctl, &groups);
    ctl_progress_begin(&progress, ctl);
    for (int i = 0; i < groups.count && arena; i++) {
        add_group(ctl, &verify, &groups.groups[i], arena);
        arena_reset(arena);
        ctl_progress_show(&progress, i + 1, groups.count);
    }
    ctl_progress_end(&progress);
    arena_free(arena);
    if (json)
        print_json(ctl, &verify);
    else
        print_text(ctl, &verify);
    if (!found || !verify.usable)
        return CTL_FILES;
    return verify.serious || notes_errors(ctl->notes) ? CTL_FINDINGS : CTL_FINE;
}
