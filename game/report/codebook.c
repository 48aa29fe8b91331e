/* SPDX-License-Identifier: MPL-2.0 */
/* Columns from the list of measures: whoever adds a measure gets its column, and says here which
 * facts it comes from. */
#include "report/codebook.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_ROWS = 4 * MOST_MEASURES };

static const struct {
    const char *measure;
    struct text says;
} sources[] = {
    {"assoc", TEXT("bron.assoc")},
    {"attrib_gap", TEXT("bron.attrib_gap")},
    {"aware_change", TEXT("bron.aware_change")},
    {"claims_brier", TEXT("bron.claims_brier")},
    {"claims_over", TEXT("bron.claims_over")},
    {"est_lean", TEXT("bron.est_lean")},
    {"est_skill", TEXT("bron.est_skill")},
    {"fu_aware", TEXT("bron.fu_aware")},
    {"fu_done", TEXT("bron.fu_done")},
    {"fu_know", TEXT("bron.fu_know")},
    {"fu_response", TEXT("bron.fu_response")},
    {"fu_will", TEXT("bron.fu_will")},
    {"gap_inferred", TEXT("bron.gap_inferred")},
    {"gap_observable", TEXT("bron.gap_observable")},
    {"gap_specific", TEXT("bron.gap_specific")},
    {"know_change", TEXT("bron.know_change")},
    {"know_items", TEXT("bron.know_items")},
    {"mark", TEXT("bron.mark")},
    {"mirror_gap", TEXT("bron.mirror_gap")},
    {"plan_cat", TEXT("bron.plan_cat")},
    {"plan_share", TEXT("bron.plan_share")},
    {"recommend", TEXT("bron.recommend")},
    {"response", TEXT("bron.response")},
    {"rewrite_neutral", TEXT("bron.rewrite_neutral")},
    {"selfeff_change", TEXT("bron.selfeff_change")},
    {"spot_d", TEXT("bron.spot_d")},
    {"talk_open", TEXT("bron.talk_open")},
    {"then_gain", TEXT("bron.then_gain")},
    {"turn_gap", TEXT("bron.turn_gap")},
    {"turn_kind_gap", TEXT("bron.turn_kind_gap")},
    {"will_change", TEXT("bron.will_change")},
    {"will_scale_change", TEXT("bron.will_scale_change")},
};

struct text codebook_source(const struct measure *measure)
{
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (strcmp(sources[i].measure, measure->name) == 0)
            return sources[i].says;
    return (struct text){0};
}

/* What is asked at several moments: how the level itself is called, and what can occur. */
struct level_kind {
    const char *measure, *stem;
    struct text label, unit;
    double from, to;
    int decimals;
    bool yes_no, then;
    enum construct is;
};
static const struct level_kind kinds[] = {
    {"know_change", "know", TEXT("kort.know_change"), TEXT("eenheid.van_100"), -100, 100, 1, false,
     false, CONSTRUCT_KNOWLEDGE},
    {"aware_change", "aware", TEXT("kort.aware_change"), TEXT("eenheid.een_zeven"), 1, 7, 2, false,
     true, CONSTRUCT_AWARENESS},
    {"selfeff_change", "selfeff", TEXT("kort.selfeff_change"), TEXT("eenheid.een_zeven"), 1, 7, 1,
     false, false, CONSTRUCT_EFFICACY},
    {"will_scale_change", "will_scale", TEXT("kort.will_scale_change"), TEXT("eenheid.een_zeven"),
     1, 7, 0, false, false, CONSTRUCT_WILLING},
    {"will_change",
     "will",
     TEXT("kort.will_change"),
     {0},
     0,
     1,
     0,
     true,
     false,
     CONSTRUCT_WILLING_YES},
};
static const struct {
    enum moment when;
    const char *ending;
    struct text says;
} moments[] = {
    {MOMENT_BEFORE, "t0", TEXT("moment.t0")},
    {MOMENT_AFTER, "t2", TEXT("moment.t2")},
    {MOMENT_LATER, "t3", TEXT("moment.t3")},
    {MOMENT_THEN, "then", TEXT("moment.toen")},
};
enum { MOMENTS_ASKED = sizeof moments / sizeof *moments };

