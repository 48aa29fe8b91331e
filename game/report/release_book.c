/* SPDX-License-Identifier: MPL-2.0 */
/* A release as a workbook (privacy.md 3.9): what the guard and the rules let out, in sheets that
 * nothing connects. Of a card its lines, in the words of its report; of a pool groups, figures,
 * rows, correlations. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "report/codebook.h"
#include "report/release.h"

enum { MOST_SHEETS = SHEETS + 4, MOST_COLUMNS = 12 };

/* A sheet that is being filled: room for its rows is known beforehand. */
struct filling {
    const struct speaker *sp;
    struct sheet *sheets;
    int count;
    struct cell_value *next;
};

static void begin(struct filling *f, const char *name, struct text title,
                  const struct column *columns, int count, int64_t rows)
{
    struct cell_value *cells =
        arena_get(f->sp->arena, ((size_t)rows + 1) * (size_t)count * sizeof *cells);
    struct column *own = arena_get(f->sp->arena, (size_t)count * sizeof *own);
    memcpy(own, columns, (size_t)count * sizeof *own);
    f->sheets[f->count++] = (struct sheet){name, title, own, count, cells, rows};
    f->next = cells;
}

static void put_number(struct filling *f, bool has, double number)
{
    *f->next++ = has ? (struct cell_value){.number = number}
                     : (struct cell_value){.missing = MISSING_NO_PLACE};
}

static void put_words(struct filling *f, const char *words)
{
    *f->next++ = words == NULL || words[0] == 0 ? (struct cell_value){.missing = MISSING_NO_PLACE}
                                                : (struct cell_value){.text = words};
}

/* ---- groups ---- */

static const struct column group_columns[] = {
    {.name = "groep", .label = TEXT("boek.groep"), .from = 1, .source = TEXT("boek.groep_bron")},
    {.name = "sector",
     .label = TEXT("desk.sector"),
     .text = true,
     .source = TEXT("boek.alle_bron")},
    {.name = "wijze", .label = TEXT("desk.wijze"), .text = true, .source = TEXT("boek.alle_bron")},
    {.name = "pakket_versie",
     .label = TEXT("desk.pakket"),
     .text = true,
     .source = TEXT("boek.alle_bron")},
    {.name = "bank_versie",
     .label = TEXT("desk.bank"),
     .text = true,
     .source = TEXT("boek.alle_bron")},
    {.name = "halfjaar", .label = TEXT("boek.halfjaar"), .text = true},
    {.name = "mensen", .label = TEXT("boek.mensen"), .scale = SCALE_METRIC},
    {.name = "bronnen", .label = TEXT("boek.bronnen"), .scale = SCALE_METRIC},
};

static void add_groups(struct filling *f, const struct issue *issue)
{
    const char *all = speak(f->sp, TR("uitgifte.alle"));
    begin(f, "Groepen", TR("boek.groepen"), group_columns,
          sizeof group_columns / sizeof *group_columns, issue->class_count);
    for (int i = 0; i < issue->class_count; i++) {
        const struct plan_class *class = &issue->classes[i];
        const char *words[] = {class->sector, class->mode, class->packv, class->bank};
        put_number(f, true, i + 1);
        for (int w = 0; w < 4; w++)
            put_words(f, words[w] != NULL && words[w][0] != 0 ? words[w] : all);
        put_words(f, issue->period);
        put_number(f, true, (double)class->people);
        put_number(f, true, (double)class->sources);
    }
}

/* ---- figures ---- */

