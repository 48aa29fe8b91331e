/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl check PACK... [--json] [--pot FILE]: every complaint about a pack in one run, and the
 * proof that it can be finished. Exit 0, 3 (invalid), 4 (cannot be finished) or 5 (no such
 * folder). */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json_quote.h"
#include "core/check.h"
#include "core/facts.h"
#include "ctl/ctl.h"
#include "ctl/pot.h"
#include "play/pack.h"

struct result {
    const char *pack;
    const struct level *level;
    struct check check;
    int code;
};

static void json_key(FILE *out, const char *key)
{
    json_print_quoted(out, key);
    fputc(':', out);
}

static void json_number(FILE *out, const char *key, int value)
{
    json_key(out, key);
    fprintf(out, "%d,", value);
}

static void json_item(FILE *out, const char *value, int *count)
{
    if ((*count)++)
        fputc(',', out);
    json_print_quoted(out, value);
}

static void json_rooms(FILE *out, const struct level *level)
{
    int count = 0;
    fputs("\"rooms\":[", out);
    for (int i = 0; level && i < level->room_count; i++)
        json_item(out, level->rooms[i].id, &count);
    fputs("],", out);
}

static bool has_kind_before(const struct level *level, int puzzle)
{
    for (int i = 0; i < puzzle; i++)
        if (level->puzzles[i].room >= 0 && level->puzzles[i].kind == level->puzzles[puzzle].kind)
            return true;
    return false;
}

static void json_kinds(FILE *out, const struct level *level)
{
    int count = 0;
    fputs("\"kinds\":[", out);
    for (int i = 0; level && i < level->puzzle_count; i++)
        if (level->puzzles[i].room >= 0 && !has_kind_before(level, i))
            json_item(out, level->puzzles[i].kind->name, &count);
    fputs("],", out);
}

static void json_facts(FILE *out, const struct level *level)
{
    int count = 0;
    fputs("\"facts\":[", out);
    for (int i = 0; level && facts_get(i); i++)
        if (level_names_fact(level, facts_get(i)->id))
            json_item(out, facts_get(i)->id, &count);
    fputs("],", out);
}

static void json_complaints(FILE *out, const struct notes *notes)
{
    fputs("\"complaints\":[", out);
    for (int i = 0; i < notes_count(notes); i++) {
        const struct note *note = notes_get(notes, i);
        fputs(i ? ",{" : "{", out);
        json_key(out, "file");
        json_print_quoted(out, note->at.file ? note->at.file : "");
        fputc(',', out);
        json_number(out, "line", note->at.line);
        json_number(out, "column", note->at.column);
        json_key(out, "level");
        json_print_quoted(out, note->level == NOTE_ERROR ? "error" : "warning");
        fputc(',', out);
        json_key(out, "text");
        json_print_quoted(out, note->text);
        if (note->where) {
            fputc(',', out);
            json_key(out, "where");
            json_print_quoted(out, note->where);
        }
        fputc('}', out);
    }
    fputc(']', out);
}

/* Of one, two and three people, by room: an estimate. */
static void json_minutes(FILE *out, const struct level *level)
{
    fputs("\"room_seconds\":{", out);
    for (int i = 0; level && i < level->room_count; i++)
        fprintf(out, "%s\"%s\":[%d,%d,%d]", i ? "," : "", level->rooms[i].id,
                check_room_seconds(level, i, 1), check_room_seconds(level, i, 2),
                check_room_seconds(level, i, 3));
    fputs("},", out);
}

static void print_json(FILE *out, const struct result *result, const struct notes *notes)
{
    const struct check *check = &result->check;
    fputc('{', out);
    json_key(out, "pack");
    json_print_quoted(out, result->pack);
    fprintf(out, ",\"finishable\":%s,", check->finishable ? "true" : "false");
    json_rooms(out, result->level);
    json_kinds(out, result->level);
    fprintf(out, "\"words\":{\"nl\":%d,\"en\":%d},", check->words[0], check->words[1]);
    json_number(out, "minutes", check->minutes);
    json_number(out, "reading_minutes", check->reading_minutes);
    json_number(out, "longest_read_s", check->longest_read_s);
    json_minutes(out, result->level);
    json_number(out, "texts", check->texts);
    json_number(out, "missing", check->missing);
    fprintf(out, "\"balance\":{\"items\":%d,\"boys\":%d,\"null\":%d},", check->balance.items,
            check->balance.boys, check->balance.none);
    json_facts(out, result->level);
    json_number(out, "states", check->states);
    json_number(out, "shortest_acts", check->shortest);
    json_number(out, "longest_acts", check->longest);
    json_complaints(out, notes);
    fputs("}\n", out);
}

static const char *digits(struct ctl *ctl, int value)
{
    return arena_print(ctl->arena, "%d", value);
}

static const char *minutes(struct ctl *ctl, int seconds)
{
    return digits(ctl, (seconds + 30) / 60);
}

static void print_room(struct ctl *ctl, struct text text, const char *room, const int seconds[3])
{
    struct slot slots[] = {{"kamer", room}, {"een", minutes(ctl, seconds[0])},
                           {"twee", minutes(ctl, seconds[1])}, {"drie", minutes(ctl, seconds[2])}};
    ctl_say(ctl, ctl->out, text, slots, 4);
}

/* One line a room. The last one belongs to the talk (the programme has a part of its own for
 * it), so what comes before is added up first, and then all that everybody passes. */
