/* SPDX-License-Identifier: MPL-2.0 */
/* A pack in memory (pack.md). Plain structs, lifetime of one arena, never changed after level_load.
 * Things, puzzles, cards and layers have one number over the whole level: sessions count in bits. */
#ifndef CORE_LEVEL_H
#define CORE_LEVEL_H

#include "base/files.h"
#include "base/notes.h"
#include "core/puzzle.h"

enum { MOST_ROOMS = 12, MOST_PUZZLES = 40, MOST_THINGS = 256, MOST_CARDS = 128, MOST_LAYERS = 512,
       MOST_PERSONS = 16, MOST_PARTS = 4, MOST_SCENES = 16 };

enum cond_word { COND_SOLVED, COND_HAVE, COND_SEEN, COND_ALL, COND_ANY, COND_NOT };
/* what: number of a puzzle, thing, or thing/card (seen: cards are MOST_THINGS + card). NULL cond: true. */
struct cond { enum cond_word word; int what; const struct cond *parts; int part_count; };
enum effect_word { EFFECT_GIVE, EFFECT_TAKE, EFFECT_SHOW, EFFECT_HIDE, EFFECT_SAY, EFFECT_CARD, EFFECT_OPEN };
struct effect { enum effect_word word; int what; struct text say; };
enum direction { DIRECTION_GIRLS, DIRECTION_BOYS, DIRECTION_BOTH, DIRECTION_NONE, DIRECTION_STRUCTURAL, DIRECTION_OTHER };
enum status { STATUS_SOLID, STATUS_CONTESTED, STATUS_COUNTER, STATUS_SUGGESTIVE };
enum { DIRECTIONS = DIRECTION_OTHER + 1, STATUSES = STATUS_SUGGESTIVE + 1 };

struct point { int x, y; };
struct layer { const char *id; int x, y, w, h; bool starts_hidden;       /* some effect shows it */
               const struct point *poly; int poly_count; };              /* touchable part; 0: its box */
struct person { const char *id, *name, *portrait, *pronoun; };
struct thing { const char *id; int room, layer; bool decorative; struct text alt;
               const struct text *says; int say_count; const struct cond *when;
               const struct effect *effects; int effect_count; int puzzle;   /* -1: none */
               struct place at; };
struct puzzle { const char *id; int room, thing; const struct puzzle_kind *kind; const void *spec;
                struct text title, aim, hints[3], room_says; bool each;
                const struct text *meanwhile; int meanwhile_count;
                const struct text *parts; int part_count; /* the jigsaw: dealt over the people, 0 or 2..4 */
                const char *const *facts; int fact_count; enum direction direction;
                const struct cond *when; struct place at; };
struct card { const char *id, *fact; int room; enum status status; struct text body; struct place at; };
struct lock { int layer; struct text alt; const struct cond *when;
              const struct effect *effects; int effect_count; struct place at; };
struct room { const char *id, *scene; struct text title, bias, talk; const char *counter_measure;
              const struct text *story, *after; int story_count, after_count;
              int width, height, first_layer, layers, first_thing, things, first_puzzle, puzzles, first_card, cards;
              bool side; int door;                        /* side: no lock leads here, a thing in room door does */
              struct lock lock; struct place at; };
/* A picture of a puzzle, close up: its layers are no part of the state, so they have no numbers. */
struct scene { const char *id; int width, height; const struct layer *layers; int layer_count; };
/* A text as it stands in a file. private_: each reads it for themselves, it is never projected. */
struct level_text { struct text text; const char *note; bool option, private_;
                    const char *opener;                   /* "als" or "dan": the screen says it before; NULL */
                    const struct json *json; const struct cJSON *node; };    /* for its place */
struct level_item { enum direction direction; };          /* of a puzzle, or of an item in its spec */
struct level_names { const char *boy, *girl, *where; struct place at; }; /* of one pupil file */
struct level {
    const char *id, *sector, *version, *folder; struct text title; bool released; int minutes;
    int begins;                                           /* the time on the clocks, in minutes after midnight */
    const struct text *story, *ending; int story_count, ending_count;
    struct person people[MOST_PERSONS]; int person_count;
    struct room rooms[MOST_ROOMS]; int room_count;
    struct layer layers[MOST_LAYERS]; int layer_count;
    struct thing things[MOST_THINGS]; int thing_count;
    struct puzzle puzzles[MOST_PUZZLES]; int puzzle_count;   /* rooms' first, then the instruments */
    struct card cards[MOST_CARDS]; int card_count;
    struct scene scenes[MOST_SCENES]; int scene_count;    /* that specs name */
    int before, after;                                    /* puzzle numbers of nulmeting, nameting; -1 */
    bool follow_up;                                       /* no rooms: `before` is the follow-up, and all there is */
    char version_hash[17];                                /* packv of the log */
    char bank[ID_SIZE];                                   /* version of the instruments; "" without any */
    /* For checker and translator, in reading order; the instruments' texts are not among them. */
    const struct level_text *texts; int text_count;
    const struct level_item *items; int item_count;
    const struct level_names *names; int name_count;
    const char *const *asked; int asked_count;            /* facts the instruments ask about */
    const char *const *named; int named_count;            /* facts inside the specs */
    struct place at, people_at;                           /* of pack.json */
};

/* "rooms/1.json"; without bytes: it is there, but was refused, and that has been said. */
struct pack_file { const char *name; struct bytes bytes; };
struct pack_source { const char *folder; const struct pack_file *files; int count; char packv[17];
                     const struct pack_file *instruments; int instrument_count; };
/* A whole level or NULL; every complaint of all files in one go. Builds aside, swaps at the end. */
struct level *level_load(const struct pack_source *, const struct kinds *, struct arena *, struct notes *);
/* After six weeks (measurement.md 1, t3): of the folder of instruments the one of the moment "later". Its sessions
 * bear this name in the place of a pack, and no pack may. */
#define LEVEL_FOLLOW_UP "later"
struct level *level_follow_up(const struct pack_source *, const struct kinds *, struct arena *, struct notes *);

int level_puzzle(const struct level *, const char *id);   /* -1: none */
int level_thing(const struct level *, const char *id);
int level_card(const struct level *, const char *id);
int level_room(const struct level *, const char *id);
int level_layer(const struct level *, int room, const char *id);
bool level_lock_leads_to(const struct level *, int room);
int level_door_to(const struct level *, int room);        /* the room of the first thing that opens it; -1: none */
const struct scene *level_scene(const struct level *, const char *id);   /* NULL: no spec names it */
const struct layer *scene_layer(const struct scene *, const char *id);
struct place level_text_place(const struct level_text *); /* looked up only when it is asked for */
const char *level_text_where(const struct level_text *);
bool level_names_fact(const struct level *, const char *fact);           /* on a card, or in a puzzle */
/* The words of a pack for these two closed lists. */
extern const char *const direction_words[DIRECTIONS], *const status_words[STATUSES];

/* cond.c: pure; session.c supplies the state. */
struct session;
bool cond_holds(const struct cond *, const struct session *);

#endif
