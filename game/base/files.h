/* SPDX-License-Identifier: MPL-2.0 */
/* Whole files in, whole files out; folders listed in byte order. Nothing here follows a link inside
 * a pack (robustness.md 4.3). Results live in the arena. */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum file_fault { FILE_FINE, FILE_MISSING, FILE_FORBIDDEN, FILE_TOO_LARGE, FILE_NOT_REGULAR, FILE_BROKEN };
struct bytes { const char *data; size_t size; };          /* data[size] is 0 */

enum file_fault files_read(const char *path, size_t most, struct arena *, struct bytes *out);
/* So many bytes from there; BROKEN if they are not all there. */
enum file_fault files_read_part(const char *path, size_t at, size_t size, struct arena *, struct bytes *out);
/* One component at a time with O_NOFOLLOW; name must be a safe asset name (files_safe_name). */
enum file_fault files_read_inside(const char *folder, const char *name, size_t most, struct arena *,
                                  struct bytes *out);
/* Line by line through a window: for files that need not be in memory as a whole. The window is as long as the
 * longest line; has_lf is false of a last line without one. What `line` gets is gone when it returns. */
struct files_visit { void (*line)(void *self, struct bytes, bool has_lf); void *self; };
enum file_fault files_lines(const char *path, struct arena *, const struct files_visit *);
bool files_safe_name(const char *name);                   /* robustness.md 4.3, Windows devices refused */
bool files_write(const char *path, const char *data, size_t size);   /* whole, by rename; false: errno */
/* The same, put in piece by piece by fill; false: it, or the disk, has had enough. */
struct file_out;
bool files_put(struct file_out *, const char *data, size_t size);
bool files_write_by(const char *path, bool (*fill)(void *self, struct file_out *), void *self);
bool files_exists(const char *path);
size_t files_size(const char *path);                      /* 0 of what is not there, too */
bool files_is_folder(const char *path);
bool files_make_folder(const char *path, unsigned mode);  /* with its parents; fine if it exists */

/* Names relative to the folder, sorted; unread: a folder inside that could not be read, or NULL. */
struct file_list { const char **names; int count; const char *unread; };
bool files_list(const char *folder, int depth, int most, struct arena *, struct file_list *out);
/* What stands in the way of an honest listing: links, pipes and the like, folders that cannot be read or are
 * named as a .json file. Hidden names are nobody's business. */
bool files_odd(const char *folder, int depth, int most, struct arena *, struct file_list *out);
const char *files_join(struct arena *, const char *folder, const char *name);
const char *files_folder_of(struct arena *, const char *path);   /* without its last name; ".": it has one name only */
const char *files_name_of(const char *path);              /* what stands behind the last slash */

#endif
