/* SPDX-License-Identifier: MPL-2.0 */
/* Every session is read, its people become rows, and the rest is forgotten; then the rows get
 * numbers. */
#include "report/desk.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "play/read.h"
#include "report/codebook.h"
#include "report/rejoin.h"

enum fixed { ROW_NUMBER, ROW_SESSION, ROW_MODE, ROW_SECTOR, ROW_PACK, ROW_BANK, FIXED };
static const struct column fixed_columns[FIXED] = {
    {.name = "PERSOONSGEGEVENS_NIET_DELEN",
     .label = TEXT("desk.nummer"),
     .from = 1,
     .source = TEXT("desk.nummer_bron")},
    {.name = "sessie", .label = TEXT("desk.sessie"), .from = 1, .source = TEXT("desk.nummer_bron")},
    {.name = "wijze", .label = TEXT("desk.wijze"), .text = true, .source = TEXT("desk.kop_bron")},
    {.name = "sector", .label = TEXT("desk.sector"), .text = true, .source = TEXT("desk.kop_bron")},
    {.name = "pakket_versie",
     .label = TEXT("desk.pakket"),
     .text = true,
     .source = TEXT("desk.kop_bron")},
    {.name = "bank_versie",
     .label = TEXT("desk.bank"),
     .text = true,
     .source = TEXT("desk.kop_bron")},
};

struct person {
    struct person *next;
    const char *session;
    int who;
    struct cell_value *cells;
};
struct reading {
    struct desk *desk;
    struct codebook_rows rows;
    int columns;
    struct person *first, **last;
    struct arena *arena, *scratch;
    int sims, headless, laters, later_sims;
    struct rejoin rejoin;
};

/* ---- one person ---- */

static bool has_refused(const struct tape *tape, const struct codebook_row *row)
{
    for (int i = 0; i < tape->count; i++) {
        const struct event *e = &tape->facts[i];
        bool asked = e->is == row->is && (row->when == MOMENT_PLAY || e->when == row->when);
        if (row->is != CONSTRUCT_NONE && asked && strcmp(e->got, ANSWER_RATHER_NOT) == 0)
            return true;
    }
    return false;
}

static struct cell_value value_of(const struct codebook_row *row, const struct scores *scores,
                                  const struct moments *moments)
{
    int i = row->index;
    bool has = row->take == CODEBOOK_LEVEL  ? moments->has[i][row->when]
               : row->take == CODEBOOK_FORM ? scores->form[i] != FORM_NONE
                                            : scores->has[i];
    double value = row->take == CODEBOOK_LEVEL  ? moments->value[i][row->when]
                   : row->take == CODEBOOK_FORM ? (double)scores->form[i]
                                                : scores->value[i];
    return has ? (struct cell_value){.number = value}
               : (struct cell_value){.missing = MISSING_NO_ANSWER};
}

static void set_cell(struct reading *r, struct person *person, int i, const struct scores *scores,
                     const struct moments *moments, const struct tape *tape)
{
    struct cell_value *cell = &person->cells[FIXED + i];
    *cell = value_of(&r->rows.list[i], scores, moments);
    if (cell->missing != 0 && has_refused(tape, &r->rows.list[i]))
        cell->missing = MISSING_SKIPPED;
}

static void note_link(struct reading *r, const struct log_session *session,
                      const struct log_stream *stream, struct rejoin_list *list, struct person *of)
{
    struct rejoin_stream read;
    if (!rejoin_read(session, stream, r->scratch, &read))
        return;
    read.of = of;
    rejoin_add(list, &read, r->arena);
}

static void add_person(struct reading *r, const struct log_session *session,
                       const struct log_stream *stream)
{
    const struct header *header = &session->header;
    const char *texts[FIXED] = {[ROW_MODE] = header->mode,
                                [ROW_SECTOR] = header->pack,
                                [ROW_PACK] = header->packv,
                                [ROW_BANK] = header->bank};
    struct person *person = arena_get(r->arena, sizeof *person);
    struct scores scores;
    struct moments moments;
    person->cells = arena_get(r->arena, (size_t)r->columns * sizeof *person->cells);
    person->session = arena_copy(r->arena, session->id, strlen(session->id));
    person->who = stream->who;
    for (int i = ROW_MODE; i < FIXED; i++)
        person->cells[i].text =
            session->has_table ? arena_copy(r->arena, texts[i], strlen(texts[i])) : "";
    measure_person(&stream->facts, r->scratch, &scores);
    measure_moments(&stream->facts, r->scratch, &moments);
    for (int i = 0; i < r->rows.count; i++)
        set_cell(r, person, i, &scores, &moments, &stream->facts);
    note_link(r, session, stream, &r->rejoin.then, person);
    *r->last = person;
    r->last = &person->next;
    r->desk->people += 1;
}

