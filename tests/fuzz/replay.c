/* SPDX-License-Identifier: MPL-2.0 */
/* Runs a fuzz target over files, without libFuzzer: the corpus and every crash of old. */
#include <stdio.h>

#include "base/arena.h"
#include "base/files.h"
#include "fuzz/fuzz.h"

enum { MOST = 4 * 1024 * 1024 };

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    int count = 0;
    for (int i = 1; i < argc; i++) {
        struct file_list list;
        struct bytes bytes;
        if (!files_list(argv[i], 1, 100000, arena, &list)) {
            fprintf(stderr, "%s\n", argv[i]);
            return 5;
        }
        for (int k = 0; k < list.count; k++, count++)
            if (files_read(files_join(arena, argv[i], list.names[k]), MOST, arena, &bytes) ==
                FILE_FINE)
                LLVMFuzzerTestOneInput((const uint8_t *)bytes.data, bytes.size);
    }
    printf("%d\n", count);
    arena_free(arena);
    return count > 0 ? 0 : 1;
}
