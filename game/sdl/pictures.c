/* SPDX-License-Identifier: MPL-2.0 */
/* One table of entries. The thread takes the oldest that waits, works without the lock, and
 * hands the pixels over under it; only the main thread frees. */
#include "sdl/pictures.h"

#include "base/arena.h"
#include "base/files.h"
#include "sdl/png.h"

#include <SDL.h>
#include <SDL_image.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* The limit is one room and a half: 50 MB. */
enum { ENTRIES = 512, RINGS = 64, NAME_ROOM = 200, LIMIT_PX = 12 << 20, PNG_MOST = 8 << 20 };

struct entry {
    char name[NAME_ROOM];
    int w, h;
    enum picture_state state;
    bool busy;
    unsigned asked, used;
    struct picture picture;
    const char *reason;
};
struct ring {
    char name[NAME_ROOM];
    int w, h, width;
    unsigned used;
    struct mask mask;
};
struct pictures {
    char share[1024];
    void (*wake)(void);
    SDL_mutex *lock;
    SDL_cond *more, *done;
    SDL_Thread *thread;
    bool stop;
    struct entry entries[ENTRIES];
    struct ring rings[RINGS];
    unsigned clock;
    long pixels;
    char said[NAME_ROOM + 40];
};

/* --- on the thread ---------------------------------------------------------------------------- */

