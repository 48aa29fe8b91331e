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
#include "core/check.h"
#include "core/wiscode.h"
#include "play/pack.h"

static const char *sessions_folder(struct stage *stage)
{
    return files_join(stage->evening, stage->setup.data, SESSIONS_NAME);
}

/* Everything of the last evening goes at once. */
static void clear(struct stage *stage)
{
    link_stop(stage);
    arena_reset(stage->evening);
    stage->level = NULL;
    stage->play = NULL;
    stage->notes = NULL;
    stage->draft = NULL;
    stage->puzzle = stage->draft_puzzle = -1;
    stage->who = stage->page = 0;
    stage->told_rooms = stage->told_ends = stage->told_talks = 0;
    stage->parts_dealt = stage->parts_shut = stage->parts_read = 0;
    stage->reader = 0;
    stage->message_count = stage->shown_count = stage->door = 0;
    stage->cards_seen = stage->sentences_seen = 0;
    memset(&stage->sentence, 0, sizeof stage->sentence);
    memset(stage->sentence_files, 0, sizeof stage->sentence_files);
    stage->sentence_saves = (struct saves){0};
    stage->links_asked = 0;
    stage->links = false;
    stage->card_saving = 0;
    stage->card_saves = stage->copies = (struct saves){0};
    stage->knows_sticks = false;
    stage->told_names = stage->told_opening = stage->told_ending = stage->told_lost = false;
    stage->stuck = false;
    stage->paused_by_screen = false;
}

/* Into the memory of the program: translations outlive an evening, and the first reading stays.
 * notes NULL: our own, which are tested when we build. */
static void add_translation(struct stage *stage, const char *folder, const char *of,
                            struct notes *notes)
{
    struct arena *arena = stage->program;
    const char *name = arena_print(arena, "i18n/%s.en.po", of);
    words_add_file(stage->words, files_join(arena, folder, name), "en", arena,
                   notes ? notes : notes_new(arena, stage->words));
}

/* Built-in packs have theirs beside the game's, a pack from elsewhere brings its own. */
static void add_translations(struct stage *stage, const char *folder)
{
    add_translation(stage, stage->setup.share, "survey", NULL);
    add_translation(stage, stage->setup.share, stage->level->id, NULL);
    add_translation(stage, folder, stage->level->id, stage->notes);
}

void evening_translate_titles(struct stage *stage, const struct file_list *packs)
{
    for (int i = 0; i < packs->count && !stage->translated; i++)
        add_translation(stage, stage->setup.share, packs->names[i], NULL);
    stage->translated = true;
}

static const char *installed_folder(struct stage *stage, const char *pack)
{
    return files_join(stage->evening, files_join(stage->evening, stage->setup.share, "levels"),
                      pack);
}

/* An id of an installed pack wins over a folder that happens to have its name, as in biasctl. */
static bool is_foreign(struct stage *stage, const char *pack)
{
    bool installed = !strchr(pack, '/') && files_is_folder(installed_folder(stage, pack));
    return !installed && files_is_folder(pack);
}

/* Pictures of built-in packs lie in share under the pack's id; those of a folder where it is. */
static const char *pictures_folder(struct stage *stage, const char *pack)
{
    struct arena *arena = stage->evening;
    char here[2048];
    if (!is_foreign(stage, pack))
        return arena_print(arena, "levels/%s/pictures", pack);
    if (pack[0] == '/' || !getcwd(here, sizeof here))
        return files_join(arena, pack, "pictures");
    return files_join(arena, files_join(arena, here, pack), "pictures");
}

/* A pack from elsewhere was not checked when we built: here it is, as by biasctl check. */
static void check_foreign(struct stage *stage, const char *folder)
{
    struct arena *scratch = arena_new();
    struct notes *found = notes_new(stage->evening, stage->words);
    struct check check = {0};
    if (scratch)
        check_level(stage->level, stage->words, scratch, found, &check);
    arena_free(scratch);
    stage->stuck = check.finish_errors > 0 && check.finish_errors == notes_errors(found);
    if (notes_errors(stage->notes) + notes_errors(found) > 0)
        stage->level = NULL;
    if (notes_errors(found) > 0)
        stage->notes = found;
    if (!stage->refused)
        stage->refused = notes_new(stage->program, stage->words);
    if (stage->level)
        pack_pictures(folder, stage->evening,
                      stage->refused); /* told at the end; a placeholder shows */
}

static bool load_follow_up(struct stage *stage, const char *survey)
{
    struct pack_source source;
    if (!pack_read(survey, NULL, stage->evening, stage->notes, &source))
        return false;
    stage->level = level_follow_up(&source, stage->kinds, stage->evening, stage->notes);
    stage->pictures = "levels/" LEVEL_FOLLOW_UP;          /* it has none */
    add_translation(stage, stage->setup.share, "survey", NULL);
    return stage->level != NULL;
}