/* ---- after six weeks ---- */

static bool is_later(const struct codebook_row *row)
{
    return row->when == MOMENT_LATER || measure_is_later(row->of);
}

/* Who has the code of somebody else too: nobody knows whether this one came back. */
static void take_back(struct reading *r, struct person *person)
{
    for (int i = 0; i < r->rows.count; i++)
        if (is_later(&r->rows.list[i]) && person->cells[FIXED + i].missing == 0)
            person->cells[FIXED + i] = (struct cell_value){.missing = MISSING_NO_ANSWER};
}

static void fill_later(struct reading *r, const struct rejoin_stream *then)
{
    struct tape tape = rejoin_tape(then, r->scratch);
    struct scores scores;
    struct moments moments;
    measure_person(&tape, r->scratch, &scores);
    measure_moments(&tape, r->scratch, &moments);
    for (int i = 0; i < r->rows.count; i++)
        if (is_later(&r->rows.list[i]))
            set_cell(r, then->of, i, &scores, &moments, &tape);
}

static void join(struct reading *r)
{
    int64_t found, alike;
    rejoin_match(&r->rejoin, &found, &alike);
    for (int i = 0; i < r->rejoin.then.count; i++) {
        const struct rejoin_stream *then = &r->rejoin.then.list[i];
        arena_reset(r->scratch);
        if (then->alike)
            take_back(r, then->of);
        else if (then->back != NULL)
            fill_later(r, then);
    }
}

/* No session of its own, and nobody of its own. */
static void add_later(struct reading *r, const struct log_session *session)
{
    r->laters += 1;
    r->later_sims += session->header.sim;
    for (int s = 0; s < session->count; s++)
        if (session->streams[s].who > 0 && session->streams[s].usable)
            note_link(r, session, &session->streams[s], &r->rejoin.later, NULL);
}

/* ---- one session ---- */

/* Asked in every evening, whatever the rooms. */
static bool is_always_asked(const struct codebook_row *row)
{
    if (row->take == CODEBOOK_LEVEL)
        return row->when == MOMENT_BEFORE || row->when == MOMENT_AFTER;
    return row->take == CODEBOOK_VALUE &&
           (row->is != CONSTRUCT_NONE || (row->of->levels != NULL && !row->of->pooled_only));
}

/* What nobody of this session has, had no place in it. */
static void mark_places(struct reading *r, struct person *first)
{
    for (int i = 0; i < r->rows.count; i++) {
        bool any = is_always_asked(&r->rows.list[i]);
        for (const struct person *p = first; p != NULL; p = p->next)
            any = any || p->cells[FIXED + i].missing != MISSING_NO_ANSWER;
        for (struct person *p = first; p != NULL && !any; p = p->next)
            p->cells[FIXED + i].missing = MISSING_NO_PLACE;
    }
}

static int64_t people_of(const struct log_session *session)
{
    int64_t people = 0;
    for (int s = 0; s < session->count; s++)
        people += session->streams[s].who > 0 && session->streams[s].usable;
    return people;
}

static void add_session(struct reading *r, const struct log_session *session)
{
    struct person **begin = r->last;
    r->desk->findings |=
        (session->marks & (LOG_DAMAGED | LOG_INCOMPLETE | LOG_FORKED | LOG_NEWER)) != 0;
    if (session->count == 0 || session->streams[0].who != 0 || !session->streams[0].usable) {
        r->desk->findings = true;
        return;
    }
    if (rejoin_is_later(session)) {
        add_later(r, session);
        return;
    }
    r->desk->sessions += 1;
    r->sims += session->header.sim;
    r->headless += !session->has_table;
    if ((session->marks & LOG_FORKED) != 0) {
        r->desk->forked += people_of(session);
        return;
    }
    for (int s = 0; s < session->count; s++)
        if (session->streams[s].who > 0 && session->streams[s].usable)
            add_person(r, session, &session->streams[s]);
    mark_places(r, *begin);
}

static void read_all(struct reading *r, const char *const *paths, int count,
                     const struct report_want *want, struct notes *notes)
{
    struct log_groups groups = {0};
    if (!log_find(paths, count, r->arena, notes, &groups))
        return;
    for (int g = 0; g < groups.count; g++) {
        struct log_files files = {0};
        arena_reset(r->scratch);
        if (want->progress != NULL)
            want->progress(want->self, g + 1, groups.count);
        if (!log_read_paths(&groups.groups[g], LOG_SALVAGE, r->scratch, notes, &files))
            continue;
        for (int s = 0; s < files.count; s++)
            add_session(r, &files.sessions[s]);
    }
}

