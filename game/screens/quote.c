/* SPDX-License-Identifier: MPL-2.0 */
/* The optional sentence (robustness.md 1.4), behind the cover like the card that comes after it.
 * It is in memory only until it is given, with a tick of its own, and then in a file of its own:
 * no log, no card knows of it. Who has no erase code, because nothing is recorded or the evening
 * was interrupted, is not asked. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "core/wiscode.h"

bool quote_waits(const struct stage *stage, int who)
{
    return !(stage->sentences_seen >> who & 1) && session_records(stage_session(stage), who) &&
           evening_wipe_words(stage, who)[0];
}

static void leave(struct stage *stage, int who)
{
    stage->sentences_seen |= UINT64_C(1) << who;
    memset(&stage->sentence, 0, sizeof stage->sentence);
    ui_wake(stage->ui, stage->now_ms);
}

/* --- on disk ---------------------------------------------------------------------------------- */

/* Pretend teachers say nothing: a sentence has no mark that it was simulated. */
static void keep(struct stage *stage, int who, const char *text)
{
    struct quote quote = {.text = ""};
    char id[QUOTE_RANDOM + 1], bytes[QUOTE_FILE];
    struct arena *arena = stage->evening;
    stage->sentence_saves = (struct saves){.refused = true};
    if (stage->setup.sim || !evening_make_id(id))
        return;
    memcpy(quote.text, text, strlen(text) + 1);
    memcpy(quote.lang, words_language(stage->words), 3);
    memcpy(quote.sector, stage->level->sector, strlen(stage->level->sector) + 1);
    wiscode_quote_hash(evening_wipe_words(stage, who), quote.w);
    const char *folder = files_join(arena, stage->setup.data, QUOTES_NAME);
    const char *path = files_join(arena, folder, arena_print(arena, "q-%s" QUOTE_ENDING, id));
    size_t size = quote_write(&quote, bytes);
    if (!size || !files_make_folder(folder, 0700))
        return;
    stage->sentence_saves = (struct saves){0};
    stage->sentence_files[who] = path;
    stage_save(stage, &stage->sentence_saves, path, (struct bytes){bytes, size}, OS_STAMP_YEAR);
}

static bool remove_sentence(struct stage *stage, int who)
{
    const char *path = stage->sentence_files[who];
    if (!path)
        return true;
    os_saves_end(); /* it may be on its way */
    bool gone = !files_exists(path) || os_remove(path);
    if (gone)
        stage->sentence_files[who] = NULL;
    return gone && os_sync_folder(files_join(stage->evening, stage->setup.data, QUOTES_NAME));
}

bool quote_forget(struct stage *stage, int who)
{
    bool gone = true;
    for (int i = who ? who : 1; i <= (who ? who : MOST_PEOPLE); i++)
        gone &= remove_sentence(stage, i);
    return gone;
}

void quote_tell(struct stage *stage)
{
    enum os_write state = stage_saved(stage, &stage->sentence_saves);
    if ((stage->sentence_saves.first || stage->sentence_saves.refused) && state != OS_WAITING)
        ui_status(stage->ui, "zin", state == OS_SAFE ? TR("zin.bewaard") : TR("zin.mislukt"));
}

/* --- the page --------------------------------------------------------------------------------- */

/* Another word with a capital is another question. */
static void ask_for_names(struct stage *stage, const char *text)
{
    struct sentence *sentence = &stage->sentence;
    char names[sizeof sentence->names];
    quote_names(text, words_language(stage->words), names, sizeof names);
    if (strcmp(names, sentence->names) != 0)
        sentence->no_name = false;
    memcpy(sentence->names, names, sizeof names);
    if (!names[0])
        return;
    struct slot slot = {"woorden", names};
    ui_status(stage->ui, "naam", stage_fill(stage, TR("zin.naam"), &slot, 1));
    if (ui_choice(stage->ui, "geen_naam", TR("zin.geen_naam"), sentence->no_name))
        sentence->no_name = !sentence->no_name;
}

static struct text count_of(struct stage *stage, const char *text, struct text says)
{
    struct slot slots[] = {{"aantal", stage_number(stage, utf8_count(text, strlen(text)))},
                           {"meest", stage_number(stage, QUOTE_MOST)}};
    return stage_fill(stage, says, slots, 2);
}

static void write_box(struct stage *stage, char text[QUOTE_SIZE])
{
    struct ui *ui = stage->ui;
    struct sentence *sentence = &stage->sentence;
    ui_box(ui, (struct box){.id = "schrijf", .gap = 16, .is_private = true});
    ui_textbox(ui, "zin", TR("zin.veld"), sentence->typed, sizeof sentence->typed);
    quote_trim(sentence->typed, text);
    enum quote_fault fault = quote_judge(text);
    if (fault > QUOTE_EMPTY)
        ui_status(ui, "fout", count_of(stage, text, quote_says(fault)));
    else
        ui_text_sized(ui, count_of(stage, text, TR("zin.tel")), SIZE_MICRO, FONT_BODY, TONE_TEXT_2);
    ask_for_names(stage, text);
    if (fault == QUOTE_FINE) {
        ui_box(ui, (struct box){.id = "zo", .surface = SURFACE_PAPER, .pad = 24, .gap = 12});
        ui_text(ui, TR("zin.zo"));
        ui_text_sized(ui, words_plain("zin", arena_copy(ui_arena(ui), text, strlen(text))),
                      SIZE_BODY, FONT_BOLD, TONE_TEXT);
        ui_close(ui);
    }
    ui_close(ui);
}

/* Why it cannot be given yet; no id: it can. */
static struct text why_not(struct stage *stage, const char *text)
{
    const struct sentence *sentence = &stage->sentence;
    enum quote_fault fault = quote_judge(text);
    if (fault != QUOTE_FINE)
        return count_of(stage, text, quote_says(fault));
    if (sentence->names[0] && !sentence->no_name)
        return TR("zin.zeg_naam");
    return sentence->agreed ? quote_says(QUOTE_FINE) : TR("zin.vink");
}

/* Of equal weight: to say nothing is as good. */
static void buttons(struct stage *stage, int who, const char *text)
{
    struct ui *ui = stage->ui;
    struct text why = why_not(stage, text);
    page_foot(stage);
    bool gives = ui_button_as(
        ui, (struct button){
                .key = "zin.geef", .name = TR("zin.geef"), .disabled = why.id != NULL, .why = why});
    bool without = ui_button(ui, TR("zin.zonder"));
    ui_close(ui);
    if (gives)
        keep(stage, who, text);
    if (gives || without)
        leave(stage, who);
}

void quote_show(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    char text[QUOTE_SIZE];
    page_begin(stage, "zin", TR("zin.titel"));
    ui_text_sized(ui, TR("zin.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("zin.los"));
    write_box(stage, text);
    ui_box(ui, (struct box){.id = "vinkje", .gap = 12});
    if (ui_choice(ui, "mag", TR("zin.mag"), stage->sentence.agreed))
        stage->sentence.agreed = !stage->sentence.agreed;
    ui_text(ui, TR("zin.zonder_vinkje"));
    ui_close(ui);
    buttons(stage, who, text);
    page_end(stage);
}
