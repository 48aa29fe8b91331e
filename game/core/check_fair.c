/* SPDX-License-Identifier: MPL-2.0 */
/* Is the pack fair: both directions and "no difference" in play, a non-binary pupil, names that
 * can be exchanged, and, once released, every fact that is asked about is shown somewhere
 * (pack.md 5). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/check_own.h"

/* Under this many items a pack is a first try: then the balance is only advised. */
enum { FEW_ITEMS = 6, NAME_APART = 2 };

static void count_items(const struct level *level, struct balance *out)
{
    for (int i = 0; i < level->item_count; i++) {
        out->items++;
        out->boys += level->items[i].direction == DIRECTION_BOYS;
        out->none += level->items[i].direction == DIRECTION_NONE;
    }
}

static void tell_share(const struct level *level, struct notes *notes,
                       const struct balance *balance, int part, struct text text)
{
    char numbers[2][12];
    snprintf(numbers[0], sizeof numbers[0], "%d", part);
    snprintf(numbers[1], sizeof numbers[1], "%d", balance->items);
    struct slot slots[] = {{"aantal", numbers[0]}, {"totaal", numbers[1]}};
    enum note_level how =
        level->released || balance->items >= FEW_ITEMS ? NOTE_ERROR : NOTE_WARNING;
    check_complain(notes, how, level->at, text, slots, 2);
}

static void check_balance(const struct level *level, struct notes *notes,
                          const struct balance *balance)
{
    if (3 * balance->boys < balance->items)
        tell_share(level, notes, balance, balance->boys, TR("fout.balans_jongens"));
    if (5 * balance->none < balance->items)
        tell_share(level, notes, balance, balance->none, TR("fout.balans_geen"));
}

static void check_people(const struct level *level, struct notes *notes)
{
    for (int i = 0; i < level->person_count; i++)
        if (!strcmp(level->people[i].pronoun, "hen"))
            return;
    check_complain(notes, NOTE_ERROR, level->people_at, TR("fout.niemand_hen"), NULL, 0);
}

static bool in_file(const struct level_names *file, const char *name)
{
    return !strcmp(file->boy, name) || !strcmp(file->girl, name);
}

static void check_names(const struct level *level, struct notes *notes)
{
    for (int i = 0; i < level->name_count; i++) {
        const struct level_names *file = &level->names[i];
        struct slot slots[] = {{"jongen", file->boy}, {"meisje", file->girl}};
        int apart =
            utf8_count(file->boy, strlen(file->boy)) - utf8_count(file->girl, strlen(file->girl));
        if (abs(apart) > NAME_APART)
            notes_add(notes, NOTE_ERROR, file->at, NULL, file->where, TR("fout.namen_lengte"),
                      slots, 2);
        bool doubled = !strcmp(file->boy, file->girl);
        for (int j = 0; j < i; j++)
            doubled |=
                in_file(&level->names[j], file->boy) || in_file(&level->names[j], file->girl);
        if (doubled)
            notes_add(notes, NOTE_ERROR, file->at, NULL, file->where, TR("fout.namen_dubbel"),
                      slots, 2);
    }
}

static bool asked_before(const struct level *level, int index)
{
    for (int i = 0; i < index; i++)
        if (!strcmp(level->asked[i], level->asked[index]))
            return true;
    return false;
}

static void check_asked(const struct level *level, struct notes *notes)
{
    for (int i = 0; level->released && i < level->asked_count; i++) {
        struct slot slot = {"feit", level->asked[i]};
        if (!level_names_fact(level, level->asked[i]) && !asked_before(level, i))
            check_complain(notes, NOTE_ERROR, level->at, TR("fout.feit_nergens"), &slot, 1);
    }
}

static void check_held_back(const struct level *level, struct notes *notes)
{
    for (int i = 0; level->released && i < level->puzzle_count; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        struct slot slots[] = {{"raadsel", puzzle->id}, {"soort", puzzle->kind->name}};
        if (puzzle->kind->held_back)
            check_complain(notes, NOTE_ERROR, puzzle->at, TR("fout.soort_later"), slots, 2);
    }
}

void check_fair(const struct level *level, struct notes *notes, struct check *out)
{
    out->balance = (struct balance){0, 0, 0};
    count_items(level, &out->balance);
    check_balance(level, notes, &out->balance);
    check_people(level, notes);
    check_names(level, notes);
    check_asked(level, notes);
    check_held_back(level, notes);
}
