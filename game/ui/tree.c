/* SPDX-License-Identifier: MPL-2.0 */
/* Looking up, printing and speaking the tree. Both printed forms are read by tests and scripts. */
#include "ui/tree.h"

#include <string.h>

#include "base/json_quote.h"

static const char *const role_words[] = {
    [ROLE_GROUP] = "group",   [ROLE_HEADING] = "heading", [ROLE_TEXT] = "text",
    [ROLE_IMAGE] = "image",   [ROLE_BUTTON] = "button",   [ROLE_CHOICE] = "choice",
    [ROLE_SLIDER] = "slider", [ROLE_TEXTBOX] = "textbox", [ROLE_STATUS] = "status",
};
static const struct {
    unsigned state;
    const char *word;
} state_words[] = {
    {STATE_FOCUSABLE, "focusable"}, {STATE_CHOSEN, "chosen"},   {STATE_DISABLED, "disabled"},
    {STATE_LIVE, "live"},           {STATE_PRIVATE, "private"}, {STATE_CLIPPED, "clipped"},
};
enum { STATE_WORDS = sizeof state_words / sizeof state_words[0] };

const char *role_word(enum role role)
{
    return role_words[role];
}

int tree_find(const struct tree *tree, const char *id)
{
    for (int i = 0; id && i < tree->count; i++)
        if (!strcmp(tree->nodes[i].id, id))
            return i;
    return -1;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static int say(struct utterance *out, int count, int most, struct utterance what)
{
    if (count >= most || !what.text || !what.text[0])
        return count;
    out[count] = what;
    return count + 1;
}

static int say_node(const struct node *node, bool interrupts, struct utterance *out, int count,
                    int most)
{
    if (node->states & STATE_PRIVATE) /* never through the speakers of the room (H08) */
        return count;
    count = say(out, count, most, (struct utterance){node->name, node->lang, interrupts});
    return say(out, count, most, (struct utterance){node->value, node->lang, false});
}

static bool differs(const struct node *a, const struct node *b)
{
    return !same(a->name, b->name) || !same(a->value, b->value) || a->states != b->states;
}

int tree_speech(const struct tree *before, const struct tree *now, struct utterance *out, int most)
{
    int count = 0;
    if (now->focus >= 0) {
        const struct node *node = &now->nodes[now->focus];
        int old = tree_find(before, node->id);
        if (old < 0 || old != before->focus || differs(node, &before->nodes[old]))
            count = say_node(node, true, out, count, most);
    }
    for (int i = 0; i < now->count; i++) {
        const struct node *node = &now->nodes[i];
        if (!(node->states & STATE_LIVE) || i == now->focus)
            continue;
        int old = tree_find(before, node->id);
        if (old < 0 || differs(node, &before->nodes[old]))
            count = say_node(node, false, out, count, most);
    }
    return count;
}

/* In quotes, so that an empty name and a line break show in a golden. */
static void print_quoted(const char *text, FILE *file)
{
    json_print_quoted(file, text ? text : "");
}

static int depth_of(const struct tree *tree, int node)
{
    int depth = 0;
    for (int i = tree->nodes[node].parent; i >= 0; i = tree->nodes[i].parent)
        depth++;
    return depth;
}

/* "  button consent/knop.klaar "Klaar" focusable focus [96,840 220x64] 28px" */
void tree_print(const struct tree *tree, FILE *file)
{
    for (int i = 0; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        fprintf(file, "%*s%s %s ", 2 * depth_of(tree, i), "", role_word(node->role), node->id);
        print_quoted(node->name, file);
        if (node->value) {
            fputs(" = ", file);
            print_quoted(node->value, file);
        }
        for (int s = 0; s < STATE_WORDS; s++)
            if (node->states & state_words[s].state)
                fprintf(file, " %s", state_words[s].word);
        fprintf(file, "%s [%d,%d %dx%d]", i == tree->focus ? " focus" : "", node->at.x, node->at.y,
                node->at.w, node->at.h);
        if (node->text_px)
            fprintf(file, " %dpx", node->text_px);
        fputc('\n', file);
    }
}

static void print_member(const char *key, const char *text, FILE *file)
{
    fprintf(file, ",\"%s\":", key);
    print_quoted(text, file);
}

static void print_node_json(const struct node *node, FILE *file)
{
    fputs("{\"id\":", file);
    print_quoted(node->id, file);
    print_member("role", role_word(node->role), file);
    print_member("name", node->name, file);
    if (node->value)
        print_member("value", node->value, file);
    print_member("lang", node->lang, file);
    fputs(",\"states\":[", file);
    bool first = true;
    for (int s = 0; s < STATE_WORDS; s++) {
        if (!(node->states & state_words[s].state))
            continue;
        fprintf(file, "%s\"%s\"", first ? "" : ",", state_words[s].word);
        first = false;
    }
    fprintf(file, "],\"at\":[%d,%d,%d,%d],\"parent\":%d,\"px\":%d}", node->at.x, node->at.y,
            node->at.w, node->at.h, node->parent, node->text_px);
}

void tree_print_json(const struct tree *tree, const char *screen, FILE *file)
{
    fputs("{\"screen\":", file);
    print_quoted(screen, file);
    print_member("focus", tree->focus >= 0 ? tree->nodes[tree->focus].id : "", file);
    fputs(",\"nodes\":[", file);
    for (int i = 0; i < tree->count; i++) {
        fputs(i ? "," : "", file);
        print_node_json(&tree->nodes[i], file);
    }
    fputs("]}\n", file);
}
