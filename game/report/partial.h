/* SPDX-License-Identifier: MPL-2.0 */
/* A summary as a file, so that many machines can read and one can add: JSON lines, chained and hashed as
 * a log is, each with a word and a list of scalars. The same sessions give the same bytes. It is L0.
 *
 * {"n":0,"p":"0000000000000000","e":"deel","d":[2,"1.0.0","L0","<sessions>",3],"h":"..."}
 * {"n":9,"p":"...","e":"som","d":[0,"all","know_change","","a",12,"-123","456",6],"h":"..."}
 *
 * deel: format, version of the program, level, hash of the session ids, how many · logs · totaal ·
 * versie: pack packv bank app sessions · klasse: place pack packv bank mode alone · bron: place key
 * labelled · groep: place source class sessions people streams · som, rest: group or class, variant,
 * measure, key, cell, n, sum, squares, largest · stand, staat: class, variant, measure, key, then tiers
 * (a b n sum squares within) or a cell of all of them · rij: group sheet form, then (x y count) · product:
 * class x y n and five sums · kamer: class id tables finished hints skips
 * places, then (minutes tables) · schaal, zeker: partial_quality.h · sessie: (id group people
 * forked) · einde. Sums are whole numbers in units of 2^-44 as decimal text, values of rows the bits of a
 * double in hex. */
#ifndef REPORT_PARTIAL_H
#define REPORT_PARTIAL_H

#include "report/summary.h"

/* put: false when it has had enough. Of a settled summary. */
bool partial_write(const struct summary *, bool (*put)(void *to, const char *bytes, size_t size), void *to);
/* Adds all partial summaries of a file. false: refused, it is in the notes; the summary is
 * spoilt. One of the same sessions as an earlier one counts once; sessions that stand in two
 * others are refused. */
bool partial_read(struct summary *, const char *path, struct notes *);

#endif
