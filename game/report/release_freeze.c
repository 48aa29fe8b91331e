/* SPDX-License-Identifier: MPL-2.0 */
/* The frozen result: lines of a ledger, written and read back to the bit. Only what left is in
 * it. */
#include "report/release.h"

#include <inttypes.h>
#include <string.h>

#include "base/arena.h"

static void put_int(struct page *d, const char *key, int64_t value)
{
    page_print(d, "%s\"%s\":%" PRId64, d->size > 0 ? "," : "", key, value);
}

static void put_word(struct page *d, const char *key, const char *word)
{
    ledger_text(d, key, word != NULL ? word : "", word != NULL ? strlen(word) : 0);
}

static void freeze_classes(struct ledger_writer *writer, const struct issue *issue)
{
    for (int i = 0; i < issue->card_count; i++) {
        struct page d = {.arena = writer->page.arena};
        put_int(&d, "people", issue->cards[i].people);
        put_int(&d, "people_to", issue->cards[i].people_to);
        put_int(&d, "sessions", issue->cards[i].sessions);
        ledger_line(writer, "card", &d);
    }
    for (int i = 0; i < issue->class_count; i++) {
        const struct plan_class *class = &issue->classes[i];
        struct page d = {.arena = writer->page.arena};
        put_word(&d, "sector", class->sector);
        put_word(&d, "mode", class->mode);
        put_word(&d, "pack", class->pack);
        put_word(&d, "packv", class->packv);
        put_word(&d, "bank", class->bank);
        put_int(&d, "people", class->people);
        put_int(&d, "sources", class->sources);
        ledger_line(writer, "class", &d);
    }
}

/* The whole numbers and the fractions of a figure that the guard lets out. */
#define FIGURE_INTS(X)                                                                             \
    X(n) X(n_to) X(n_a) X(n_b) X(strata) X(missing) X(yes_before) X(yes_after) X(sources)          \
    X(largest_source) X(largest_session)
#define FIGURE_NUMBERS(X) X(value) X(low) X(high) X(before) X(after) X(tau) X(step)
/* How it is said. */
#define FIGURE_WORDS(X)                                                                            \
    X(state, enum figure_state) X(mask_before, enum mask) X(mask_after, enum mask)                 \
    X(outer, enum mask) X(outer_before, enum mask) X(outer_after, enum mask) X(has_levels, bool)   \
    X(teams, bool) X(drawn_only, bool)

static void freeze_line(struct ledger_writer *writer, const struct issue_line *line)
{
    const struct figure *figure = &line->figure;
    struct page d = {.arena = writer->page.arena};
    put_int(&d, "card", line->card);
    put_word(&d, "of", figure->of->name);
    put_word(&d, "key", figure->of->key);
    put_word(&d, "why", figure->why);
#define PUT_INT(member) put_int(&d, #member, figure->member);
#define PUT_NUMBER(member) ledger_number(&d, #member, figure->member);
#define PUT_WORD(member, type) put_int(&d, #member, (int64_t)figure->member);
    FIGURE_INTS(PUT_INT)
    FIGURE_NUMBERS(PUT_NUMBER)
    FIGURE_WORDS(PUT_WORD)
    ledger_line(writer, "line", &d);
}

static void freeze_row(struct ledger_writer *writer, const struct issue_row *row)
{
    static const char *const keys[ROW_VALUES] = {"a", "b"};
    struct page d = {.arena = writer->page.arena};
    put_word(&d, "sheet", summary_layouts[row->sheet].name);
    put_int(&d, "class", row->class_at);
    put_int(&d, "form", (int64_t)row->form);
    for (int c = 0; c < ROW_VALUES; c++)
        if (row->has[c])
            ledger_number(&d, keys[c], row->value[c]);
    put_int(&d, "n", row->n);
    ledger_line(writer, "row", &d);
}

static void freeze_rest(struct ledger_writer *writer, const struct issue *issue)
{
    for (int i = 0; i < issue->link_count; i++) {
        const struct issue_link *link = &issue->links[i];
        struct page d = {.arena = writer->page.arena};
        put_word(&d, "sector", link->sector);
        put_int(&d, "x", link->x);
        put_int(&d, "y", link->y);
        put_int(&d, "r", link->hundredths);
        put_int(&d, "n", link->n);
        ledger_line(writer, "corr", &d);
    }
    for (int i = 0; i < issue->held_count; i++) {
        const struct issue_held *held = &issue->held[i];
        struct page d = {.arena = writer->page.arena};
        put_word(&d, "sheet", held->sheet >= 0 ? summary_layouts[held->sheet].name : "");
        put_int(&d, "class", held->class_at);
        put_word(&d, "why", held->why);
        put_int(&d, "people", held->people);
        put_int(&d, "sessions", held->sessions);
        ledger_line(writer, "held", &d);
    }
}

