/* SPDX-License-Identifier: MPL-2.0 */
/* Looking up, speaking and printing a tree. */
#include "golden/ui/page.h"

#include <cjson/cJSON.h>

static const struct node before_nodes[] = {
    {ROLE_GROUP, 0, "blad", "Blad", NULL, "nl", {0, 0, 1920, 1080}, -1, 0},
    {ROLE_BUTTON, STATE_FOCUSABLE, "blad/klaar", "Klaar", NULL, "nl", {10, 20, 200, 60}, 0, 28},
    {ROLE_STATUS, STATE_LIVE, "blad/bewaard", "nog niet", NULL, "nl", {10, 90, 200, 40}, 0, 28},
};

static struct tree tree_of(const struct node *nodes, int count, int focus)
{
    return (struct tree){nodes, count, focus};
}

static void tree_find_knows_ids(void **state)
{
    (void)state;
    struct tree tree = tree_of(before_nodes, 3, 1);
    assert_int_equal(tree_find(&tree, "blad/klaar"), 1);
    assert_int_equal(tree_find(&tree, "blad"), 0);
    assert_int_equal(tree_find(&tree, "klaar"), -1);
    assert_int_equal(tree_find(&tree, NULL), -1);
}

static void tree_speech_says_new_focus_and_what_changed(void **state)
{
    (void)state;
    struct node now[3];
    struct utterance said[8];
    memcpy(now, before_nodes, sizeof now);
    struct tree old = tree_of(before_nodes, 3, 1), tree = tree_of(now, 3, 1);
    assert_int_equal(tree_speech(&old, &tree, said, 8), 0);
    now[2].name = "bewaard";
    assert_int_equal(tree_speech(&old, &tree, said, 8), 1);
    assert_string_equal(said[0].text, "bewaard");
    assert_false(said[0].interrupts);
    old.focus = 0;
    assert_int_equal(tree_speech(&old, &tree, said, 8), 2);
    assert_string_equal(said[0].text, "Klaar");
    assert_string_equal(said[0].lang, "nl");
    assert_true(said[0].interrupts);
    assert_int_equal(tree_speech(&old, &tree, said, 1), 1);
}

static void tree_speech_says_a_value(void **state)
{
    (void)state;
    struct node now[3];
    struct utterance said[8];
    memcpy(now, before_nodes, sizeof now);
    now[1].value = "7";
    struct tree old = tree_of(before_nodes, 3, 1), tree = tree_of(now, 3, 1);
    assert_int_equal(tree_speech(&old, &tree, said, 8), 2);
    assert_string_equal(said[1].text, "7");
}

static void tree_speech_never_says_private_things(void **state)
{
    (void)state;
    struct node now[3];
    struct utterance said[8];
    memcpy(now, before_nodes, sizeof now);
    now[1].states |= STATE_PRIVATE;
    now[2].states |= STATE_PRIVATE;
    now[2].name = "geheim";
    struct tree old = tree_of(before_nodes, 3, 0), tree = tree_of(now, 3, 1);
    assert_int_equal(tree_speech(&old, &tree, said, 8), 0);
}

static void tree_print_shows_everything_in_one_line_a_node(void **state)
{
    (void)state;
    struct node now[3];
    char *text = NULL;
    size_t size = 0;
    memcpy(now, before_nodes, sizeof now);
    now[1].value = "een \"twee\"\n";
    struct tree tree = tree_of(now, 3, 1);
    FILE *file = open_memstream(&text, &size);
    tree_print(&tree, file);
    fclose(file);
    assert_string_equal(text, "group blad \"Blad\" [0,0 1920x1080]\n"
                              "  button blad/klaar \"Klaar\" = \"een \\\"twee\\\"\\n\" focusable "
                              "focus [10,20 200x60] 28px\n"
                              "  status blad/bewaard \"nog niet\" live [10,90 200x40] 28px\n");
    free(text);
}

static void tree_print_json_is_one_line_that_parses(void **state)
{
    (void)state;
    char *text = NULL;
    size_t size = 0;
    struct node odd[] = {{ROLE_TEXT,
                          STATE_CHOSEN | STATE_CLIPPED,
                          "a/b",
                          "\xC3\xA9\"\\\t",
                          "v",
                          "en",
                          {1, 2, 3, 4},
                          -1,
                          22}};
    struct tree tree = tree_of(odd, 1, -1);
    FILE *file = open_memstream(&text, &size);
    tree_print_json(&tree, "blad", file);
    fclose(file);
    assert_ptr_equal(strchr(text, '\n'), text + size - 1);
    cJSON *json = cJSON_Parse(text);
    assert_non_null(json);
    const cJSON *node0 = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(json, "nodes"), 0);
    assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(node0, "name")),
                        "\xC3\xA9\"\\\t");
    assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, "screen")),
                        "blad");
    assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(node0, "states")), 2);
    cJSON_Delete(json);
    free(text);
}

static void tree_every_role_has_a_word(void **state)
{
    (void)state;
    for (int role = ROLE_GROUP; role <= ROLE_STATUS; role++)
        assert_true(strlen(role_word((enum role)role)) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tree_find_knows_ids),
        cmocka_unit_test(tree_speech_says_new_focus_and_what_changed),
        cmocka_unit_test(tree_speech_says_a_value),
        cmocka_unit_test(tree_speech_never_says_private_things),
        cmocka_unit_test(tree_print_shows_everything_in_one_line_a_node),
        cmocka_unit_test(tree_print_json_is_one_line_that_parses),
        cmocka_unit_test(tree_every_role_has_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
