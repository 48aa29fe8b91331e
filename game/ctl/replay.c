/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl replay LOG: the state after the log, every ticked choice, and every recorded cause
 * decided again with the pack; a difference is named by its line. */
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/json_quote.h"
#include "ctl/logs.h"
#include "play/replay.h"

struct asked { const char *pack; int until; bool json; };
static const char *const stops[] = {"nowhere", "before", "rooms", "after", "card", "over"};
static const char *const puzzle_states[] = {"open", "solved", "skipped", "given"};

static bool is_choice(enum event_type type)
{
    return type == EVENT_CHOICE || type == EVENT_PLAN || type == EVENT_ANSWER ||
           type == EVENT_RATE || type == EVENT_PREDICT;
}

/* An own plan names only its round: the puzzle is that of the block. */
static const char *puzzle_of(const struct event *fact, const struct level *level,
                             const struct replay *replay)
{
    bool known = level && !*fact->on && fact->block > 0 && fact->block < EVENTS_PER_WISH;
    int puzzle = known ? replay->puzzle_of_block[fact->block] : -1;
    return puzzle >= 0 ? level->puzzles[puzzle].id : fact->on;
}

static void print_choice(FILE *out, const struct event *fact, int64_t n, const char *on)
{
    fprintf(out, "{\"n\":%" PRId64 ",\"t\":%" PRId64 ",\"who\":%d,\"on\":", n, fact->t_ms,
            fact->who);
    json_print_quoted(out, on);
    fputs(",\"item\":", out);
    json_print_quoted(out, fact->item);
    fputs(",\"ask\":", out);
    json_print_quoted(out, fact->ask);
    if (fact->has_value) {
        fprintf(out, ",\"v\":%d}", fact->value);
        return;
    }
    fputs(",\"got\":", out);
    json_print_quoted(out, fact->got);
    fputc('}', out);
}

/* The last round that was opened by then: later private answers do not count yet. */
static int last_block(const struct log_session *session, int until)
{
    const struct log_stream *table = &session->streams[0];
    int block = 0;
    for (int i = 0; i < table->facts.count; i++) {
        const struct event *fact = &table->facts.facts[i];
        if (fact->type == EVENT_BLOCK && fact->block > block && table->places[i].n <= until)
            block = fact->block;
    }
    return block;
}

static int print_choices(FILE *out, const struct log_session *session, const struct level *level,
                         const struct replay *replay, int until)
{
    int count = 0, block = until < 0 ? 0 : last_block(session, until);
    for (int i = 0; i < session->count; i++) {
        const struct log_stream *stream = &session->streams[i];
        for (int k = 0; stream->usable && k < stream->facts.count; k++) {
            const struct event *fact = &stream->facts.facts[k];
            int64_t n = stream->places[k].n;
            bool later = until >= 0 && (stream->who ? fact->block > block : n > until);
            if (!is_choice(fact->type) || later)
                continue;
            if (out) {
                fputs(count ? ",\n" : "\n", out);
                print_choice(out, fact, n, puzzle_of(fact, level, replay));
            }
            count++;
        }
    }
    return count;
}

static void print_people(FILE *out, const struct session *state)
{
    const char *comma = "";
    fprintf(out, ",\"players\":%d,\"recorded\":[", state->players);
    for (int who = 1; who <= MOST_PEOPLE; who++)
        if (session_records(state, who)) {
            fprintf(out, "%s%d", comma, who);
            comma = ",";
        }
    fputs("]", out);
}

static void print_puzzles(FILE *out, const struct level *level, const struct session *state)
{
    fputs(",\"puzzles\":{", out);
    for (int i = 0; i < level->puzzle_count; i++) {
        fputs(i ? "," : "", out);
        json_print_quoted(out, level->puzzles[i].id);
        fprintf(out, ":{\"state\":\"%s\",\"hints\":%d,\"tries\":%d}",
                puzzle_states[state->puzzles[i]], state->hints[i], state->tries[i]);
    }
    fputs("},\"rooms\":{", out);
    for (int i = 0; i < level->room_count; i++) {
        fputs(i ? "," : "", out);
        json_print_quoted(out, level->rooms[i].id);
        bool done = session_room_done(state, i), entered = state->rooms_entered >> i & 1;
        fprintf(out, ":\"%s\"", done ? "done" : entered ? "entered" : "waiting");
    }
    fputs("}", out);
}

static void print_state(FILE *out, const struct level *level, const struct session *state)
{
    fprintf(out, "{\"id\":\"%s\",\"stop\":\"%s\",\"room\":", state->id, stops[state->stop]);
    json_print_quoted(out, state->room >= 0 ? level->rooms[state->room].id : "");
    fprintf(out, ",\"t\":%" PRId64 ",\"block\":%d", state->t_ms, state->open_block);
    print_people(out, state);
    print_puzzles(out, level, state);
    fputs("}", out);
}

