/* SPDX-License-Identifier: MPL-2.0 */
/* Two hands at a desk: what a pilot wishes for a node is done with keys only, or with a mouse only. */
#ifndef HELPERS_HANDS_H
#define HELPERS_HANDS_H

#include "helpers/desk.h"

enum hands { HANDS_NONE, HANDS_KEYS, HANDS_MOUSE };

/* Does what the act wants through real input; fails the test when a person could not. */
void hands_do(struct desk *, enum hands, struct ui_act);
void hands_input(struct desk *,
                 struct ui_input); /* one input, and frames until the disk has answered */
/* Focus is on the page, in sight inside every scrolling box, uncovered, and has a ring round it. */
void hands_check_focus(struct desk *);
/* Tab visits every stop of this page once, in the order of the tree, and comes back to where it began. */
void hands_check_order(struct desk *);

#endif