/* ---- the sheet ---- */

static int by_session(const void *a, const void *b)
{
    const struct person *one = *(const struct person *const *)a,
                        *two = *(const struct person *const *)b;
    int way = strcmp(one->session, two->session);
    return way != 0 ? way : one->who - two->who;
}

static const struct cell_value *number_rows(struct reading *r)
{
    size_t count = (size_t)r->desk->people, width = (size_t)r->columns, at = 0;
    const struct person **order = arena_get(r->arena, (count + 1) * sizeof *order);
    struct cell_value *cells = arena_room(r->arena, (count + 1) * width * sizeof *cells);
    int session = 0;
    for (const struct person *p = r->first; p != NULL; p = p->next)
        order[at++] = p;
    qsort(order, count, sizeof *order, by_session);
    for (at = 0; at < count; at++) {
        session += at == 0 || strcmp(order[at - 1]->session, order[at]->session) != 0;
        memcpy(&cells[at * width], order[at]->cells, width * sizeof *cells);
        cells[at * width + ROW_NUMBER].number = (double)at + 1;
        cells[at * width + ROW_SESSION].number = session;
    }
    return cells;
}

static void make_sheet(struct reading *r, const struct speaker *sp)
{
    struct column *columns = arena_get(r->arena, (size_t)r->columns * sizeof *columns);
    struct sheet *sheet = arena_get(r->arena, sizeof *sheet);
    memcpy(columns, fixed_columns, sizeof fixed_columns);
    columns[ROW_NUMBER].to = (double)r->desk->people;
    columns[ROW_SESSION].to = r->desk->sessions;
    for (int i = 0; i < r->rows.count; i++)
        columns[FIXED + i] = codebook_column(sp, &r->rows.list[i]);
    *sheet = (struct sheet){"Deelnemers", TEXT("desk.titel"), columns,
                            r->columns,   number_rows(r),     r->desk->people};
    r->desk->book.sheets = sheet;
    r->desk->book.sheet_count = 1;
}

static void make_guide(struct reading *r, const struct speaker *sp)
{
    static const struct text says[] = {
        TEXT("desk.lees_wat"),   TEXT("desk.lees_rij"),         TEXT("desk.lees_buiten"),
        TEXT("desk.lees_niet"),  TEXT("desk.lees_samen"),       TEXT("desk.lees_deel"),
        TEXT("verslag.concept"), TEXT("verslag.geen_controle"),
    };
    enum { LINES = sizeof says / sizeof *says, SLOTS = 3 };
    struct guide_line *lines = arena_get(r->arena, sizeof *lines * LINES);
    struct slot *slots = arena_get(r->arena, sizeof *slots * SLOTS);
    int count = 0;
    slots[0] = (struct slot){"n", speak_count(sp, r->desk->people)};
    slots[1] = (struct slot){"sessies", speak_count(sp, r->desk->sessions)};
    slots[2] = (struct slot){"buiten", speak_count(sp, r->desk->forked)};
    for (int i = 0; i < LINES; i++)
        if (strcmp(says[i].id, "desk.lees_buiten") != 0 || r->desk->forked > 0)
            lines[count++] = (struct guide_line){says[i], slots, SLOTS};
    r->desk->book.guide = lines;
    r->desk->book.guide_count = count;
}

enum report_fault desk_collect(struct desk *desk, const char *const *paths, int count,
                               const struct report_want *want, const struct speaker *sp,
                               struct notes *notes)
{
    *desk = (struct desk){0};
    struct reading r = {.desk = desk,
                        .rows = codebook_person(sp->arena),
                        .arena = sp->arena,
                        .scratch = arena_new()};
    if (r.scratch == NULL)
        arena_fail(sp->arena);
    r.columns = FIXED + r.rows.count;
    r.last = &r.first;
    read_all(&r, paths, count, want, notes);
    join(&r);
    arena_free(r.scratch);
    desk->simulated = r.sims > 0;
    if (desk->sessions == 0)
        return REPORT_NOTHING;
    if ((r.sims > 0 && r.sims + r.headless < desk->sessions) ||
        r.later_sims != (r.sims > 0 ? r.laters : 0))
        return REPORT_MIXED;
    desk->book = (struct workbook){.level = SHEET_DESK,
                                   .simulated = desk->simulated,
                                   .id = "werkbestand",
                                   .label = want->label};
    make_sheet(&r, sp);
    make_guide(&r, sp);
    return REPORT_FINE;
}
