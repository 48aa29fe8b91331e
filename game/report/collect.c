/* SPDX-License-Identifier: MPL-2.0 */
/* From paths to figures: every session is read in its own memory, reduced to one part per measure, and
 * forgotten. Sources and strata follow privacy.md 3.1 and measurement.md 4. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"
#include "report/report.h"

/* One session, as far as a report needs it. */
struct entry {
    struct entry *next;
    struct part *all, *unflagged; /* the same ones while nobody was hasty */
    struct part *team;            /* what the table answered together: one unit */
    const char *source;
    bool alone, sim, forked, headless; /* headless: what the header said is not known */
    int64_t people, before, after, paired;
    char pack[ID_SIZE], packv[17], bank[ID_SIZE], app[16], wk[9];
};
struct collect {
    struct report *report;
    const char *const *paths;
    int path_count;
    struct arena *arena, *scratch;
    struct notes *notes;
    struct entry *first, **last;
    int count;
};

static int index_of(const char *name)
{
    for (int i = 0; i < measures_all.count; i++)
        if (strcmp(measures_all.list[i]->name, name) == 0)
            return i;
    return -1;
}

static int reach_index(const char *key)
{
    int i = index_of("reach");
    while (i < measures_all.count && strcmp(measures_all.list[i]->key, key) != 0)
        i++;
    return i;
}

/* The length of a path without what follows its last slash; 0: it has none. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? 0 : (size_t)(slash - path);
}

/* The label of the trajectory; else the folder right under the one that was asked for; else that one. */
static const char *source_of(const struct collect *c, const char *file, const char *src)
{
    if (src[0] != 0)
        return arena_print(c->arena, "src:%s", src);
    for (int i = 0; i < c->path_count; i++) {
        size_t length = strlen(c->paths[i]);
        while (length > 1 && c->paths[i][length - 1] == '/')
            length--;
        if (strncmp(file, c->paths[i], length) != 0 || file[length] != '/')
            continue;
        const char *inside = file + length;
        inside += strspn(inside, "/");
        const char *slash = strchr(inside, '/');
        return slash == NULL ? arena_copy(c->arena, file, length)
                             : arena_copy(c->arena, file, (size_t)(slash - file));
    }
    return arena_copy(c->arena, file, folder_length(file));
}

/* The lines of the table are there; its first may be damaged, and then the others count all the same. */
static bool has_table_lines(const struct log_session *session)
{
    return session->count > 0 && session->streams[0].who == 0 && session->streams[0].usable;
}

static void count_marks(struct report_logs *logs, const struct log_session *session)
{
    logs->damaged += (session->marks & LOG_DAMAGED) != 0;
    logs->incomplete += (session->marks & LOG_INCOMPLETE) != 0;
    logs->forked += (session->marks & LOG_FORKED) != 0;
    logs->interrupted += (session->marks & LOG_INTERRUPTED) != 0;
    logs->newer += (session->marks & LOG_NEWER) != 0;
    logs->unfinished += (session->marks & LOG_OPEN_END) != 0;
    logs->stray += !has_table_lines(session);
    logs->headless += has_table_lines(session) && !session->has_table;
}

/* People at the table, recorded or not: what the last `party` says. */
static int64_t players_of(const struct log_session *session)
{
    int64_t players = 0;
    for (int s = 0; s < session->count; s++)
        for (int i = 0; session->streams[s].who == 0 && i < session->streams[s].facts.count; i++)
            if (session->streams[s].facts.facts[i].type == EVENT_PARTY)
                players = session->streams[s].facts.facts[i].n;
    return players;
}

static bool is_hasty(const struct log_session *session)
{
    for (int s = 0; s < session->count; s++)
        for (int i = 0; i < session->streams[s].facts.count; i++) {
            const struct event *e = &session->streams[s].facts.facts[i];
            if (e->type == EVENT_FLAG && e->value != 0)
                return true;
        }
    return false;
}

static struct part *new_parts(struct collect *c)
{
    return arena_get(c->arena, (size_t)measures_all.count * sizeof(struct part));
}

