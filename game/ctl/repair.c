/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl repair LOG [-o DIR]: every line that proves itself, in order, in new files. The
 * damaged files stay as they are: they are the evidence. */
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "ctl/logs.h"

struct repair { struct ctl *ctl; const char *folder; int files; int64_t lines; bool fine; };

static const char *name_of(struct ctl *ctl, const struct log_session *session,
                           const struct log_stream *stream)
{
    const char *id = *session->id ? session->id : "onbekend";
    if (!stream->who)
        return arena_print(ctl->arena, "s-%s.t.001.jsonl", id);
    return arena_print(ctl->arena, "s-%s.p%d.001.jsonl", id, stream->who);
}

static void refuse(struct repair *repair, const char *path, enum os_why why)
{
    struct text text = TR("ctl.schrijven_kan_niet");
    struct slot slot = {"pad", path};
    if (why == OS_WHY_EXISTS)
        text = TR("ctl.repair.bestaat");
    if (why == OS_WHY_READ_ONLY)
        text = TR("ctl.repair.alleen_lezen");
    ctl_wrong(repair->ctl, text, &slot, 1);
    repair->fine = false;
}

static void write_stream(struct repair *repair, const struct log_session *session,
                         const struct log_stream *stream)
{
    enum os_why why = OS_WHY_NONE;
    size_t size = 0;
    for (int i = 0; i < stream->line_count; i++)
        size += stream->lines[i].size + 1;
    if (!size)
        return;
    char *text = arena_get(repair->ctl->arena, size), *at = text;
    for (int i = 0; i < stream->line_count; i++) {
        memcpy(at, stream->lines[i].data, stream->lines[i].size);
        at += stream->lines[i].size;
        *at++ = '\n';
    }
    const char *path = files_join(repair->ctl->arena, repair->folder,
                                  name_of(repair->ctl, session, stream));
    struct os_file *file = os_create(path, &why);
    if (!file) {
        refuse(repair, path, why);
        return;
    }
    int ticket = os_append(file, text, size, true);
    os_wait(file, ticket);
    if (os_state(file, ticket) != OS_SAFE)
        refuse(repair, path, os_why(file));
    os_close(file);
    repair->files++;
    repair->lines += stream->line_count;
}

static void write_group(struct repair *repair, const struct log_files *files)
{
    for (int i = 0; i < files->count; i++)
        for (int k = 0; k < files->sessions[i].count; k++)
            write_stream(repair, &files->sessions[i], &files->sessions[i].streams[k]);
}

static const char *default_folder(struct ctl *ctl, const char *log)
{
    const char *slash = strrchr(log, '/');
    if (files_is_folder(log))
        return files_join(ctl->arena, log, "hersteld");
    if (!slash)
        return "hersteld";
    return files_join(ctl->arena, arena_copy(ctl->arena, log, (size_t)(slash - log) + 1),
                      "hersteld");
}

static int finish(struct repair *repair, int serious)
{
    struct slot slots[] = {{"bestanden", arena_print(repair->ctl->arena, "%d", repair->files)},
                           {"regels", arena_print(repair->ctl->arena, "%" PRId64, repair->lines)},
                           {"map", repair->folder}};
    ctl_print_findings(repair->ctl);
    if (repair->fine && !repair->files)
        ctl_wrong(repair->ctl, TR("fout.verslag_niets"), NULL, 0);
    if (!repair->fine || !repair->files)
        return CTL_FILES;
    os_sync_folder(repair->folder);
    ctl_say(repair->ctl, repair->ctl->out, TR("ctl.repair.klaar"), slots, 3);
    return serious ? CTL_FINDINGS : CTL_FINE;
}

int ctl_repair(struct ctl *ctl, int argc, char **argv)
{
    struct repair repair = {.ctl = ctl, .fine = true};
    const struct ctl_option options[] = {{"-o", CTL_TEXT, &repair.folder, 0, 0}};
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (argc != 2)
        return ctl_wrong(ctl, TR("ctl.repair.geen_pad"), NULL, 0);
    struct log_groups groups;
    int serious = 0;
    if (!repair.folder)
        repair.folder = default_folder(ctl, argv[1]);
    repair.fine = log_find((const char *const *)argv + 1, 1, ctl->arena, ctl->notes, &groups);
    if (repair.fine && groups.count && !files_make_folder(repair.folder, 0700))
        refuse(&repair, repair.folder, OS_WHY_READ_ONLY);
    for (int i = 0; i < groups.count && repair.fine; i++) {
        struct log_files files;
        log_read_paths(&groups.groups[i], LOG_SALVAGE, ctl->arena, ctl->notes, &files);
        serious += files.serious;
        write_group(&repair, &files);
    }
    return finish(&repair, serious);
}