static uint32_t multiplied(uint32_t pixel)
{
    uint32_t a = pixel >> 24, rb = (pixel & 0xFF00FF) * a + 0x800080,
             g = (pixel & 0x00FF00) * a + 0x008000;
    rb = ((rb + (rb >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF;
    g = ((g + (g >> 8 & 0x00FF00)) >> 8) & 0x00FF00;
    return a << 24 | rb | g;
}

static void multiply(uint32_t *pixels, int count, bool *opaque)
{
    for (int i = 0; i < count; i++)
        if (pixels[i] >> 24 != 255) {
            pixels[i] = multiplied(pixels[i]);
            *opaque = false;
        }
}

/* opaque: the file has no alpha, so nobody needs to look. */
static bool copy_pixels(const SDL_Surface *surface, bool opaque, struct picture *out)
{
    *out = (struct picture){malloc(4 * (size_t)surface->w * (size_t)surface->h), surface->w,
                            surface->h, true};
    for (int y = 0; out->pixels && y < surface->h; y++) {
        const char *row = (const char *)surface->pixels + (size_t)y * (size_t)surface->pitch;
        uint32_t *to = out->pixels + (size_t)y * (size_t)surface->w;
        SDL_memcpy(to, row, 4 * (size_t)surface->w);
        if (!opaque)
            multiply(to, surface->w, &out->opaque);
    }
    return out->pixels != NULL;
}

static const char *decode(struct bytes bytes, struct picture *out)
{
    int w = 0, h = 0;
    const char *refused = png_refused((const unsigned char *)bytes.data, bytes.size, &w, &h);
    if (refused)
        return refused;
    SDL_RWops *memory = SDL_RWFromConstMem(bytes.data, (int)bytes.size);
    SDL_Surface *loaded = memory && IMG_isPNG(memory) ? IMG_LoadPNG_RW(memory) : NULL;
    if (memory)
        SDL_RWclose(memory);
    if (!loaded)
        return "pixels";
    bool opaque = loaded->format->BytesPerPixel == 3 && !SDL_HasColorKey(loaded);
    SDL_Surface *surface = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(loaded);
    bool fine = surface && surface->w == w && surface->h == h && copy_pixels(surface, opaque, out);
    SDL_FreeSurface(surface);
    return fine ? NULL : "size";
}

static const char *fit(struct picture *picture, int w, int h)
{
    struct picture scaled;
    if (w <= 0 || h <= 0 || (picture->w == w && picture->h == h))
        return NULL;
    bool fine = scale_picture(picture, &scaled, w, h);
    free(picture->pixels);
    *picture = fine ? scaled : (struct picture){0};
    return fine ? NULL : "memory";
}

/* The double density when it is there and needed: only a picture drawn larger than it is. */
static const char *read_picture(const char *share, const char *name, int w, int h,
                                struct picture *out)
{
    struct arena *arena = arena_new();
    struct bytes bytes;
    const char *folder = name[0] == '/' ? "" : share, *slash = name[0] == '/' ? "" : "/";
    if (!arena)
        return "memory";
    const char *path = arena_print(arena, "%s%s%s.png", folder, slash, name);
    enum file_fault fault = files_read(path, PNG_MOST, arena, &bytes);
    const char *reason = fault == FILE_FINE      ? decode(bytes, out)
                         : fault == FILE_MISSING ? "missing"
                                                 : "file";
    const char *twice = arena_print(arena, "%s%s%s@2x.png", folder, slash, name);
    if (!reason && (w > out->w || h > out->h) && files_exists(twice) &&
        files_read(twice, PNG_MOST, arena, &bytes) == FILE_FINE) {
        struct picture fine;
        if (!decode(bytes, &fine)) {
            free(out->pixels);
            *out = fine;
        }
    }
    arena_free(arena);
    return reason ? reason : fit(out, w, h);
}

static struct entry *next_entry(struct pictures *pictures)
{
    struct entry *next = NULL;
    for (int i = 0; i < ENTRIES; i++) {
        struct entry *entry = &pictures->entries[i];
        if (entry->name[0] && entry->state == PICTURE_WAITS && !entry->busy &&
            (!next || entry->asked < next->asked))
            next = entry;
    }
    return next;
}

static void work(struct pictures *pictures, struct entry *entry)
{
    struct picture picture = {0};
    entry->busy = true;
    SDL_UnlockMutex(pictures->lock);
    const char *reason = read_picture(pictures->share, entry->name, entry->w, entry->h, &picture);
    SDL_LockMutex(pictures->lock);
    entry->busy = false;
    entry->picture = picture;
    entry->reason = reason;
    entry->state = reason ? PICTURE_FAULTY : PICTURE_READY;
    pictures->pixels += (long)picture.w * picture.h;
    SDL_CondBroadcast(pictures->done);
}

static int run(void *self)
{
    struct pictures *pictures = self;
    SDL_LockMutex(pictures->lock);
    while (!pictures->stop) {
        struct entry *entry = next_entry(pictures);
        if (!entry) {
            SDL_CondWait(pictures->more, pictures->lock);
            continue;
        }
        work(pictures, entry);
        if (pictures->wake)
            pictures->wake();
    }
    SDL_UnlockMutex(pictures->lock);
    return 0;
}

/* --- on the main thread ----------------------------------------------------------------------- */

/* What was freed goes back at once: glibc would learn from the first large picture that
 * even 8 MB is small, and keep the holes: 25 MB in an evening. */
static void keep_no_holes(void)
{
#ifdef __GLIBC__
    enum { LARGE = 256 * 1024 };
    mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

struct pictures *pictures_open(const char *share_folder, void (*wake)(void))
{
    struct pictures *pictures = SDL_calloc(1, sizeof *pictures);
    if (!pictures)
        return NULL;
    keep_no_holes();
    SDL_strlcpy(pictures->share, share_folder, sizeof pictures->share);
    pictures->wake = wake;
    pictures->lock = SDL_CreateMutex();
    pictures->more = SDL_CreateCond();
    pictures->done = SDL_CreateCond();
    return pictures;
}

static void forget(struct pictures *pictures, struct entry *entry)
{
    pictures->pixels -= (long)entry->picture.w * entry->picture.h;
    free(entry->picture.pixels);
    *entry = (struct entry){0};
}

void pictures_close(struct pictures *pictures)
{
    if (!pictures)
        return;
    SDL_LockMutex(pictures->lock);
    pictures->stop = true;
    SDL_CondBroadcast(pictures->more);
    SDL_UnlockMutex(pictures->lock);
    if (pictures->thread)
        SDL_WaitThread(pictures->thread, NULL);
    for (int i = 0; i < ENTRIES; i++)
        forget(pictures, &pictures->entries[i]);
    for (int i = 0; i < RINGS; i++)
        free(pictures->rings[i].mask.alpha);
    SDL_DestroyCond(pictures->more);
    SDL_DestroyCond(pictures->done);
    SDL_DestroyMutex(pictures->lock);
    SDL_free(pictures);
}

static struct entry *place(struct pictures *pictures, const char *name, int w, int h)
{
    struct entry *spare = NULL;
    for (int i = 0; i < ENTRIES; i++) {
        struct entry *entry = &pictures->entries[i];
        if (entry->name[0] && entry->w == w && entry->h == h && !SDL_strcmp(entry->name, name))
            return entry;
        if (entry->busy || (entry->name[0] && entry->state == PICTURE_WAITS))
            continue;
        spare = !spare || entry->used < spare->used ? entry : spare;
    }
    if (!spare)
        return NULL;
    forget(pictures, spare);
    SDL_strlcpy(spare->name, name, sizeof spare->name);
    spare->w = w;
    spare->h = h;
    spare->asked = ++pictures->clock;
    if (!pictures->thread) /* not before something is wanted: the first frame is not */
        pictures->thread = SDL_CreateThread(run, "pictures", pictures);
    SDL_CondSignal(pictures->more);
    return spare;
}

enum picture_state pictures_get(struct pictures *pictures, const char *name, int w, int h,
                                const struct picture **out)
{
    if (!name[0] || SDL_strlen(name) >= NAME_ROOM)
        return PICTURE_FAULTY;
    SDL_LockMutex(pictures->lock);
    struct entry *entry = place(pictures, name, w, h);
    enum picture_state state = entry ? entry->state : PICTURE_WAITS;
    if (entry)
        entry->used = ++pictures->clock;
    if (out && state == PICTURE_READY)
        *out = &entry->picture;
    SDL_UnlockMutex(pictures->lock);
    return state;
}

static bool ring_is(const struct ring *ring, const char *name, int w, int h, int width)
{
    return ring->mask.alpha && ring->w == w && ring->h == h && ring->width == width &&
           !SDL_strcmp(ring->name, name);
}

const struct mask *pictures_ring(struct pictures *pictures, const char *name, int w, int h,
                                 int width)
{
    const struct picture *picture;
    struct ring *oldest = &pictures->rings[0];
    for (int i = 0; i < RINGS; i++) {
        struct ring *ring = &pictures->rings[i];
        if (ring_is(ring, name, w, h, width)) {
            ring->used = ++pictures->clock;
            return &ring->mask;
        }
        oldest = ring->used < oldest->used ? ring : oldest;
    }
    if (pictures_get(pictures, name, w, h, &picture) != PICTURE_READY)
        return NULL;
    free(oldest->mask.alpha);
    *oldest = (struct ring){.w = w, .h = h, .width = width, .used = ++pictures->clock};
    SDL_strlcpy(oldest->name, name, sizeof oldest->name);
    return ring_mask(picture, width, &oldest->mask) ? &oldest->mask : NULL;
}

bool pictures_waiting(struct pictures *pictures)
{
    bool waiting = false;
    SDL_LockMutex(pictures->lock);
    for (int i = 0; i < ENTRIES && !waiting; i++)
        waiting = pictures->entries[i].name[0] && pictures->entries[i].state == PICTURE_WAITS;
    SDL_UnlockMutex(pictures->lock);
    return waiting;
}

void pictures_finish(struct pictures *pictures)
{
    while (pictures_waiting(pictures)) {
        SDL_LockMutex(pictures->lock);
        SDL_CondWaitTimeout(pictures->done, pictures->lock, 20);
        SDL_UnlockMutex(pictures->lock);
    }
}

void pictures_trim(struct pictures *pictures)
{
    SDL_LockMutex(pictures->lock);
    while (pictures->pixels > LIMIT_PX) {
        struct entry *oldest = NULL;
        for (int i = 0; i < ENTRIES; i++) {
            struct entry *entry = &pictures->entries[i];
            if (entry->state == PICTURE_READY && (!oldest || entry->used < oldest->used))
                oldest = entry;
        }
        if (!oldest)
            break;
        forget(pictures, oldest);
    }
    SDL_UnlockMutex(pictures->lock);
}

const char *pictures_fault(struct pictures *pictures, int index)
{
    const char *said = NULL;
    SDL_LockMutex(pictures->lock);
    for (int i = 0; i < ENTRIES && !said; i++) {
        const struct entry *entry = &pictures->entries[i];
        if (!entry->name[0] || entry->state != PICTURE_FAULTY || index-- > 0)
            continue;
        SDL_snprintf(pictures->said, sizeof pictures->said, "%s: %s", entry->name, entry->reason);
        said = pictures->said;
    }
    SDL_UnlockMutex(pictures->lock);
    return said;
}
