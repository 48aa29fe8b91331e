/* SPDX-License-Identifier: MPL-2.0 */
/* One iteration: input, frame, paint, and if a pilot plays, its next act on the tree that was
 * painted. */
#include "app/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/os.h"
#include "screens/hear.h"

enum {
    MOST_INPUTS = 64,
    WATCH_MS = 900,
    PILOT_MS = 5,
    LISTEN_MS = 1000,
    MOST_COSTS = 1 << 16,
    MOST_STILL = 20000,
    NAP_NS = 200000,
    UNSEEN_NS = 5000000
};
struct loop {
    struct run *run;
    struct ui_input inputs[MOST_INPUTS];
    int input_count, screens, font, frames_at_first, still_frames;
    int64_t now_ms, act_at_ms, measure_from_ms, cpu_from_us;
    uint64_t last_screen;
    bool fullscreen, virtual_clock, sounds;  /* sounds: or did a moment ago, the device is open */
    FILE *dump;
    int64_t *costs_us; int cost_count;       /* of each frame that was presented, for a benchmark */
};

static void nap(long ns)
{
    nanosleep(&(struct timespec){.tv_nsec = ns}, NULL);
}

static int wait_for_frame_ms(const struct loop *loop)
{
    int64_t at;
    if (loop->run->pilot)
        return loop->virtual_clock ? 0 : PILOT_MS;
    if (loop->measure_from_ms && !window_busy(loop->run->window)) {
        at = loop->measure_from_ms + loop->run->options->stops_s * 1000;
        int64_t wish;
        if (ui_wants_frame(loop->run->ui, &wish) && wish < at)
            at = wish;
    } else if (!ui_wants_frame(loop->run->ui, &at)) {
        return -1;
    }
    return at <= loop->now_ms ? 0 : (int)(at - loop->now_ms);
}

/* While something sounds the loop looks now and then whether the device can be closed. */
static int wait_ms(const struct loop *loop)
{
    int wait = wait_for_frame_ms(loop);
    return loop->sounds && (wait < 0 || wait > LISTEN_MS) ? LISTEN_MS : wait;
}

/* Which screen stands there: its heading and what can be pressed on it. Another page of a
 * questionnaire is another screen, another answer on it is not. */
static uint64_t screen_key(const struct tree *tree, const char *screen, const char *lang)
{
    uint64_t key = hash_number(screen, strlen(screen)) ^ hash_number(lang, strlen(lang));
    for (int i = 0; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        const char *word = node->role == ROLE_HEADING ? node->name
                                                      : node->states & STATE_FOCUSABLE ? node->id
                                                                                       : NULL;
        if (word)
            key = (key << 7 | key >> 57) ^ hash_number(word, strlen(word));
    }
    return key;
}

static void shoot(struct loop *loop, const char *name)
{
    struct run *run = loop->run;
    if (!run->options->shots)
        return;
    struct arena *arena = ui_arena(run->ui);
    window_shot(run->window, files_join(arena, run->options->shots, arena_print(arena, "%s.png",
                                                                                name)));
}

static void record_screen(struct loop *loop)
{
    struct run *run = loop->run;
    struct tree tree = ui_tree(run->ui);
    const char *screen = ui_screen(run->ui);
    uint64_t key = screen_key(&tree, screen, words_language(run->stage->words));
    if (key == loop->last_screen)
        return;
    loop->last_screen = key;
    loop->screens++;
    if (loop->dump)
        tree_print_json(&tree, screen, loop->dump);
    if (run->options->shots && !run->options->script)
        shoot(loop, arena_print(ui_arena(run->ui), "%03d-%s", loop->screens, screen));
}

static void mind_log(struct run *run)
{
    const struct log *log = run->stage->play ? play_log(run->stage->play) : NULL;
    const char *path = log ? log_path(log, 0) : NULL;
    if (log) {
        run->lost = log_failed(log);
        run->lost_at_ms = log_lost_at_ms(log);
    }
    if (path && !run->log_path[0])
        snprintf(run->log_path, sizeof run->log_path, "%s", path);
}

static void mind_window(struct loop *loop)
{
    struct run *run = loop->run;
    for (int i = 0; i < loop->input_count; i++)
        if (loop->inputs[i].kind == INPUT_KEY && loop->inputs[i].key == KEY_FULLSCREEN)
            window_set_fullscreen(run->window, !window_is_fullscreen(run->window));
    if (loop->font != run->stage->settings->font) {
        loop->font = run->stage->settings->font;
        window_set_font(run->window, loop->font);
    }
}

/* true: go on. The pilot acts only on a page that has been painted, at its own pace. */
static bool let_pilot_act(struct loop *loop, int *code)
{
    struct run *run = loop->run;
    if (loop->now_ms < loop->act_at_ms)
        return true;
    enum pilot_state state = pilot_step(run->pilot, run->stage, run->notes);
    const char *shot = pilot_shot(run->pilot);
    if (shot)
        shoot(loop, shot);
    enum ui_key key = pilot_key(run->pilot);
    if (key != KEY_NONE)
        loop->inputs[loop->input_count++] = (struct ui_input){.kind = INPUT_KEY, .key = key};
    if (state == PILOT_BUSY && run->options->speed > 0)
        loop->act_at_ms = loop->now_ms + (int64_t)(WATCH_MS / run->options->speed);
    if (state == PILOT_BUSY && loop->virtual_clock)
        loop->now_ms += pilot_act_ms(run->pilot);
    if (state == PILOT_WAITING)
        nap(NAP_NS);
    loop->still_frames = state == PILOT_WAITING ? loop->still_frames + 1 : 0;
    *code = state == PILOT_FAILED || loop->still_frames > MOST_STILL ? EXIT_FAILED : EXIT_FINE;
    return state != PILOT_DONE && *code == EXIT_FINE;
}

