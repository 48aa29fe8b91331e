/* SPDX-License-Identifier: MPL-2.0 */
/* Facts and their lines: the examples of the format, every event there and back, and lines that
 * lie. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event_lines.h"

/* The lines of the format's own document, byte for byte. */
static const struct { int who; const char *line;
} examples[] = {
    {0,
     "{\"n\":0,\"p\":\"0000000000000000\",\"t\":0,\"e\":\"start\",\"d\":{\"fmt\":1,\"need\":[],"
     "\"id\":\"7k3m9qxz2b4c8d5e\",\"app\":\"1.0.0\",\"pack\":\"vo\",\"packv\":\"5d2c81f09ab3e647\","
     "\"lang\":\"nl\",\"mode\":\"team\",\"seed\":\"9f3c51d2e07ab846\",\"clk\":\"soft\",\"wk\":"
     "\"2026-W37\",\"w\":\"51f0c7b2a94e6d38\"},\"h\":\"351ce012c6dc4c90\"}"},
    {0, "{\"n\":1,\"p\":\"351ce012c6dc4c90\",\"t\":3,\"e\":\"party\",\"d\":{\"players\":4,\"who\":["
        "1,2,4]},\"h\":\"432d2a8991935224\"}"},
    {0,
     "{\"n\":2,\"p\":\"432d2a8991935224\",\"t\":182340,\"e\":\"choice\",\"d\":{\"on\":\"labels\","
     "\"item\":\"kaart-3\",\"got\":\"b\",\"ok\":true,\"hint\":0},\"h\":\"7fc04775e130ed38\"}"},
    {2, "{\"n\":0,\"p\":\"351ce012c6dc4c90\",\"t\":0,\"e\":\"start\",\"d\":{\"fmt\":1,\"need\":[],"
        "\"who\":2,\"w\":\"c05ce91f7702a6d4\"},\"h\":\"dcc2ee4930886501\"}"},
    {2, "{\"n\":1,\"p\":\"dcc2ee4930886501\",\"t\":0,\"e\":\"draw\",\"d\":{\"on\":\"postvakken\","
        "\"form\":\"b\"},\"h\":\"ce79145c5aeee1bf\"}"},
    {2, "{\"n\":2,\"p\":\"ce79145c5aeee1bf\",\"t\":0,\"e\":\"rate\",\"d\":{\"blk\":3,\"on\":"
        "\"postvakken\",\"item\":\"dossier-5\",\"ask\":\"aanleg\",\"v\":7,\"of\":[1,10],\"is\":"
        "\"inferred\",\"cue\":\"m\",\"pair\":3,\"side\":1},\"h\":\"ee2976a93130eeb4\"}"},
};
enum { EXAMPLES = sizeof examples / sizeof *examples };

static enum event_fault read_data(int who, const char *e, const char *d, struct event *event)
{
    char line[LINE_SIZE];
    struct line_head head;
    size_t size = make_line(line, who ? "0" : "1200", e, d);
    return event_read(line, size, who, &head, event);
}

static void event_examples_round_trip_with_their_hashes(void **state)
{
    (void)state;
    for (int i = 0; i < EXAMPLES; i++) {
        struct line_head head;
        struct event event;
        char body[LINE_SIZE], line[LINE_SIZE], hash[17];
        size_t size = strlen(examples[i].line);
        assert_true(event_hash_right(examples[i].line, size));
        assert_int_equal(event_read(examples[i].line, size, examples[i].who, &head, &event),
                         EVENT_FINE);
        assert_int_equal(event.who, examples[i].who);
        memcpy(hash, head.h, sizeof hash);
        memset(head.h, 0, sizeof head.h);
        size_t body_size = event_write(&event, body, sizeof body);
        size_t whole = event_seal(body, body_size, &head, line);
        assert_int_equal(whole, size + 1);
        assert_memory_equal(line, examples[i].line, size);
        assert_int_equal(line[size], '\n');
        assert_string_equal(head.h, hash);
    }
}

