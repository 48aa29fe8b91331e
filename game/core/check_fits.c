/* SPDX-License-Identifier: MPL-2.0 */
/* Does it fit with the largest letters? Boxes grow and scroll by themselves; what does not is a
 * word that is wider than its line, and a title that pushes the page away. Widths are those of
 * the widest of the three fonts, so that no font is needed here; a test compares them. */
#include "core/check_own.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* On a page of 1920 px at 225 %: size of the letters, and the narrowest line they may stand on. */
enum {
    TITLE_PX = 77,
    TITLE_WIDTH = 1100,
    TITLE_LINES = 2,
    BODY_PX = 63,
    BODY_WIDTH = 845,
    OPTION_WIDTH = 700,
    WORD_SIZE = 80
};

/* From the space on, in thousandths of the size. */
static const short widths[] = {
    285, 335, 438, 718, 648, 853, 768, 258, 393, 393, 543, 673, 313, 465, 335, 538, 665, 480,  620,
    650, 665, 630, 648, 588, 645, 648, 303, 308, 673, 673, 673, 543, 998, 723, 655, 743, 723,  608,
    585, 803, 743, 280, 560, 675, 565, 905, 775, 808, 643, 793, 650, 648, 658, 740, 723, 1005, 740,
    703, 675, 393, 538, 393, 480, 475, 495, 608, 630, 575, 630, 593, 400, 625, 613, 273, 355,  568,
    260, 898, 608, 608, 623, 623, 420, 548, 385, 608, 578, 835, 580, 575, 560, 395, 358, 423,  673,
};

int fits_width(uint32_t code)
{
    enum { SMALL = 680, LETTER = 810, WIDE = 1010, NOTHING = 0 };
    if (code == 0xAD)
        return NOTHING;
    if (code >= ' ' && code < ' ' + sizeof widths / sizeof *widths)
        return widths[code - ' '];
    if (code >= 0xDF && code <= 0xFF)
        return SMALL;
    return code == 0x2014 || code == 0x2026 || code > 0x2FFF ? WIDE : LETTER;
}

/* A piece ends where a line may: after a space, a hyphen or a slash, and at a soft hyphen. */
static int piece(const char *text, int px, int *width)
{
    size_t size = strlen(text), at = 0;
    int thousandths = 0;
    uint32_t code = 0;
    while (at < size && text[at] != ' ' && text[at] != '\n') {
        int step = utf8_next(text + at, size - at, &code);
        at += step > 0 ? (size_t)step : 1;
        thousandths += fits_width(code);
        if (code == 0xAD || code == '-' || code == '/')
            break;
    }
    *width = (thousandths * px + 999) / 1000;
    return (int)at;
}

static int count_lines(const char *text, int px, int width)
{
    int lines = 1, used = 0, wide = 0;
    int space = (fits_width(' ') * px + 999) / 1000;
    while (*text) {
        int bytes = piece(text, px, &wide);
        bool wraps = used > 0 && used + wide > width;
        lines += wraps || *text == '\n';
        used = wraps ? wide : *text == '\n' ? 0 : used + wide;
        text += bytes;
        if (*text == ' ')
            used += space;
        text += *text == ' ' || (*text == '\n' && bytes == 0);
    }
    return lines;
}

static void tell(const struct level_text *text, struct said said, struct text how, const char *word,
                 int number, struct notes *notes)
{
    char digits[12];
    snprintf(digits, sizeof digits, "%d", number);
    struct slot slots[] = {{"woord", word}, {"aantal", digits}, {"taal", said.lang}};
    notes_add(notes, NOTE_WARNING, level_text_place(text), NULL, level_text_where(text), how, slots,
              3);
}

static void check_words(const struct level_text *text, struct said said, int px, int most,
                        struct notes *notes)
{
    int width = 0;
    for (const char *at = said.text; *at;) {
        int bytes = piece(at, px, &width);
        if (width > most) {
            char word[WORD_SIZE];
            snprintf(word, sizeof word, "%.*s", bytes, at);
            tell(text, said, TR("fout.woord_breed"), word, width, notes);
            return;
        }
        at += bytes > 0 ? bytes : 1;
    }
}

void check_fits(const struct level_text *text, struct said said, struct notes *notes)
{
    const char *last = strrchr(text->text.id, '/');
    bool title = last && !strcmp(last, "/title");
    int px = title ? TITLE_PX : BODY_PX;
    int most = title ? TITLE_WIDTH : text->option ? OPTION_WIDTH : BODY_WIDTH;
    check_words(text, said, px, most, notes);
    int lines = title ? count_lines(said.text, px, most) : 1;
    if (lines > TITLE_LINES)
        tell(text, said, TR("fout.titel_regels"), "", lines, notes);
}
