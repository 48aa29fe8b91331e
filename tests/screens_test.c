/* SPDX-License-Identifier: MPL-2.0 */
/* The tree of every screen, in two languages and at two sizes of text, against
 * tests/golden/screens; and on every page of a whole evening what inspect.c asks. BLESS=1
 * rewrites the goldens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/files.h"
#include "helpers/desk.h"
#include "helpers/inspect.h"
#include "helpers/same_world.h"

enum {
    ALL = 100000,
    MOST_WAITS = 60000,
    VARIANTS = 4,
    TREE_SIZE = 1 << 16,
    SEED = 2026
}; /* SEED: somebody makes a plan */
static const char *const screens[] = {"access",
                                      "title",
                                      "about",
                                      "settings",
                                      "practice",
                                      "who",
                                      "consent",
                                      "consent-explained",
                                      "names",
                                      "pass",
                                      "survey-before",
                                      "survey-page-2",
                                      "opening",
                                      "room-story",
                                      "lerarenkamer",
                                      "lerarenkamer-said",
                                      "things",
                                      "files-cover",
                                      "files",
                                      "match",
                                      "code",
                                      "hints",
                                      "hints-open",
                                      "solved",
                                      "notebook",
                                      "room-after",
                                      "talk",
                                      "due",
                                      "lokaal",
                                      "turns",
                                      "tally",
                                      "mediatheek",
                                      "spot",
                                      "rewrite",
                                      "decanaat",
                                      "talk-with-a-pupil",
                                      "sort",
                                      "archief",
                                      "estimate",
                                      "claims",
                                      "order",
                                      "serverruimte",
                                      "latency",
                                      "aula",
                                      "mirror",
                                      "mirror-compared",
                                      "plan",
                                      "plan-complete",
                                      "last-after",
                                      "ending",
                                      "survey-after",
                                      "sentence",
                                      "sentence-refused",
                                      "sentence-name",
                                      "card",
                                      "link-offer",
                                      "link-questions",
                                      "link-made",
                                      "end",
                                      "where",
                                      "pause",
                                      "privacy",
                                      "privacy-question",
                                      "title-resume",
                                      "resume",
                                      "trouble",
                                      "lost",
                                      "title-later",
                                      "later",
                                      "later-letter",
                                      "survey-later",
                                      "link-again",
                                      "later-end"};
enum { SCREENS = sizeof screens / sizeof *screens };
static struct variant {
    const char *lang;
    int percent;
    char *trees[SCREENS];
    char *faults;
    int fault_count;
    bool played;
} variants[VARIANTS] = {{.lang = "nl", .percent = 100},
                        {.lang = "en", .percent = 100},
                        {.lang = "nl", .percent = 225},
                        {.lang = "en", .percent = 225}};
static const struct traject traject = {"5b0e77c1", "3f9c51d2e07ab8469f3c51d2e07ab846", "De Werf"};
struct wanted {
    struct variant *variant;
    int screen;
};

/* --- keeping trees ---------------------------------------------------------------------------- */

static int screen_named(const char *name)
{
    for (int i = 0; i < SCREENS; i++)
        if (!strcmp(screens[i], name))
            return i;
    fail_msg("%s is not in the list of screens", name);
    return 0;
}

/* Each fault once: a page that stands for many frames is one page. */
static void inspect(struct desk *desk, struct variant *variant)
{
    size_t size = 0;
    char *said = NULL;
    FILE *out = open_memstream(&said, &size);
    variant->fault_count += inspect_page(desk->ui, out);
    fclose(out);
    if (size && (!variant->faults || !strstr(variant->faults, said))) {
        size_t old = variant->faults ? strlen(variant->faults) : 0;
        variant->faults = realloc(variant->faults, old + size + 1);
        memcpy(variant->faults + old, said, size + 1);
    }
    free(said);
}

static void keep(struct desk *desk, struct variant *variant, const char *name)
{
    size_t size = 0;
    int screen = screen_named(name);
    desk_frame(desk);
    inspect(desk, variant);
    if (variant->trees[screen])
        return;
    struct tree tree = ui_tree(desk->ui);
    FILE *out = open_memstream(&variant->trees[screen], &size);
    tree_print(&tree, out);
    fclose(out);
}

static void press(struct desk *desk, const char *id)
{
    desk_frame(desk);
    if (!ui_act(desk->ui, (struct ui_act){.id = id}))
        fail_msg("cannot press %s on %s", id, stage_top(desk->stage)->name);
    for (int i = 0; i < MOST_WAITS; i++) {
        desk_frame(desk);
        if (i > 2 && (!desk->stage->play || play_idle(desk->stage->play)))
            return;
        usleep(100);
    }
}

static bool has(struct desk *desk, const char *id)
{
    struct tree tree = ui_tree(desk->ui);
    return tree_find(&tree, id) >= 0;
}