static void event_means_what_the_example_says(void **state)
{
    struct line_head head;
    struct event event;
    (void)state;
    event_read(examples[5].line, strlen(examples[5].line), 2, &head, &event);
    assert_int_equal(head.n, 2);
    assert_string_equal(head.p, "ce79145c5aeee1bf");
    assert_int_equal(event.type, EVENT_RATE);
    assert_int_equal(event.block, 3);
    assert_string_equal(event.item, "dossier-5");
    assert_true(event.has_value && event.value == 7 && event.least == 1 && event.most == 10);
    assert_true(event.is == CONSTRUCT_INFERRED && event.cue == CUE_GIRL && event.pair == 3 &&
                event.side == 1);
    event_read(examples[1].line, strlen(examples[1].line), 0, &head, &event);
    assert_true(event.n == 4 && event.list_count == 3 && event.list[2] == 4 && event.t_ms == 3);
}

static void event_every_type_goes_there_and_back(void **state)
{
    bool met[EVENT_TYPES] = {false};
    (void)state;
    for (int i = 0; i < EVERY; i++) {
        char line[LINE_SIZE], again[LINE_SIZE], body[LINE_SIZE];
        struct line_head head;
        struct event event;
        size_t size = make_line(line, every[i].who ? "0" : "1200", every[i].e, every[i].d);
        enum event_fault fault = event_read(line, size, every[i].who, &head, &event);
        if (fault != EVENT_FINE)
            fail_msg("%s", line);
        size_t body_size = event_write(&event, body, sizeof body);
        size_t whole = event_seal(body, body_size, &head, again);
        again[whole - 1] = 0;
        assert_string_equal(again, line);
        assert_string_equal(event_word(event.type), every[i].e);
        met[event.type] = true;
    }
    for (int type = 0; type < EVENT_TYPES; type++)
        assert_true(met[type]);
}

/* The slow road sees what the fast one sees: spaces and another order change nothing. */
static void event_in_another_form_is_the_same_event(void **state)
{
    (void)state;
    for (int i = 0; i < EVERY; i++) {
        char line[LINE_SIZE], spaced[2 * LINE_SIZE], hash[HASH_HEX];
        struct line_head head, other_head;
        struct event event, other;
        size_t size = make_line(line, every[i].who ? "0" : "1200", every[i].e, every[i].d), at = 0;
        event_read(line, size, every[i].who, &head, &event);
        for (size_t j = 0; j < size - 24; j++) {
            spaced[at++] = line[j];
            if (line[j] == ',' || line[j] == '{' || line[j] == '[')
                spaced[at++] = ' ';
        }
        hash_short(spaced, at, hash);
        at += (size_t)snprintf(spaced + at, 32, ",\"h\":\"%s\"}", hash);
        assert_true(event_hash_right(spaced, at));
        assert_int_equal(event_read(spaced, at, every[i].who, &other_head, &other), EVENT_FINE);
        assert_memory_equal(&event, &other, sizeof event);
        assert_string_equal(other_head.h, hash);
        assert_int_equal(other_head.n, head.n);
    }
}

static void event_keys_may_stand_in_another_order(void **state)
{
    struct event event;
    (void)state;
    assert_int_equal(read_data(0, "party", "\"who\":[2],\"players\":2", &event), EVENT_FINE);
    assert_true(event.n == 2 && event.list[0] == 2);
    assert_int_equal(read_data(3, "flag", "\"v\":1,\"blk\":9", &event), EVENT_FINE);
    assert_true(event.block == 9 && event.value == 1);
}

static void event_unknown_words_are_kept_but_ignored(void **state)
{
    struct event event;
    (void)state;
    assert_int_equal(read_data(0, "dance", "\"on\":\"tafel\"", &event), EVENT_UNKNOWN);
    assert_int_equal(event.type, EVENT_TYPES);
    assert_int_equal(read_data(0, "skip", "\"on\":\"kluis\",\"mood\":3", &event), EVENT_UNKNOWN);
    assert_int_equal(read_data(0, "skip", "\"on\":\"kluis\",\"who\":[1]", &event), EVENT_UNKNOWN);
}

static void event_extra_keys_in_a_header_are_free(void **state)
{
    struct event event;
    (void)state;
    assert_int_equal(read_data(2, "start", "\"fmt\":1,\"need\":[],\"who\":2,\"mood\":3", &event),
                     EVENT_FINE);
    assert_int_equal(event.who, 2);
}

