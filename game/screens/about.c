/* SPDX-License-Identifier: MPL-2.0 */
/* What this is, how long it takes, what it asks, what it keeps (expectation 3). */
#include "screens/screens.h"

static void show(struct stage *stage)
{
    static const struct text parts[] = {TEXT("over.wat"),        TEXT("over.duur"),
                                        TEXT("over.bewaart"),    TEXT("over.onderzoek"),
                                        TEXT("over.bijsluiter"), TEXT("over.toegang")};
    page_begin(stage, "over", TR("titel.over"));
    for (int i = 0; i < 6; i++)
        ui_text(stage->ui, parts[i]);
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    page_end(stage);
}

const struct screen screen_about = {.name = "over", .show = show, .stops_clock = true};
