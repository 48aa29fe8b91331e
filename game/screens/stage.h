/* SPDX-License-Identifier: MPL-2.0 */
/* A stage shows screens of one play to people at one display. Which screen an evening needs follows
 * from the session; the stage only remembers who sits before it and what is being tried, and nothing of
 * that would be missed in the log. Screens ask for push, replace or pop; stage_frame does it between frames. */
#ifndef SCREENS_STAGE_H
#define SCREENS_STAGE_H

#include "base/files.h"
#include "base/os.h"
#include "core/quote.h"
#include "play/play.h"
#include "play/settings.h"
#include "play/traject.h"
#include "ui/hears.h"
#include "ui/ui.h"

struct stage;
struct screen {
    const char *name;                                     /* "room": its boxes and pictures carry it */
    void (*show)(struct stage *);
    bool stops_clock;                                     /* pause, settings and the like */
};

/* Below the data folder; and of us, on a stick. */
#define PROFILE_NAME "profiel.json"
#define SESSIONS_NAME "sessies"
#define CARDS_NAME "kaarten"
#define STICK_NAME "uit-het-hokje"

enum { MOST_SCREENS = 8, LAST_MESSAGES = 12, MOST_SHOWN = 4, WORDS_CODE = 64 };
enum turn { TURN_NONE, TURN_PUSH, TURN_REPLACE, TURN_POP, TURN_RESET };

/* Where things are, and what only the window can do. Set once by main. */
struct stage_setup {
    const char *share, *data, *settings_path;             /* share holds levels/, i18n/, assets/survey/ */
    const char *pack_wanted;                              /* --pack, or NULL */
    bool (*shoot)(void *self, struct arena *, struct bytes *out);        /* the page as it stands, as PNG */
    void *self;
    uint64_t seed; bool seed_given, sim, rehearsal;       /* rehearsal: --room, nothing is recorded */
    const struct traject *traject;                        /* NULL: none, so nobody is asked for a code */
    bool follow_up;                                       /* --follow-up: the title has a door to it */
};

/* What is being chosen before an evening begins. */
struct entry {
    char pack[1024];                                      /* id or folder */
    enum mode mode;
    enum clock_mode clock;
    int players, chair;                                   /* chair: who decides now, from 0 */
    bool consents[MOST_PEOPLE];
    bool explains;                                        /* "Meer uitleg" is open */
    enum set card;                                        /* of the follow-up: what the card of then says */
};

/* From the first ticket of os_save to the last; 0: nothing was tried. refused: one was not even taken. */
struct saves { int first, last; bool refused; };
struct shelf { const char *ids[16]; struct text titles[16]; int count; bool known; };
struct said_now { struct text text; int card; };          /* card -1: somebody or something speaks */
struct hearing;                                           /* hear.c */
struct sentence { char typed[QUOTE_SIZE], names[128]; bool agreed, no_name; };      /* quote.c; names: that were asked about */
struct glow { const struct play *play; int room; int64_t fade_ms, pulse_ms; uint64_t solved, fresh; };   /* glow.c */
struct practice { int choice, scale, slide; bool has_scale, has_slide; };

struct stage {
    struct stage_setup setup;
    struct ui *ui;
    struct words *words;
    struct settings *settings;
    const struct kinds *kinds;
    struct arena *program, *evening;                      /* evening: level, log, play; reset with the next one */
    struct level *level;
    struct play *play;                                    /* NULL before an evening */
    const char *pictures;                                 /* folder of the pack's pictures: in share, or absolute */
    struct notes *notes;                                  /* of the pack that would not load */
    struct notes *refused;                                /* pictures of packs from elsewhere, of all evenings */
    bool stuck;                                           /* all that is wrong with it: no way to the end */
    struct log_session unfinished;
    bool has_unfinished, pack_differs;                    /* pack_differs: from the one it was begun with */
    bool resume_refused;                                  /* its files will not go on */
    bool played_elsewhere;                                /* another program has an evening of this folder open */

    const struct screen *stack[MOST_SCREENS], *wanted;
    int depth;
    enum turn turn;