static void add_people(struct collect *c, struct entry *entry, const struct log_session *session)
{
    int response = index_of("response");
    bool hasty = is_hasty(session);
    entry->all = new_parts(c);
    entry->unflagged = hasty ? new_parts(c) : entry->all;
    entry->team = new_parts(c);
    for (int s = 0; s < session->count; s++) {
        const struct log_stream *stream = &session->streams[s];
        struct scores scores, strict;
        if (!stream->usable)
            continue;
        measure_person(&stream->facts, c->scratch, &scores);
        if (stream->who == 0) {
            measure_add(entry->team, &scores);
            continue;
        }
        measure_add(entry->all, &scores);
        if (hasty) {
            measure_person_unflagged(&stream->facts, c->scratch, &strict);
            measure_add(entry->unflagged, &strict);
        }
        entry->people += 1;
        entry->before += scores.before[response] > 0;
        entry->after += scores.after[response] > 0;
        entry->paired += scores.value[response] > 0;
    }
}

static void describe(struct entry *entry, const struct log_session *session)
{
    const struct header *header = &session->header;
    struct entry unknown = {.pack = "?", .packv = "?", .bank = "?", .app = "?"};
    entry->headless = !session->has_table;
    entry->sim = header->sim;
    entry->alone = entry->headless ? players_of(session) == 1 : strcmp(header->mode, "alleen") == 0;
    memcpy(entry->pack, entry->headless ? unknown.pack : header->pack, sizeof entry->pack);
    memcpy(entry->packv, entry->headless ? unknown.packv : header->packv, sizeof entry->packv);
    memcpy(entry->app, entry->headless ? unknown.app : header->app, sizeof entry->app);
    memcpy(entry->bank, entry->headless ? unknown.bank : header->bank, sizeof entry->bank);
    if (!entry->bank[0])
        entry->bank[0] = '1';                 /* logs of before banks had a number in them */
    memcpy(entry->wk, header->wk, sizeof entry->wk);
}

static void add_session(struct collect *c, const struct log_session *session, const char *file)
{
    count_marks(&c->report->logs, session);
    if (!has_table_lines(session))
        return;
    struct entry *entry = arena_get(c->arena, sizeof *entry);
    entry->forked = (session->marks & LOG_FORKED) != 0;
    entry->source = source_of(c, file, session->header.src);
    describe(entry, session);
    add_people(c, entry, session);
    int64_t players = players_of(session);
    players = players > entry->people ? players : entry->people;
    entry->all[reach_index("people")].asked = players;
    entry->all[reach_index("unrecorded")].asked = players - entry->people;
    entry->all[reach_index("sessions")].asked = 1;
    *c->last = entry;
    c->last = &entry->next;
    c->count += 1;
}

