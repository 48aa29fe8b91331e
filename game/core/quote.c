/* SPDX-License-Identifier: MPL-2.0 */
/* What may stand in the sentence: the rules for who types it, and for who shortens it later. */
#include "core/quote.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { RUN_OF_DIGITS = 4 };
static const char gap[] = "[...]";

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool has_digits(const char *text)
{
    int run = 0;
    for (; *text && run < RUN_OF_DIGITS; text++)
        run = is_digit(*text) ? run + 1 : 0;
    return run == RUN_OF_DIGITS;
}

static bool is_web(const char *at)
{
    return !strncmp(at, "//", 2) ||
           ((at[0] | 32) == 'w' && (at[1] | 32) == 'w' && (at[2] | 32) == 'w');
}

static bool has_web(const char *text)
{
    while (*text && !is_web(text))
        text++;
    return *text != '\0';
}

static bool is_one_line(const char *text)
{
    return utf8_is_clean(text, strlen(text)) && !strpbrk(text, "\n\t");
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

enum quote_fault quote_judge(const char *text)
{
    if (is_blank(text))
        return QUOTE_EMPTY;
    if (strlen(text) >= QUOTE_SIZE || utf8_count(text, strlen(text)) > QUOTE_MOST)
        return QUOTE_LONG;
    if (strchr(text, '@'))
        return QUOTE_MAIL;
    if (has_web(text))
        return QUOTE_WEB;
    if (has_digits(text))
        return QUOTE_DIGITS;
    return is_one_line(text) ? QUOTE_FINE : QUOTE_SIGNS;
}

struct text quote_says(enum quote_fault fault)
{
    static const struct text says[] = {
        [QUOTE_FINE] = {NULL, NULL, NULL},  [QUOTE_EMPTY] = TEXT("zin.leeg"),
        [QUOTE_LONG] = TEXT("zin.lang"),    [QUOTE_MAIL] = TEXT("zin.mail"),
        [QUOTE_WEB] = TEXT("zin.web"),      [QUOTE_DIGITS] = TEXT("zin.cijfers"),
        [QUOTE_SIGNS] = TEXT("zin.tekens"),
    };
    return says[fault];
}

void quote_trim(const char *typed, char out[QUOTE_SIZE])
{
    typed += strspn(typed, " ");
    size_t size = strlen(typed);
    while (size > 0 && typed[size - 1] == ' ')
        size--;
    size = size < QUOTE_SIZE ? size : QUOTE_SIZE - 1;
    memcpy(out, typed, size);
    out[size] = '\0';
}

/* --- names ------------------------------------------------------------------------------------ */

/* Of the letters that Latin, Greek and Cyrillic names begin with. */
static bool is_capital(uint32_t code)
{
    if (code < 0x100U)
        return (code >= 'A' && code <= 'Z') || (code >= 0xC0U && code <= 0xDEU && code != 0xD7U);
    if (code <= 0x17EU) { /* Latin Extended-A: in pairs, which shift twice */
        bool odd_is_small = code <= 0x137U || (code >= 0x14AU && code <= 0x177U);
        return code == 0x178U ||
               (code != 0x138U && code != 0x149U && (code % 2 == 0) == odd_is_small);
    }
    return (code >= 0x391U && code <= 0x3A9U) || (code >= 0x400U && code <= 0x42FU);
}

/* Letters, digits, ' and -; of the rest of Unicode all but the marks of print. */
static bool is_inside_word(uint32_t code)
{
    if (code < 0x80U)
        return (code >= 'a' && code <= 'z') || is_capital(code) || is_digit((char)code) ||
               code == '\'' || code == '-';
    return code >= 0xC0U && !(code >= 0x2000U && code <= 0x206FU);
}

static bool ends_sentence(uint32_t code)
{
    return code == '.' || code == '!' || code == '?' || code == ':' || code == 0x2026U;
}

/* The English word for oneself is written with a capital and names nobody. */
static bool is_own(const char *word, size_t size, const char *lang)
{
    return !strcmp(lang, "en") && word[0] == 'I' && (size == 1 || word[1] == '\'');
}

static void add_name(const char *word, size_t size, char *out, size_t most)
{
    size_t used = strlen(out);
    snprintf(out + used, most - used, "%s%.*s", used ? ", " : "", (int)size, word);
}

static size_t word_size(const char *text, uint32_t *first)
{
    size_t size = 0, left = strlen(text);
    uint32_t code = 0;
    for (int step;
         (step = utf8_next(text + size, left - size, &code)) > 0 && is_inside_word(code);) {
        *first = size ? *first : code;
        size += (size_t)step;
    }
    return size;
}

void quote_names(const char *text, const char *lang, char *out, size_t size)
{
    bool begins = true;
    out[0] = '\0';
    while (*text) {
        uint32_t first = 0, code = 0;
        size_t word = word_size(text, &first);
        if (word && is_capital(first) && !begins && !is_own(text, word, lang))
            add_name(text, word, out, size);
        int step = word ? (int)word : utf8_next(text, strlen(text), &code);
        begins = word ? false : begins || ends_sentence(code);
        text += step > 0 ? step : 1;
    }
}

/* --- shortening ------------------------------------------------------------------------------- */

struct piece {
    const char *at;
    size_t size;
};

static struct piece piece_of(const char *from, const char *end)
{
    while (from < end && *from == ' ')
        from++;
    while (from < end && end[-1] == ' ')
        end--;
    return (struct piece){from, (size_t)(end - from)};
}

static const char *find_piece(const char *in, struct piece piece)
{
    for (; strlen(in) >= piece.size; in++)
        if (!memcmp(in, piece.at, piece.size))
            return in;
    return NULL;
}

/* What stands before the first gap begins the text, what stands behind the last ends it. */
bool quote_is_cut(const char *text, const char *cut)
{
    const char *next = strstr(cut, gap);
    struct piece piece = piece_of(cut, next ? next : cut);
    if (!next || strlen(text) < piece.size || memcmp(text, piece.at, piece.size) != 0)
        return false;
    text += piece.size;
    for (cut = next + sizeof gap - 1; (next = strstr(cut, gap)) != NULL;
         cut = next + sizeof gap - 1) {
        const char *hit = find_piece(text, piece = piece_of(cut, next));
        if (!hit)
            return false;
        text = hit + piece.size;
    }
    piece = piece_of(cut, cut + strlen(cut));
    size_t left = strlen(text);
    return left >= piece.size && !memcmp(text + left - piece.size, piece.at, piece.size);
}
