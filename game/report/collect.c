/* SPDX-License-Identifier: MPL-2.0 */
/* From paths to a report: the summary of all sessions, the level, and what the guard lets out. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "report/plan.h"
#include "report/report.h"

struct collect {
    struct report *report;
    struct summary *summary;
    struct plan plan; /* of a card or pool that is not open */
    bool planned, loose;
    struct arena *arena, *scratch;
};

static enum report_fault judge(const struct summary_totals *totals, const struct report_want *want)
{
    if (totals->sessions == 0)
        return REPORT_NOTHING;
    /* whoever lost the header is taken for what the others are; alone, for real */
    if (totals->simulated > 0 && totals->simulated + totals->logs.headless < totals->sessions)
        return REPORT_MIXED;
    if (totals->later_simulated != (totals->simulated > 0 ? totals->later : 0))
        return REPORT_MIXED;
    if (want->open && totals->simulated == 0)
        return REPORT_NOT_SIMULATED;
    if (want->level == REPORT_SESSION && totals->sessions > 1)
        return REPORT_SEVERAL;
    return REPORT_FINE;
}

static enum report_level level_by_rule(const struct summary_totals *totals)
{
    if (totals->sessions == 1)
        return REPORT_SESSION;
    return totals->sources < 5 ? REPORT_CARD : REPORT_POOL;
}

static enum audience audience_of(const struct report *report)
{
    if (report->open)
        return AUDIENCE_OPEN;
    return report->level == REPORT_SESSION ? AUDIENCE_ROOM
           : report->level == REPORT_CARD  ? AUDIENCE_CARD
                                           : AUDIENCE_POOL;
}

/* Who played alone is on no card (privacy.md 3.4). */
static bool has_alone(const struct report *report)
{
    return report->open || report->level != REPORT_CARD;
}

/* Nobody, or not together: then no figure says anything, whatever its own n. */
static void hold_back(const struct plan *plan, struct figure *figure)
{
    if (plan->why == NULL || figure->of->by == ESTIMATE_COUNT)
        return;
    figure->state = FIGURE_TOO_FEW;
    figure->why = plan->why;
}

/* Below .60, before or after, the scale has no conclusion (measurement.md 2). */
static bool is_loose(const struct quality *quality)
{
    bool loose = false;
    for (int m = 0; m < AWARE_MOMENTS; m++) {
        double alpha = 0;
        bool known =
            quality->aware[m].n >= ALPHA_LEAST && quality_alpha(&quality->aware[m], &alpha);
        loose = loose || (known && alpha < ALPHA_ENOUGH);
    }
    return loose;
}

static bool of_awareness(const struct measure *m)
{
    return strcmp(m->name, "aware_change") == 0 || strcmp(m->name, "fu_aware") == 0 ||
           strcmp(m->name, "then_gain") == 0;
}

/* What an analyst asks of the measures themselves: of a pool over the people of its sheets, or
 * of everybody. */
static void grade(struct collect *c)
{
    struct report *report = c->report;
    report->graded = report->open || (report->level == REPORT_POOL && c->plan.why == NULL);
    if (!report->graded)
        return;
    const struct plan *plan = report->open ? NULL : &c->plan;
    summary_quality(c->summary, plan != NULL ? plan_standing(plan, SHEET_AWARE, c->arena) : NULL,
                    plan != NULL ? plan_standing(plan, SHEET_CLAIMS, c->arena) : NULL,
                    &report->quality);
    c->loose = is_loose(&report->quality);
    report->links_count = links_make(c->summary, plan, c->arena, &report->links);
    paired_make(&report->tests, c->summary, plan, c->scratch);
}

static struct figure conclude(struct collect *c, int m, bool unflagged)
{
    struct summary_pick pick = {
        .source = -1, .alone = has_alone(c->report), .unflagged = unflagged};
    bool pool = c->planned && !c->plan.card && c->plan.why == NULL;
    struct figure figure = pool ? plan_figure(&c->plan, m, unflagged, c->scratch)
                                : summary_figure(c->summary, m, &pick, c->scratch);
    if (c->planned)
        hold_back(&c->plan, &figure);
    figure.loose = c->loose && of_awareness(figure.of);
    arena_reset(c->scratch);
    return figure;
}

/* A question that nobody was asked has no figure; the headlines are always spoken of. */
static bool has_place(const struct figure *figure)
{
    return figure->of->headline || figure->of->by == ESTIMATE_COUNT || figure->sources > 0;
}

/* What is shown of sectors and of all, not of a session (measurement.md 9). Of a simulated one
 * what was answered after six weeks is: --open is there to look at everything. */
static bool is_of_level(const struct report *report, const struct measure *m)
{
    bool looks = report->open && measure_is_later(m);
    return report->level != REPORT_SESSION || !m->pooled_only || looks;
}

static const struct release *conclude_all(struct collect *c, bool unflagged)
{
    struct figure *figures = arena_get(c->arena, sizeof *figures * MOST_MEASURES);
    int count = 0;
    arena_reset(c->scratch);
    for (int m = 0; m < measures_all.count; m++) {
        const struct measure *measure = measures_all.list[m];
        bool wanted = unflagged ? measure->primary : is_of_level(c->report, measure);
        if (wanted)
            figures[count] = conclude(c, m, unflagged);
        count += wanted && has_place(&figures[count]);
    }
    return guard_release(figures, count, audience_of(c->report), c->arena);
}

static const struct figure *find_figure(const struct release *release, const struct measure *of)
{
    int i = 0;
    while (release->figures[i].of != of)
        i++;
    return &release->figures[i];
}

