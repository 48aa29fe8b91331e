/* SPDX-License-Identifier: MPL-2.0 */
/* A gettext template (GNU gettext manual, "The Format of PO Files"): msgctxt is the id, msgid
 * the Dutch. */
#include "ctl/pot.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void write_string(FILE *file, const char *text)
{
    fputc('"', file);
    for (const char *at = text; *at; at++) {
        if (*at == '"' || *at == '\\')
            fputc('\\', file);
        if (*at == '\n')
            fputs(at[1] ? "\\n\"\n\"" : "\\n", file);
        else if (*at == '\t')
            fputs("\\t", file);
        else
            fputc(*at, file);
    }
    fputs("\"\n", file);
}

static void write_note(FILE *file, const char *note)
{
    fputs("#. ", file);
    for (const char *at = note; *at; at++) {
        fputc(*at, file);
        if (*at == '\n')
            fputs("#. ", file);
    }
    fputc('\n', file);
}

bool pot_write(const struct level *level, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    fputs("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
          "\"Content-Transfer-Encoding: 8bit\\n\"\n",
          file);
    for (int i = 0; i < level->text_count; i++) {
        const struct level_text *text = &level->texts[i];
        fputc('\n', file);
        if (text->note)
            write_note(file, text->note);
        fprintf(file, "msgctxt \"%s\"\nmsgid %s", text->text.id,
                strchr(text->text.dutch, '\n') ? "\"\"\n" : "");
        write_string(file, text->text.dutch);
        fputs("msgstr \"\"\n", file);
    }
    bool fine = !ferror(file);
    return fclose(file) == 0 && fine;
}
