/* SPDX-License-Identifier: MPL-2.0 */
/* An evening: from what was chosen to a running play, and on from what lies on disk. Consent comes
 * before anything is written, so the log is born after the last person has chosen. */
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/os.h"
#include "base/files.h"
#include "core/wiscode.h"
#include "play/pack.h"

static const char *sessions_folder(struct stage *stage)
{
    return files_join(stage->evening, stage->setup.data, "sessies");
}

/* Everything of the last evening goes at once. */
static void clear(struct stage *stage)
{
    arena_reset(stage->evening);
    stage->level = NULL;
    stage->play = NULL;
    stage->notes = NULL;
    stage->draft = NULL;
    stage->puzzle = stage->draft_puzzle = -1;
    stage->who = stage->page = stage->told_room = stage->told_leave = 0;
    stage->message_count = stage->shown_count = 0;
    stage->cards_seen = 0;
    stage->card_saving = stage->card_saved = 0;
    stage->told_names = stage->told_opening = stage->told_ending = stage->told_lost = false;
    stage->told_talk = false;
    stage->copied = 0;
    stage->paused_by_screen = false;
}

/* Into the memory of the program: translations outlive an evening, and the first reading stays. */
static void add_translation(struct stage *stage, const char *folder, const char *of)
{
    struct arena *arena = stage->program;
    struct bytes bytes;
    const char *path = files_join(arena, files_join(arena, folder, "i18n"), arena_print(arena, "%s.en.po", of));
    if (files_read(path, 1 << 22, arena, &bytes) == FILE_FINE)
        words_add(stage->words, path, "en", bytes.data, bytes.size, notes_new(arena, stage->words));
}

/* Built-in packs have theirs beside the game's, a pack from elsewhere brings its own. */
static void add_translations(struct stage *stage, const char *folder)
{
    add_translation(stage, stage->setup.share, "survey");
    add_translation(stage, stage->setup.share, stage->level->id);
    add_translation(stage, folder, stage->level->id);
}

void evening_translate_titles(struct stage *stage, const struct file_list *packs)
{
    for (int i = 0; i < packs->count && !stage->translated; i++)
        add_translation(stage, stage->setup.share, packs->names[i]);
    stage->translated = true;
}

/* Pictures of built-in packs lie in share under the pack's id; those of a folder where it is. */
static const char *pictures_folder(struct stage *stage, const char *pack)
{
    struct arena *arena = stage->evening;
    char here[2048];
    if (!files_is_folder(pack))
        return arena_print(arena, "levels/%s/pictures", pack);
    if (pack[0] == '/' || !getcwd(here, sizeof here))
        return files_join(arena, pack, "pictures");
    return files_join(arena, files_join(arena, here, pack), "pictures");
}

bool evening_load(struct stage *stage, const char *pack)
{
    struct pack_source source;
    clear(stage);
    stage->notes = notes_new(stage->evening, stage->words);
    const char *folder = files_is_folder(pack)
                             ? pack
                             : files_join(stage->evening, files_join(stage->evening, stage->setup.share, "levels"), pack);
    const char *survey = files_join(stage->evening, stage->setup.share, "assets/survey");
    if (!pack_read(folder, survey, stage->evening, stage->notes, &source))
        return false;
    stage->level = level_load(&source, stage->kinds, stage->evening, stage->notes);
    if (stage->level) {
        stage->pictures = pictures_folder(stage, pack);
        if (files_is_folder(pack))
            pack_pictures(folder, stage->evening, stage->notes);  /* a refused one is told; a placeholder shows */
        add_translations(stage, folder);
    }
    return stage->level != NULL;
}

static bool anybody_records(const struct entry *entry)
{
    for (int i = 0; i < entry->players; i++)
        if (entry->consents[i])
            return true;
    return false;
}

/* 80 random bits as 16 characters of Crockford base32, in lower case. */
static void make_id(char id[17])
{
    static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    uint8_t bits[16] = {0};
    os_random(bits, sizeof bits);
    for (int i = 0; i < 16; i++)
        id[i] = digits[bits[i] & 31];
    id[16] = '\0';
}