bool evening_load(struct stage *stage, const char *pack)
{
    struct pack_source source;
    clear(stage);
    stage->notes = notes_new(stage->evening, stage->words);
    if (!strcmp(pack, LEVEL_FOLLOW_UP))
        return load_follow_up(stage,
                              files_join(stage->evening, stage->setup.share, "assets/survey"));
    bool foreign = is_foreign(stage, pack);
    const char *folder = foreign ? pack : installed_folder(stage, pack);
    const char *survey = files_join(stage->evening, stage->setup.share, "assets/survey");
    if (!pack_read(folder, survey, stage->evening, stage->notes, &source))
        return false;
    stage->level = level_load(&source, stage->kinds, stage->evening, stage->notes);
    if (stage->level) {
        stage->pictures = pictures_folder(stage, pack);
        add_translations(stage, folder);
        if (foreign)
            check_foreign(stage, folder);
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
bool evening_make_id(char id[17])
{
    static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    uint8_t bits[16] = {0};
    bool random = os_random(bits, sizeof bits);
    for (int i = 0; i < 16; i++)
        id[i] = digits[bits[i] & 31];
    id[16] = '\0';
    return random;
}

static void copy(char *out, size_t size, const char *word)
{
    snprintf(out, size, "%s", word);
}

/* false: the system gives no chance, and an id that others may have too must not be on disk. */
static bool make_header(struct stage *stage, struct header *out)
{
    static const char *const clocks[] = {"off", "soft", "countdown"};
    struct header header = {.fmt = 1, .sim = stage->setup.sim, .seed = stage->setup.seed};
    bool random = stage->setup.seed_given || os_random(&header.seed, sizeof header.seed);
    random &= evening_make_id(header.id);
    copy(header.app, sizeof header.app, APP_VERSION);
    copy(header.pack, sizeof header.pack, stage->level->id);
    copy(header.packv, sizeof header.packv, stage->level->version_hash);
    copy(header.bank, sizeof header.bank, stage->level->bank);
    copy(header.lang, sizeof header.lang, stage->settings->lang);
    copy(header.mode, sizeof header.mode, stage->entry.mode == MODE_ALONE ? "alleen" : "team");
    copy(header.clk, sizeof header.clk, clocks[stage->entry.clock]);
    if (stage->setup.traject)
        copy(header.src, sizeof header.src, stage->setup.traject->src);
    os_week(header.wk);
    *out = header;
    return random;
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

void evening_begin(struct stage *stage)
{
    struct wish start = {.type = WISH_START};
    bool records = make_header(stage, &start.header) && anybody_records(&stage->entry) &&
                   !stage->setup.rehearsal;
    struct wish sit = {.type = WISH_SIT, .number = stage->entry.players, .set = stage->entry.card};
    memcpy(sit.consents, stage->entry.consents, sizeof sit.consents);
    make_wipe_words(stage->wipe_words[0], start.header.w);
    for (int chair = 0; chair < stage->entry.players; chair++)
        make_wipe_words(stage->wipe_words[chair + 1], sit.w[chair]);
    struct log *log = log_new(records ? sessions_folder(stage) : NULL, stage->evening);
    stage->play = play_new(stage->level, log, stage->evening);
    stage->links = records && stage->setup.traject;
    stage_wish(stage, start);
    stage_wish(stage, sit);
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
    stage->told_rooms = stage->told_ends = stage_session(stage)->rooms_entered;
    stage->stack[stage->depth - 1] = &screen_evening;
    return true;
}

void evening_look(struct stage *stage)
{
    const char *sessions = files_join(stage->program, stage->setup.data, SESSIONS_NAME);
    stage->has_unfinished = log_unfinished(sessions, stage->program, &stage->unfinished);
    stage->played_elsewhere = log_played_elsewhere(sessions, stage->program);
    stage->pack_differs = stage->resume_refused = false;
}

/* The pack that the session names; one that was named to us may be it. */
static bool load_again(struct stage *stage, const char *pack)
{
    const char *wanted = stage->setup.pack_wanted;
    if (wanted && evening_load(stage, wanted) && !strcmp(stage->level->id, pack))
        return true;
    return evening_load(stage, pack);
}

enum resumed evening_resume(struct stage *stage, bool anyway)
{
    struct log_session *session = &stage->unfinished;
    if (!load_again(stage, session->header.pack))
        return RESUME_FAILED;
    if (!anyway && strcmp(stage->level->version_hash, session->header.packv) != 0)
        return RESUME_CHANGED;
    struct log *log = log_new(sessions_folder(stage), stage->evening);
    stage->play = play_new(stage->level, log, stage->evening);
    if (!play_resume(stage->play, session)) {
        if (log_why(log) == OS_WHY_EXISTS)
            stage->played_elsewhere = true;
        stage->play = NULL;
        return RESUME_REFUSED;
    }
    const struct traject *traject = stage->setup.traject;
    const struct session *now = stage_session(stage);
    stage->links = traject && !strcmp(traject->src, session->header.src);
    stage->told_opening = stage->told_names = now->stop != STOP_BEFORE || now->blocks > 0;
    stage->told_rooms = now->rooms_entered;
    stage->told_ends = stage->told_talks = now->rooms_done;
    if (now->room >= 0)                                   /* its end is told again */
        stage->told_ends = stage->told_talks &= ~(UINT64_C(1) << now->room);
    stage->told_ending = now->stop > STOP_AFTER || now->open_puzzle >= 0;
    stage->entry.mode = now->mode;
    stage->has_unfinished = false;
    return RESUMED;
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
    if (!quote_forget(stage, who) || !play_forget(stage->play, who))
        return false;
    if (who == 0)
        evening_leave(stage);
    else
        stage_wish(stage, (struct wish){.type = WISH_STOP, .who = who});
    return true;
}

bool evening_stop_recording(struct stage *stage, int who)
{
    stage_wish(stage, (struct wish){.type = WISH_STOP, .who = who});
    play_settle(stage->play, stage->now_ms);
    bool gone = quote_forget(stage, who);
    return play_forget(stage->play, who) && gone;
}
