/* SPDX-License-Identifier: MPL-2.0 */
/* Wishes become facts on a copy, facts become lines, lines are read back and applied; the copy
 * becomes the session when the disk says safe. Whoever plays without recording goes the same
 * road, minus the disk. */
#include "play/play_own.h"

#include <string.h>

#include "base/arena.h"

enum { BUSY_AFTER_MS = 500, FIRST_ROOM = 32, PACE_MS = 1000 };

static void free_arena(void *arena)
{
    arena_free(arena);
}

static struct arena *side_arena(struct arena *owner)
{
    struct arena *arena = arena_new();
    if (!arena)
        arena_fail(owner);
    arena_owns(owner, arena, free_arena);
    return arena;
}

struct play *play_new(const struct level *level, struct log *log, struct arena *arena)
{
    struct play *play = arena_get(arena, sizeof *play);
    play->level = level;
    play->log = log ? log : log_new(NULL, arena);
    play->arena = arena;
    play->marks = side_arena(arena);
    play->mirror = arena_get(arena, sizeof *play->mirror);
    play->mirror->arena = side_arena(arena);
    session_empty(&play->now);
    play->next = play->now;
    return play;
}

/* --- tapes ----------------------------------------------------------------------------------- */

static void tape_add(struct play *play, const struct event *fact)
{
    struct facts *facts = &play->streams[fact->who];
    if (facts->count == facts->room) {
        int room = facts->room ? facts->room * 2 : FIRST_ROOM;
        struct event *list = arena_get(play->arena, (size_t)room * sizeof *list);
        if (facts->count)
            memcpy(list, facts->list, (size_t)facts->count * sizeof *list);
        facts->list = list;
        facts->room = room;
    }
    facts->list[facts->count++] = *fact;
}

struct tape play_tape(const struct play *play, int who)
{
    if (who < 0 || who >= PLAY_STREAMS)
        return (struct tape){NULL, 0};
    return (struct tape){play->streams[who].list, play->streams[who].safe};
}

static void keep(struct play *play)
{
    play->now = play->next;
    play->flying = false;
    for (int who = 0; who < PLAY_STREAMS; who++)
        play->streams[who].safe = play->streams[who].count;
}

/* --- wishes ---------------------------------------------------------------------------------- */

static const char *kept_text(struct play *play, const char *text)
{
    return text ? arena_copy(play->marks, text, strlen(text)) : NULL;
}

/* A wish may wait longer than the frame that made its texts. */
bool play_wish(struct play *play, const struct wish *wish)
{
    if (play->waiting == MOST_WISHES)
        return false;
    struct wish *kept = &play->wishes[play->waiting++];
    *kept = *wish;
    for (int i = 0; i < kept->given.count && i < MARKS; i++) {
        struct mark *mark = &kept->given.marks[i];
        mark->item = kept_text(play, mark->item);
        mark->ask = kept_text(play, mark->ask);
        mark->got = kept_text(play, mark->got);
        mark->typed = kept_text(play, mark->typed);
    }
    return true;
}

int64_t play_time(const struct play *play, int64_t now_ms)
{
    return play->has_clock ? now_ms + play->offset_ms : play->now.t_ms;
}

static void start_clock(struct play *play, int64_t now_ms, int64_t t_ms)
{
    play->offset_ms = t_ms - now_ms;
    play->has_clock = true;
}

/* One bit of quality in place of times: from the first answer of a round to handing in, under a
 * second for each item; while another sits there no time counts. Pretend teachers have no pace. */
static int too_fast(struct play *play, const struct wish *wish)
{
    if (wish->type != WISH_GIVE || wish->who < 1 || wish->who > MOST_PEOPLE || play->next.sim)
        return wish->number;
    struct pace *pace = &play->paces[wish->who];
    bool sits_on = play->pace_who == wish->who && pace->block == play->next.open_block;
    if (pace->block != play->next.open_block)
        *pace = (struct pace){.block = play->next.open_block};
    pace->steps += wish->given.count - (!sits_on && wish->given.count > 0);
    pace->spent_ms += sits_on ? wish->at_ms - play->pace_ms : 0;
    play->pace_who = wish->who;
    play->pace_ms = wish->at_ms;
    return wish->given.handed_in && pace->steps > 0 &&
           pace->spent_ms < (int64_t)PACE_MS * pace->steps;
}

/* A fact is what its line says when it is read back, as after a crash. */
static bool read_back(struct event *fact)
{
    char body[LINE_SIZE], line[LINE_SIZE];
    struct line_head head = {.n = 0, .p = "0000000000000000"};
    int who = fact->who;
    size_t size = event_write(fact, body, sizeof body);
    size = size ? event_seal(body, size, &head, line) : 0;
    return size && event_read(line, size - 1, who, &head, fact) == EVENT_FINE && fact->who == who;
}

static bool is_recorded(const struct session *session, int who)
{
    return who == 0 || (session->recorded >> who & 1);
}

static void take(struct play *play, struct wish *wish)
{
    if (wish->type == WISH_START && !play->next.begun)
        start_clock(play, wish->at_ms, 0);
    wish->at_ms = play_time(play, wish->at_ms);
    wish->number = too_fast(play, wish);
    int count = session_decide(play->level, &play->next, wish, play->out);
    for (int i = 0; i < count; i++)
        if (!read_back(&play->out[i]))
            return; /* what cannot be kept did not happen */
    for (int i = 0; i < count; i++)
        session_apply(play->level, &play->next, &play->out[i]);
    for (int i = 0; i < count; i++) {
        tape_add(play, &play->out[i]);
        if (is_recorded(&play->next, play->out[i].who))
            log_put(play->log, &play->out[i]);
    }
    if (count > 0 && wish->type == WISH_STOP)
        log_forget(play->log, wish->who);
}

