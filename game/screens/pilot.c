/* SPDX-License-Identifier: MPL-2.0 */
/* Scripts: one step a line, each on the tree that stands when everything before it has settled. */
#include "screens/pilot_own.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"

enum word { WORD_PRESS, WORD_TYPE, WORD_KEY, WORD_WAIT, WORD_SHOT, WORD_EXPECT };
struct step {
    enum word word;
    const char *rest;
    int line, number;
};
struct pilot {
    struct auto_pilot *autoplay;                          /* NULL: a script */
    const char *path, *shot;
    struct step *steps;
    int count, at, patience;
    enum ui_key key;
    int64_t until_ms;
};
enum { MOST_STEPS = 4000, PATIENCE = 600 };         /* frames a script waits for a node to appear */

static const char *const words[] = {"press", "type", "key", "wait", "shot", "expect"};
static const struct {
    const char *name;
    enum ui_key key;
} keys[] = {
    {"tab", KEY_TAB}, {"backtab", KEY_BACK_TAB}, {"up", KEY_UP}, {"down", KEY_DOWN},
    {"left", KEY_LEFT},
    {"right", KEY_RIGHT}, {"enter", KEY_ENTER}, {"space", KEY_SPACE}, {"escape", KEY_ESCAPE},
    {"pageup", KEY_PAGE_UP}, {"pagedown", KEY_PAGE_DOWN}, {"home", KEY_HOME}, {"end", KEY_END},
    {"backspace", KEY_BACKSPACE}, {"bigger", KEY_BIGGER}, {"smaller", KEY_SMALLER},
    {"showall", KEY_SHOW_ALL},
    {"pause", KEY_PAUSE}, {"settings", KEY_SETTINGS}, {"hint", KEY_HINT},
};

struct pilot *pilot_autoplay(struct arena *arena)
{
    struct pilot *pilot = arena_get(arena, sizeof *pilot);
    pilot->autoplay = pilot_auto_new(arena);
    return pilot;
}

static void complain(struct notes *notes, const char *path, int line, struct text why,
                     const char *what)
{
    struct slot slot = {"wat", what};
    notes_add(notes, NOTE_ERROR, (struct place){path, line, 1}, NULL, NULL, why, &slot, 1);
}

static bool read_number(const char *digits, int *out)
{
    char *end;
    long value = strtol(digits, &end, 10);
    *out = (int)value;
    return end != digits && !*end && value >= 0 && value <= 600000;
}

static bool read_step(char *line, struct step *step)
{
    char *rest = strchr(line, ' ');
    if (rest)
        *rest++ = '\0';
    step->rest = rest ? rest : "";
    for (int w = 0; w < 6; w++) {
        if (strcmp(line, words[w]))
            continue;
        step->word = (enum word)w;
        return *step->rest && (w != WORD_WAIT || read_number(step->rest, &step->number));
    }
    return false;
}

struct pilot *pilot_script(const char *path, struct arena *arena, struct notes *notes)
{
    struct pilot *pilot = arena_get(arena, sizeof *pilot);
    struct bytes bytes;
    pilot->path = path;
    if (files_read(path, 1 << 20, arena, &bytes) != FILE_FINE) {
        complain(notes, path, 0, TR("fout.bestand"), path);
        return NULL;
    }
    pilot->steps = arena_get(arena, MOST_STEPS * sizeof *pilot->steps);
    char *text = arena_copy(arena, bytes.data, bytes.size);
    for (int number = 1; text && *text; number++) {
        char *line = text, *end = strchr(text, '\n');
        text = end ? end + 1 : NULL;
        if (end)
            *end = '\0';
        if (!*line || *line == '#')
            continue;
        if (pilot->count == MOST_STEPS || !read_step(line, &pilot->steps[pilot->count])) {
            complain(notes, path, number, TR("fout.script_stap"), line);
            return NULL;
        }
        pilot->steps[pilot->count++].line = number;
    }
    return pilot;
}

static bool take_key(struct pilot *pilot, const char *name)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!strcmp(keys[i].name, name))
            pilot->key = keys[i].key;
    return pilot->key != KEY_NONE;
}

/* true: the step is done. press and expect wait for their node to appear. */
static bool take(struct pilot *pilot, struct stage *stage, const struct step *step)
{
    struct tree tree = ui_tree(stage->ui);
    switch (step->word) {
    case WORD_PRESS:
        return ui_act(stage->ui, (struct ui_act){.id = step->rest});
    case WORD_TYPE:
        if (tree.focus < 0)
            return false;
        return ui_act(stage->ui, (struct ui_act){.id = tree.nodes[tree.focus].id,
                                                 .typed = step->rest});
    case WORD_KEY:
        return take_key(pilot, step->rest);
    case WORD_WAIT:
        if (!pilot->until_ms)
            pilot->until_ms = stage->now_ms + step->number;
        return stage->now_ms >= pilot->until_ms;
    case WORD_SHOT:
        pilot->shot = step->rest;
        return true;
    case WORD_EXPECT:
        return tree_find(&tree, step->rest) >= 0;
    }
    return false;
}

/* What was pressed has been done, but the page that shows it comes with the next frame. */
static bool is_stale(const struct stage *stage)
{
    int64_t at_ms;
    return ui_wants_frame(stage->ui, &at_ms) && at_ms <= stage->now_ms;
}

enum pilot_state pilot_step(struct pilot *pilot, struct stage *stage, struct notes *notes)
{
    if (!stage->settled || is_stale(stage) || (stage->play && !play_idle(stage->play)))
        return PILOT_WAITING;
    if (pilot->autoplay)
        return pilot_auto_step(pilot->autoplay, stage);
    if (pilot->at == pilot->count)
        return PILOT_DONE;
    const struct step *step = &pilot->steps[pilot->at];
    if (take(pilot, stage, step)) {
        pilot->at++;
        pilot->patience = 0;
        pilot->until_ms = 0;
        return PILOT_BUSY;
    }
    if (step->word != WORD_WAIT && ++pilot->patience > PATIENCE) {
        complain(notes, pilot->path, step->line, TR("fout.script_knoop"), step->rest);
        return PILOT_FAILED;
    }
    return PILOT_WAITING;
}

int pilot_act_ms(const struct pilot *pilot)
{
    return pilot->autoplay ? pilot_auto_act_ms(pilot->autoplay) : 0;
}

const char *pilot_shot(struct pilot *pilot)
{
    const char *shot = pilot->shot;
    pilot->shot = NULL;
    return shot;
}

enum ui_key pilot_key(struct pilot *pilot)
{
    enum ui_key key = pilot->key;
    pilot->key = KEY_NONE;
    return key;
}