static const struct column line_columns[] = {
    {.name = "maat", .label = TEXT("boek.maat"), .text = true, .source = TEXT("boek.maat_bron")},
    {.name = "zin", .label = TEXT("boek.zin"), .text = true},
    {.name = "toestand", .label = TEXT("boek.toestand"), .text = true},
};
static const struct column figure_columns[] = {
    {.name = "maat", .label = TEXT("boek.maat"), .text = true, .source = TEXT("boek.maat_bron")},
    {.name = "betekenis", .label = TEXT("codeboek.betekenis"), .text = true},
    {.name = "eenheid", .label = TEXT("codeboek.eenheid"), .text = true},
    {.name = "n", .label = TEXT("boek.n"), .scale = SCALE_METRIC},
    {.name = "waarde",
     .label = TEXT("boek.waarde"),
     .scale = SCALE_METRIC,
     .from = -200,
     .to = 200,
     .decimals = 2},
    {.name = "laag",
     .label = TEXT("boek.laag"),
     .scale = SCALE_METRIC,
     .from = -200,
     .to = 200,
     .decimals = 2},
    {.name = "hoog",
     .label = TEXT("boek.hoog"),
     .scale = SCALE_METRIC,
     .from = -200,
     .to = 200,
     .decimals = 2},
    {.name = "voor",
     .label = TEXT("boek.voor"),
     .scale = SCALE_METRIC,
     .from = -200,
     .to = 200,
     .decimals = 2},
    {.name = "na",
     .label = TEXT("boek.na"),
     .scale = SCALE_METRIC,
     .from = -200,
     .to = 200,
     .decimals = 2},
    {.name = "tau", .label = TEXT("boek.tau"), .scale = SCALE_METRIC, .decimals = 2},
    {.name = "toestand", .label = TEXT("boek.toestand"), .text = true},
};

static const char *name_of(const struct speaker *sp, const struct measure *m)
{
    return m->key == NULL ? m->name : arena_print(sp->arena, "%s_%s", m->name, m->key);
}

static const char *state_of(const struct speaker *sp, const struct figure *figure)
{
    return figure->state == FIGURE_TOO_FEW ? speak_why(sp, figure)
           : figure->of->states            ? speak_state(sp, figure)
                                           : "";
}

/* A card is read in words: a band is no number. */
static void add_lines(struct filling *f, const struct issue *issue, int card)
{
    int rows = 0;
    for (int i = 0; i < issue->line_count; i++)
        rows += issue->lines[i].card == card;
    begin(f, "Kaart", TR("boek.kaart"), line_columns, sizeof line_columns / sizeof *line_columns,
          rows);
    for (int i = 0; i < issue->line_count; i++) {
        const struct figure *figure = &issue->lines[i].figure;
        if (issue->lines[i].card != card)
            continue;
        put_words(f, name_of(f->sp, figure->of));
        put_words(f, speak_figure(f->sp, figure));
        put_words(f, state_of(f->sp, figure));
    }
}

/* Of the statements the code book says which one. */
static struct text label_of(const struct speaker *sp, const struct measure *m)
{
    struct codebook_row row = {.name = m->name, .of = m, .take = CODEBOOK_VALUE};
    return m->key == NULL ? m->label : codebook_column(sp, &row).label;
}

static bool is_within(const struct measure *m)
{
    return m->by != ESTIMATE_SHARE && m->by != ESTIMATE_COUNT;
}

static void add_figures(struct filling *f, const struct issue *issue)
{
    begin(f, "Cijfers", TR("boek.cijfers"), figure_columns,
          sizeof figure_columns / sizeof *figure_columns, issue->line_count);
    for (int i = 0; i < issue->line_count; i++) {
        const struct figure *figure = &issue->lines[i].figure;
        bool says = figure->state != FIGURE_TOO_FEW, levels = says && figure->has_levels;
        put_words(f, name_of(f->sp, figure->of));
        put_words(f, speak(f->sp, label_of(f->sp, figure->of)));
        put_words(f, speak(f->sp, figure->of->unit));
        put_number(f, says, (double)figure->n);
        put_number(f, says, figure->value);
        put_number(f, says, figure->low);
        put_number(f, says, figure->high);
        put_number(f, levels, figure->before);
        put_number(f, levels, figure->after);
        put_number(f, says && figure->strata >= 5 && is_within(figure->of), figure->tau);
        put_words(f, state_of(f->sp, figure));
    }
}

/* ---- rows of people ---- */