static bool something_new(const struct play *play)
{
    for (int who = 0; who < PLAY_STREAMS; who++)
        if (play->streams[who].count > play->streams[who].safe)
            return true;
    return false;
}

void play_frame(struct play *play, int64_t now_ms)
{
    if (!play->has_clock && play->now.begun)
        start_clock(play, now_ms, play->now.t_ms);
    if (play->flying) {
        if (log_state(play->log) == OS_WAITING)
            return;
        keep(play);
    }
    if (play->waiting == 0)
        return;
    for (int i = 0; i < play->waiting; i++)
        take(play, &play->wishes[i]);
    play->waiting = 0;
    arena_reset(play->marks);
    if (!something_new(play))
        return;
    play->flying = true;
    play->sent_ms = now_ms;
    log_send(play->log);
    if (log_state(play->log) != OS_WAITING)
        keep(play);
}

void play_settle(struct play *play, int64_t now_ms)
{
    play_frame(play, now_ms);
    while (!play_idle(play)) {
        log_wait(play->log);
        play_frame(play, now_ms);
    }
}

bool play_idle(const struct play *play)
{
    return !play->flying && play->waiting == 0;
}

const struct session *play_session(const struct play *play)
{
    return &play->now;
}

struct log *play_log(const struct play *play)
{
    return play->log;
}

enum saving play_saving(const struct play *play, int64_t now_ms)
{
    if (log_failed(play->log))
        return SAVING_FAILED;
    if (play->flying && now_ms - play->sent_ms > BUSY_AFTER_MS)
        return SAVING_BUSY;
    return log_path(play->log, 0) ? SAVING_ON : SAVING_OFF;
}

/* --- going on, and going away ---------------------------------------------------------------- */

static void fold(struct play *play, const struct log_stream *stream)
{
    if (!stream->usable || stream->who < 0 || stream->who > MOST_PEOPLE)
        return;
    for (int i = 0; i < stream->facts.count; i++) {
        session_apply(play->level, &play->next, &stream->facts.facts[i]);
        tape_add(play, &stream->facts.facts[i]);
    }
}

static bool has_stream(const struct log_session *found, int who)
{
    for (int i = 0; i < found->count; i++)
        if (found->streams[i].who == who && found->streams[i].usable)
            return true;
    return false;
}

/* What a crash can leave between two streams: a round that everybody handed in but that did not
 * close, and a person whose stream is no longer there. */
static void mend(struct play *play, const struct log_session *found)
{
    const struct session *session = &play->now;
    struct wish wish = {.at_ms = 0};
    for (int who = 1; who <= session->players; who++) {
        wish.type = WISH_STOP;
        wish.who = who;
        if ((session->recorded >> who & 1) && !has_stream(found, who))
            play_wish(play, &wish);
    }
    wish.type = WISH_OPEN;
    wish.on = session->open_puzzle;
    if (session->open_puzzle >= 0 && session_next_person(session) == 0)
        play_wish(play, &wish);
}

bool play_resume(struct play *play, const struct log_session *found)
{
    if (!found->has_table || play->now.begun)
        return false;
    for (int i = 0; i < found->count; i++)
        fold(play, &found->streams[i]);
    if (!play->next.begun || play->next.stop == STOP_OVER)
        return false;
    if (!log_resume(play->log, found, play->next.paused ? "pause" : "crash"))
        return false;
    keep(play);
    mend(play, found);
    return true;
}

bool play_move(struct play *play, const char *folder)
{
    for (int who = 0; who < PLAY_STREAMS; who++) {
        const struct facts *facts = &play->streams[who];
        struct tape whole = {facts->list, facts->count};
        if (log_lacks(play->log, who))
            log_again(play->log, &whole, who);
    }
    return log_move(play->log, folder);
}

/* What chance dealt is no answer: it stays, so that the person can go on playing. */
static void wipe_facts(struct facts *facts)
{
    int kept = 0;
    for (int i = 0; i < facts->count; i++)
        if (facts->list[i].type == EVENT_DRAW)
            facts->list[kept++] = facts->list[i];
    if (facts->list)
        memset(&facts->list[kept], 0, (size_t)(facts->count - kept) * sizeof *facts->list);
    facts->count = facts->safe = kept;
}

static bool forget_all(struct play *play)
{
    bool done = log_forget(play->log, 0);
    for (int who = 0; who < PLAY_STREAMS; who++) {
        if (play->streams[who].list)
            memset(play->streams[who].list, 0,
                   (size_t)play->streams[who].count * sizeof(struct event));
        play->streams[who] = (struct facts){NULL, 0, 0, 0};
    }
    memset(play->wishes, 0, sizeof play->wishes);
    play->waiting = 0;
    play->flying = false;
    play->mirror->release = NULL;
    session_empty(&play->now);
    play->next = play->now;
    return done;
}

bool play_forget(struct play *play, int who)
{
    if (who == 0)
        return forget_all(play);
    if (who < 0 || who > MOST_PEOPLE)
        return false;
    struct wish stop = {.type = WISH_STOP, .who = who};
    bool recorded = is_recorded(&play->next, who);
    bool done = !recorded || log_forget(play->log, who);
    wipe_facts(&play->streams[who]);
    play->mirror->release = NULL;
    return (!recorded || play_wish(play, &stop)) && done;
}
