/* SPDX-License-Identifier: MPL-2.0 */
/* Every finding of the reader: its code, its sentence, and what it makes of the session (the damage
 * table of robustness.md 2). */
#include "play/read_own.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct kind { const char *code; struct text says; bool info; unsigned mark; };
static const struct kind kinds[FOUND_ALL] = {
    [FOUND_TORN] = {"TORN", TEXT("log.torn"), false, LOG_INTERRUPTED},
    [FOUND_TAIL] = {"TAIL", TEXT("log.tail"), true, 0},
    [FOUND_HASH] = {"HASH", TEXT("log.hash"), false, LOG_DAMAGED},
    [FOUND_GLUED] = {"HASH", TEXT("log.hash_vast"), false, LOG_DAMAGED},
    [FOUND_DUP] = {"DUP", TEXT("log.dup"), true, 0},
    [FOUND_FORK] = {"FORK", TEXT("log.fork"), false, LOG_FORKED},
    [FOUND_GAP] = {"GAP", TEXT("log.gap"), false, LOG_INCOMPLETE},
    [FOUND_ORDER] = {"ORDER", TEXT("log.order"), true, 0},
    [FOUND_LINK] = {"LINK", TEXT("log.link"), false, LOG_DAMAGED},
    [FOUND_CUT] = {"CUT", TEXT("log.cut"), false, 0},
    [FOUND_VER] = {"VER", TEXT("log.ver"), false, LOG_NEWER},
    [FOUND_UNK] = {"UNK", TEXT("log.unk"), true, 0},
    [FOUND_PACK] = {"PACK", TEXT("log.pack"), true, 0},
    [FOUND_CRLF] = {"CRLF", TEXT("log.crlf"), true, 0},
    [FOUND_BOM] = {"BOM", TEXT("log.bom"), true, 0},
    [FOUND_ENC_WIDE] = {"ENC", TEXT("log.enc_utf16"), false, LOG_DAMAGED},
    [FOUND_ENC_NONE] = {"ENC", TEXT("log.enc_regels"), false, LOG_DAMAGED},
    [FOUND_NUL] = {"NUL", TEXT("log.nul"), false, LOG_DAMAGED},
    [FOUND_BLANK] = {"NUL", TEXT("log.nul_alles"), false, LOG_DAMAGED},
    [FOUND_EMPTY] = {"EMPTY", TEXT("log.empty"), true, 0},
    [FOUND_LONG] = {"LONG", TEXT("log.long"), false, LOG_DAMAGED},
    [FOUND_SEM] = {"SEM", TEXT("log.sem"), false, LOG_DAMAGED},
    [FOUND_CLOCK] = {"CLOCK", TEXT("log.clock"), false, LOG_CLOCK},
    [FOUND_MISS] = {"MISS", TEXT("log.miss"), true, 0},
    [FOUND_STRAY] = {"STRAY", TEXT("log.stray"), false, LOG_INCOMPLETE},
    [FOUND_COPY] = {"COPY", TEXT("log.copy"), true, 0},
    [FOUND_OPEN] = {"OPEN", TEXT("log.open"), false, LOG_OPEN_END},
    [FOUND_NOSPC] = {"NOSPC", TEXT("log.nospc"), false, LOG_INTERRUPTED},
    [FOUND_RO] = {"RO", TEXT("log.ro"), true, 0},
};

bool found_is_serious(enum found what)
{
    return !kinds[what].info;
}

unsigned found_mark(const struct finding *finding)
{
    /* at the very end: power was lost while writing */
    if (finding->what == FOUND_NUL && finding->word)
        return LOG_INTERRUPTED;
    return kinds[finding->what].mark;
}

void found_note(const struct finding *finding, const char *path, struct notes *notes)
{
    char number[24];
    snprintf(number, sizeof number, "%" PRId64, finding->number);
    struct slot slots[] = {{"aantal", number}, {"wat", finding->word ? finding->word : ""}};
    struct place at = {path, finding->line, 0};
    notes_add(notes, kinds[finding->what].info ? NOTE_INFO : NOTE_WARNING, at,
              kinds[finding->what].code,
              NULL, kinds[finding->what].says, slots, 2);
}

void log_note(struct notes *notes, const char *code, struct place at, const char *word)
{
    for (int i = 0; i < FOUND_ALL; i++)
        if (!strcmp(kinds[i].code, code)) {
            struct finding finding = {(enum found)i, 0, at.line, -1, 0, word};
            found_note(&finding, at.file, notes);
            return;
        }
}

void log_note_fault(struct notes *notes, const char *path, enum file_fault fault)
{
    struct text says = fault == FILE_TOO_LARGE ? TR("log.te_groot")
                       : fault == FILE_MISSING ? TR("log.geen_bestand")
                                               : TR("log.onleesbaar");
    notes_add(notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL, says, NULL, 0);
}