void release_freeze(struct ledger_writer *writer, const struct issue *issue)
{
    if (issue->label != NULL && issue->label[0] != 0)
        ledger_long_text(writer, "page", "label", issue->label, strlen(issue->label));
    freeze_classes(writer, issue);
    for (int i = 0; i < issue->line_count; i++)
        freeze_line(writer, &issue->lines[i]);
    for (int i = 0; i < issue->row_count; i++)
        freeze_row(writer, &issue->rows[i]);
    freeze_rest(writer, issue);
    for (int i = 0; i < issue->quote_count; i++) {
        struct page d = {.arena = writer->page.arena};
        put_word(&d, "h", issue->quotes[i].h);
        ledger_line(writer, "quote", &d);
    }
    for (int i = 0; i < issue->page_count; i++)
        ledger_long_text(writer, "page", issue->pages[i].name, issue->pages[i].text.data,
                         issue->pages[i].text.size);
}

/* --- and back --------------------------------------------------------------------------------- */

struct thawing {
    struct issue *issue;
    struct arena *arena;
    const struct ledger_read *line;
};

/* Room for one more; a list doubles whenever its count is a power of two. */
static void *more(struct arena *arena, void *list, int count, size_t size)
{
    if (count > 0 && (count & (count - 1)) != 0)
        return list;
    char *larger = arena_get(arena, (size_t)(count > 0 ? 2 * count : 1) * size);
    if (count > 0)
        memcpy(larger, list, (size_t)count * size);
    return larger;
}

static bool get_int(const struct thawing *thaw, const char *key, int64_t least, int64_t most,
                    int64_t *out)
{
    int value = 0;
    if (!json_int(thaw->line->json, thaw->line->d, key, (int)least, (int)most, &value))
        return false;
    *out = value;
    return true;
}

static bool get_count(const struct thawing *thaw, const char *key, int64_t *out)
{
    return get_int(thaw, key, 0, INT32_MAX, out);
}

static bool get_place(const struct thawing *thaw, const char *key, int least, int most, int *out)
{
    return json_int(thaw->line->json, thaw->line->d, key, least, most, out);
}

static bool get_word(const struct thawing *thaw, const char *key, const char **out)
{
    const char *word = NULL;
    if (!json_string(thaw->line->json, thaw->line->d, key, &word))
        return false;
    *out = arena_copy(thaw->arena, word, strlen(word));
    return true;
}

static bool thaw_card(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->cards = more(thaw->arena, issue->cards, issue->card_count, sizeof *issue->cards);
    struct issue_card *card = &issue->cards[issue->card_count++];
    return get_count(thaw, "people", &card->people) &
           get_count(thaw, "people_to", &card->people_to) &
           get_count(thaw, "sessions", &card->sessions);
}

static bool thaw_class(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->classes = more(thaw->arena, issue->classes, issue->class_count, sizeof *issue->classes);
    struct plan_class *class = &issue->classes[issue->class_count++];
    *class = (struct plan_class){.of = NULL};
    return get_word(thaw, "sector", &class->sector) & get_word(thaw, "mode", &class->mode) &
           get_word(thaw, "pack", &class->pack) & get_word(thaw, "packv", &class->packv) &
           get_word(thaw, "bank", &class->bank) & get_count(thaw, "people", &class->people) &
           get_count(thaw, "sources", &class->sources);
}

static const struct measure *measure_of(const char *name, const char *key)
{
    for (int i = 0; i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        if (strcmp(m->name, name) == 0 && strcmp(m->key != NULL ? m->key : "", key) == 0)
            return m;
    }
    return NULL;
}

