/* SPDX-License-Identifier: MPL-2.0 */
/* Every screen of the game, and what screens share; one file each, the list of things is in room.c. */
#ifndef SCREENS_SCREENS_H
#define SCREENS_SCREENS_H

#include "screens/stage.h"

extern const struct screen screen_access, screen_title, screen_who, screen_consent, screen_evening,
    screen_hints, screen_notebook, screen_pause, screen_settings, screen_privacy, screen_resume, screen_where,
    screen_trouble, screen_about, screen_practice, screen_things, screen_later;

/* Parts of screen_evening, chosen by state. */
void names_show(struct stage *);
void story_show(struct stage *, const char *id, struct text title, const struct text *pages, int count, bool *told);
void card_paper(struct stage *, int card);                /* notebook.c: one evidence card with its status */
/* A text; with the portrait of who says it when it begins with a person's name and a colon. */
void story_say(struct stage *, const char *key, struct text, int portrait_width);
bool room_story_show(struct stage *, int room);           /* once; false: there is none, or it was told */
bool room_end_show(struct stage *, int room);
void pass_show(struct stage *, int person);
/* round.c: a long private round of three people or more goes round in legs. */
int round_legs(const struct stage *);                     /* of the open round; 1: in one go */
int round_done(const struct stage *, int who);            /* legs that are behind; all of them when handed in */
int round_person(const struct stage *);                   /* who sits before it now; 0: all handed in */
bool parts_being_read(const struct stage *);              /* parts.c: the jigsaw, before and during a puzzle */
void parts_show(struct stage *);
void parts_button(struct stage *, int puzzle);            /* beside the hint: read again, or put away */
void parts_alone(struct stage *, int puzzle);             /* who is alone has them all in view */
void parts_stop(struct stage *);                          /* everybody has a part */
void parts_leave(struct stage *);                         /* back to the room, or to the puzzle */
void puzzle_show(struct stage *, int puzzle, int who);
void room_show(struct stage *);
void room_mind_panel(struct stage *);                     /* after a frame */
void talk_show(struct stage *);                           /* in the last room, once its first puzzle is done */
void leave_show(struct stage *, int room);                /* the lock is open: what happened, the talk, onwards */
void card_show(struct stage *);
bool quote_waits(const struct stage *, int who);          /* has yet to be asked for a sentence, before the card */
void quote_show(struct stage *, int who);
void quote_tell(struct stage *);                          /* on the page after it: did the disk take it */
bool quote_forget(struct stage *, int who);               /* the file of this person, 0: of everybody here; false: one is left */
bool link_due(const struct stage *, int who);             /* link.c: this person is still to be asked for a code */
void link_show(struct stage *, int who);
void link_stop(struct stage *);                           /* waits for what is being worked out, and wipes it */
void later_open(struct stage *);                          /* later.c: the five minutes after six weeks */
void lost_show(struct stage *);                           /* the disk refuses: from when, another folder */

/* page.c: what screens without a scene share. Between begin and end is one scrolling column. */
void page_begin(struct stage *, const char *id, struct text title);
void page_desk_head(struct stage *, struct text title);   /* for puzzles: the bar, open for their tools, and then */
void page_desk_body(struct stage *, const char *id);      /* a column as wide as the page */
void page_wait(struct stage *);
void page_end(struct stage *);
void page_buttons(struct stage *);                        /* pause and settings */
bool page_tool(struct stage *, struct text name, const char *icon);      /* with large text: the icon alone */
bool page_back(struct stage *, struct text name);         /* the button and Esc */
bool page_go_on(struct stage *);                          /* "Verder": the main button */
/* Rows of buttons or choices; close them with ui_close. */
void page_foot(struct stage *);
void page_choices(struct stage *, struct text heading, const char *id);
void page_saving(struct stage *);

/* evening.c: from choices to a running evening, and back. */
bool evening_load(struct stage *, const char *pack);      /* level; false: stage->notes says why */
void evening_translate_titles(struct stage *, const struct file_list *packs);  /* once */
void evening_begin(struct stage *);                       /* log, start, sit: after the last consent */
void evening_look(struct stage *);                        /* is there one to go on with? At the start */
/* stage->unfinished. CHANGED: the pack is another version of itself; asked for only with `anyway`. FAILED: the pack
 * will not load; REFUSED: its files will not go on, as after too many restarts. */
enum resumed { RESUMED, RESUME_FAILED, RESUME_CHANGED, RESUME_REFUSED };
enum resumed evening_resume(struct stage *, bool anyway);
bool evening_rehearse(struct stage *, const char *pack, const char *room);     /* --room: nothing is recorded */
void evening_leave(struct stage *);                       /* ends log and play; the session may go on another day */
bool evening_forget(struct stage *, int who);             /* "Wis mijn antwoorden"; 0: everything */
bool evening_stop_recording(struct stage *, int who);
bool evening_make_id(char id[17]);                        /* by chance; false: the system has none */
/* where.c: mounted sticks, as they were when first asked; with again true they are looked for now. */
const struct file_list *sticks_find(struct stage *, bool again);
const char *evening_wipe_words(const struct stage *, int who);           /* "" after a resume: they were never stored */

#endif