static const struct text titles[SHEETS] = {
    [SHEET_KNOW] = TEXT("blad.kennis"),       [SHEET_AWARE] = TEXT("blad.bewustzijn"),
    [SHEET_EFFICACY] = TEXT("blad.aanpak"),   [SHEET_WILLING] = TEXT("blad.bereidheid"),
    [SHEET_DO] = TEXT("blad.doen"),           [SHEET_RATING] = TEXT("blad.waardering"),
    [SHEET_FILES] = TEXT("blad.dossiers"),    [SHEET_TURNS] = TEXT("blad.beurten"),
    [SHEET_SPOT] = TEXT("blad.zoeken"),       [SHEET_WORDING] = TEXT("blad.verwoorden"),
    [SHEET_TALK] = TEXT("blad.gesprek"),      [SHEET_ESTIMATE] = TEXT("blad.schatten"),
    [SHEET_CLAIMS] = TEXT("blad.stellingen"), [SHEET_PLAN] = TEXT("blad.plannen"),
    [SHEET_LATER] = TEXT("blad.later"),
};

/* Merged rows carry their mean, so values lie between the codes. */
static int columns_of(const struct speaker *sp, const struct summary_layout *layout,
                      struct column *out)
{
    int count = 1;
    out[0] = group_columns[0];
    if (layout->form)
        out[count++] = codebook_form(sp, layout);
    for (int i = 0; i < SHEET_COLUMNS; i++)
        if (layout->columns[i].take != TAKE_NOTHING)
            out[count++] = codebook_of(sp, &layout->columns[i]);
    return count;
}

static void add_rows(struct filling *f, const struct issue *issue, int sheet)
{
    const struct summary_layout *layout = &summary_layouts[sheet];
    struct column columns[MOST_COLUMNS];
    int count = columns_of(f->sp, layout, columns);
    int64_t rows = 0;
    for (int i = 0; i < issue->row_count; i++)
        rows += issue->rows[i].sheet == sheet ? issue->rows[i].n : 0;
    if (rows == 0)
        return; /* why stands in Achtergehouden */
    begin(f, layout->name, titles[sheet], columns, count, rows);
    for (int i = 0; i < issue->row_count; i++) {
        const struct issue_row *row = &issue->rows[i];
        for (int64_t n = 0; row->sheet == sheet && n < row->n; n++) {
            put_number(f, true, row->class_at + 1);
            if (layout->form)
                put_number(f, row->form != FORM_NONE, (double)row->form);
            for (int v = 0; v < SHEET_COLUMNS; v++)
                if (layout->columns[v].take != TAKE_NOTHING)
                    *f->next++ = (struct cell_value){
                        .number = row->value[v], .missing = row->has[v] ? 0 : MISSING_NO_ANSWER};
        }
    }
}

/* ---- correlations, and who waits ---- */

static const struct column link_columns[] = {
    {.name = "sector",
     .label = TEXT("desk.sector"),
     .text = true,
     .source = TEXT("boek.alle_bron")},
    {.name = "een", .label = TEXT("boek.een"), .text = true},
    {.name = "twee", .label = TEXT("boek.twee"), .text = true},
    {.name = "r",
     .label = TEXT("boek.r"),
     .scale = SCALE_METRIC,
     .from = -1,
     .to = 1,
     .decimals = 2},
    {.name = "n", .label = TEXT("boek.n"), .scale = SCALE_METRIC},
};

static void add_links(struct filling *f, const struct issue *issue)
{
    begin(f, "Samenhang", TR("boek.samenhang"), link_columns,
          sizeof link_columns / sizeof *link_columns, issue->link_count);
    for (int i = 0; i < issue->link_count; i++) {
        const struct issue_link *link = &issue->links[i];
        put_words(f, link->sector[0] != 0 ? link->sector : speak(f->sp, TR("uitgifte.alle")));
        put_words(f, links_column(f->sp->arena, link->x));
        put_words(f, links_column(f->sp->arena, link->y));
        put_number(f, true, link->hundredths / 100.0);
        put_number(f, true, (double)link->n);
    }
}

