/* SPDX-License-Identifier: MPL-2.0 */
/* Reads partial summaries back and adds them. They come from anywhere: each line must prove
 * itself, stand in its place of the chain, and say what a summary can say; else the file is
 * refused with its line. */
#include "report/partial.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "core/event.h"
#include "report/partial_course.h"
#include "report/partial_own.h"
#include "report/partial_quality.h"

/* One partial while it is read; places of its own become those of the summary. */
struct reading {
    struct summary *summary;
    struct arena *arena; /* of this partial */
    struct notes *notes;
    struct place at;
    bool open, skip; /* skip: these sessions are counted already */
    struct line_head head;
    struct summary_class *classes;
    int class_count, class_room;
    struct summary_source *sources;
    int source_count, source_room;
    struct group **groups;
    int group_count, group_room;
    int64_t announced, sessions;
    struct text why; /* of a refusal */
};

/* Of people, lines and bytes: far above what there is. */
static const int64_t most = (int64_t)1 << 40;

static bool refuse(struct reading *r, struct text why)
{
    r->why = why;
    return false;
}

static bool impossible(struct reading *r)
{
    return refuse(r, TR("deel.onmogelijk"));
}

static bool add_int(int *sum, int64_t more)
{
    return more <= INT_MAX && !__builtin_add_overflow(*sum, (int)more, sum);
}

static bool add_long(int64_t *sum, int64_t more)
{
    *sum += more;
    return more <= most && *sum <= most;
}

static int find_word(const char *const *list, int count, const char *text)
{
    for (int i = 0; i < count; i++)
        if (strcmp(list[i], text) == 0)
            return i;
    return -1;
}

/* --- what was read --------------------------------------------------------------------------- */

static bool read_head(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    uint64_t set = 0;
    if (f[0].number != PARTIAL_FORMAT || strcmp(f[1].text, APP_VERSION) != 0)
        return refuse(r, TR("deel.versie"));
    if (!partial_line_hex(&f[3], &set))
        return impossible(r);
    r->announced = f[4].number;
    r->skip = r->announced > 0 && !number_set_add(&r->summary->partials, set, r->summary->arena);
    if (r->skip)
        notes_add(r->notes, NOTE_INFO, r->at, NULL, NULL, TR("deel.zelfde"), NULL, 0);
    return true;
}

static bool read_logs(struct reading *r, const struct partial_line *line)
{
    struct report_logs *logs = &r->summary->totals.logs;
    int64_t *const longs[] = {&logs->files, &logs->lines, &logs->kept};
    int *const ints[] = {&logs->damaged,    &logs->incomplete, &logs->forked, &logs->interrupted,
                         &logs->unfinished, &logs->newer,      &logs->stray,  &logs->headless};
    bool fine = true;
    for (int i = 0; i < 3; i++)
        fine = fine && add_long(longs[i], line->field[i].number);
    for (int i = 0; i < 8; i++)
        fine = fine && add_int(ints[i], line->field[3 + i].number);
    return fine || impossible(r);
}

static bool read_totals(struct reading *r, const struct partial_line *line)
{
    struct summary_totals *totals = &r->summary->totals;
    int64_t *const longs[] = {&totals->people, &totals->players, &totals->before,
                              &totals->after,  &totals->paired,  &totals->forked};
    int64_t *const later[] = {&totals->later, &totals->later_simulated, &totals->later_found,
                              &totals->later_alike};
    char weeks[2][9];
    bool fine = add_int(&totals->sessions, line->field[0].number) &&
                add_int(&totals->simulated, line->field[1].number) &&
                line->field[0].number == r->announced &&
                line->field[1].number <= line->field[0].number;
    for (int i = 0; i < 6; i++)
        fine = fine && add_long(longs[i], line->field[2 + i].number);
    for (int i = 0; i < 4; i++)
        fine = fine && add_long(later[i], line->field[10 + i].number);
    fine = fine && totals->people <= totals->players && totals->paired <= totals->people &&
           totals->later_found + totals->later_alike <= totals->later;
    for (int i = 0; i < 2; i++)
        fine = fine && partial_line_copy(&line->field[8 + i], weeks[i], sizeof weeks[i]);
    if (!fine)
        return impossible(r);
    summary_week(totals, weeks[0]);
    summary_week(totals, weeks[1]);
    return true;
}

static bool read_version(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    for (int i = 0; i < 4; i++)
        if (strlen(f[i].text) >= ID_SIZE)
            return impossible(r);
    if (f[4].number > r->announced)
        return impossible(r);
    summary_version(r->summary, &(struct report_version){f[0].text, f[1].text, f[2].text, f[3].text,
                                                         (int)f[4].number});
    return true;
}

