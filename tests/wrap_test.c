/* SPDX-License-Identifier: MPL-2.0 */
/* The line breaker, with letters of one width; and against a slow, obvious rule on random texts. */
#include "golden/ui/page.h"

#include <time.h>

enum { PX = 20, LETTER = 10 };

static struct lines wrapped(struct arena *arena, const char *text, int letters)
{
    struct wrap wrap = {{NULL, page_width}, FONT_BODY, PX, letters * LETTER, 0};
    return wrap_lines(&wrap, text, arena);
}

static void expect(const char *text, int letters, const char *expected)
{
    struct arena *arena = arena_new();
    char joined[400] = "";
    struct lines lines = wrapped(arena, text, letters);
    for (int i = 0; i < lines.count; i++) {
        size_t at = strlen(joined);
        snprintf(joined + at, sizeof joined - at, "%s%.*s", i ? "|" : "", lines.list[i].bytes,
                 lines.list[i].text);
        assert_true(lines.list[i].width <= letters * LETTER || lines.cut);
    }
    assert_string_equal(joined, expected);
    arena_free(arena);
}

static void wrap_breaks_at_spaces_and_drops_them(void **state)
{
    (void)state;
    expect("een twee drie", 8, "een twee|drie");
    expect("een twee drie", 20, "een twee drie");
    expect("een   twee", 5, "een|twee");
    expect("", 5, "");
    expect("een ", 3, "een");
}

static void wrap_breaks_at_line_ends_and_keeps_empty_lines(void **state)
{
    (void)state;
    expect("een\ntwee", 20, "een|twee");
    expect("een\n\ntwee", 20, "een||twee");
}

static void wrap_breaks_after_hyphen_and_slash(void **state)
{
    (void)state;
    expect("als-dan-plan", 8, "als-dan-|plan");
    expect("hij/zij/hen", 6, "hij/|zij/|hen");
    expect("min -7 punt", 5, "min|-7|punt");
}

static void wrap_draws_a_soft_hyphen_only_where_it_breaks(void **state)
{
    (void)state;
    expect("leer\xC2\xADlingen\xC2\xADraad", 14, "leerlingenraad");
    expect("leer\xC2\xADlingen\xC2\xADraad", 11, "leerlingen-|raad");
    expect("leer\xC2\xADlingen\xC2\xADraad", 7, "leer-|lingen-|raad");
}

static void wrap_never_breaks_at_hard_spaces_and_hyphens(void **state)
{
    (void)state;
    expect("een 12\xC2\xA0%", 6, "een|12\xC2\xA0%");
    expect("een 1\xE2\x80\xAF""000", 6, "een|1\xE2\x80\xAF""000");
    expect("een a\xE2\x80\x91""b", 6, "een|a\xE2\x80\x91""b");
}

static void wrap_breaks_a_long_word_between_characters(void **state)
{
    (void)state;
    expect("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 2,
           "\xC3\xA9\xC3\xA9|\xC3\xA9\xC3\xA9|\xC3\xA9");
    expect("a hottentotten", 6, "a|hotten|totten");
}

static void wrap_says_when_not_even_one_character_fits(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct lines lines = wrapped(arena, "ab", 0);
    assert_true(lines.cut);
    assert_int_equal(lines.count, 2);
    expect("\xC3\xA9\xC3\xA9", 0, "\xC3\xA9|\xC3\xA9");
    arena_free(arena);
}

static void wrap_keeps_lines_within_the_number_of_characters(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wrap wrap = {{NULL, page_width}, FONT_BODY, PX, 1 << 20, 70};
    struct lines lines = wrap_lines(&wrap,
                                    "Dit is een lange zin die wel doorgaat en doorgaat, want hij "
                                    "moet over de zeventig tekens heen.",
                                    arena);
    assert_int_equal(lines.count, 2);
    for (int i = 0; i < lines.count; i++)
        assert_true(lines.list[i].bytes <= 70);
    arena_free(arena);
}

static void wrap_survives_broken_text(void **state)
{
    (void)state;
    expect("a\xC3", 1, "a|\xC3");
    expect("\xE2\x80", 3, "\xE2\x80");
    expect("\xFF\xFE", 1, "\xFF|\xFE");
}