static bool is_new(const struct variant *variant, const char *name)
{
    return !variant->trees[screen_named(name)];
}

/* --- one evening, with looks aside ------------------------------------------------------------ */

static void see_before(struct desk *desk, struct variant *variant)
{
    stage_reset(desk->stage, &screen_access);
    desk_frame(desk);
    keep(desk, variant, "access");
    press(desk, "toegang/knop.verder");
    keep(desk, variant, "title");
    press(desk, "titel/knop.over");
    keep(desk, variant, "about");
    desk_key(desk, KEY_ESCAPE);
    desk_key(desk, KEY_SETTINGS);
    keep(desk, variant, "settings");
    press(desk, "voet/pauze.oefenen");
    keep(desk, variant, "practice");
    desk_key(desk, KEY_ESCAPE);
    desk_key(desk, KEY_ESCAPE);
    press(desk, "titel/knop.spelen");
    keep(desk, variant, "who");
    press(desk, "voet/knop.verder");
    keep(desk, variant, "consent");
    press(desk, "toestemming/knop.meer_uitleg");
    keep(desk, variant, "consent-explained");
}

static void see_hints(struct desk *desk, struct variant *variant)
{
    press(desk, "hulp/knop.hint");
    keep(desk, variant, "hints");
    for (int i = 0; i < 3; i++)
        press(desk, "voet/knop.geef");
    keep(desk, variant, "hints-open");
    press(desk, "voet/hint.terug");
    desk_key(desk, KEY_ESCAPE);
}

static void see_tools(struct desk *desk, struct variant *variant)
{
    press(desk, "gereedschap/knop.notities");
    keep(desk, variant, "notebook");
    desk_key(desk, KEY_ESCAPE);
    press(desk, "gereedschap/knop.pauze");
    keep(desk, variant, "pause");
    press(desk, "voet/knop.privacy");
    keep(desk, variant, "privacy");
    press(desk, "p1/knop.wis");
    keep(desk, variant, "privacy-question");
    desk_key(desk, KEY_ESCAPE);
    desk_key(desk, KEY_ESCAPE);
    desk_key(desk, KEY_ESCAPE);
}

static void see_things(struct desk *desk, struct variant *variant)
{
    press(desk, "gereedschap/knop.toon");
    keep(desk, variant, "things");
    desk_key(desk, KEY_ESCAPE);
}

static void type(struct desk *desk, const char *text)
{
    assert_true(ui_act(desk->ui, (struct ui_act){.id = "schrijf/zin", .typed = text}));
    desk_frame(desk);
}

static void see_sentence(struct desk *desk, struct variant *variant)
{
    type(desk, "Mail mij op juf@school.nl");
    keep(desk, variant, "sentence-refused");
    type(desk, "Ik ga morgen met Anouk over beurtkaartjes praten, en ik tel een week lang wie er "
               "aan het woord komt.");
    press(desk, "vinkje/mag");
    keep(desk, variant, "sentence-name");
    type(desk, "");
}

/* The clock runs out, and is given more than it lost. */
static void see_due(struct desk *desk, struct variant *variant)
{
    desk->now_ms += 45 * 60000;
    desk_frame(desk);
    keep(desk, variant, "due");
    for (int i = 0; i < 20 && has(desk, "keuze/tijd.meer"); i++)
        press(desk, "keuze/tijd.meer");
}

static const char *puzzle_name(struct desk *desk)
{
    enum stop stop = stage_session(desk->stage)->stop;
    if (has(desk, "opgelost"))
        return "solved";
    if (has(desk, "opdracht/kind.files.uitleg"))
        return "files-cover";
    if (has(desk, "files"))
        return "files";
    static const char *const kinds[] = {"match", "code",  "turns",  "tally",
                                        "sort",  "order", "estimate", "claims",
                                        "spot",  "rewrite"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (has(desk, kinds[i]))
            return kinds[i];
    if (has(desk, "talk"))
        return "talk-with-a-pupil";
    if (has(desk, "mirror"))
        return has(desk, "gemeten") ? "mirror-compared" : "mirror";
    if (has(desk, "plan"))
        return has(desk, "blad/knop.tweede") ? "plan-complete" : "plan";
    if (stop == STOP_AFTER)
        return "survey-after";
    return has(desk, "blad/knop.vorige") ? "survey-page-2" : "survey-before";
}

static const char *evening_name(struct desk *desk, const struct variant *variant)
{
    static const struct {
        const char *box, *name;
    } parts[] = {{"namen", "names"},      {"pas", "pass"},     {"opening", "opening"},
                 {"kamer", "room-story"}, {"gesprek", "talk"}, {"slot", "ending"},
                 {"zin", "sentence"},     {"meenemen", "card"},
                 {"vervolg", "link-offer"}, {"voet/knop.maak", "link-questions"}};
    if (has(desk, "puzzel"))
        return puzzle_name(desk);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (has(desk, parts[i].box))
            return parts[i].name;
    if (has(desk, "vragen/gemaakt"))
        return has(desk, "voet/knop.verder") ? "link-made" : NULL;
    if (has(desk, "einde"))
        return "end";
    if (has(desk, "uit"))
        return stage_session(desk->stage)->stop == STOP_AFTER ? "last-after" : "room-after";
    if (has(desk, "lerarenkamer"))
        return is_new(variant, "lerarenkamer") ? "lerarenkamer" : "lerarenkamer-said";
    static const char *const rooms[] = {"lokaal", "mediatheek", "decanaat", "archief", "aula"};
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++)
        if (has(desk, rooms[i]))
            return rooms[i];
    return NULL;
}