static bool read_class(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    struct summary_class is = {.alone = f[5].number != 0};
    if (f[0].number != r->class_count || f[5].number > 1 ||
        !partial_line_copy(&f[1], is.pack, sizeof is.pack) ||
        !partial_line_copy(&f[2], is.packv, sizeof is.packv) ||
        !partial_line_copy(&f[3], is.bank, sizeof is.bank) ||
        !partial_line_copy(&f[4], is.mode, sizeof is.mode))
        return impossible(r);
    r->classes = summary_grow(r->arena, r->classes, r->class_count, &r->class_room, sizeof is);
    r->classes[r->class_count++] = is;
    return true;
}

static bool read_source(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    struct summary_source is = {.labelled = f[2].number != 0};
    if (f[0].number != r->source_count || f[2].number > 1 || !partial_line_hex(&f[1], &is.key))
        return impossible(r);
    r->sources = summary_grow(r->arena, r->sources, r->source_count, &r->source_room, sizeof is);
    r->sources[r->source_count++] = is;
    return true;
}

static bool read_group(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    if (f[0].number != r->group_count || f[1].number >= r->source_count ||
        f[2].number >= r->class_count)
        return impossible(r);
    const struct summary_source *source = &r->sources[f[1].number];
    struct group *group =
        summary_group(r->summary, source->key, source->labelled, &r->classes[f[2].number]);
    bool fine = add_long(&group->sessions, f[3].number) && add_long(&group->people, f[4].number);
    for (enum variant v = VARIANT_ALL; v < VARIANTS; v++)
        fine = fine && add_long(&group->streams[v], f[5 + (int)v].number);
    if (!fine)
        return impossible(r);
    r->groups =
        summary_grow(r->arena, r->groups, r->group_count, &r->group_room, sizeof(struct group *));
    r->groups[r->group_count++] = group;
    return true;
}

/* --- sums ------------------------------------------------------------------------------------ */

/* Three fields: variant, measure, its key. -1: there is no such measure. */
static int read_key(const struct partial_field *f)
{
    int variant = find_word(partial_variants, VARIANTS, f[0].text);
    for (int i = 0; variant >= 0 && i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        if (strcmp(m->name, f[1].text) == 0 && strcmp(m->key ? m->key : "", f[2].text) == 0)
            return summary_key((enum variant)variant, i, CELL_NONE);
    }
    return -1;
}

/* As many people as were asked; of one measure all cells fit under that. */
static bool read_sums(struct reading *r, const struct partial_line *line, struct sums *sums)
{
    const struct partial_field *f = line->field;
    int key = read_key(&f[1]), cell = find_word(partial_cells, CELLS, f[4].text);
    struct cell is;
    if (key < 0 || cell < 0 || !partial_line_cell(&f[5], &is) || f[8].number < 1 ||
        f[8].number > is.n * (cell == CELL_A || cell == CELL_B ? MOST_PEOPLE : 1))
        return impossible(r);
    sums_add_cell(sums, key + cell, &is, f[8].number, r->summary->arena);
    return true;
}

static bool read_sum(struct reading *r, const struct partial_line *line)
{
    if (line->field[0].number >= r->group_count)
        return impossible(r);
    return read_sums(r, line, &r->groups[line->field[0].number]->sums);
}

static struct class_held *held_of(struct reading *r, const struct partial_line *line)
{
    int64_t place = line->field[0].number;
    if (place >= r->class_count)
        return NULL;
    for (int i = 0; i < r->summary->class_count; i++)
        if (summary_class_order(&r->summary->classes[i].is, &r->classes[place]) == 0)
            return &r->summary->classes[i];
    return NULL;
}

static bool read_rest(struct reading *r, const struct partial_line *line)
{
    struct class_held *held = held_of(r, line);
    return held != NULL ? read_sums(r, line, &held->rests) : impossible(r);
}

static bool read_tier(const struct partial_field *f, bool abba, struct tier *tier)
{
    *tier = (struct tier){.a = f[0].number, .b = f[1].number};
    return partial_line_cell(&f[2], &tier->value) && partial_line_wide(&f[5], &tier->within) &&
           tier->within >= 0 && tier->within <= (wide)1 << 120 && tier->a > 0 && tier->a <= most &&
           tier->b <= most && (tier->b > 0) == abba;
}

static bool read_standing(struct reading *r, const struct partial_line *line)
{
    struct class_held *held = held_of(r, line);
    int key = read_key(&line->field[1]);
    if (held == NULL || key < 0)
        return impossible(r);
    struct standing *standing = summary_standing(held, key, r->summary->arena);
    bool abba = measures_all.list[key / CELLS % MOST_MEASURES]->by == ESTIMATE_ABBA;
    for (int i = 4; i < line->count; i += 6) {
        struct tier tier;
        if (!read_tier(&line->field[i], abba, &tier) ||
            !add_long(&standing->strata.closed, tier.value.n))
            return impossible(r);
        strata_add_tier(&standing->strata, &tier, r->summary->arena);
    }
    return true;
}

