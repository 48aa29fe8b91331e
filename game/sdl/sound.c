/* SPDX-License-Identifier: MPL-2.0 */
/* Files are read when they are first asked for and kept; the device's own thread adds the voices
 * up. */
#include "sdl/sound.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sdl/mix.h"

/* Voices: the music, two for tones (one comes while the other goes), the rest are effects. */
enum { MUSIC, TONE, TONE_2, EFFECTS, MOST_CLIPS = 32, NAME_ROOM = 16, PATH_ROOM = 4096,
       QUIET_MS = 5000, FADE_MS = 900, BUFFER = 1024 };
struct clip { char name[NAME_ROOM]; int16_t *samples; int count; };
struct sound {
    const char *folder;
    SDL_AudioDeviceID device;                             /* 0: closed */
    bool refused;                                         /* there is none; not asked again */
    struct mix mix; /* only under the device's lock while it is open */
    struct clip clips[MOST_CLIPS]; int clip_count;
    const struct clip *tone, *music;
    int tone_voice;
    int64_t sounded_ms;
};

struct sound *sound_new(const char *share_folder)
{
    struct sound *sound = calloc(1, sizeof *sound);
    if (sound)
        *sound = (struct sound){.folder = share_folder, .tone_voice = TONE};
    return sound;
}

static void shut(struct sound *sound)
{
    if (sound->device) {
        SDL_CloseAudioDevice(sound->device);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    sound->device = 0;
}

void sound_free(struct sound *sound)
{
    if (!sound)
        return;
    shut(sound);
    for (int i = 0; i < sound->clip_count; i++)
        SDL_FreeWAV((Uint8 *)sound->clips[i].samples);
    free(sound);
}

static void fill(void *self, Uint8 *out, int bytes)
{
    struct sound *sound = self;
    mix_add(&sound->mix, (int16_t *)(void *)out, bytes / (int)sizeof(int16_t));
}

static bool opened(struct sound *sound)
{
    if (sound->device || sound->refused)
        return sound->device != 0;
    SDL_AudioSpec spec = {.freq = MIX_RATE, .format = AUDIO_S16SYS, .channels = 1,
                          .samples = BUFFER, .callback = fill, .userdata = sound};
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
        sound->device = SDL_OpenAudioDevice(NULL, 0, &spec, NULL, 0);
        if (!sound->device)
            SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    sound->refused = sound->device == 0;
    if (sound->device)
        SDL_PauseAudioDevice(sound->device, 0);
    return sound->device != 0;
}

/* A file that is missing or not as ours are stays silent, and is not tried again. */
static void load(struct sound *sound, struct clip *clip)
{
    char path[PATH_ROOM];
    SDL_AudioSpec spec;
    Uint8 *bytes = NULL;
    Uint32 size = 0;
    snprintf(path, sizeof path, "%s/sounds/%s.wav", sound->folder, clip->name);
    if (!SDL_LoadWAV(path, &spec, &bytes, &size))
        return;
    if (spec.freq != MIX_RATE || spec.format != AUDIO_S16SYS || spec.channels != 1) {
        SDL_FreeWAV(bytes);
        return;
    }
    clip->samples = (int16_t *)(void *)bytes;
    clip->count = (int)(size / sizeof(int16_t));
}

static const struct clip *clip_named(struct sound *sound, const char *name)
{
    for (int i = 0; i < sound->clip_count; i++)
        if (!strcmp(sound->clips[i].name, name))
            return &sound->clips[i];
    if (sound->clip_count == MOST_CLIPS)
        return NULL;
    struct clip *clip = &sound->clips[sound->clip_count++];
    snprintf(clip->name, sizeof clip->name, "%s", name);
    load(sound, clip);
    return clip;
}

static int level_of(int loud)
{
    static const int levels[LOUDS] = {0, MIX_FULL / 5, MIX_FULL / 2, MIX_FULL};
    return levels[loud];
}

static void begin(struct sound *sound, int voice, const struct clip *clip, int level, bool loops)
{
    int glide = level * 1000 / (MIX_RATE * FADE_MS) + 1;
    if (!clip->count)
        return;
    sound->mix.voices[voice] = (struct voice){
        .samples = clip->samples, .count = clip->count, .loops = loops,
        .level = voice < EFFECTS ? 1 : level, .target = level, .glide = glide};
}

static void fade_out(struct sound *sound, int voice)
{
    sound->mix.voices[voice].target = 0;
}

static void play_tone(struct sound *sound, const struct clip *clip, int level)
{
    if (sound->tone == clip) {
        sound->mix.voices[sound->tone_voice].target = clip ? level : 0;
        return;
    }
    fade_out(sound, sound->tone_voice);
    sound->tone = clip;
    sound->tone_voice = TONE + TONE_2 - sound->tone_voice;
    if (clip)
        begin(sound, sound->tone_voice, clip, level, true);
}

static void play_music(struct sound *sound, const struct clip *clip, int level)
{
    if (sound->music != clip && clip)
        begin(sound, MUSIC, clip, level, false);
    else
        sound->mix.voices[MUSIC].target = clip ? level : 0;
    sound->music = clip;
}

static void play_effect(struct sound *sound, const struct clip *clip, int level)
{
    for (int voice = EFFECTS; clip && voice < MIX_VOICES; voice++)
        if (!sound->mix.voices[voice].samples) {
            begin(sound, voice, clip, level, false);
            return;
        }
}

static bool is_other(const struct clip *now, const char *name)
{
    return name && (!now || strcmp(now->name, name) != 0);
}

/* What is named already has been tried: the music that ended, a tone whose file is missing. */
static bool asks(const struct sound *sound, const struct hears *hears)
{
    return (hears->effect && hears->effect_loud) ||
           (hears->tone_loud && is_other(sound->tone, hears->tone)) ||
           (hears->music_loud && is_other(sound->music, hears->music));
}

bool sound_mind(struct sound *sound, const struct hears *hears, int64_t now_ms)
{
    if (!sound || (!sound->device && (!asks(sound, hears) || !opened(sound)))) {
        if (sound && !hears->music)
            sound->music = NULL;                          /* a next time it begins again */
        return false;
    }
    const char *tone = hears->tone_loud ? hears->tone : NULL;
    const char *music = hears->music_loud ? hears->music : NULL;
    const char *effect = hears->effect_loud ? hears->effect : NULL;
    const struct clip *tone_clip = tone ? clip_named(sound, tone) : NULL;
    const struct clip *music_clip = music ? clip_named(sound, music) : NULL;
    const struct clip *effect_clip = effect ? clip_named(sound, effect) : NULL;
    SDL_LockAudioDevice(sound->device);
    play_tone(sound, tone_clip, level_of(hears->tone_loud));
    play_music(sound, music_clip, level_of(hears->music_loud));
    play_effect(sound, effect_clip, level_of(hears->effect_loud));
    bool silent = mix_silent(&sound->mix);
    SDL_UnlockAudioDevice(sound->device);
    if (!silent)
        sound->sounded_ms = now_ms;
    if (now_ms - sound->sounded_ms >= QUIET_MS)
        shut(sound);
    return sound->device != 0;
}