static void look(struct desk *desk, void *self)
{
    struct variant *variant = self;
    inspect(desk, variant);
    const char *name =
        stage_top(desk->stage) == &screen_evening ? evening_name(desk, variant) : NULL;
    if (!name || !is_new(variant, name))
        return;
    keep(desk, variant, name);
    if (!strcmp(name, "lerarenkamer"))
        see_things(desk, variant);
    else if (!strcmp(name, "match"))
        see_hints(desk, variant);
    else if (!strcmp(name, "lerarenkamer-said"))
        see_due(desk, variant);
    else if (!strcmp(name, "aula"))
        see_tools(desk, variant);
    else if (!strcmp(name, "sentence"))
        see_sentence(desk, variant);
    if (!strcmp(name, "end")) {
        press(desk, "voet/knop.waar");
        keep(desk, variant, "where");
        desk_key(desk, KEY_ESCAPE);
    }
    desk_frame(desk);
}

static void play(struct variant *variant)
{
    struct desk *desk = desk_open(2, variant->lang, variant->percent);
    desk->stage->setup.seed = SEED;
    see_before(desk, variant);
    desk->stage->setup.traject = &traject;
    assert_int_equal(desk_autoplay(desk, ALL, look, variant), PILOT_DONE);
    desk_close(desk);
}

/* --- and after six weeks ---------------------------------------------------------------------- */

static const char *later_name(struct desk *desk)
{
    if (has(desk, "puzzel"))
        return "survey-later";
    if (has(desk, "voet/knop.maak"))
        return "link-again";
    return has(desk, "einde") ? "later-end" : NULL;
}

static void look_later(struct desk *desk, void *self)
{
    struct variant *variant = self;
    const char *name = stage_top(desk->stage) == &screen_evening ? later_name(desk) : NULL;
    inspect(desk, variant);
    if (name && is_new(variant, name))
        keep(desk, variant, name);
    desk_frame(desk);
}

static void come_back(struct variant *variant)
{
    struct desk *desk = desk_open(1, variant->lang, variant->percent);
    desk->stage->setup.traject = &traject;
    keep(desk, variant, "title-later");
    press(desk, "titel/knop.later");
    keep(desk, variant, "later");
    press(desk, "toestemming/knop.bewaren");
    keep(desk, variant, "later-letter");
    press(desk, "kaart/kaart.a");
    assert_int_equal(desk_autoplay(desk, ALL, look_later, variant), PILOT_DONE);
    desk_close(desk);
}

/* --- what goes wrong -------------------------------------------------------------------------- */

static void be_interrupted(struct variant *variant)
{
    struct desk *desk = desk_open(2, variant->lang, variant->percent);
    desk_autoplay(desk, 12, NULL, NULL);
    desk_reopen(desk);
    keep(desk, variant, "title-resume");
    press(desk, "titel/knop.hervat");
    keep(desk, variant, "resume");
    desk_close(desk);
}

/* The side room, which an evening may leave out. */
static void go_through_the_side_door(struct variant *variant)
{
    struct desk *desk = desk_open(2, variant->lang, variant->percent);
    desk->stage->setup.seed = SEED;
    assert_true(evening_rehearse(desk->stage, "vo", "serverruimte"));
    keep(desk, variant, "serverruimte");
    press(desk, "serverruimte/terminal");
    press(desk, "voet/knop.ikbenhet");
    keep(desk, variant, "latency");
    desk_close(desk);
}

static void find_a_broken_pack(struct variant *variant)
{
    static const char pack[] = "{\n  \"id\": \"kapot\",\n  \"titel\": \"Kapot\"\n}\n";
    struct desk *desk = desk_open(1, variant->lang, variant->percent);
    assert_true(files_make_folder("kapot", 0700));
    assert_true(files_write("kapot/pack.json", pack, strlen(pack)));
    desk->stage->setup.pack_wanted = "kapot";
    press(desk, "titel/knop.spelen");
    press(desk, "voet/knop.verder");
    keep(desk, variant, "trouble");
    desk_close(desk);
}