static const struct code yes_no[] = {{0, TEXT("codeboek.nee")}, {1, TEXT("codeboek.ja")}};
static const struct code turned[] = {
    {-1, TEXT("codeboek.van_ja")}, {0, TEXT("codeboek.gelijk")}, {1, TEXT("codeboek.naar_ja")}};
static const struct code forms[] = {{FORM_A, TEXT("codeboek.vorm_a")},
                                    {FORM_B, TEXT("codeboek.vorm_b")}};

static const struct level_kind *kind_of(const struct measure *measure)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].measure, measure->name) == 0)
            return &kinds[i];
    return NULL;
}

/* ---- rows ---- */

struct list {
    struct codebook_row *rows;
    int count;
    struct arena *arena;
};

/* A single question; of the others the construct is that of their level, or there are several. */
static enum construct construct_of_value(const struct measure *m)
{
    return strcmp(m->name, "mark") == 0        ? CONSTRUCT_MARK
           : strcmp(m->name, "recommend") == 0 ? CONSTRUCT_RECOMMEND
                                               : CONSTRUCT_NONE;
}

static struct codebook_row *add(struct list *list, int index, enum codebook_take take,
                                const char *name)
{
    const struct measure *m = measures_all.list[index];
    struct codebook_row *row = &list->rows[list->count++];
    *row = (struct codebook_row){name, m, index, take, MOMENT_PLAY, construct_of_value(m)};
    return row;
}

static void add_levels(struct list *list, int index, const struct level_kind *kind)
{
    for (int i = 0; i < MOMENTS_ASKED; i++) {
        if ((moments[i].when == MOMENT_THEN && !kind->then) ||
            (moments[i].when == MOMENT_LATER && kind->yes_no))
            continue; /* not asked then */
        const char *name = arena_print(list->arena, "%s_%s", kind->stem, moments[i].ending);
        struct codebook_row *row = add(list, index, CODEBOOK_LEVEL, name);
        row->when = moments[i].when;
        row->is = kind->is;
    }
}

/* "gap_form", before the first of the measures that share it. */
static void add_form(struct list *list, int index)
{
    const struct measure *m = measures_all.list[index];
    for (int i = 0; i < index; i++)
        if (measures_all.list[i]->form == m->form)
            return;
    add(list, index, CODEBOOK_FORM,
        arena_print(list->arena, "%.*s_form", (int)strcspn(m->name, "_"), m->name));
}

/* Knowledge stands there as the level of its change; the NPS is another scale of the same
 * answer. */
static bool is_double(const struct measure *m)
{
    return strcmp(m->name, "know_level") == 0 || (m->key != NULL && strcmp(m->key, "nps") == 0);
}

struct codebook_rows codebook_person(struct arena *arena)
{
    struct list list = {arena_get(arena, MOST_ROWS * sizeof(struct codebook_row)), 0, arena};
    for (int i = 0; i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        const struct level_kind *kind = kind_of(m);
        if (m->see == NULL || is_double(m))
            continue;
        if (m->form != NULL)
            add_form(&list, i);
        if (kind != NULL)
            add_levels(&list, i, kind);
        add(&list, i, CODEBOOK_VALUE,
            m->key == NULL ? m->name : arena_print(arena, "%s_%s", m->name, m->key));
    }
    return (struct codebook_rows){list.rows, list.count};
}

const struct codebook_row *codebook_find(struct codebook_rows rows, const char *measure,
                                         const char *key, enum codebook_take take, enum moment when)
{
    for (int i = 0; i < rows.count; i++) {
        const struct codebook_row *row = &rows.list[i];
        bool same_key = key == NULL || row->of->key == NULL ? key == row->of->key
                                                            : strcmp(key, row->of->key) == 0;
        if (strcmp(row->of->name, measure) == 0 && same_key && row->take == take &&
            row->when == when)
            return row;
    }
    return NULL;
}

/* ---- columns ---- */

static void set_codes(struct column *column, const struct code *codes, int count)
{
    column->codes = codes;
    column->code_count = count;
    column->scale = count > 2 ? SCALE_ORDINAL : SCALE_NOMINAL;
    column->from = codes[0].value;
    column->to = codes[count - 1].value;
    column->decimals = 0;
    column->unit = (struct text){0};
}

