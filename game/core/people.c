/* SPDX-License-Identifier: MPL-2.0 */
/* Names that are given, never typed: an animal and a colour follow from seed and number, and are
 * stored nowhere. 12 animals by 8 colours: no two of 60 people are called the same. */
#include "core/chance.h"
#include "core/session.h"

enum { ANIMALS = 12, COLOURS = 8, SHAPES = 5 };

static const struct text animals[ANIMALS] = {
    TEXT("dier.otter"), TEXT("dier.egel"),   TEXT("dier.reiger"), TEXT("dier.vos"),
    TEXT("dier.bever"), TEXT("dier.uil"),    TEXT("dier.das"),    TEXT("dier.zwaluw"),
    TEXT("dier.haas"),  TEXT("dier.kikker"), TEXT("dier.specht"), TEXT("dier.zeehond"),
};
static const struct text colours[COLOURS] = {
    TEXT("kleur.blauw"), TEXT("kleur.geel"),   TEXT("kleur.paars"), TEXT("kleur.rood"),
    TEXT("kleur.groen"), TEXT("kleur.oranje"), TEXT("kleur.wit"),   TEXT("kleur.bruin"),
};

struct alias people_alias(uint64_t seed, int number)
{
    uint8_t animal[ANIMALS], colour[COLOURS];
    int at = number > 0 ? number - 1 : 0;
    chance_order(seed, "mensen", "dier", animal, ANIMALS);
    chance_order(seed, "mensen", "kleur", colour, COLOURS);
    /* Every round of the animals shifts the colours by one, so a pair comes back only after 96. */
    return (struct alias){animals[animal[at % ANIMALS]],
                          colours[colour[(at + at / ANIMALS) % COLOURS]], at % SHAPES};
}

void people_deal(uint64_t seed, int players, uint8_t out[MOST_PEOPLE])
{
    if (players > MOST_PEOPLE)
        players = MOST_PEOPLE;
    chance_order(seed, "mensen", "stoel", out, players);
    for (int i = 0; i < players; i++)
        out[i]++;
}
