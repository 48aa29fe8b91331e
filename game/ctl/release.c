/* SPDX-License-Identifier: MPL-2.0 */
/* Sentences about a release: why it does not come, and what is in it before it comes. */
#include "ctl/release.h"

#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/notes.h"

enum { PATH_SIZE = 4096, MOST_PATHS = 1000000 };

struct path_list {
    const char **list;
    int count, room;
};

static void add_path(struct ctl *ctl, struct path_list *paths, const char *path)
{
    if (paths->count == paths->room) {
        const char **more = arena_get(ctl->arena, (size_t)(2 * paths->room + 64) * sizeof *more);
        if (paths->count > 0)
            memcpy(more, paths->list, (size_t)paths->count * sizeof *more);
        paths->list = more;
        paths->room = 2 * paths->room + 64;
    }
    paths->list[paths->count++] = path;
}

const char **ctl_paths(struct ctl *ctl, char **argv, int count, int *out)
{
    struct path_list paths = {0};
    char line[PATH_SIZE];
    for (int i = 0; i < count; i++) {
        if (strcmp(argv[i], "-") != 0) {
            add_path(ctl, &paths, argv[i]);
            continue;
        }
        while (paths.count < MOST_PATHS && fgets(line, sizeof line, stdin) != NULL) {
            size_t size = strcspn(line, "\r\n");
            if (size > 0)
                add_path(ctl, &paths, arena_copy(ctl->arena, line, size));
        }
    }
    *out = paths.count;
    return paths.list;
}

bool ctl_level_read(const char *word, enum report_level *out)
{
    for (enum report_level level = REPORT_SESSION; word != NULL && level <= REPORT_POOL; level++)
        if (strcmp(report_level_word(level), word) == 0) {
            *out = level;
            return true;
        }
    return word == NULL;
}

bool ctl_log_findings(const struct ctl *ctl, const struct report_logs *logs)
{
    return notes_errors(ctl->notes) + logs->damaged + logs->incomplete + logs->forked +
               logs->newer + logs->stray >
           0;
}

static int report_fault(struct ctl *ctl, const struct issue *issue)
{
    struct slot slots[] = {{"sessies", arena_print(ctl->arena, "%d", issue->sessions)}};
    switch (issue->fault) {
    case REPORT_MIXED:
        return ctl_wrong(ctl, TR("fout.verslag_gemengd"), NULL, 0);
    case REPORT_NOT_SIMULATED:
        return ctl_wrong(ctl, TR("fout.verslag_open"), NULL, 0);
    case REPORT_SEVERAL:
        return ctl_wrong(ctl, TR("fout.verslag_meer"), slots, 1);
    case REPORT_NOTHING:
    case REPORT_FINE:
        break;
    }
    ctl_wrong(ctl, TR("fout.verslag_niets"), NULL, 0);
    return CTL_FILES;
}

int ctl_release_fault(struct ctl *ctl, enum release_fault fault, const struct issue *issue)
{
    struct slot slots[] = {{"aantal", arena_print(ctl->arena, "%d", issue->common)},
                           {"bestand", issue->file},
                           {"totaal", arena_print(ctl->arena, "%d", issue->sessions)}};
    switch (fault) {
    case RELEASE_FINE:
        return CTL_FINE;
    case RELEASE_REPORT:
        return report_fault(ctl, issue);
    case RELEASE_OVERLAP:
        return ctl_wrong(ctl, TR("fout.uitgifte_overlap"), slots, 3);
    case RELEASE_NEAR:
        return ctl_wrong(ctl, TR("fout.uitgifte_dichtbij"), slots, 3);
    case RELEASE_AUDIT:
        ctl_wrong(ctl, TR("fout.uitgifte_verraadt"), NULL, 0);
        return CTL_FINDINGS;
    case RELEASE_NOTHING_NEW:
        return ctl_wrong(ctl, TR("fout.uitgifte_niets_nieuw"), NULL, 0);
    case RELEASE_READ_ONLY:
        ctl_wrong(ctl, TR("fout.uitgifte_schrijven"), slots, 2);
        return CTL_FILES;
    case RELEASE_LEDGER:
        break;
    }
    ctl_wrong(ctl, TR("fout.uitgifte_stuk"), NULL, 0);
    return CTL_FILES;
}

