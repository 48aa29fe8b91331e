/* SPDX-License-Identifier: MPL-2.0 */
/* The follow-up code (robustness.md 1.4), after the card and with a yes of its own: four
 * questions on one private page. What is chosen lives in memory until the code is worked out,
 * which takes a thread. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "core/link.h"

/* The task reads `code` and `salt` and writes `k`; until it is done nobody else touches these
 * three. */
struct linking {
    int who;
    bool wants, has[LINK_NUMBERS], sent;
    struct link_facts facts;
    char code[LINK_CODE], salt[33], k[LINK_K];
    struct os_task *task;
};

bool link_due(const struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    return stage->links && session->stop == STOP_CARD && session_records(session, who) &&
           !(stage->links_asked >> who & 1);
}

void link_stop(struct stage *stage)
{
    struct linking *linking = stage->linking;
    if (!linking)
        return;
    os_task_free(linking->task);
    memset(linking, 0, sizeof *linking);
    stage->linking = NULL;
}

static void finish(struct stage *stage, int who)
{
    link_stop(stage);
    stage->links_asked |= UINT64_C(1) << who;
    stage->who = 0;
}

static struct linking *begin(struct stage *stage, int who)
{
    if (stage->linking && stage->linking->who != who)
        link_stop(stage);
    if (!stage->linking) {
        stage->linking = arena_get(stage->evening, sizeof *stage->linking);
        stage->linking->who = who;
        stage->linking->wants = stage->level->follow_up;  /* who is back said yes six weeks ago */
    }
    return stage->linking;
}

/* --- working it out --------------------------------------------------------------------------- */

static void work(void *self)
{
    struct linking *linking = self;
    link_hash(linking->code, linking->salt, linking->k);
}

static void make(struct stage *stage, struct linking *linking)
{
    if (!link_code(&linking->facts, linking->code))
        return;
    memset(&linking->facts, 0, sizeof linking->facts);
    memcpy(linking->salt, stage->setup.traject->salt, sizeof linking->salt);
    linking->task = os_task_new(work, linking);
    if (!linking->task)
        work(linking);                                    /* late is better than never */
}

static bool is_busy(const struct linking *linking)
{
    return linking->code[0] != '\0';
}

static void mind(struct stage *stage, struct linking *linking)
{
    if (!is_busy(linking))
        return;
    if (linking->task && !os_task_done(linking->task)) {
        ui_wake(stage->ui, stage->now_ms + 20);
        return;
    }
    struct wish wish = {.type = WISH_LINK, .who = linking->who};
    memcpy(wish.k, linking->k, sizeof wish.k);
    if (!stage_wish(stage, wish))
        return;
    os_task_free(linking->task);
    linking->task = NULL;
    memset(linking->code, 0, sizeof linking->code);
    linking->sent = true;
}

static bool is_saved(const struct stage *stage, const struct linking *linking)
{
    struct tape tape = play_tape(stage->play, linking->who);
    for (int i = 0; i < tape.count; i++)
        if (tape.facts[i].type == EVENT_LINK && !strcmp(tape.facts[i].by, linking->k))
            return true;
    return false;
}

/* --- pages ------------------------------------------------------------------------------------ */

/* Aside: neither answer lies under Enter before somebody has chosen one. */
static void show_offer(struct stage *stage, struct linking *linking)
{
    struct ui *ui = stage->ui;
    ui_text_sized(ui, TR("vervolg.waarom"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("vervolg.hoe"));
    ui_text(ui, TR("vervolg.bewaard"));
    ui_box(ui, (struct box){.id = "vervolg", .aside = true, .flow = FLOW_WRAP, .gap = 24});
    bool yes = ui_button(ui, TR("vervolg.ja")), no = ui_button(ui, TR("vervolg.nee"));
    ui_close(ui);
    linking->wants = yes;
    if (no)
        finish(stage, linking->who);
}

static void ask_letter(struct ui *ui, struct linking *linking, int i, struct text asks)
{
    struct arena *arena = ui_arena(ui);
    char now = linking->facts.letters[i];
    ui_text_sized(ui, asks, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 8});
    for (char c = 'a'; c <= 'z'; c++) {
        const char *key = arena_print(arena, "letter%d.%c", i + 1, c);
        struct text name = words_plain("letter", arena_print(arena, "%c", c - 'a' + 'A'));
        if (ui_choice(ui, key, name, now == c))
            linking->facts.letters[i] = c;
    }
    ui_close(ui);
}

static void ask_number(struct ui *ui, struct linking *linking, int i, struct text asks)
{
    struct arena *arena = ui_arena(ui);
    struct slider slider = {.key = arena_print(arena, "getal%d", i + 1), .name = asks,
                            .least = link_least[i], .most = link_most[i], .step = 1,
                            .low = words_plain("laag", arena_print(arena, "%d", link_least[i])),
                            .high = words_plain("hoog", arena_print(arena, "%d", link_most[i]))};
    ui_slider(ui, slider, &linking->facts.numbers[i], &linking->has[i]);
}

static void show_questions(struct stage *stage, struct linking *linking)
{
    struct ui *ui = stage->ui;
    char code[LINK_CODE];
    ui_text(ui, stage->level->follow_up ? TR("vervolg.zelfde") : TR("vervolg.kies"));
    ask_letter(ui, linking, 0, TR("vervolg.oma"));
    ask_letter(ui, linking, 1, TR("vervolg.straat"));
    ui_text(ui, TR("vervolg.tekens"));
    ask_number(ui, linking, 0, TR("vervolg.broers"));
    ask_number(ui, linking, 1, TR("vervolg.dag"));
    bool ready = linking->has[0] && linking->has[1] && link_code(&linking->facts, code);
    memset(code, 0, sizeof code);
    page_foot(stage);
    struct button button = {.key = "knop.maak", .name = TR("vervolg.maak"), .look = LOOK_MAIN,
                            .disabled = !ready, .why = TR("vervolg.alle_vier")};
    if (ui_button_as(ui, button))
        make(stage, linking);
    if (ui_button_as(ui, (struct button){.key = "knop.toch_niet", .name = TR("vervolg.nee"),
                                         .look = LOOK_QUIET}))
        finish(stage, linking->who);
    ui_close(ui);
}

static void show_made(struct stage *stage, struct linking *linking)
{
    struct ui *ui = stage->ui;
    bool saved = is_saved(stage, linking);
    ui_status(ui, "gemaakt", saved ? TR("vervolg.gemaakt") : TR("bewaren.bezig"));
    if (!saved)
        return;
    if (!stage->level->follow_up)
        ui_text(ui, TR("vervolg.kaart"));
    page_foot(stage);
    if (page_go_on(stage))
        finish(stage, linking->who);
    ui_close(ui);
}

void link_show(struct stage *stage, int who)
{
    struct linking *linking = begin(stage, who);
    struct ui *ui = stage->ui;
    mind(stage, linking);
    page_begin(stage, "code",
               stage->level->follow_up ? TR("vervolg.titel_later") : TR("vervolg.titel"));
    ui_box(ui, (struct box){.id = "vragen", .gap = 24, .is_private = true});
    if (is_busy(linking))
        ui_status(ui, "gemaakt", TR("vervolg.bezig"));
    else if (linking->sent)
        show_made(stage, linking);
    else if (linking->wants)
        show_questions(stage, linking);
    else
        show_offer(stage, linking);
    ui_close(ui);
    page_end(stage);
}