static void event_of_a_later_format_says_so(void **state)
{
    struct event event;
    (void)state;
    assert_int_equal(read_data(0, "start", "\"fmt\":2,\"need\":[],\"zz\":[{\"a\":1}]", &event),
                     EVENT_FINE);
    assert_int_equal(event.header.fmt, 2);
    assert_int_equal(read_data(0, "start",
                               "\"fmt\":1,\"need\":[\"geluid\"],\"id\":\"7k3m9qxz2b4c8d5e\"",
                               &event),
                     EVENT_FINE);
    assert_int_equal(event.header.needs, 1);
    assert_string_equal(event.header.need, "geluid");
    assert_string_equal(event.header.id, "7k3m9qxz2b4c8d5e");
    assert_int_equal(read_data(0, "start", "\"fmt\":2,\"need\":[],\"mode\":\"dansen\"", &event),
                     EVENT_FINE);
    assert_int_equal(event.header.fmt, 2);
    assert_int_equal(read_data(2, "start", "\"fmt\":1,\"need\":[\"geluid\"],\"who\":2", &event),
                     EVENT_FINE);
    assert_int_equal(event.header.needs, 1);
    /* a later format may keep time in private streams: that is newer too, not impossible */
    char line[LINE_SIZE];
    struct line_head head;
    size_t size = make_line(line, "1", "start", "\"fmt\":2,\"need\":[],\"who\":2");
    assert_int_equal(event_read(line, size, 2, &head, &event), EVENT_FINE);
    assert_int_equal(event.header.fmt, 2);
}

static void event_impossible_content_is_refused(void **state)
{
    static const struct { int who; const char *e, *d;
    } bad[] = {
        {0, "skip", "\"on\":\"Kluis\""},
        {0, "skip", "\"on\":\"\""},
        {0, "skip", ""},
        {0, "skip", "\"on\":7"},
        {0, "skip", "\"on\":\"a b\""},
        {0, "skip", "\"on\":\"a234567890123456789012345678901234567890\""},
        {0, "hint", "\"on\":\"kluis\",\"v\":4"},
        {0, "hint", "\"on\":\"kluis\",\"v\":-1"},
        {0, "hint", "\"on\":\"kluis\",\"v\":1.5"},
        {0, "hint", "\"on\":\"kluis\",\"v\":1e0"},
        {0, "hint", "\"on\":\"kluis\",\"v\":01"},
        {0, "hint", "\"on\":\"kluis\",\"v\":\"1\""},
        {0, "clock", "\"v\":2147483648,\"why\":\"hand\""},
        {0, "clock", "\"v\":-0,\"why\":\"hand\""},
        {0, "party", "\"players\":0,\"who\":[]"},
        {0, "party", "\"players\":61,\"who\":[]"},
        {0, "party", "\"players\":3,\"who\":[4]"},
        {0, "party", "\"players\":3,\"who\":[2,1]"},
        {0, "party", "\"players\":3,\"who\":[1,1]"},
        {0, "party", "\"players\":3,\"who\":[0]"},
        {0, "draw", "\"on\":\"p\""},
        {0, "draw", "\"on\":\"p\",\"form\":\"c\""},
        {0, "draw", "\"on\":\"p\",\"form\":\"a\",\"set\":\"ab\""},
        {0, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1"},
        {2, "skip", "\"on\":\"kluis\""},
        {2, "choice", "\"on\":\"p\",\"item\":\"i\",\"got\":\"a\",\"hint\":0"},
        {2, "party", "\"players\":3,\"who\":[1]"},
        {2, "flag", "\"blk\":0,\"v\":1"},
        {2, "flag", "\"blk\":1,\"v\":2"},
        {2, "link", "\"k\":\"0123\""},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":11,\"of\":[1,10]"},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"of\":[10,1]"},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"of\":[1]"},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"got\":\"a\""},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\""},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"side\":0"},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"is\":\"guilt\""},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":1,\"cue\":\"v\""},
        {2, "rate", "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"got\":\"a\",\"of\":[0,10]"},
        {0, "step", "\"on\":\"a\",\"got\":\"b\",\"by\":\"magic\""},
        {0, "pause", "\"ok\":1"},
        {0, "pause", "\"ok\":null"},
        {0, "vote", "\"on\":\"a\",\"item\":\"b\",\"via\":\"mail\",\"n\":3,\"c\":[3]"},
        {0, "start",
         "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"app\":\"1.0.0\",\"pack\":\"vo\","
         "\"packv\":\"5d2c81f09ab3e647\",\"lang\":\"nl\",\"mode\":\"team\",\"seed\":"
         "\"9f3c51d2e07ab846\",\"clk\":\"soft\",\"wk\":\"2026-W54\""},
        {0, "start",
         "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5u\",\"app\":\"1.0.0\",\"pack\":\"vo\","
         "\"packv\":\"5d2c81f09ab3e647\",\"lang\":\"nl\",\"mode\":\"team\",\"seed\":"
         "\"9f3c51d2e07ab846\",\"clk\":\"soft\""},
        {0, "start", "\"fmt\":1,\"need\":[]"},
        {3, "start", "\"fmt\":1,\"need\":[],\"who\":61"},
        {0, "resume",
         "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"prev\":{\"seg\":0,\"n\":17,\"h\":"
         "\"432d2a8991935224\"},\"why\":\"crash\""},
        {0, "resume",
         "\"fmt\":1,\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"prev\":{\"seg\":1,\"n\":17,\"h\":"
         "\"432d2a8991935224\"},\"why\":\"boredom\""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct event event;
        if (read_data(bad[i].who, bad[i].e, bad[i].d, &event) != EVENT_IMPOSSIBLE)
            fail_msg("%s {%s}", bad[i].e, bad[i].d);
    }
}

