/* SPDX-License-Identifier: MPL-2.0 */
/* Evenings at the real screens with somebody at the mouse who presses whatever there is: hints,
 * wrong answers, skips, doors, settings. In between all is killed and goes on. None may get
 * stuck. EVENINGS=N plays more of them; TEST_SEED=N plays from another seed on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helpers/desk.h"
#include "helpers/small_level.h"
#include "levels/bench.h"

enum { MOST_CHUNKS = 400, MOST_KILLS = 15, RESTLESS_ACTS = 6 };

/* Not what asks to stop, to erase, or to leave for another day. */
static bool is_meant_to_end(const char *id)
{
    static const char *const ends[] = {"knop.stoppen", "knop.ja", "pauze.morgen", "hervat.nieuw",
                                       "knop.zonder", "knop.stick", "knop.taal", "knop.klaar"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (strstr(id, ends[i]))
            return true;
    return false;
}

static void press_anything(struct desk *desk, uint64_t *dice)
{
    struct tree tree = ui_tree(desk->ui);
    const struct node *node = tree.count ? &tree.nodes[small_below(dice, tree.count)] : NULL;
    if (!node || !(node->states & STATE_FOCUSABLE) || (node->states & STATE_DISABLED) ||
        is_meant_to_end(node->id))
        return;
    bool typed = node->role == ROLE_TEXTBOX, slides = node->role == ROLE_SLIDER;
    ui_act(desk->ui, (struct ui_act){.id = node->id,
                                     .typed = typed ? "7" : NULL,
                                     .has_value = slides,
                                     .value = slides ? small_below(dice, 10) : 0});
    desk->now_ms += 2000;
    desk_frame(desk);
}

static bool is_over(const struct desk *desk)
{
    const struct session *session = stage_session(desk->stage);
    return session && session->stop >= STOP_CARD;
}

/* A few acts of the pilot, who knows what there is to do, then a few of the other. */
static bool play_restlessly(struct desk *desk, uint64_t *dice)
{
    int kills = 0;
    for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
        if (desk_autoplay(desk, 5 + small_below(dice, 40), NULL, NULL) == PILOT_DONE ||
            is_over(desk))
            return true;
        for (int i = small_below(dice, RESTLESS_ACTS); i > 0 && desk->stage->play; i--) {
            press_anything(desk, dice);
            desk_has(desk, ""); /* a frame, so that the page is what it says */
        }
        if (desk->stage->play && kills < MOST_KILLS && small_below(dice, 20) == 0) {
            kills++;
            desk_reopen(desk);
        }
    }
    return false;
}

static void evenings_with_a_restless_hand_at_the_mouse_all_end(void **state)
{
    const char *wanted = getenv("EVENINGS");
    int count = wanted ? (int)strtol(wanted, NULL, 10) : 2;
    uint64_t first = small_seed("evenings", 1);
    (void)state;
    for (int i = 0; i < count; i++) {
        uint64_t dice = first + (uint64_t)i;
        struct desk *desk =
            desk_open_pack(i % 2 ? NULL : HUT, 1 + i % 3, i % 4 ? "nl" : "en", i % 5 ? 100 : 225);
        desk->patience = 60;
        if (!play_restlessly(desk, &dice))
            fail_msg("stuck: TEST_SEED=%llu EVENINGS=1", (unsigned long long)(first + (uint64_t)i));
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(evenings_with_a_restless_hand_at_the_mouse_all_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