static bool thaw_figure(const struct thawing *thaw, struct figure *figure)
{
    const char *name = "", *key = "", *why = "";
    int64_t number = 0;
    bool fine =
        get_word(thaw, "of", &name) & get_word(thaw, "key", &key) & get_word(thaw, "why", &why);
    figure->of = measure_of(name, key);
    figure->why = why[0] != 0 ? why : NULL;
#define GET_INT(member) fine = get_count(thaw, #member, &figure->member) && fine;
#define GET_NUMBER(member)                                                                         \
    fine = ledger_get_number(thaw->line->d, #member, &figure->member) && fine;
#define GET_WORD(member, type)                                                                     \
    fine = get_int(thaw, #member, 0, FIGURE_AGAINST, &number) && fine;                             \
    figure->member = (type)number;
    FIGURE_INTS(GET_INT)
    FIGURE_NUMBERS(GET_NUMBER)
    FIGURE_WORDS(GET_WORD)
    if (figure->of != NULL && key[0] != 0)
        memcpy(figure->key, key, strlen(key) + 1 < sizeof figure->key ? strlen(key) + 1 : 0);
    return fine && figure->of != NULL;
}

static bool thaw_line(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->lines = more(thaw->arena, issue->lines, issue->line_count, sizeof *issue->lines);
    struct issue_line *line = &issue->lines[issue->line_count++];
    *line = (struct issue_line){0};
    return get_place(thaw, "card", 0, INT32_MAX, &line->card) && thaw_figure(thaw, &line->figure);
}

/* -1: not of a sheet; else its place. false: no sheet is called so. */
static bool get_sheet(const struct thawing *thaw, int *out)
{
    const char *name = NULL;
    if (!get_word(thaw, "sheet", &name))
        return false;
    *out = -1;
    for (int i = 0; i < SHEETS; i++)
        if (strcmp(summary_layouts[i].name, name) == 0)
            *out = i;
    return *out >= 0 || name[0] == 0;
}

static bool thaw_row(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->rows = more(thaw->arena, issue->rows, issue->row_count, sizeof *issue->rows);
    struct issue_row *row = &issue->rows[issue->row_count++];
    *row = (struct issue_row){0};
    int form = 0;
    bool fine = get_sheet(thaw, &row->sheet) &
                get_place(thaw, "class", 0, issue->class_count - 1, &row->class_at) &
                get_place(thaw, "form", FORM_NONE, FORM_B, &form) & get_count(thaw, "n", &row->n);
    row->form = (enum form)form;
    row->has[0] = ledger_get_number(thaw->line->d, "a", &row->value[0]);
    row->has[1] = ledger_get_number(thaw->line->d, "b", &row->value[1]);
    return fine && row->sheet >= 0 && (row->has[0] || row->has[1]);
}

static bool thaw_link(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->links = more(thaw->arena, issue->links, issue->link_count, sizeof *issue->links);
    struct issue_link *link = &issue->links[issue->link_count++];
    return get_word(thaw, "sector", &link->sector) &
           get_place(thaw, "x", 0, SUMMARY_COLUMNS - 1, &link->x) &
           get_place(thaw, "y", 0, SUMMARY_COLUMNS - 1, &link->y) &
           get_place(thaw, "r", -100, 100, &link->hundredths) & get_count(thaw, "n", &link->n);
}

static bool thaw_held(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    issue->held = more(thaw->arena, issue->held, issue->held_count, sizeof *issue->held);
    struct issue_held *held = &issue->held[issue->held_count++];
    return get_sheet(thaw, &held->sheet) &
           get_place(thaw, "class", -1, issue->class_count - 1, &held->class_at) &
           get_word(thaw, "why", &held->why) & get_count(thaw, "people", &held->people) &
           get_count(thaw, "sessions", &held->sessions);
}

static bool thaw_quote(struct thawing *thaw)
{
    const char *h = NULL;
    thaw->issue->quote_count++;
    return get_word(thaw, "h", &h);
}

/* A name that cannot lead out of the folder: "nl/report.html", "en/kaart-2/report.json",
 * "label". */
static bool is_page_name(const char *name)
{
    size_t size = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-/.");
    return name[size] == 0 && size > 0 && size < 64 && strstr(name, "..") == NULL && name[0] != '/';
}

static bool thaw_page(struct thawing *thaw)
{
    struct issue *issue = thaw->issue;
    const char *name = NULL, *text = NULL;
    if (!get_word(thaw, "name", &name) || !is_page_name(name) ||
        !json_string(thaw->line->json, thaw->line->d, "text", &text))
        return false;
    bool same =
        issue->page_count > 0 && strcmp(issue->pages[issue->page_count - 1].name, name) == 0;
    if (!same) {
        issue->pages = more(thaw->arena, issue->pages, issue->page_count, sizeof *issue->pages);
        issue->pages[issue->page_count++] = (struct issue_page){name, {.arena = thaw->arena}};
    }
    page_put(&issue->pages[issue->page_count - 1].text, text);
    return true;
}

static bool thaw_one(void *self, const struct ledger_read *line)
{
    static const struct {
        const char *event;
        bool (*thaw)(struct thawing *);
    } events[] = {{"card", thaw_card}, {"class", thaw_class}, {"line", thaw_line},
                  {"row", thaw_row},   {"corr", thaw_link},   {"held", thaw_held},
                  {"page", thaw_page}, {"quote", thaw_quote}};
    struct thawing *thaw = self;
    thaw->line = line;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (strcmp(events[i].event, line->event) == 0)
            return events[i].thaw(thaw);
    return false;
}

/* The label was frozen as the first text; it is no page of the report. */
static void take_label(struct issue *issue)
{
    issue->label = "";
    if (issue->page_count == 0 || strcmp(issue->pages[0].name, "label") != 0)
        return;
    issue->label = issue->pages[0].text.data;
    issue->pages++;
    issue->page_count--;
}

bool release_thaw(struct issue *issue, const struct ledger *ledger, struct arena *arena,
                  struct notes *notes)
{
    struct thawing thaw = {issue, arena, NULL};
    *issue = (struct issue){
        .level = ledger->level, .simulated = ledger->simulated, .period = ledger->period};
    issue->id = arena_copy(arena, ledger->id, strlen(ledger->id));
    if (!ledger_result(ledger, thaw_one, &thaw, arena, notes))
        return false;
    take_label(issue);
    return true;
}