static struct column level_column(const struct speaker *sp, const struct codebook_row *row)
{
    const struct level_kind *kind = kind_of(row->of);
    int at = 0;
    while (moments[at].when != row->when)
        at++;
    struct slot slots[] = {{"wat", speak(sp, kind->label)},
                           {"moment", speak(sp, moments[at].says)}};
    struct column column = {.label = words_fill(sp->words, TR("codeboek.op"), slots, 2, sp->arena),
                            .unit = kind->unit,
                            .scale = SCALE_METRIC,
                            .from = kind->from,
                            .to = kind->to,
                            .decimals = kind->decimals};
    if (kind->yes_no)
        set_codes(&column, yes_no, 2);
    return column;
}

/* Of one person: a mark is no mean. Of the statements the key says which one, "k3_before". */
static struct text label_of(const struct speaker *sp, const struct measure *m)
{
    if (strcmp(m->name, "mark") == 0)
        return TR("codeboek.cijfer");
    if (strcmp(m->name, "know_items") != 0)
        return m->label;
    struct slot slots[] = {{"wat", speak(sp, m->label)},
                           {"stelling", arena_copy(sp->arena, m->key, strcspn(m->key, "_"))}};
    return words_fill(sp->words, TR("codeboek.stelling"), slots, 2, sp->arena);
}

static struct column value_column(const struct speaker *sp, const struct measure *m)
{
    struct column column = {.label = label_of(sp, m),
                            .unit = m->unit,
                            .scale = SCALE_METRIC,
                            .from = m->from,
                            .to = m->to,
                            .decimals =
                                construct_of_value(m) != CONSTRUCT_NONE ? 0 : m->decimals + 1};
    if (m->by == ESTIMATE_SHARE)
        set_codes(&column, yes_no, 2);
    else if (m->by == ESTIMATE_YES_NO)
        set_codes(&column, turned, 3);
    return column;
}

static struct column form_column(const struct speaker *sp, const struct measure *m)
{
    bool files = m->least_each > 0 && strncmp(m->name, "gap_", 4) == 0;
    const struct level_kind *kind = kind_of(m);
    struct text what = files ? TR("verslag.deel_kloof") : kind != NULL ? kind->label : m->label;
    struct slot slot = {"wat", speak(sp, what)};
    struct column column = {.label =
                                words_fill(sp->words, TR("codeboek.vorm"), &slot, 1, sp->arena),
                            .source = TR("codeboek.vorm_bron")};
    set_codes(&column, forms, 2);
    return column;
}

struct column codebook_column(const struct speaker *sp, const struct codebook_row *row)
{
    struct column column = row->take == CODEBOOK_LEVEL  ? level_column(sp, row)
                           : row->take == CODEBOOK_FORM ? form_column(sp, row->of)
                                                        : value_column(sp, row->of);
    if (column.source.id == NULL)
        column.source = codebook_source(row->of);
    column.name = row->name;
    return column;
}

/* Knowledge has its levels as measures of their own. */
static enum moment moment_of_key(const char *key)
{
    return strcmp(key, "before") == 0  ? MOMENT_BEFORE
           : strcmp(key, "after") == 0 ? MOMENT_AFTER
                                       : MOMENT_LATER;
}

static int index_of(const char *name, const char *key)
{
    int i = 0;
    while (strcmp(measures_all.list[i]->name, name) != 0 ||
           (key != NULL &&
            (measures_all.list[i]->key == NULL || strcmp(measures_all.list[i]->key, key) != 0)))
        i++;
    return i;
}

struct column codebook_of(const struct speaker *sp, const struct summary_column *column)
{
    bool level = strcmp(column->measure, "know_level") == 0;
    const char *key = level ? NULL : column->key;
    struct codebook_row row = {.name = column->name,
                               .index = index_of(level ? "know_change" : column->measure, key)};
    row.of = measures_all.list[row.index];
    row.take = level || column->take != TAKE_VALUE ? CODEBOOK_LEVEL : CODEBOOK_VALUE;
    row.when = level                         ? moment_of_key(column->key)
               : column->take == TAKE_BEFORE ? MOMENT_BEFORE
                                             : MOMENT_AFTER;
    return codebook_column(sp, &row);
}

struct column codebook_form(const struct speaker *sp, const struct summary_layout *layout)
{
    int index = index_of(layout->columns[0].measure, layout->columns[0].key);
    struct codebook_row row = {
        "form", measures_all.list[index], index, CODEBOOK_FORM, MOMENT_PLAY, CONSTRUCT_NONE};
    return codebook_column(sp, &row);
}