static void wrap_knows_natural_and_least_width(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wrap wrap = {{NULL, page_width}, FONT_BODY, PX, 0, 70};
    assert_int_equal(wrap_natural(&wrap, "een twee\ndrie", arena), 8 * LETTER);
    assert_int_equal(wrap_least(&wrap, "een twee als-dan", arena), 4 * LETTER);
    assert_int_equal(wrap_least(&wrap, "leer\xC2\xADlingen", arena), 6 * LETTER);
    arena_free(arena);
}

static void wrap_leaves_no_short_word_alone_on_the_last_line(void **state)
{
    (void)state;
    expect("hoe wij leerlingen zien", 18, "hoe wij|leerlingen zien");
    expect("hoe wij leerlingen beoordelen", 18, "hoe wij leerlingen|beoordelen");
    expect("een twee drie\nvier vijf zes zeven", 14, "een twee drie|vier vijf|zes zeven");
    expect("wij zien", 4, "wij|zien");
    expect("wij hottentotten ja", 16, "wij hottentotten|ja");
}

/* Two words end it, of which the second is short. */
static bool keeps_company(struct line line)
{
    int first = (int)strcspn(line.text, " ");
    return first < line.bytes && line.bytes - first - 1 <= 6 &&
           !memchr(line.text + first + 1, ' ', (size_t)(line.bytes - first - 1));
}

/* The slow rule: a line may not take the first word of the next one, unless that one keeps the
 * last company. */
static void check_greedy(const char *text, int letters)
{
    struct arena *arena = arena_new();
    struct lines lines = wrapped(arena, text, letters);
    size_t kept = 0, all = 0;
    for (const char *c = text; *c; c++)
        all += *c != ' ';
    for (int i = 0; i < lines.count; i++) {
        assert_true(lines.list[i].bytes <= letters);
        for (int b = 0; b < lines.list[i].bytes; b++)
            kept += lines.list[i].text[b] != ' ';
        if (i + 1 < lines.count) {
            const char *next = lines.list[i + 1].text;
            int word = (int)strcspn(next, " ");
            bool last = i + 2 == lines.count && keeps_company(lines.list[i + 1]);
            assert_true(last || lines.list[i].bytes + 1 + word > letters ||
                        next == lines.list[i].text + lines.list[i].bytes);
        }
    }
    assert_int_equal(kept, all);
    arena_free(arena);
}

static void wrap_is_greedy_and_loses_nothing_on_random_texts(void **state)
{
    (void)state;
    unsigned seed =
        getenv("SEED") ? (unsigned)strtoul(getenv("SEED"), NULL, 10) : (unsigned)time(NULL);
    print_message("SEED=%u\n", seed);
    srand(seed);
    for (int round = 0; round < 2000; round++) {
        char text[120];
        int size = rand() % 119, letters = 1 + rand() % 30;
        for (int i = 0; i < size; i++)
            text[i] =
                (char)(rand() % 5 == 0 && i > 0 && text[i - 1] != ' ' ? ' ' : 'a' + rand() % 26);
        text[size] = '\0';
        check_greedy(text, letters);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrap_breaks_at_spaces_and_drops_them),
        cmocka_unit_test(wrap_breaks_at_line_ends_and_keeps_empty_lines),
        cmocka_unit_test(wrap_breaks_after_hyphen_and_slash),
        cmocka_unit_test(wrap_draws_a_soft_hyphen_only_where_it_breaks),
        cmocka_unit_test(wrap_never_breaks_at_hard_spaces_and_hyphens),
        cmocka_unit_test(wrap_breaks_a_long_word_between_characters),
        cmocka_unit_test(wrap_says_when_not_even_one_character_fits),
        cmocka_unit_test(wrap_keeps_lines_within_the_number_of_characters),
        cmocka_unit_test(wrap_survives_broken_text),
        cmocka_unit_test(wrap_leaves_no_short_word_alone_on_the_last_line),
        cmocka_unit_test(wrap_knows_natural_and_least_width),
        cmocka_unit_test(wrap_is_greedy_and_loses_nothing_on_random_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
