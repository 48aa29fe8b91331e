/* SPDX-License-Identifier: MPL-2.0 */
/* Lines of every event, for the tests of the roads that read them. */
#ifndef EVENT_LINES_H
#define EVENT_LINES_H

#include <stdio.h>

#include "base/hash.h"
#include "core/event.h"

/* Bodies of every event in every stream; the reader and the writer must agree on each. */
static const struct { int who; const char *e, *d; } every[] = {
    {0, "start", "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"app\":\"1.0.0\",\"pack\":\"vo\",\"packv\":\"5d2c81f09ab3e647\",\"lang\":\"en\",\"mode\":\"alleen\",\"seed\":\"0000000000005eed\",\"clk\":\"off\",\"src\":\"0badcafe\",\"sim\":1"},
    {0, "resume", "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"prev\":{\"seg\":1,\"n\":17,\"h\":\"432d2a8991935224\"},\"why\":\"crash\""},
    {0, "party", "\"players\":3,\"who\":[]"},
    {0, "draw", "\"on\":\"sorteren\",\"form\":\"a\""},
    {0, "draw", "\"on\":\"vragen\",\"set\":\"ba\""},
    {0, "choice", "\"on\":\"kluis\",\"item\":\"code\",\"got\":\"fout\",\"ok\":false,\"hint\":3"},
    {0, "choice", "\"on\":\"beurten\",\"item\":\"vraag-1\",\"got\":\"jan\",\"cue\":\"j\",\"list\":[1,2,1],\"hint\":0"},
    {0, "choice", "\"on\":\"schatten\",\"item\":\"n-profiel\",\"ask\":\"aandeel\",\"v\":-40,\"of\":[-100,100],\"truth\":12,\"hint\":1"},
    {0, "vote", "\"on\":\"stelling\",\"item\":\"een\",\"via\":\"hands\",\"n\":14,\"c\":[9,5]"},
    {0, "skip", "\"on\":\"kluis\""},
    {0, "reveal", "\"item\":\"stelling-1\""},
    {0, "plan", "\"on\":\"plannen\",\"item\":\"plan-1\",\"ask\":\"als\",\"got\":\"nakijken\""},
    {0, "block", "\"blk\":2,\"on\":\"postvakken\",\"ok\":true,\"n\":4"},
    {0, "block", "\"blk\":2,\"on\":\"postvakken\",\"ok\":false,\"n\":4"},
    {0, "end", "\"why\":\"klaar\""},
    {0, "enter", "\"on\":\"lerarenkamer\""},
    {0, "hint", "\"on\":\"kluis\",\"v\":0"},
    {0, "step", "\"on\":\"lerarenkamer\",\"got\":\"koffie\",\"by\":\"press\""},
    {0, "pause", "\"ok\":true"},
    {0, "clock", "\"v\":-5,\"why\":\"hand\""},
    {60, "start", "\"fmt\":1,\"need\":[],\"who\":60"},
    {7, "resume", "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"who\":7,\"prev\":{\"seg\":64,\"n\":0,\"h\":\"432d2a8991935224\"},\"why\":\"pause\""},
    {7, "draw", "\"on\":\"nulmeting\",\"set\":\"ab\""},
    {7, "answer", "\"blk\":1,\"on\":\"nulmeting\",\"item\":\"ba1\",\"v\":3,\"of\":[1,7],\"is\":\"awareness\",\"when\":\"before\""},
    {7, "answer", "\"blk\":1,\"on\":\"nulmeting\",\"item\":\"ba2\",\"got\":\"liever_niet\",\"is\":\"awareness\",\"when\":\"before\""},
    {7, "answer", "\"blk\":1,\"on\":\"nulmeting\",\"item\":\"k1\",\"got\":\"waar\",\"is\":\"knowledge\",\"when\":\"before\",\"truth\":0"},
    {7, "rate", "\"blk\":2,\"on\":\"postvakken\",\"item\":\"dossier-9\",\"ask\":\"werk\",\"v\":10,\"of\":[1,10],\"is\":\"observable\",\"cue\":\"x\""},
    {7, "predict", "\"blk\":3,\"on\":\"spiegel\",\"item\":\"inschatting\",\"v\":-30,\"of\":[-30,30],\"truth\":-4"},
    {7, "plan", "\"blk\":4,\"item\":\"plan-2\",\"ask\":\"met\",\"got\":\"duo\""},
    {7, "flag", "\"blk\":4,\"v\":1"},
    {7, "link", "\"k\":\"0123456789abcdef0123456789abcdef\""},
    {7, "end", ""},
};
enum { EVERY = sizeof every / sizeof *every };

/* A line with a right hash around any data. */
static size_t make_line(char line[LINE_SIZE], const char *t, const char *e, const char *d)
{
    char hash[HASH_HEX];
    int size = snprintf(line, LINE_SIZE - 32, "{\"n\":5,\"p\":\"432d2a8991935224\",\"t\":%s,\"e\":\"%s\",\"d\":{%s}", t, e, d);
    assert_true(size > 0 && size < LINE_SIZE - 32);
    hash_short(line, (size_t)size, hash);
    return (size_t)size + (size_t)snprintf(line + size, 32, ",\"h\":\"%s\"}", hash);
}

#endif