static struct header make_header(struct stage *stage)
{
    static const char *const clocks[] = {"off", "soft", "countdown"};
    struct header header = {.fmt = 1, .sim = stage->setup.sim, .seed = stage->setup.seed};
    if (!stage->setup.seed_given)
        os_random(&header.seed, sizeof header.seed);
    make_id(header.id);
    strncpy(header.app, APP_VERSION, sizeof header.app - 1);
    strncpy(header.pack, stage->level->id, sizeof header.pack - 1);
    snprintf(header.packv, sizeof header.packv, "%s", stage->level->version_hash);
    snprintf(header.lang, sizeof header.lang, "%s", stage->settings->lang);
    strncpy(header.mode, stage->entry.mode == MODE_ALONE ? "alleen" : "team", sizeof header.mode - 1);
    strncpy(header.clk, clocks[stage->entry.clock], sizeof header.clk - 1);
    os_week(header.wk);
    return header;
}

static void make_wipe_words(char words[WORDS_CODE], char w[17])
{
    uint8_t random[WISCODE_WORDS];
    if (os_random(random, sizeof random)) {
        wiscode_make(random, words);
        wiscode_hash(words, w);
    }
}

const char *evening_wipe_words(const struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    uint8_t numbers[MOST_PEOPLE];
    if (!session || who == 0)
        return stage->wipe_words[0];
    people_deal(session->seed, session->players, numbers);
    for (int chair = 0; chair < session->players; chair++)
        if (numbers[chair] == who)
            return stage->wipe_words[chair + 1];
    return "";
}

bool evening_begin(struct stage *stage)
{
    bool records = anybody_records(&stage->entry) && !stage->setup.rehearsal;
    struct wish start = {.type = WISH_START, .header = make_header(stage)};
    struct wish sit = {.type = WISH_SIT, .number = stage->entry.players};
    memcpy(sit.consents, stage->entry.consents, sizeof sit.consents);
    make_wipe_words(stage->wipe_words[0], start.header.w);
    for (int chair = 0; chair < stage->entry.players; chair++)
        make_wipe_words(stage->wipe_words[chair + 1], sit.w[chair]);
    struct log *log = log_new(records ? sessions_folder(stage) : NULL, stage->evening);
    stage->play = play_new(stage->level, log, stage->evening);
    stage_wish(stage, start);
    stage_wish(stage, sit);
    return true;
}

bool evening_rehearse(struct stage *stage, const char *pack, const char *room)
{
    if (!evening_load(stage, pack)) {
        stage_reset(stage, &screen_trouble);
        return false;
    }
    int number = room ? level_room(stage->level, room) : 0;
    if (number < 0)
        return false;
    stage->setup.rehearsal = true;
    stage->told_opening = stage->told_names = true;
    evening_begin(stage);
    play_settle(stage->play, stage->now_ms);
    stage_wish(stage, (struct wish){.type = WISH_GO, .on = number});
    play_settle(stage->play, stage->now_ms);
    stage->told_room = stage->told_leave = stage_session(stage)->room + 1;
    stage->stack[stage->depth - 1] = &screen_evening;
    return true;
}

bool evening_resume(struct stage *stage)
{
    struct log_session *session = &stage->unfinished;
    if (!evening_load(stage, session->header.pack))
        return false;
    struct log *log = log_new(sessions_folder(stage), stage->evening);
    stage->play = play_new(stage->level, log, stage->evening);
    if (!play_resume(stage->play, session)) {
        stage->play = NULL;
        return false;
    }
    const struct session *now = stage_session(stage);
    stage->told_opening = stage->told_names = now->stop != STOP_BEFORE || now->blocks > 0;
    stage->told_room = now->room + 1;
    stage->told_leave = now->room;
    stage->told_ending = now->stop > STOP_AFTER || now->open_puzzle >= 0;
    stage->entry.mode = now->mode;
    stage->has_unfinished = false;
    return true;
}

void evening_leave(struct stage *stage)
{
    if (stage->play) {
        play_settle(stage->play, stage->now_ms);
        log_close(play_log(stage->play), stage_session(stage)->stop == STOP_OVER);
    }
    clear(stage);
    stage_reset(stage, &screen_title);
}

bool evening_forget(struct stage *stage, int who)
{
    if (!play_forget(stage->play, who))
        return false;
    if (who == 0)
        evening_leave(stage);
    else
        stage_wish(stage, (struct wish){.type = WISH_STOP, .who = who});
    return true;
}

void evening_stop_recording(struct stage *stage, int who)
{
    stage_wish(stage, (struct wish){.type = WISH_STOP, .who = who});
    play_settle(stage->play, stage->now_ms);
    play_forget(stage->play, who);
}