static int by_size(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static double cost_ms(const struct loop *loop, int percent)
{
    int count = loop->cost_count, at = count * percent / 100;
    return count ? (double)loop->costs_us[at < count ? at : count - 1] / 1000.0 : 0;
}

static void mind_caret(struct run *run)
{
    struct rect at;
    if (ui_caret(run->ui, &at))
        window_set_caret(run->window, at);
}

/* Paints; what that frame cost counts once the measuring has begun. */
static void paint(struct loop *loop, int64_t from_us)
{
    struct run *run = loop->run;
    bool shows = !run->options->autoplay || run->options->shots || run->options->speed > 0 ||
                 run->stage->card_saving;
    if (!shows || !window_paint(run->window, ui_draws(run->ui)))
        return;
    if (loop->costs_us && loop->measure_from_ms && loop->cost_count < MOST_COSTS)
        loop->costs_us[loop->cost_count++] = os_cpu_us() - from_us;
}

/* Only --exit-after: what a benchmark wants to know, once. true: go on. */
static bool measure(struct loop *loop)
{
    struct run *run = loop->run;
    int64_t real_ms = os_now_ms();
    if (run->options->stops == STOPS_NEVER || window_frames(run->window) == 0)
        return true;
    if (!loop->measure_from_ms && !window_busy(run->window)) {
        loop->measure_from_ms = real_ms;
        loop->cpu_from_us = os_cpu_us();
        loop->frames_at_first = window_frames(run->window);
    }
    bool first = run->options->stops == STOPS_FIRST_FRAME;
    if (!first && (!loop->measure_from_ms ||
                   real_ms - loop->measure_from_ms < run->options->stops_s * 1000))
        return true;
    qsort(loop->costs_us, (size_t)loop->cost_count, sizeof *loop->costs_us, by_size);
    printf("{\"first-frame-ms\":%lld,\"frames\":%d,\"cpu-ms\":%.3f,\"frame-p50-ms\":%.3f,"
           "\"frame-p99-ms\":%.3f}\n",
           (long long)((first ? real_ms : loop->measure_from_ms) - run->started_ms),
           window_frames(run->window) - (first ? 0 : loop->frames_at_first),
           (double)(os_cpu_us() - (first ? 0 : loop->cpu_from_us)) / 1000.0,
           cost_ms(loop, 50), cost_ms(loop, 99));
    return false;
}

static bool cannot_write(struct run *run, const char *path)
{
    struct slot slot = {"pad", path};
    notes_add(run->notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL,
              TR("ctl.schrijven_kan_niet"), &slot, 1);
    return false;
}

/* false: what was asked for has no place; said at once, not after an evening. */
static bool prepare(struct loop *loop)
{
    struct run *run = loop->run;
    const char *shots = run->options->shots, *dump = run->options->dump;
    if (run->options->stops != STOPS_NEVER)
        loop->costs_us = arena_get(run->stage->program, MOST_COSTS * sizeof *loop->costs_us);
    if (shots && !files_make_folder(shots, 0755))
        return cannot_write(run, shots);
    if (!dump)
        return true;
    loop->dump = fopen(dump, "w");
    if (!loop->dump)
        return cannot_write(run, dump);
    setvbuf(loop->dump, NULL, _IOLBF, 0);          /* whoever follows it sees each screen at once */
    return true;
}

int run_loop(struct run *run)
{
    struct loop loop = {.run = run, .now_ms = os_now_ms(), .font = run->stage->settings->font};
    int code = EXIT_FINE;
    loop.virtual_clock = run->options->autoplay && run->options->speed <= 0;
    if (!prepare(&loop))
        return EXIT_FILES;
    for (bool going = true; going && !run->stage->quit;) {
        int64_t from_us = loop.costs_us ? os_cpu_us() : 0;
        if (!loop.virtual_clock)
            loop.now_ms = os_now_ms();
        stage_frame(run->stage, loop.inputs, loop.input_count, loop.now_ms);
        struct hears hears = hear_now(run->stage);
        loop.sounds = sound_mind(run->sound, &hears, loop.now_ms);
        mind_window(&loop);
        mind_caret(run);
        mind_log(run);
        loop.input_count = 0;
        paint(&loop, from_us);
        record_screen(&loop);
        going = measure(&loop) && !window_quit(run->window);
        if (going && run->pilot)
            going = let_pilot_act(&loop, &code);
        if (going)
            loop.input_count += window_events(run->window, loop.inputs + loop.input_count,
                                              MOST_INPUTS - loop.input_count, wait_ms(&loop));
        if (going && run->options->headless && !run->pilot && wait_ms(&loop) != 0)
            nap(UNSEEN_NS);                  /* without a window nothing waits, and nothing wakes */
    }
    if (loop.dump)
        fclose(loop.dump);
    return code;
}
