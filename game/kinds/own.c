/* SPDX-License-Identifier: MPL-2.0 */
/* Facts of this person about this puzzle, newest first; and the parts that pages of several
 * kinds have. */
#include "kinds/own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

enum { TICK_WIDTH = 160 };

const struct event *own_find(const struct view *view, const char *item, const char *ask)
{
    for (int i = view->own.count - 1; i >= 0; i--) {
        const struct event *fact = &view->own.facts[i];
        if (!strcmp(fact->item, item) && !strcmp(fact->ask, ask ? ask : ""))
            return fact;
    }
    return NULL;
}

/* Draws, hints and steps are facts about a puzzle too; only an answer has an item. */
const struct event *own_last(const struct view *view)
{
    for (int i = view->own.count - 1; i >= 0; i--)
        if (view->own.facts[i].item[0])
            return &view->own.facts[i];
    return NULL;
}

int own_judged(const struct view *view)
{
    int count = 0;
    for (int i = 0; i < view->own.count; i++)
        count += view->own.facts[i].has_ok;
    return count;
}

bool own_is_number(const struct view *view, const char *item, const char *ask, int value)
{
    const struct event *fact = own_find(view, item, ask);
    return fact && fact->has_value && fact->value == value;
}

bool own_is_word(const struct view *view, const char *item, const char *ask, const char *got)
{
    const struct event *fact = own_find(view, item, ask);
    return fact && !strcmp(fact->got, got);
}

bool own_deal(const void *spec, int index, struct deal *out)
{
    (void)spec;
    *out = (struct deal){CHANCE_ORDER, OWN_OPTIONS};
    return index == 0;
}

int own_dealt(const struct view *view, int question, int count, int place)
{
    int seen = 0;
    for (int i = 0; i < view->order_count; i++) {
        int option = view->order[(i + question) % view->order_count];
        if (option < count && seen++ == place)
            return option;
    }
    return place;
}

void given_add(struct given *given, struct mark mark)
{
    if (given->count < MARKS)
        given->marks[given->count++] = mark;
}

const char *page_say(struct ui *ui, struct text text)
{
    return words_say(ui_words(ui), text).text;
}

/* The word "saved" is for the disk alone; who plays without storing gets a tick of another kind. */
void page_tick(struct ui *ui, const struct view *view, const char *key, bool saved)
{
    ui_box(ui, (struct box){.flow = FLOW_ROW, .width = TICK_WIDTH});
    if (saved)
        ui_status(ui, key, view->kept ? TR("kind.bewaard") : TR("kind.gekozen"));
    ui_close(ui);
}

void page_ask(struct ui *ui, const struct view *view, struct text ask, bool saved)
{
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 24});
    ui_text_sized(ui, ask, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    page_tick(ui, view, "bewaard", saved);
    ui_close(ui);
}

void page_source(struct ui *ui, const char *fact, enum status status)
{
    static const struct text texts[] = {TEXT("status.solid"), TEXT("status.contested"),
                                        TEXT("status.counter"), TEXT("status.suggestive")};
    struct slot slots[] = {{"nummer", fact},
                           {"status", page_say(ui, texts[status])}};
    ui_text_sized(ui, words_fill(ui_words(ui), TR("notitie.bron"), slots, 2, ui_arena(ui)),
                  SIZE_MICRO, FONT_BOLD, TONE_TEXT_2);
}

void page_result(struct ui *ui, struct text stand, int right, struct text wrong)
{
    struct slot slot = {"aantal", arena_print(ui_arena(ui), "%d", right)};
    ui_box(ui, (struct box){.id = "uitslag", .gap = 8});
    ui_status(ui, "stand", words_fill(ui_words(ui), stand, &slot, 1, ui_arena(ui)));
    ui_status(ui, "zegt", wrong);
    ui_close(ui);
}

static void say_page(struct ui *ui, const struct pages *pages, int at)
{
    char *number = arena_print(ui_arena(ui), "%d", at + 1),
        *count = arena_print(ui_arena(ui), "%d", pages->count);
    struct slot slots[] = {{"nummer", number}, {"van", count}};
    ui_status(ui, "pagina", words_fill(ui_words(ui), pages->says, slots, 2, ui_arena(ui)));
}

/* Done stands further on than next did: a double click must not hand in. */
bool page_feet(struct ui *ui, struct pages pages, int *at)
{
    int now = *at;
    bool last = now >= pages.count - 1, done = false;
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (now > pages.first && ui_button(ui, TR("knop.vorige")))
        *at = now - 1;
    if (last)
        say_page(ui, &pages, now);
    struct text name = !last ? TR("knop.volgende") : pages.last.id ? pages.last : TR("knop.klaar");
    if (ui_button_as(ui, (struct button){.key = last ? "knop.klaar" : "knop.volgende", .name = name,
                                         .look = LOOK_MAIN, .disabled = pages.why.id != NULL,
                                         .why = pages.why})) {
        done = last;
        *at = last ? now : now + 1;
    }
    if (!last)
        say_page(ui, &pages, now);
    ui_close(ui);
    return done;
}