/* --- --preview -------------------------------------------------------------------------------- */

static const char *spoken(struct ctl *ctl, struct text text)
{
    return words_say(ctl->words, text).text;
}

static const char *digits(struct ctl *ctl, int64_t number)
{
    return arena_print(ctl->arena, "%" PRId64, number);
}

static void say_cards(struct ctl *ctl, const struct issue *issue)
{
    for (int i = 0; i < issue->card_count; i++) {
        struct slot slots[] = {
            {"nummer", digits(ctl, i + 1)},
            {"mensen", arena_print(ctl->arena, "%" PRId64 "-%" PRId64, issue->cards[i].people,
                                   issue->cards[i].people_to)},
            {"sessies", digits(ctl, issue->cards[i].sessions)}};
        ctl_say(ctl, ctl->out, TR("ctl.vooraf_kaart"), slots, 3);
    }
}

static void say_classes(struct ctl *ctl, const struct issue *issue)
{
    const char *all = spoken(ctl, TR("uitgifte.alle"));
    for (int i = 0; i < issue->class_count; i++) {
        const struct plan_class *class = &issue->classes[i];
        struct slot slots[] = {{"nummer", digits(ctl, i + 1)},
                               {"sector", class->sector[0] != 0 ? class->sector : all},
                               {"manier", class->mode[0] != 0 ? class->mode : all},
                               {"versie", class->packv[0] != 0 ? class->packv : all},
                               {"mensen", digits(ctl, class->people)},
                               {"bronnen", digits(ctl, class->sources)}};
        ctl_say(ctl, ctl->out, TR("ctl.vooraf_groep"), slots, 6);
    }
}

static void say_held(struct ctl *ctl, const struct issue *issue)
{
    for (int i = 0; i < issue->held_count; i++) {
        const struct issue_held *held = &issue->held[i];
        struct slot slots[] = {{"wat", held->sheet >= 0 ? summary_layouts[held->sheet].name
                                                        : spoken(ctl, TR("verslag.hele_sessies"))},
                               {"mensen", digits(ctl, held->people)},
                               {"waarom", spoken(ctl, guard_why(held->why))},
                               {"nummer", digits(ctl, held->class_at + 1)}};
        ctl_say(ctl, ctl->out, held->class_at >= 0 ? TR("ctl.vooraf_blad") : TR("ctl.vooraf_wacht"),
                slots, 4);
    }
    for (int i = 0; i < issue->line_count; i++) {
        const struct figure *figure = &issue->lines[i].figure;
        struct slot slots[] = {
            {"wat", spoken(ctl, figure->of->label)},
            {"waarom", spoken(ctl, guard_why(figure->why != NULL ? figure->why : "klein_aantal"))}};
        if (figure->state == FIGURE_TOO_FEW && !figure->has_levels)
            ctl_say(ctl, ctl->out, TR("ctl.vooraf_regel"), slots, 2);
    }
}

void ctl_release_preview(struct ctl *ctl, const struct issue *issue)
{
    struct slot slots[] = {{"bestand", issue->file}, {"sessies", digits(ctl, issue->sessions)}};
    ctl_say(ctl, ctl->out, TR("ctl.vooraf"), slots, 2);
    if (issue->again)
        ctl_say(ctl, ctl->out, TR("ctl.vooraf_al"), slots, 2);
    if (issue->plain)
        ctl_say(ctl, ctl->out, TR("ctl.vooraf_niets"), slots, 2);
    say_cards(ctl, issue);
    say_classes(ctl, issue);
    say_held(ctl, issue);
}