static void lose_the_disk(struct variant *variant)
{
    struct desk *desk = desk_open(2, variant->lang, variant->percent);
    desk_autoplay(desk, 20, NULL, NULL);
    same_world_disk(true);
    for (int i = 0; i < 20 && !has(desk, "schijf"); i++)
        desk_autoplay(desk, 1, NULL, NULL);
    keep(desk, variant, "lost");
    desk_close(desk);
    same_world_disk(false);
}

static void be_played(struct variant *variant)
{
    if (variant->played)
        return;
    variant->played = true;
    same_world_begin();
    play(variant);
    come_back(variant);
    be_interrupted(variant);
    go_through_the_side_door(variant);
    find_a_broken_pack(variant);
    lose_the_disk(variant);
}

/* --- the tests -------------------------------------------------------------------------------- */

static void golden_path(const struct variant *variant, int screen, bool found, char *out,
                        size_t size)
{
    const char *root = found ? TEST_BUILD_DIR "/golden" : TEST_SOURCE_DIR "/tests/golden/screens";
    mkdir(root, 0755);
    int used = snprintf(out, size, "%s/%s-%d", root, variant->lang, variant->percent);
    mkdir(out, 0755);
    snprintf(out + used, size - (size_t)used, "/%s.tree", screens[screen]);
}

static void write_tree(const char *path, const char *tree)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(tree, file);
    fclose(file);
}

/* When time is short: one language small, the other large. */
static bool is_left_out(const struct variant *variant)
{
    const char *quick = getenv("TEST_QUICK");
    return quick && !strcmp(quick, "1") && !strcmp(variant->lang, "nl") == (variant->percent > 100);
}

static void the_tree_is_the_golden_one(void **state)
{
    const struct wanted *wanted = *state;
    char path[512];
    if (is_left_out(wanted->variant))
        skip();
    static char golden[TREE_SIZE];
    be_played(wanted->variant);
    const char *tree = wanted->variant->trees[wanted->screen];
    if (!tree)
        fail_msg("%s was never reached", screens[wanted->screen]);
    golden_path(wanted->variant, wanted->screen, false, path, sizeof path);
    if (getenv("BLESS"))
        write_tree(path, tree);
    FILE *file = fopen(path, "r");
    size_t size = file ? fread(golden, 1, sizeof golden - 1, file) : 0;
    golden[size] = '\0';
    if (file)
        fclose(file);
    if (!strcmp(tree, golden))
        return;
    char found[512];
    golden_path(wanted->variant, wanted->screen, true, found, sizeof found);
    write_tree(found, tree);
    fail_msg("differs: diff %s %s", path, found);
}

static void every_page_of_the_evening_can_be_read_and_touched(void **state)
{
    struct variant *variant = *state;
    if (is_left_out(variant))
        skip();
    be_played(variant);
    if (variant->fault_count)
        fail_msg("%d faults:\n%s", variant->fault_count, variant->faults);
}

static char *title(const struct variant *variant, const char *screen)
{
    char *out = malloc(128);
    if (screen)
        snprintf(out, 128, "tree_of_%s_in_%s_at_%d_percent", screen, variant->lang,
                 variant->percent);
    else
        snprintf(out, 128, "every_page_can_be_read_and_touched_in_%s_at_%d_percent", variant->lang,
                 variant->percent);
    return out;
}

static int forget(void **state)
{
    (void)state;
    for (int v = 0; v < VARIANTS; v++) {
        for (int s = 0; s < SCREENS; s++)
            free(variants[v].trees[s]);
        free(variants[v].faults);
    }
    return 0;
}

int main(void)
{
    setenv("XDG_DATA_HOME", "/home/thuis", 1);            /* the place that lost.c offers */
    static struct wanted wanted[VARIANTS][SCREENS];
    static struct CMUnitTest tests[VARIANTS * (SCREENS + 1)];
    char *names[VARIANTS * (SCREENS + 1)];
    int count = 0;
    for (int v = 0; v < VARIANTS; v++) {
        for (int s = 0; s < SCREENS; s++) {
            wanted[v][s] = (struct wanted){&variants[v], s};
            names[count] = title(&variants[v], screens[s]);
            tests[count] = (struct CMUnitTest){.name = names[count],
                                               .test_func = the_tree_is_the_golden_one,
                                               .initial_state = &wanted[v][s]};
            count++;
        }
        names[count] = title(&variants[v], NULL);
        tests[count] =
            (struct CMUnitTest){.name = names[count],
                                .initial_state = &variants[v],
                                .test_func = every_page_of_the_evening_can_be_read_and_touched};
        count++;
    }
    int failed = cmocka_run_group_tests(tests, NULL, forget);
    for (int i = 0; i < count; i++)
        free(names[i]);
    return failed;
}
