/* SPDX-License-Identifier: MPL-2.0 */
/* What a measure does not name it does not see. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "helpers/arena_desk.h"
#include "measure/measure.h"

static bool is_untouched(const struct measure *m, const struct event *e)
{
    static const unsigned char zeroes[1 << 16];
    void *memory = arena_get(arena, m->memory_size);
    assert_true(m->memory_size <= sizeof zeroes);
    m->see(memory, e);
    return memcmp(memory, zeroes, m->memory_size) == 0;
}

/* The driver shows it only what it names; what it would do with the rest must be nothing. */
static void a_measure_names_every_construct_it_sees(void **state)
{
    static const char *const words[] = {"ja",       "nee",  "waar",   "niet",  "open",
                                        "neutraal", "vast", "aanleg", "gelukt"};
    static const enum event_type types[] = {EVENT_ANSWER, EVENT_RATE, EVENT_PREDICT, EVENT_CHOICE,
                                            EVENT_PLAN};
    (void)state;
    for (int i = 0; i < measures_all.count; i++)
        for (int k = 0; measures_all.list[i]->sees != 0 && k < CONSTRUCTS * 5 * 9 * MOMENTS; k++) {
            struct event e = {.type = types[k / CONSTRUCTS % 5],
                              .is = (enum construct)(k % CONSTRUCTS),
                              .value = 3,
                              .least = 1,
                              .most = 7,
                              .truth = 1,
                              .pair = 1,
                              .side = 1,
                              .has_value = true,
                              .has_range = true,
                              .has_truth = true,
                              .cue = CUE_BOY,
                              .form = FORM_A};
            e.when = (enum moment)(k / CONSTRUCTS / 45);
            snprintf(e.on, sizeof e.on, "puzzel");
            snprintf(e.got, sizeof e.got, "%s", words[k / CONSTRUCTS / 5 % 9]);
            if (!(measures_all.list[i]->sees >> e.is & 1) &&
                !is_untouched(measures_all.list[i], &e))
                fail_msg("%s sees construct %d", measures_all.list[i]->name, (int)e.is);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_measure_names_every_construct_it_sees),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
