/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl quotes DIR: every sentence that waits is shown to a person, who keeps, shortens or
 * refuses it. What was decided is on disk at once, so stopping loses nothing, and the next time
 * goes on with what still waits. */
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "ctl/ctl.h"
#include "play/quotes.h"

enum { TYPED_SIZE = 2048, PATH_SIZE = 4096 };
enum answer { ANSWER_KEEP, ANSWER_SHORTEN, ANSWER_REFUSE, ANSWER_STOP, ANSWERS };
struct reading {
    struct ctl *ctl;
    struct quotes quotes;
    int shown, of, kept, shortened, refused;
    bool failed;
};

static const char *number(struct ctl *ctl, int value)
{
    return arena_print(ctl->arena, "%d", value);
}

static void say(struct reading *reading, struct text text, const struct quote_found *found)
{
    struct ctl *ctl = reading->ctl;
    struct slot slots[] = {{"nummer", number(ctl, reading->shown)},
                           {"aantal", number(ctl, reading->of)},
                           {"zin", found->quote.text},
                           {"taal", found->quote.lang},
                           {"sector", found->quote.sector}};
    ctl_say(ctl, ctl->out, text, slots, 5);
    fflush(ctl->out);
}

/* A line without its end; one that is too long is none. false: there is no more. */
static bool read_line(char out[TYPED_SIZE])
{
    if (!fgets(out, TYPED_SIZE, stdin))
        return false;
    size_t size = strcspn(out, "\r\n");
    bool whole = out[size] != '\0' || feof(stdin);
    out[whole ? size : 0] = '\0';
    for (int c = whole ? '\n' : 0; c != '\n' && c != EOF;)
        c = fgetc(stdin);
    return true;
}

/* By the first letter of the words that the prompt shows, in this language. */
static enum answer answer_of(const struct ctl *ctl, const char *typed)
{
    const char *letters = words_say(ctl->words, TR("ctl.quotes.letters")).text;
    typed += strspn(typed, " ");
    const char *at = typed[0] ? strchr(letters, typed[0] | 32) : NULL;
    return at && at - letters < ANSWERS ? (enum answer)(at - letters) : ANSWERS;
}

static bool decide(struct reading *reading, const struct quote_found *found, const char *text)
{
    bool fine = quotes_decide(&reading->quotes, found, text, reading->ctl->arena);
    if (!fine) {
        struct slot slot = {"bestand", found->path};
        ctl_wrong(reading->ctl, TR("ctl.quotes.lukte_niet"), &slot, 1);
        reading->failed = true;
    }
    return fine;
}

/* true: decided. */
static bool shorten(struct reading *reading, const struct quote_found *found)
{
    char typed[TYPED_SIZE], text[QUOTE_SIZE];
    say(reading, TR("ctl.quotes.typ"), found);
    if (!read_line(typed))
        return false;
    quote_trim(typed, text);
    if (quote_judge(text) != QUOTE_FINE || !quote_is_cut(found->quote.text, text)) {
        say(reading, TR("ctl.quotes.geen_deel"), found);
        return false;
    }
    reading->shortened++;
    return decide(reading, found, arena_copy(reading->ctl->arena, text, strlen(text)));
}

static bool act(struct reading *reading, const struct quote_found *found, enum answer answer)
{
    switch (answer) {
    case ANSWER_KEEP:
        reading->kept++;
        return decide(reading, found, found->quote.text);
    case ANSWER_SHORTEN:
        return shorten(reading, found);
    case ANSWER_REFUSE:
        reading->refused++;
        return decide(reading, found, "");
    case ANSWER_STOP:
    case ANSWERS:
        break;
    }
    say(reading, TR("ctl.quotes.kies"), found);
    return false;
}

/* Until this one is decided. false: enough for now. */
static bool ask(struct reading *reading, const struct quote_found *found)
{
    char typed[TYPED_SIZE];
    reading->shown++;
    say(reading, TR("ctl.quotes.zin"), found);
    for (bool done = false; !done && !reading->failed;) {
        say(reading, TR("ctl.quotes.vraag"), found);
        if (!read_line(typed))
            return false;
        enum answer answer = answer_of(reading->ctl, typed);
        if (answer == ANSWER_STOP)
            return false;
        done = act(reading, found, answer);
    }
    return !reading->failed;
}

static int waiting(const struct quotes *quotes)
{
    int count = 0;
    for (int i = 0; i < quotes->count; i++) {
        bool copy = false;
        for (int k = 0; k < i && !copy; k++)
            copy = !strcmp(quotes->list[k].quote.h, quotes->list[i].quote.h);
        count += quotes->list[i].state == QUOTE_WAITS && !copy;
    }
    return count;
}

static int tell(struct reading *reading)
{
    struct ctl *ctl = reading->ctl;
    int left = waiting(&reading->quotes);
    struct slot slots[] = {{"bewaard", number(ctl, reading->kept)},
                           {"korter", number(ctl, reading->shortened)},
                           {"geweigerd", number(ctl, reading->refused)},
                           {"wacht", number(ctl, left)}};
    ctl_say(ctl, ctl->out, TR("ctl.quotes.klaar"), slots, 4);
    ctl_notes(ctl);
    if (reading->failed)
        return CTL_FILES;
    return left || reading->quotes.refused_files ? CTL_FINDINGS : CTL_FINE;
}

static int read_all(struct ctl *ctl, const char *folder)
{
    struct reading reading = {.ctl = ctl};
    struct quotes *quotes = &reading.quotes;
    quotes_find(&folder, 1, ctl->arena, ctl->notes, quotes);
    if (quotes_clear(quotes) < 0) {
        struct slot slot = {"bestand", folder};
        ctl_wrong(ctl, TR("ctl.quotes.lukte_niet"), &slot, 1);
        return CTL_FILES;
    }
    reading.of = waiting(quotes);
    for (int i = 0; i < quotes->count; i++)
        if (quotes->list[i].state == QUOTE_WAITS && !ask(&reading, &quotes->list[i]))
            break;
    return tell(&reading);
}

int ctl_quotes(struct ctl *ctl, int argc, char **argv)
{
    char own[PATH_SIZE];
    if (!ctl_options(ctl, NULL, 0, &argc, argv))
        return CTL_USE;
    const char *folder = argc == 2                                      ? argv[1]
                         : argc == 1 && os_data_folder(own, sizeof own) ? own
                                                                        : NULL;
    if (!folder)
        return ctl_wrong(ctl, TR("ctl.quotes.gebruik"), NULL, 0);
    struct slot slot = {"wat", folder};
    if (files_is_folder(folder))
        return read_all(ctl, folder);
    ctl_wrong(ctl, TR("fout.bestand"), &slot, 1);
    return CTL_FILES;
}
