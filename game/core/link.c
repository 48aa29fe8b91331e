/* SPDX-License-Identifier: MPL-2.0 */
/* Four facts, one text, one slow hash. By hand: the text is "e.k.2.14", the salt the 32 digits
 * of traject.json as they stand there, k the first 16 bytes of PBKDF2-HMAC-SHA-256 with 600,000
 * rounds. */
#include "core/link.h"

#include <stdio.h>

enum { ROUNDS = 600000 };

const int link_least[LINK_NUMBERS] = {0, 1}, link_most[LINK_NUMBERS] = {12, 31};

bool link_code(const struct link_facts *facts, char out[LINK_CODE])
{
    out[0] = '\0';
    for (int i = 0; i < LINK_LETTERS; i++)
        if (facts->letters[i] < 'a' || facts->letters[i] > 'z')
            return false;
    for (int i = 0; i < LINK_NUMBERS; i++)
        if (facts->numbers[i] < link_least[i] || facts->numbers[i] > link_most[i])
            return false;
    int size = snprintf(out, LINK_CODE, "%c.%c.%d.%d", facts->letters[0], facts->letters[1],
                        facts->numbers[0], facts->numbers[1]);
    return size > 0 && size < LINK_CODE;
}

void link_hash(const char *code, const char *salt, char k[LINK_K])
{
    hash_slow_long(code, salt, ROUNDS, k);
}