static void print_json(struct ctl *ctl, const struct log_session *session,
                       const struct level *level, const struct replay *replay, int until)
{
    fputs("{\"choices\":[", ctl->out);
    print_choices(ctl->out, session, level, replay, until);
    fputs("],\n\"state\":", ctl->out);
    if (level)
        print_state(ctl->out, level, &replay->state);
    else
        fputs("null", ctl->out);
    fprintf(ctl->out, ",\n\"causes\":%d,\"differences\":%d,\"findings\":[", replay->causes,
            replay->differences);
    for (int i = 0; i < notes_count(ctl->notes); i++) {
        fputs(i ? ",\n" : "\n", ctl->out);
        ctl_json_finding(ctl, notes_get(ctl->notes, i));
    }
    fputs("]}\n", ctl->out);
}

static void print_text(struct ctl *ctl, const struct log_session *session,
                       const struct level *level, const struct replay *replay, int until)
{
    int choices = print_choices(NULL, session, level, replay, until), solved = 0;
    const struct session *state = &replay->state;
    ctl_print_findings(ctl);
    for (int i = 0; level && i < level->puzzle_count; i++)
        solved += state->puzzles[i] != PUZZLE_OPEN;
    struct slot slots[] = {
        {"sessie", session->id},
        {"keuzes", arena_print(ctl->arena, "%d", choices)},
        {"spelers", arena_print(ctl->arena, "%d", state->players)},
        {"kamer", level && state->room >= 0 ? level->rooms[state->room].id : "-"},
        {"klaar", arena_print(ctl->arena, "%d", solved)},
        {"puzzels", arena_print(ctl->arena, "%d", level ? level->puzzle_count : 0)},
        {"minuten", arena_print(ctl->arena, "%" PRId64, state->t_ms / 60000)},
        {"oorzaken", arena_print(ctl->arena, "%d", replay->causes)},
        {"verschillen", arena_print(ctl->arena, "%d", replay->differences)},
    };
    ctl_say(ctl, ctl->out, TR("ctl.replay.stand"), slots, 9);
}

/* The pack that was asked for or is installed; its own complaints are not about this log. */
static struct level *load_level(struct ctl *ctl, const struct log_session *session,
                                const char *pack)
{
    struct ctl quiet = *ctl;
    quiet.notes = notes_new(ctl->arena, ctl->words);
    return ctl_level(&quiet, pack ? pack : session->header.pack);
}

static int replay_one(struct ctl *ctl, const struct log_session *session,
                      const struct asked *asked, int serious)
{
    struct replay replay;
    struct level *level = session->has_table ? load_level(ctl, session, asked->pack) : NULL;
    memset(&replay, 0, sizeof replay);
    if (!level || strcmp(level->version_hash, session->header.packv) != 0)
        ctl_note_pack(ctl, session);
    if (level)
        replay_session(level, session, asked->until, ctl->arena, ctl->notes, &replay);
    if (asked->json)
        print_json(ctl, session, level, &replay, asked->until);
    else
        print_text(ctl, session, level, &replay, asked->until);
    return serious || replay.differences || !level ? CTL_FINDINGS : CTL_FINE;
}

int ctl_replay(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {NULL, -1, false};
    const struct ctl_option options[] = {{"--pack", CTL_TEXT, &asked.pack, 0, 0},
                                         {"--until", CTL_NUMBER, &asked.until, 0, 2000000000},
                                         {"--json", CTL_FLAG, &asked.json, 0, 0}};
    if (!ctl_options(ctl, options, 3, &argc, argv))
        return CTL_USE;
    if (argc != 2)
        return ctl_wrong(ctl, TR("ctl.replay.geen_pad"), NULL, 0);
    struct log_groups groups;
    struct log_files files;
    memset(&files, 0, sizeof files);
    bool found = log_find((const char *const *)argv + 1, 1, ctl->arena, ctl->notes, &groups);
    if (found && groups.count > 1)
        return ctl_wrong(ctl, TR("ctl.replay.een_sessie"), NULL, 0);
    if (!found || !groups.count ||
        !log_read_paths(&groups.groups[0], LOG_SALVAGE, ctl->arena, ctl->notes, &files)) {
        ctl_notes(ctl);
        if (found && !groups.count)
            ctl_wrong(ctl, TR("fout.verslag_niets"), NULL, 0);
        return CTL_FILES;
    }
    if (files.count != 1)
        return ctl_wrong(ctl, TR("ctl.replay.een_sessie"), NULL, 0);
    return replay_one(ctl, &files.sessions[0], &asked, files.serious);
}