/* Two columns that cover almost the same people would give away who lies between them: the
 * second one only if it covers the same number, or ten fewer (privacy.md 3.6); in a room or on a
 * card never. Nobody was hasty: no second column. */
static const struct release *unflagged(struct collect *c)
{
    bool open = c->report->open, differs = false;
    if (!open && c->report->level != REPORT_POOL)
        return NULL;
    const struct release *strict = conclude_all(c, true);
    for (int i = 0; i < strict->count; i++) {
        const struct figure *one = find_figure(c->report->figures, strict->figures[i].of);
        int64_t fewer = one->n - strict->figures[i].n;
        if (!open && fewer != 0 && fewer < 10)
            return NULL;
        differs = differs || fewer != 0;
    }
    return differs ? strict : NULL;
}

static void note_outside(struct report *report, int64_t people, const char *why)
{
    if (people > 0)
        report->outside[report->outside_count++] =
            (struct withheld){"session", NULL, why, people, 0};
}

/* Who came back is told as who did not: nobody, or ten (privacy.md 3.5). */
static bool is_safe(int64_t people)
{
    return people == 0 || people >= 10;
}

static void count_later(struct report *report, const struct summary_totals *totals)
{
    int64_t alike = totals->later_alike, lost = totals->later - totals->later_found - alike;
    if (!report->open && !(is_safe(totals->later_found) && is_safe(alike) && is_safe(lost)))
        return;
    report->later = totals->later;
    report->later_found = totals->later_found;
    report->later_alike = alike;
}

static void count_people(struct collect *c)
{
    struct report *report = c->report;
    const struct summary_totals *totals = summary_totals(c->summary);
    report->people = totals->people;
    report->before = totals->before;
    report->after = totals->after;
    report->paired = totals->paired;
    count_later(report, totals);
    bool pool = c->planned && !c->plan.card && c->plan.why == NULL;
    report->period = pool ? report_period(c->arena, totals->last_week) : "";
    report->classes = pool ? c->plan.list : NULL;
    report->class_count = pool ? c->plan.count : 0;
    if (report->level == REPORT_SESSION)
        memcpy(report->week, totals->last_week, sizeof report->week);
    if (!c->planned)
        note_outside(report, totals->forked, "gevorkt");
    for (int i = 0; i < c->plan.wait_count; i++)
        note_outside(report, c->plan.waits[i].people, c->plan.waits[i].why);
    report->counts_shown = has_alone(report) && (!c->planned || c->plan.waiting == 0);
    if (!c->planned || c->plan.why != NULL)
        return;
    struct span people = rules_people(c->plan.people); /* who waits is in no total */
    report->people = c->plan.card ? people.from : c->plan.people;
    report->people_to = c->plan.card ? people.to : 0;
    report->sessions = c->plan.sessions;
    report->sources = c->plan.sources;
}

static void make_plan(struct collect *c)
{
    const struct report *report = c->report;
    c->planned = !report->open && report->level != REPORT_SESSION;
    if (c->planned && report->level == REPORT_POOL)
        plan_pool(&c->plan, c->summary, c->arena);
    else if (c->planned)
        plan_card(&c->plan, c->summary, c->arena);
}

/* A card has its answers and nothing else (privacy.md 3.4); a room needs the five of its
 * figures. */
static void follow(struct collect *c)
{
    struct report *report = c->report;
    bool room = report->level == REPORT_SESSION && report->people >= COURSE_LEAST;
    bool pool = report->level == REPORT_POOL && c->plan.why == NULL;
    if (!report->open && !room && !pool)
        return;
    report->course = arena_get(c->arena, sizeof *report->course);
    summary_course(c->summary, c->planned ? c->plan.classes : NULL, report->course);
}

enum report_fault report_conclude(struct report *report, struct summary *summary,
                                  const struct report_want *want, struct arena *arena)
{
    struct collect c = {.report = report, .summary = summary, .arena = arena};
    summary_settle(summary);
    const struct summary_totals *totals = summary_totals(summary);
    *report = (struct report){.open = want->open,
                              .label = want->label,
                              .logs = totals->logs,
                              .sessions = totals->sessions,
                              .sources = totals->sources,
                              .simulated = totals->simulated > 0,
                              .period = "",
                              .versions = totals->versions,
                              .version_count = totals->version_count};
    enum report_fault fault = judge(totals, want);
    if (fault != REPORT_FINE)
        return fault;
    c.scratch = arena_new();
    if (c.scratch == NULL)
        arena_fail(arena);
    report->level = want->level == REPORT_BY_RULE ? level_by_rule(totals) : want->level;
    make_plan(&c);
    count_people(&c);
    grade(&c);
    report->figures = conclude_all(&c, false);
    report->unflagged = unflagged(&c);
    follow(&c);
    arena_free(c.scratch);
    return fault;
}

enum report_fault report_collect(struct report *report, const char *const *paths, int count,
                                 const struct report_want *want, struct arena *arena,
                                 struct notes *notes)
{
    struct summary *summary = summary_new(arena);
    struct summary_want wanted = {
        .threads = want->threads, .progress = want->progress, .self = want->self};
    summary_read(summary, paths, count, &wanted, notes);
    return report_conclude(report, summary, want, arena);
}

const char *report_period(struct arena *arena, const char *week)
{
    if (strlen(week) != 8)
        return "";
    int number = 10 * (week[6] - '0') + (week[7] - '0');
    return arena_print(arena, "%.4s-H%d", week, number <= 26 ? 1 : 2);
}

const char *report_level_word(enum report_level level)
{
    return level == REPORT_SESSION ? "session" : level == REPORT_CARD ? "card" : "pool";
}
