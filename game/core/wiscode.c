/* SPDX-License-Identifier: MPL-2.0 */
/* Six words, 48 bits. The words are short, concrete, and differ in at least two letters, so that
 * one slip of the pen never makes another word of the list. Sorted; the list may never change. */
#include "core/wiscode.h"

#include <string.h>

#include "base/hash.h"

enum { ROUNDS = 100000, LONGEST_WORD = 9 };

static const char *const words[WISCODE_LIST] = {
    "anker", "appel", "april", "arend", "arm", "atlas", "avond", "azuur", "baken", "balkon",
    "bamboe", "banaan", "bank", "berg", "bever", "bezem", "biet", "bij", "blad", "bliksem",
    "bloem", "bodem", "boek", "bolhoed", "boog", "bord", "bosuil", "boter", "brief", "brood",
    "brug", "buffel", "bureau", "cactus", "cello", "cirkel", "citroen", "clown", "dans", "deken",
    "deur", "dier", "dijk", "dobber", "dolfijn", "domino", "dorp", "draad", "drop", "druif",
    "duizend", "eend", "eik", "eiland", "ekster", "emmer", "engel", "erwt", "ezel", "fakkel",
    "fazant", "feest", "fiets", "film", "fluit", "forel", "framboos", "fuik", "garnaal", "geit",
    "gember", "geranium", "gids", "giraf", "gitaar", "glas", "goud", "grot", "hamer", "haven",
    "havik", "heide", "helm", "herfst", "hert", "hof", "honing", "hoorn", "hotel", "hout", "huis",
    "iep", "iglo", "ijs", "imker", "inkt", "iris", "jaar", "jager", "jasmijn", "jojo", "juli",
    "juweel", "kaas", "kano", "kapper", "kasteel", "kat", "kerk", "kikker", "klaver", "kleed",
    "klok", "knoop", "koffer", "kompas", "konijn", "kroon", "krul", "kuiken", "kust", "kwast",
    "ladder", "lamp", "lantaarn", "laurier", "leeuw", "lente", "lepel", "libel", "lied", "lijm",
    "linde", "lucht", "luipaard", "maan", "maart", "magneet", "mand", "mantel", "masker", "mees",
    "melk", "molen", "mos", "motor", "munt", "muziek", "naald", "nacht", "narcis", "net", "nevel",
    "noot", "olifant", "olijf", "orgel", "orkest", "otter", "oven", "paard", "pad", "paleis",
    "palm", "panda", "papaver", "paraplu", "parel", "park", "pauw", "pen", "perzik", "piano",
    "pijl", "pion", "plein", "poort", "potlood", "prent", "prijs", "pruim", "puzzel", "raam",
    "radijs", "raket", "ratel", "regen", "reiger", "rivier", "robijn", "rots", "rugzak",
    "saffier", "sap", "schaap", "schelp", "schip", "school", "sjaal", "slak", "sneeuw", "snoek",
    "soep", "specht", "spiegel", "spin", "ster", "stoel", "storm", "straat", "struik", "suiker",
    "tafel", "tak", "tante", "tapijt", "tegel", "tent", "thee", "tijger", "tomaat", "toren",
    "tram", "trommel", "tuin", "tulp", "uil", "varen", "veer", "venster", "vijver", "vinger",
    "vlag", "vlinder", "vogel", "vonk", "vulkaan", "vuur", "waaier", "walnut", "walvis", "water",
    "wekker", "wiel", "wilg", "wind", "winter", "wolk", "wortel", "zadel", "zebra", "zeil",
    "zilver", "zomer", "zon", "zwaan",
};

const char *wiscode_word(int index)
{
    return index >= 0 && index < WISCODE_LIST ? words[index] : "";
}

void wiscode_make(const uint8_t random[WISCODE_WORDS], char out[WISCODE_SIZE])
{
    size_t at = 0;
    for (int i = 0; i < WISCODE_WORDS; i++) {
        const char *word = words[random[i]];
        size_t size = strlen(word);
        if (i)
            out[at++] = ' ';
        memcpy(out + at, word, size);
        at += size;
    }
    out[at] = '\0';
}

static bool known(const char *word)
{
    int low = 0, high = WISCODE_LIST - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        int order = strcmp(word, words[middle]);
        if (!order)
            return true;
        if (order < 0)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return false;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The next run of letters, in lower case; 0: there is none. A longer word than any of ours is
 * cut. */
static size_t next_word(const char **at, char out[LONGEST_WORD + 2])
{
    while (**at && !is_letter(**at))
        (*at)++;
    size_t size = 0;
    for (; is_letter(**at); (*at)++)
        if (size <= LONGEST_WORD)
            out[size++] = (char)(**at | 32);
    out[size] = '\0';
    return size;
}

bool wiscode_clean(const char *typed, char out[WISCODE_SIZE], int *wrong)
{
    char word[LONGEST_WORD + 2];
    size_t used = 0, size;
    int count = 0;
    *wrong = 0;
    while ((size = next_word(&typed, word)) > 0) {
        if (++count > WISCODE_WORDS)
            return false;
        if (!known(word)) {
            *wrong = count;
            return false;
        }
        if (count > 1)
            out[used++] = ' ';
        memcpy(out + used, word, size);
        used += size;
    }
    out[used] = '\0';
    return count == WISCODE_WORDS;
}

void wiscode_hash(const char *code, char out[17])
{
    hash_slow(code, "biastool-wis", ROUNDS, out);
}

void wiscode_quote_hash(const char *code, char out[17])
{
    hash_slow(code, "biastool-citaat", ROUNDS, out);
}