/* The hash proves no honesty: a range of a thousand million would outweigh a whole country. */
static void event_no_scale_is_wider_than_its_question(void **state)
{
    static const struct { const char *is; int least, most;
    } scales[] = {
        {"observable", 0, 10},  {"inferred", 0, 10},
        {"awareness", 1, 7},    {"efficacy", 1, 7},
        {"willing", 1, 7},      {"mark", 1, 10},
        {"recommend", 0, 10},   {"estimate", -1000000, 1000000},
        {"confidence", 0, 100}, {"association", -2000000, 2000000},
    };
    struct event event;
    char data[200];
    (void)state;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        for (int wider = 0; wider < 5; wider++) {
            int least = scales[i].least - (wider == 1), most = scales[i].most + (wider == 2);
            int value = wider == 3 ? least - 1 : wider == 4 ? most + 1 : wider == 1 ? least : most;
            char range[40] = "";
            if (wider < 3)
                snprintf(range, sizeof range, ",\"of\":[%d,%d]", least, most);
            snprintf(data, sizeof data,
                     "\"blk\":1,\"on\":\"p\",\"item\":\"i\",\"v\":%d%s,\"is\":\"%s\"", value, range,
                     scales[i].is);
            assert_int_equal(read_data(3, "rate", data, &event),
                             wider ? EVENT_IMPOSSIBLE : EVENT_FINE);
        }
    static const char far[] =
        "\"blk\":3,\"on\":\"p\",\"item\":\"i\",\"v\":%s,\"of\":[-30,30],\"truth\":%s";
    snprintf(data, sizeof data, far, "-30", "1000");
    assert_int_equal(read_data(3, "predict", data, &event), EVENT_FINE);
    snprintf(data, sizeof data, far, "-30", "2147483647");
    assert_int_equal(read_data(3, "predict", data, &event), EVENT_IMPOSSIBLE);
}

static void event_of_a_person_carries_no_time(void **state)
{
    char line[LINE_SIZE];
    struct line_head head;
    struct event event;
    (void)state;
    size_t size = make_line(line, "1", "flag", "\"blk\":1,\"v\":0");
    assert_int_equal(event_read(line, size, 2, &head, &event), EVENT_IMPOSSIBLE);
    size = make_line(line, "0", "flag", "\"blk\":1,\"v\":0");
    assert_int_equal(event_read(line, size, 2, &head, &event), EVENT_FINE);
    size = make_line(line, "-1", "skip", "\"on\":\"kluis\"");
    assert_int_equal(event_read(line, size, 0, &head, &event), EVENT_IMPOSSIBLE);
}