static bool read_standing_all(struct reading *r, const struct partial_line *line)
{
    struct class_held *held = held_of(r, line);
    int key = read_key(&line->field[1]),
        cell = find_word(partial_cells, CELLS, line->field[4].text);
    struct cell is;
    if (held == NULL || key < 0 || cell < 0 || !partial_line_cell(&line->field[5], &is))
        return impossible(r);
    struct standing *standing = summary_standing(held, key, r->summary->arena);
    cell_add(part_cell(&standing->strata.all, (enum cell_of)cell), &is);
    return true;
}

static bool read_product(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    struct class_held *held = held_of(r, line);
    struct product is = {.n = f[3].number};
    wide *const sums[] = {&is.x, &is.y, &is.xx, &is.yy, &is.xy};
    wide reach = (wide)1 << 106;
    bool fine = held != NULL && f[1].number < f[2].number && f[2].number < SUMMARY_COLUMNS &&
                is.n >= 1 && is.n <= 1 << 21;
    for (int i = 0; i < 5; i++)
        fine = fine && partial_line_wide(&f[4 + i], sums[i]) && *sums[i] <= is.n * reach / 4 &&
               *sums[i] >= -is.n * reach / 4;
    fine = fine && partial_cell_fits(&(struct cell){is.n, is.x, is.xx}) &&
           partial_cell_fits(&(struct cell){is.n, is.y, is.yy}) &&
           partial_cell_fits(&(struct cell){is.n, is.x + is.y, is.xx + is.yy + 2 * is.xy});
    if (!fine)
        return impossible(r);
    if (held->products == NULL)
        held->products = arena_get(r->summary->arena, PRODUCTS * sizeof *held->products);
    product_add(&held->products[summary_product((int)f[1].number, (int)f[2].number)], &is);
    return true;
}

static bool read_course(struct reading *r, const struct partial_line *line)
{
    struct class_held *held = held_of(r, line);
    struct course *course = arena_get(r->arena, sizeof *course);
    if (held == NULL || !partial_course_read(line, course))
        return impossible(r);
    summary_course_add(held, course, r->summary->arena);
    return true;
}

static bool read_quality(struct reading *r, const struct partial_line *line)
{
    struct class_held *held = held_of(r, line);
    struct quality is;
    if (held == NULL || !partial_quality_read(line, &is))
        return impossible(r);
    summary_quality_add(held, &is, r->summary->arena);
    return true;
}

/* --- rows and sessions ----------------------------------------------------------------------- */

static bool read_value(struct reading *r, const struct partial_field *f, uint32_t *out)
{
    uint64_t bits = 0;
    double value = 0;
    *out = 0;
    if (f->text[0] == 0)
        return true;
    if (!partial_line_hex(f, &bits))
        return false;
    memcpy(&value, &bits, sizeof value);
    if (!(value >= -256 && value <= 256))
        return false;
    *out = summary_value(r->summary, value);
    return true;
}

static bool read_rows(struct reading *r, const struct partial_line *line)
{
    const struct partial_field *f = line->field;
    int sheet = 0;
    while (sheet < SHEETS && strcmp(summary_layouts[sheet].name, f[1].text) != 0)
        sheet++;
    if (sheet == SHEETS || f[0].number >= r->group_count || f[2].number >= FORMS)
        return impossible(r);
    for (int i = 3; i < line->count; i += 3) {
        struct tally tally = {.count = (uint32_t)f[i + 2].number,
                              .sheet = (uint8_t)sheet,
                              .form = (uint8_t)f[2].number};
        if (!read_value(r, &f[i], &tally.a) || !read_value(r, &f[i + 1], &tally.b) ||
            f[i + 2].number < 1 || f[i + 2].number > 1 << 21 || (tally.a == 0 && tally.b == 0))
            return impossible(r);
        tallies_add(&r->groups[f[0].number]->tallies, &tally, r->summary->arena);
    }
    return true;
}

static bool read_sessions(struct reading *r, const struct partial_line *line)
{
    for (int i = 0; i < line->count; i += 4) {
        const struct partial_field *f = &line->field[i];
        uint64_t id = 0;
        if (!partial_line_hex(&f[0], &id) || f[1].number >= r->group_count ||
            f[2].number > MOST_PEOPLE || f[3].number > 1)
            return impossible(r);
        if (!number_set_add(&r->summary->ids, id, r->summary->arena))
            return refuse(r, TR("deel.dubbel"));
        const struct group *group = r->groups[f[1].number];
        summary_session_add(r->summary,
                            &(struct summary_session){id, group->source, group->class_at,
                                                      (int)f[2].number, f[3].number == 1});
        r->sessions += 1;
    }
    return true;
}

