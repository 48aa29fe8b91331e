/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl words: the words an author may use in `if` and `do`, as a table for levels/README.md. */
#include "core/cond.h"
#include "ctl/ctl.h"

static void print_rows(struct ctl *ctl, struct text title, const struct cond_row *rows, int count)
{
    ctl_say(ctl, ctl->out, title, NULL, 0);
    for (int i = 0; i < count; i++)
        fprintf(ctl->out, "| `%s` | %s | %s |\n", rows[i].word,
                words_say(ctl->words, rows[i].takes).text,
                words_say(ctl->words, rows[i].does).text);
}

int ctl_words(struct ctl *ctl, int argc, char **argv)
{
    int count = 0;
    if (!ctl_options(ctl, NULL, 0, &argc, argv))
        return CTL_USE;
    if (argc > 1)
        return ctl_wrong(ctl, TR("ctl.geen_argument"), NULL, 0);
    const struct cond_row *rows = cond_rows(&count);
    print_rows(ctl, TR("ctl.words.voorwaarden"), rows, count);
    fputc('\n', ctl->out);
    rows = effect_rows(&count);
    print_rows(ctl, TR("ctl.words.gevolgen"), rows, count);
    return CTL_FINE;
}