static void print_rooms(struct ctl *ctl, const struct level *level)
{
    int before[3] = {0}, total[3] = {0}, last = level->room_count - 1;
    for (int i = 0; i < level->room_count; i++) {
        int seconds[3];
        bool side = level->rooms[i].side;
        for (int people = 1; people <= 3; people++) {
            seconds[people - 1] = check_room_seconds(level, i, people);
            total[people - 1] += side ? 0 : seconds[people - 1];
            before[people - 1] += side || i == last ? 0 : seconds[people - 1];
        }
        print_room(ctl, side ? TR("ctl.check.zijdeur") : TR("ctl.check.kamer"), level->rooms[i].id,
                   seconds);
    }
    if (last > 0)
        print_room(ctl, TR("ctl.check.ontsnappen"), level->rooms[last].id, before);
    print_room(ctl, TR("ctl.check.samen"), "", total);
}

static void print_counts(struct ctl *ctl, const struct result *result)
{
    const struct check *check = &result->check;
    struct slot slots[] = {
        {"pakket", result->pack},
        {"kamers", digits(ctl, result->level->room_count)},
        {"nl", digits(ctl, check->words[0])},
        {"en", digits(ctl, check->words[1])},
        {"minuten", digits(ctl, check->minutes)},
        {"lezen", digits(ctl, check->reading_minutes)},
        {"langst", digits(ctl, check->longest_read_s)},
        {"items", digits(ctl, check->balance.items)},
        {"jongens", digits(ctl, check->balance.boys)},
        {"geen", digits(ctl, check->balance.none)},
        {"standen", digits(ctl, check->states)},
        {"kort", digits(ctl, check->shortest)},
        {"lang", digits(ctl, check->longest)},
    };
    ctl_say(ctl, ctl->out, TR("ctl.check.telling"), slots, 11);
    print_rooms(ctl, result->level);
    if (check->shortest)
        ctl_say(ctl, ctl->out, TR("ctl.check.handelingen"), slots, 13);
    bool found = check->partly && check->finish_errors == 0;
    ctl_say(ctl, ctl->out,
            check->finishable ? TR("ctl.check.speelbaar")
            : found           ? TR("ctl.check.onbekend")
                              : TR("ctl.check.vast"),
            slots, 1);
}

/* Errors that the search for a way out added say "cannot be finished"; all others "invalid". */
static int judge(struct ctl *ctl, const struct level *level, struct check *check)
{
    check_level(level, ctl->words, ctl->arena, ctl->notes, check);
    int all = notes_errors(ctl->notes);
    if (all == 0)
        return CTL_FINE;
    return all == check->finish_errors ? CTL_STUCK : CTL_INVALID;
}

/* A pack that was copied and given another folder still writes the old name in its logs. */
static void check_name(struct ctl *ctl, const char *folder, const struct level *level)
{
    size_t size = strlen(folder);
    while (size > 1 && folder[size - 1] == '/')
        size--;
    const char *name = arena_copy(ctl->arena, folder, size), *slash = strrchr(name, '/');
    name = slash && slash[1] ? slash + 1 : name;
    struct slot slots[] = {{"map", name}, {"naam", level->id}};
    if (strcmp(name, level->id) != 0 && name[strspn(name, ".")])
        notes_add(ctl->notes, NOTE_WARNING, level->at, NULL, NULL, TR("fout.pakket_map"), slots, 2);
}

static void check_pack(struct ctl *ctl, const char *pack, struct result *out)
{
    const char *folder = ctl_pack_folder(ctl, pack);
    *out = (struct result){.pack = pack, .code = CTL_FILES};
    if (!folder)
        return;
    if (folder == pack)
        pack_pictures(folder, ctl->arena, ctl->notes);
    out->level = ctl_level(ctl, pack);
    out->code = CTL_INVALID;
    if (!out->level)
        return;
    if (folder == pack) {
        pack_missing(folder, out->level, ctl->arena, ctl->notes);
        check_name(ctl, folder, out->level);
    }
    out->pack = out->level->id;
    out->code = judge(ctl, out->level, &out->check);
}

/* Of several packs the worst counts: no folder, then invalid, then stuck. */
static int worse(int a, int b)
{
    static const int rank[] = {[CTL_FINE] = 0, [CTL_STUCK] = 1, [CTL_INVALID] = 2, [CTL_FILES] = 3};
    return rank[a] >= rank[b] ? a : b;
}

/* One pack: its complaints, its counts, its template. */
static int report_pack(struct ctl *ctl, const char *pack, bool json, const char *pot)
{
    struct result result;
    ctl->notes = notes_new(ctl->arena, ctl->words);
    check_pack(ctl, pack, &result);
    if (json)
        print_json(ctl->out, &result, ctl->notes);
    else
        ctl_notes(ctl);
    if (!json && result.level)
        print_counts(ctl, &result);
    if (!pot || !result.level || pot_write(result.level, pot))
        return result.code;
    struct slot slot = {"pad", pot};
    ctl_wrong(ctl, TR("ctl.schrijven_kan_niet"), &slot, 1);
    return CTL_FILES;
}

int ctl_check(struct ctl *ctl, int argc, char **argv)
{
    bool json = false;
    const char *pot = NULL;
    int code = CTL_FINE;
    const struct ctl_option options[] = {{"--json", CTL_FLAG, &json, 0, 0},
                                         {"--pot", CTL_TEXT, &pot, 0, 0}};
    if (!ctl_options(ctl, options, 2, &argc, argv))
        return CTL_USE;
    if (argc < 2)
        return ctl_wrong(ctl, TR("ctl.check.geen_pakket"), NULL, 0);
    if (pot && argc != 2)
        return ctl_wrong(ctl, TR("ctl.check.pot_een"), NULL, 0);
    for (int i = 1; i < argc; i++)
        code = worse(code, report_pack(ctl, argv[i], json, pot));
    return code;
}