static bool read_end(struct reading *r, const struct partial_line *line)
{
    (void)line;
    r->open = false;
    return r->skip || r->sessions == r->announced || impossible(r);
}

/* --- lines ----------------------------------------------------------------------------------- */

/* form: t a text, n a number; again: what may follow, any number of times. */
static const struct {
    const char *word, *form, *again;
    bool (*read)(struct reading *, const struct partial_line *);
} words[] = {
    {"deel", "ntttn", "", read_head},
    {"logs", "nnnnnnnnnnn", "", read_logs},
    {"totaal", "nnnnnnnnttnnnn", "", read_totals},
    {"versie", "ttttn", "", read_version},
    {"klasse", "nttttn", "", read_class},
    {"bron", "ntn", "", read_source},
    {"groep", "nnnnnnnn", "", read_group},
    {"som", "nttttnttn", "", read_sum},
    {"rij", "ntn", "ttn", read_rows},
    {"product", "nnnnttttt", "", read_product},
    {"rest", "nttttnttn", "", read_rest},
    {"stand", "nttt", "nnnttt", read_standing},
    {"staat", "nttttntt", "", read_standing_all},
    {"kamer", "ntnnnnn", "nn", read_course},
    {"schaal", "nnnnnnnnnnnnn", "", read_quality},
    {"zeker", "nnnnn", "", read_quality},
    {"sessie", "", "tnnn", read_sessions},
    {"einde", "", "", read_end},
};

static bool has_form(const struct partial_line *line, const char *form, const char *again)
{
    const char *at = form;
    for (int i = 0; i < line->count; i++) {
        at = *at == 0 ? again : at;
        if (*at == 0 || (*at++ == 't') != (line->field[i].text != NULL))
            return false;
    }
    return *at == 0;
}

static bool use(struct reading *r, const struct partial_line *line)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i].word, line->word) != 0)
            continue;
        if (!has_form(line, words[i].form, words[i].again))
            return impossible(r);
        return (r->skip && words[i].read != read_end) || words[i].read(r, line);
    }
    return impossible(r);
}

static void start(struct reading *r)
{
    arena_reset(r->arena);
    *r = (struct reading){.summary = r->summary,
                          .arena = r->arena,
                          .notes = r->notes,
                          .at = r->at,
                          .open = true,
                          .head = {.n = -1}};
    memcpy(r->head.h, "0000000000000000", sizeof r->head.h);
}

/* In its place of the chain? The first line of a partial is its head, and nothing else is. */
static bool follows(struct reading *r, const struct partial_line *line)
{
    bool head = strcmp(line->word, "deel") == 0;
    if (head && !r->open)
        start(r);
    if (!r->open || line->n != r->head.n + 1 || strcmp(line->p, r->head.h) != 0 ||
        head != (line->n == 0) || strlen(line->h) != sizeof r->head.h - 1)
        return refuse(r, r->open ? TR("deel.regel") : TR("deel.geen"));
    r->head.n = line->n;
    memcpy(r->head.h, line->h, sizeof r->head.h);
    return true;
}

static bool read_line(struct reading *r, char *text, size_t size, struct partial_line *line)
{
    if (size > 0 && text[size - 1] == '\r')
        size--;
    if (!partial_line_read(text, size, line))
        return refuse(r, r->open ? TR("deel.regel") : TR("deel.geen"));
    return follows(r, line) && use(r, line);
}

static bool read_lines(struct reading *r, FILE *file)
{
    char text[LINE_SIZE + 2];
    struct partial_line *line = arena_get(r->summary->arena, sizeof *line);
    while (fgets(text, sizeof text, file) != NULL) {
        size_t size = strcspn(text, "\n");
        r->at.line += 1;
        if (text[size] != '\n' || !read_line(r, text, size, line))
            return refuse(r, r->why.id != NULL ? r->why : TR("deel.regel"));
    }
    if (r->at.line == 0)
        return refuse(r, TR("deel.geen"));
    return !r->open || refuse(r, TR("deel.einde"));
}

bool partial_read(struct summary *summary, const char *path, struct notes *notes)
{
    struct reading r = {
        .summary = summary, .arena = arena_new(), .notes = notes, .at = {path, 0, 0}};
    if (r.arena == NULL)
        arena_fail(summary->arena);
    bool folder = files_is_folder(path);
    FILE *file = folder ? NULL : fopen(path, "rb");
    bool fine = file != NULL ? read_lines(&r, file)
                             : refuse(&r, folder ? TR("deel.geen") : TR("log.geen_bestand"));
    if (!fine)
        notes_add(notes, NOTE_ERROR, r.at, NULL, NULL, r.why, NULL, 0);
    if (file != NULL)
        fclose(file);
    arena_free(r.arena);
    return fine;
}