    struct entry entry;
    int who;                                              /* whose private things may show; 0 nobody */
    int puzzle, page;                                     /* close-up that is open, -1; page of a story */
    uint64_t told_rooms, told_ends, told_talks;           /* a bit a room: its story, its end, its talk was had */
    int door;                                             /* a side room whose door was touched; 0: none */
    bool translated, told_names, told_opening, told_ending, told_lost;
    uint64_t parts_dealt, parts_shut;                     /* a bit a puzzle: everybody has read; put away, alone */
    uint64_t parts_read;                                  /* a bit a person: has read a part of this puzzle */
    int reader;                                           /* who reads again; -1: being asked who; 0 nobody */
    void *draft;                                          /* of the puzzle on screen */
    int draft_puzzle, draft_who;
    int64_t aim_ms; bool aim_open;                        /* with large text: of which act the aim stands there */
    struct said_now shown[MOST_SHOWN];                    /* by the last touch */
    struct text messages[LAST_MESSAGES];                  /* the notebook's */
    int shown_count, message_count;
    char (*wipe_words)[WORDS_CODE];                       /* 0 the table, then by chair; only in memory */
    uint64_t cards_seen;                                  /* who has had the card to take home */
    struct sentence sentence; struct saves sentence_saves;
    uint64_t sentences_seen;                              /* who was asked for one */
    const char *sentence_files[MOST_PEOPLE + 1];          /* by person, of this evening: only in memory */
    bool links;                                           /* the trajectory of this evening is here */
    uint64_t links_asked;                                 /* who made a follow-up code, or would rather not */
    struct linking *linking;                              /* link.c: the code that is being asked; NULL */
    int card_saving;                                      /* frames until the picture is taken */
    struct saves card_saves, profile_saves, copies;       /* what was handed to the disk, and became of it */
    struct shelf shelf;                                   /* packs to choose from, read once */
    struct file_list sticks; bool knows_sticks;           /* those that were there when somebody looked */
    struct practice practice;

    int64_t now_ms, input_ms;                             /* input_ms: when somebody last did something */
    bool by_hand;                                         /* there is somebody: not all comes from a script */
    struct glow glow;
    struct hearing *hearing;                              /* what sounds and sounded: hear_now */
    bool erase_failed;                                    /* privacy: files that would not go */
    bool panel_above, bar_below; int bar_height;          /* where a room's words and bar stand: off the focus */
    bool quit, paused_by_screen, settled;                 /* settled: the last frame showed the screen that stands */
    int asks, asked_who;                                  /* privacy: what is being confirmed */
};

struct stage *stage_new(const struct stage_setup *, struct ui *, struct words *, struct settings *,
                        const struct kinds *, struct arena *);
void stage_free(struct stage *);                          /* the evening's memory; its log is closed by then */
void stage_push(struct stage *, const struct screen *);
void stage_replace(struct stage *, const struct screen *);
void stage_pop(struct stage *);
void stage_reset(struct stage *, const struct screen *);  /* the whole stack becomes this one */
void stage_frame(struct stage *, const struct ui_input *, int count, int64_t now_ms);
const struct screen *stage_top(const struct stage *);
void stage_hush(struct stage *);                          /* a new touch: what was shown goes */
void stage_say(struct stage *, struct text);              /* a level's text: shown, and a line in the notebook */
void stage_show_card(struct stage *, int card);
/* Gives a file to the disk; nothing waits. state: LOST as soon as one is, SAFE when all are; looks again by itself. */
void stage_save(struct stage *, struct saves *, const char *path, struct bytes, enum os_stamp);
void stage_save_settings(struct stage *, struct saves *, const char *path);
enum os_write stage_saved(struct stage *, const struct saves *);
bool stage_wish(struct stage *, struct wish);             /* fills at_ms; false: nothing to wish of */
const struct session *stage_session(const struct stage *);               /* NULL before an evening */
void stage_keep_settings(struct stage *);                 /* settings changed: look, language, file */
const char *stage_picture(struct stage *, const char *scene, const char *layer);      /* of the pack, as draws name it */
/* For this frame: a text with its slots filled, and what goes into a slot or a key. */
struct text stage_fill(struct stage *, struct text, const struct slot *, int slots);
const char *stage_alias(struct stage *, int who);         /* "Blauwe otter" */
const char *stage_number(struct stage *, int value);
bool stage_told(uint64_t rooms, int room);                /* one of the told_ above */
bool stage_is_large(const struct stage *);                /* the text: pages lay out otherwise */

#endif
