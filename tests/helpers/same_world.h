/* SPDX-License-Identifier: MPL-2.0 */
/* A world that is the same every time: chance, week and sticks; and a disk that fails when told to. A test links
 * with --wrap=os_random,--wrap=os_week,--wrap=files_list,--wrap=os_state,--wrap=os_create. */
#ifndef HELPERS_SAME_WORLD_H
#define HELPERS_SAME_WORLD_H

#include <stdbool.h>

void same_world_begin(void);                              /* what os_random gives begins anew */
void same_world_disk(bool fails);

#endif