static void read_all(struct collect *c, const struct report_want *want)
{
    struct log_groups groups = {0};
    if (!log_find(c->paths, c->path_count, c->arena, c->notes, &groups))
        return;
    for (int g = 0; g < groups.count; g++) {
        struct log_files files = {0};
        arena_reset(c->scratch);
        if (want->progress != NULL)
            want->progress(want->self, g + 1, groups.count);
        if (!log_read_paths(&groups.groups[g], LOG_SALVAGE, c->scratch, c->notes, &files))
            continue;
        c->report->logs.files += files.files;
        c->report->logs.lines += files.lines;
        c->report->logs.kept += files.kept;
        for (int s = 0; s < files.count; s++)
            add_session(c, &files.sessions[s], groups.groups[g].paths[0]);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorted names without doubles; returns how many. */
static int distinct(const char **names, int count)
{
    int kept = 0;
    qsort(names, (size_t)count, sizeof *names, by_name);
    for (int i = 0; i < count; i++)
        if (kept == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    return kept;
}

/* From 1: the place of a name among the sorted ones. */
static int place_of(const char **names, int count, const char *name)
{
    const char **at = bsearch(&name, names, (size_t)count, sizeof *names, by_name);
    return at == NULL ? 0 : (int)(at - names) + 1;
}

static const char *group_name(struct collect *c, const struct entry *entry)
{
    return arena_print(c->arena, "%s/%s/%s", entry->pack, entry->packv, entry->bank);
}

/* Numbers the sources and the groups. One source only: then nothing says which school, and every
 * session is its own stratum. */
static void label(struct collect *c)
{
    const char **sources = arena_get(c->arena, (size_t)(c->count + 1) * sizeof *sources);
    const char **groups = arena_get(c->arena, (size_t)(c->count + 1) * sizeof *groups);
    int count = 0;
    for (const struct entry *e = c->first; e != NULL; e = e->next) {
        sources[count] = e->source;
        groups[count++] = group_name(c, e);
    }
    int source_count = distinct(sources, count), group_count = distinct(groups, count);
    for (struct entry *e = c->first; e != NULL; e = e->next) {
        int source = place_of(sources, source_count, e->source);
        int group = place_of(groups, group_count, group_name(c, e));
        bool school = source_count > 1 || strncmp(e->source, "src:", 4) == 0;
        for (int m = 0; m < measures_all.count; m++) {
            struct part *parts[] = {&e->all[m], &e->unflagged[m], &e->team[m]};
            for (int i = 0; i < 3; i++) {
                parts[i]->source = source;
                parts[i]->group = group;
                parts[i]->school = school ? source : 0;
            }
        }
    }
    c->report->sources = source_count;
}

static enum report_fault judge(const struct collect *c, const struct report_want *want)
{
    int sims = 0, headless = 0;
    for (const struct entry *e = c->first; e != NULL; e = e->next) {
        sims += e->sim;
        headless += e->headless;
    }
    c->report->simulated = sims > 0;
    if (c->count == 0)
        return REPORT_NOTHING;
    /* whoever lost the header is taken for what the others are; alone, for real */
    if (sims > 0 && sims + headless < c->count)
        return REPORT_MIXED;
    if (want->open && sims == 0)
        return REPORT_NOT_SIMULATED;
    if (want->level == REPORT_SESSION && c->count > 1)
        return REPORT_SEVERAL;
    return REPORT_FINE;
}

static enum report_level level_by_rule(const struct collect *c)
{
    if (c->count == 1)
        return REPORT_SESSION;
    return c->report->sources < 5 ? REPORT_CARD : REPORT_POOL;
}

static enum audience audience_of(const struct report *report)
{
    if (report->open)
        return AUDIENCE_OPEN;
    return report->level == REPORT_SESSION ? AUDIENCE_ROOM
           : report->level == REPORT_CARD  ? AUDIENCE_CARD
                                           : AUDIENCE_POOL;
}

/* Forked logs are out of all measures; who played alone is on no card (privacy.md 3.4). */
static bool takes_part(const struct report *report, const struct entry *entry)
{
    return !entry->forked && !(report->level == REPORT_CARD && !report->open && entry->alone);
}

/* The unit of a figure is a person, or a table that answered together; the two are never mixed
 * (measurement.md, conventions). Whoever answered alone goes before who answered together. */
static bool is_by_person(const struct collect *c, int m)
{
    for (const struct entry *e = c->first; e != NULL; e = e->next)
        if (takes_part(c->report, e) && part_count(&e->all[m]) > 0)
            return true;
    return false;
}

static struct figure conclude(struct collect *c, int m, bool unflagged)
{
    struct part *parts = arena_get(c->scratch, (size_t)(c->count + 1) * sizeof *parts);
    int count = 0;
    bool reach = measures_all.list[m]->by == ESTIMATE_COUNT, person = is_by_person(c, m);
    for (const struct entry *e = c->first; e != NULL; e = e->next)
        if (reach || takes_part(c->report, e))
            parts[count++] = !reach && !person ? e->team[m] : unflagged ? e->unflagged[m] : e->all[m];
    if (m == reach_index("schools"))
        parts[0].asked = c->report->sources;
    struct figure figure = measure_conclude(measures_all.list[m], parts, count, c->scratch);
    figure.teams = !reach && !person && figure.sources > 0;
    arena_reset(c->scratch);
    return figure;
}

/* A question that nobody was asked has no figure; the headlines are always spoken of. */
static bool has_place(const struct figure *figure)
{
    return figure->of->headline || figure->of->by == ESTIMATE_COUNT || figure->sources > 0;
}

static const struct release *conclude_all(struct collect *c, bool unflagged)
{
    struct figure *figures = arena_get(c->arena, sizeof *figures * MOST_MEASURES);
    int count = 0;
    arena_reset(c->scratch);
    for (int m = 0; m < measures_all.count; m++) {
        const struct measure *measure = measures_all.list[m];
        bool wanted = unflagged ? measure->primary
                                : !(measure->pooled_only && c->report->level == REPORT_SESSION);
        if (wanted)
            figures[count] = conclude(c, m, unflagged);
        count += wanted && has_place(&figures[count]);
    }
    return guard_release(figures, count, audience_of(c->report), c->arena);
}

static const struct figure *find_figure(const struct release *release, const struct measure *of)
{
    int i = 0;
    while (release->figures[i].of != of)
        i++;
    return &release->figures[i];
}

/* Two columns that cover almost the same people would give away who lies between them: the second
 * one only if it covers the same number, or ten fewer (privacy.md 3.6); in a room or on a card never.
 * Nobody was hasty: no second column. */
static const struct release *unflagged(struct collect *c)
{
    bool open = c->report->open, differs = false;
    if (!open && c->report->level != REPORT_POOL)
        return NULL;
    const struct release *strict = conclude_all(c, true);
    for (int i = 0; i < strict->count; i++) {
        const struct figure *one = find_figure(c->report->figures, strict->figures[i].of);
        int64_t fewer = one->n - strict->figures[i].n;
        if (!open && fewer != 0 && fewer < 10)
            return NULL;
        differs = differs || fewer != 0;
    }
    return differs ? strict : NULL;
}

static int by_version(const void *a, const void *b)
{
    const struct report_version *one = a, *two = b;
    int way = strcmp(one->pack, two->pack);
    way = way != 0 ? way : strcmp(one->packv, two->packv);
    way = way != 0 ? way : strcmp(one->bank, two->bank);
    return way != 0 ? way : strcmp(one->app, two->app);
}

static void list_versions(struct collect *c)
{
    struct report_version *list = arena_get(c->arena, (size_t)(c->count + 1) * sizeof *list);
    int count = 0, kept = 0;
    for (const struct entry *e = c->first; e != NULL; e = e->next)
        list[count++] = (struct report_version){e->pack, e->packv, e->bank, e->app, 1};
    qsort(list, (size_t)count, sizeof *list, by_version);
    for (int i = 0; i < count; i++) {
        if (kept > 0 && by_version(&list[kept - 1], &list[i]) == 0)
            list[kept - 1].sessions += 1;
        else
            list[kept++] = list[i];
    }
    c->report->versions = list;
    c->report->version_count = kept;
}

static void note_outside(struct report *report, int64_t people, const char *why)
{
    if (people > 0)
        report->outside[report->outside_count++] = (struct withheld){"session", NULL, why, people};
}

static void count_people(struct collect *c)
{
    struct report *report = c->report;
    int64_t forked = 0, alone = 0;
    for (const struct entry *e = c->first; e != NULL; e = e->next) {
        report->people += e->people;
        report->before += e->before;
        report->after += e->after;
        report->paired += e->paired;
        forked += e->forked ? e->people : 0;
        alone += !e->forked && !takes_part(report, e) ? e->people : 0;
        if (report->level == REPORT_SESSION)
            memcpy(report->week, e->wk, sizeof report->week);
    }
    note_outside(report, forked, "gevorkt");
    note_outside(report, alone, "kaart_alleen");
    report->counts_shown = report->open || report->level != REPORT_CARD;
}

enum report_fault report_collect(struct report *report, const char *const *paths, int count,
                                 const struct report_want *want, struct arena *arena,
                                 struct notes *notes)
{
    struct collect c = {
        .report = report, .paths = paths, .path_count = count, .arena = arena, .notes = notes};
    *report = (struct report){.open = want->open, .label = want->label};
    c.last = &c.first;
    c.scratch = arena_new();
    if (c.scratch == NULL)
        arena_fail(arena);
    read_all(&c, want);
    label(&c);
    report->sessions = c.count;
    enum report_fault fault = judge(&c, want);
    if (fault == REPORT_FINE) {
        report->level = want->level == REPORT_BY_RULE ? level_by_rule(&c) : want->level;
        count_people(&c);
        list_versions(&c);
        report->figures = conclude_all(&c, false);
        report->unflagged = unflagged(&c);
    }
    arena_free(c.scratch);
    return fault;
}

const char *report_level_word(enum report_level level)
{
    return level == REPORT_SESSION ? "session" : level == REPORT_CARD ? "card" : "pool";
}
