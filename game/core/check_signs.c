/* SPDX-License-Identifier: MPL-2.0 */
/* Can every sign of a text be drawn, and does a part of a plan leave out the word that the
 * screen puts before it? */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "base/words.h"
#include "core/check_own.h"

/* What Inter or DejaVu Sans can draw, in whole ranges; tests/fonts_test.c asks the fonts. */
static const struct {
    uint32_t first, last;
} drawn[] = {
    {'\t', '\n'},     {0x20, 0x7E},     {0xA0, 0x36F},    {0x391, 0x3A1},   {0x3A3, 0x3C9},
    {0x400, 0x525},   {0x1E00, 0x1EFF}, {0x2000, 0x2064}, {0x2074, 0x208E}, {0x20A0, 0x20B8},
    {0x2190, 0x2311}, {0x2500, 0x269C}, {0x270C, 0x2727},
};

bool check_is_drawn(uint32_t code)
{
    for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
        if (code >= drawn[i].first && code <= drawn[i].last)
            return true;
    return false;
}

/* The first sign only: who writes one emoji writes more. */
static void check_drawn(const struct level_text *text, struct said said, struct notes *notes)
{
    size_t size = strlen(said.text);
    for (size_t at = 0; at < size;) {
        uint32_t code = 0;
        int length = utf8_next(said.text + at, size - at, &code);
        if (length > 0 && !check_is_drawn(code)) {
            char sign[8] = "", number[12];
            memcpy(sign, said.text + at, (size_t)length);
            snprintf(number, sizeof number, "%04X", (unsigned)code);
            struct slot slots[] = {{"teken", sign}, {"nummer", number}, {"taal", said.lang}};
            notes_add(notes, NOTE_ERROR, level_text_place(text), NULL, level_text_where(text),
                      TR("fout.teken_letter"), slots, 3);
            return;
        }
        at += length > 0 ? (size_t)length : 1;
    }
}

static bool begins_with(const char *text, const char *word)
{
    size_t size = strlen(word);
    bool same = (text[0] | 0x20) == word[0] && !strncmp(text + 1, word + 1, size - 1);
    return same && (text[size] == ' ' || text[size] == ',');
}

/* "Als {als}, dan {dan}": the screen says both words already. */
static void check_opener(const struct level_text *text, struct said said, struct notes *notes)
{
    if (!text->opener)
        return;
    bool english = !strcmp(said.lang, "en"), first = !strcmp(text->opener, "als");
    const char *word = !english ? text->opener : first ? "if" : "then";
    struct slot slot = {"woord", word};
    if (begins_with(said.text, word))
        notes_add(notes, NOTE_WARNING, level_text_place(text), NULL, level_text_where(text),
                  TR("fout.plan_woord"), &slot, 1);
}

void check_signs(const struct level_text *text, struct said said, struct notes *notes)
{
    check_drawn(text, said, notes);
    check_opener(text, said, notes);
}