static const struct column held_columns[] = {
    {.name = "wat", .label = TEXT("boek.wat"), .text = true},
    {.name = "groep", .label = TEXT("boek.groep"), .from = 1, .source = TEXT("boek.groep_bron")},
    {.name = "mensen", .label = TEXT("boek.mensen"), .scale = SCALE_METRIC},
    {.name = "waarom", .label = TEXT("boek.waarom"), .text = true},
};

static void add_held(struct filling *f, const struct issue *issue)
{
    begin(f, "Achtergehouden", TR("verslag.deel_achter"), held_columns,
          sizeof held_columns / sizeof *held_columns, issue->held_count);
    for (int i = 0; i < issue->held_count; i++) {
        const struct issue_held *held = &issue->held[i];
        put_words(f, held->sheet >= 0 ? summary_layouts[held->sheet].name
                                      : speak(f->sp, TR("verslag.hele_sessies")));
        put_number(f, held->class_at >= 0, held->class_at + 1);
        put_number(f, held->people >= 0, (double)held->people);
        put_words(f, speak(f->sp, guard_why(held->why)));
    }
}

/* ---- the book ---- */

static void guide_of(const struct issue *issue, int book, const struct speaker *sp,
                     struct workbook *out)
{
    static const struct text pool[] = {TEXT("boek.lees_pool"),  TEXT("boek.lees_rijen"),
                                       TEXT("boek.lees_samen"), TEXT("boek.lees_wacht"),
                                       TEXT("verslag.concept"), TEXT("verslag.geen_controle")};
    static const struct text card[] = {TEXT("boek.lees_kaart"), TEXT("boek.lees_band"),
                                       TEXT("boek.lees_wacht"), TEXT("verslag.concept"),
                                       TEXT("verslag.geen_controle")};
    bool is_pool = issue->level == SHEET_POOL;
    int count = is_pool ? sizeof pool / sizeof *pool : sizeof card / sizeof *card;
    struct guide_line *lines = arena_get(sp->arena, (size_t)count * sizeof *lines);
    struct slot *slots = arena_get(sp->arena, 4 * sizeof *slots);
    slots[0] = (struct slot){"id", issue->id};
    slots[1] = (struct slot){"halfjaar", issue->period[0] != 0 ? issue->period : "-"};
    slots[2] = (struct slot){"mensen", is_pool ? ""
                                               : arena_print(sp->arena, "%d-%d",
                                                             (int)issue->cards[book].people,
                                                             (int)issue->cards[book].people_to)};
    slots[3] = (struct slot){"kaart", arena_print(sp->arena, "%d", book + 1)};
    for (int i = 0; i < count; i++)
        lines[i] = (struct guide_line){is_pool ? pool[i] : card[i], slots, 4};
    out->guide = lines;
    out->guide_count = count;
}

int release_books(const struct issue *issue)
{
    return issue->plain ? 0 : issue->level == SHEET_POOL ? 1 : issue->card_count;
}

void release_book(const struct issue *issue, int book, const struct speaker *sp,
                  struct workbook *out)
{
    struct filling f = {.sp = sp, .sheets = arena_get(sp->arena, MOST_SHEETS * sizeof *f.sheets)};
    *out = (struct workbook){.level = issue->level,
                             .simulated = issue->simulated,
                             .label = issue->label,
                             .id = arena_print(sp->arena, "uitgifte-%s", issue->id)};
    if (issue->level == SHEET_POOL) {
        add_groups(&f, issue);
        add_figures(&f, issue);
        for (int sheet = 0; sheet < SHEETS; sheet++)
            add_rows(&f, issue, sheet);
        add_links(&f, issue);
    } else {
        add_lines(&f, issue, book);
    }
    add_held(&f, issue);
    out->sheets = f.sheets;
    out->sheet_count = f.count;
    guide_of(issue, book, sp, out);
}