/* Its text must not be taken for the shorter one before the zero. */
static void event_with_a_zero_byte_in_a_text_is_refused(void **state)
{
    static const struct { int who; const char *e, *d; } texts[] = {
        {0, "skip", "\"on\":\"kluis#x\""},
        {2, "draw", "\"on\":\"p\",\"form\":\"a#x\""},
        {0, "step", "\"on\":\"a\",\"got\":\"b\",\"by\":\"press#x\""},
        {0, "skip#x", "\"on\":\"kluis\""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char line[LINE_SIZE];
        struct line_head head;
        struct event event;
        size_t size = make_line(line, "0", texts[i].e, texts[i].d);
        *(char *)memchr(line, '#', size) = '\0';
        assert_int_equal(event_read(line, size, texts[i].who, &head, &event), EVENT_IMPOSSIBLE);
    }
}

static void event_rubbish_is_refused_not_read(void **state)
{
    static const char *const rubbish[] = {"",     "{",         "{}",       "[]",
                                          "null", "{\"n\":0}", "\xff\xfe", "{\"n\":0,\"p\":1}"};
    (void)state;
    for (size_t i = 0; i < sizeof rubbish / sizeof *rubbish; i++) {
        struct line_head head;
        struct event event;
        assert_int_equal(event_read(rubbish[i], strlen(rubbish[i]), 0, &head, &event),
                         EVENT_IMPOSSIBLE);
        assert_false(event_hash_right(rubbish[i], strlen(rubbish[i])));
    }
}

/* Every bit flipped, every byte cut: the hash sees it, and reading it anyway does no harm. */
static void event_damage_never_passes_the_hash(void **state)
{
    (void)state;
    for (int i = 0; i < EXAMPLES; i++) {
        size_t size = strlen(examples[i].line);
        char *line = malloc(size);
        struct line_head head;
        struct event event;
        assert_non_null(line);
        for (size_t bit = 0; bit < size * 8; bit++) {
            memcpy(line, examples[i].line, size);
            line[bit / 8] = (char)(line[bit / 8] ^ 1 << bit % 8);
            assert_false(event_hash_right(line, size));
            if (bit % 8 < 2)
                event_read(line, size, examples[i].who, &head, &event);
        }
        for (size_t cut = 0; cut < size; cut++) {
            assert_false(event_hash_right(examples[i].line, cut));
            event_read(examples[i].line, cut, examples[i].who, &head, &event);
        }
        free(line);
    }
}

static void event_that_does_not_fit_is_not_written(void **state)
{
    struct event event;
    struct line_head head;
    char body[LINE_SIZE], small[40], line[LINE_SIZE];
    (void)state;
    event_read(examples[5].line, strlen(examples[5].line), 2, &head, &event);
    assert_int_equal(event_write(&event, small, sizeof small), 0);
    size_t size = event_write(&event, body, sizeof body);
    assert_true(size > sizeof small);
    assert_int_equal(event_write(&event, body, size), size);
    assert_int_equal(event_write(&event, body, size - 1), 0);
    memset(body, 'x', sizeof body);
    assert_int_equal(event_seal(body, sizeof body, &head, line), 0);
    struct line_head first = {.p = "0000000000000000"};
    size_t most = LINE_SIZE - strlen("{\"n\":0,\"p\":\"0000000000000000\",") - 25;
    assert_int_equal(event_seal(body, most, &first, line), LINE_SIZE);
    assert_int_equal(event_seal(body, most + 1, &first, line), 0);
    event.who = 0;
    assert_int_equal(event_write(&event, body, sizeof body), 0);
}

static void event_classes_are_those_of_the_format(void **state)
{
    static const enum event_type lazy[] = {EVENT_ENTER, EVENT_HINT, EVENT_STEP, EVENT_PAUSE,
                                           EVENT_CLOCK};
    int durable = 0;
    (void)state;
    for (int type = 0; type < EVENT_TYPES; type++)
        durable += event_is_durable((enum event_type)type);
    assert_int_equal(durable, EVENT_TYPES - 5);
    for (int i = 0; i < 5; i++)
        assert_false(event_is_durable(lazy[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(event_examples_round_trip_with_their_hashes),
        cmocka_unit_test(event_means_what_the_example_says),
        cmocka_unit_test(event_every_type_goes_there_and_back),
        cmocka_unit_test(event_in_another_form_is_the_same_event),
        cmocka_unit_test(event_keys_may_stand_in_another_order),
        cmocka_unit_test(event_unknown_words_are_kept_but_ignored),
        cmocka_unit_test(event_extra_keys_in_a_header_are_free),
        cmocka_unit_test(event_of_a_later_format_says_so),
        cmocka_unit_test(event_impossible_content_is_refused),
        cmocka_unit_test(event_no_scale_is_wider_than_its_question),
        cmocka_unit_test(event_of_a_person_carries_no_time),
        cmocka_unit_test(event_with_a_zero_byte_in_a_text_is_refused),
        cmocka_unit_test(event_rubbish_is_refused_not_read),
        cmocka_unit_test(event_damage_never_passes_the_hash),
        cmocka_unit_test(event_that_does_not_fit_is_not_written),
        cmocka_unit_test(event_classes_are_those_of_the_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
