/* SPDX-License-Identifier: MPL-2.0 */
/* A release is made once: judged against the ledger, worked out, frozen, and from then on read. */
#include "report/release.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "report/write.h"

struct making {
    struct issue *issue;
    const char *const *paths;
    int path_count;
    const struct release_want *want;
    struct words *words;
    struct arena *arena;
    struct notes *notes;
    struct ledger_place *places; /* where to look, and the first `write_count` where to write */
    int place_count, write_count;
    struct ledgers ledgers;
    struct ledger_set leave_out; /* fresh: who has been in a release of this level */
};

static void find_places(struct making *make)
{
    make->places = release_places(make->paths, make->path_count, make->want, make->arena,
                                  &make->place_count, &make->write_count);
}

/* --- who has left before ---------------------------------------------------------------------- */

static struct ledger_set asked_set(const struct making *make, const struct plan *plan)
{
    struct ledger_set in = {plan->in, plan->in_count}, wait = {plan->wait, plan->waiting};
    return ledger_union(&in, &wait, make->arena);
}

static bool is_new(void *self, uint64_t id)
{
    return !ledger_has(&((const struct making *)self)->leave_out, id);
}

static void leave_out(struct making *make, enum sheet_level level)
{
    for (int i = 0; i < make->ledgers.count; i++)
        if (make->ledgers.list[i].level == level)
            make->leave_out =
                ledger_union(&make->leave_out, &make->ledgers.list[i].in, make->arena);
}

/* --- working out ------------------------------------------------------------------------------ */

static void *more(struct arena *arena, void *list, int count, size_t size)
{
    if (count > 0 && (count & (count - 1)) != 0)
        return list;
    char *larger = arena_get(arena, (size_t)(count > 0 ? 2 * count : 1) * size);
    if (count > 0)
        memcpy(larger, list, (size_t)count * size);
    return larger;
}

/* report.html, report.json and report.txt in both languages; folder: "" or "kaart-2/". */
static void add_pages(struct making *make, const struct report *report, const char *folder)
{
    static const char *const langs[] = {"nl", "en"};
    struct issue *issue = make->issue;
    char spoken[3] = "nl";
    memcpy(spoken, words_language(make->words), 2);
    for (int l = 0; l < 2; l++) {
        struct page pages[REPORT_PAGES];
        words_choose(make->words, langs[l]);
        report_pages(report, make->words, make->arena, pages);
        for (int i = 0; i < REPORT_PAGES; i++) {
            issue->pages = more(make->arena, issue->pages, issue->page_count, sizeof *issue->pages);
            issue->pages[issue->page_count++] = (struct issue_page){
                arena_print(make->arena, "%s/%s%s", langs[l], folder, report_page_names[i]),
                pages[i]};
        }
    }
    words_choose(make->words, spoken);
}

static void add_lines(struct making *make, const struct report *report, int card)
{
    struct issue *issue = make->issue;
    for (int i = 0; i < report->figures->count; i++) {
        issue->lines = more(make->arena, issue->lines, issue->line_count, sizeof *issue->lines);
        issue->lines[issue->line_count++] = (struct issue_line){card, report->figures->figures[i]};
    }
}

static void add_held(struct making *make, int sheet, int class_at, const struct plan_wait *wait)
{
    struct issue *issue = make->issue;
    issue->held = more(make->arena, issue->held, issue->held_count, sizeof *issue->held);
    issue->held[issue->held_count++] =
        (struct issue_held){sheet, class_at, wait->why, wait->people, wait->sessions};
}

static void add_card(struct making *make, const struct report *report, const struct plan *plan)
{
    struct issue *issue = make->issue;
    struct span people = rules_people(plan->people);
    issue->cards = more(make->arena, issue->cards, issue->card_count, sizeof *issue->cards);
    add_lines(make, report, issue->card_count);
    issue->cards[issue->card_count++] = (struct issue_card){people.from, people.to, plan->sessions};
}

struct only {
    uint64_t id;
};

static bool is_only(void *self, uint64_t id)
{
    return ((const struct only *)self)->id == id;
}

/* A session that is too large beside the others gets a card of its own (privacy.md 3.4). */
static void add_own_cards(struct making *make, const struct plan *all,
                          const struct report_want *want)
{
    for (int i = 0; i < all->in_count; i++) {
        struct only only = {all->in[i]};
        struct summary_want wanted = {.threads = want->threads, .wants = is_only, .self = &only};
        struct summary *summary = summary_new(make->arena);
        struct report report;
        struct plan plan;
        struct notes *unheard = notes_new(make->arena, make->words);
        summary_read(summary, make->paths, make->path_count, &wanted, unheard);
        if (report_conclude(&report, summary, want, make->arena) != REPORT_FINE)
            continue;
        plan_card(&plan, summary, make->arena);
        add_pages(make, &report, arena_print(make->arena, "kaart-%d/", i + 1));
        add_card(make, &report, &plan);
    }
}

static void add_sheets(struct making *make, const struct plan *plan)
{
    struct issue *issue = make->issue;
    for (int sheet = 0; sheet < SHEETS; sheet++)
        for (int c = 0; c < plan->count; c++) {
            const struct plan_sheet *from = plan_sheet(plan, (enum summary_sheet)sheet, c);
            int64_t people = rows_people(&from->raw);
            struct plan_wait empty = {from->why, people, 0},
                             rest = {"blad_onvolledig", from->incomplete, 0};
            if (from->why != NULL && people > 0)
                add_held(make, sheet, c, &empty);
            if (from->incomplete > 0)
                add_held(make, sheet, c, &rest);
            for (int i = 0; i < from->rows.count; i++) {
                const struct row *row = &from->rows.list[i];
                issue->rows = more(make->arena, issue->rows, issue->row_count, sizeof *issue->rows);
                struct issue_row *out = &issue->rows[issue->row_count++];
                *out = (struct issue_row){
                    .sheet = sheet, .class_at = c, .form = row->form, .n = row->n};
                for (int v = 0; v < from->rows.columns; v++) {
                    out->has[v] = row->value[v] != ROW_MISSING;
                    out->value[v] = row->shown[v];
                }
            }
        }
}

static bool has_column(int at)
{
    return summary_layouts[at / SHEET_COLUMNS].columns[at % SHEET_COLUMNS].take != TAKE_NOTHING;
}

static void add_links_of(struct making *make, const struct plan *plan, const char *sector)
{
    struct issue *issue = make->issue;
    for (int x = 0; x < SUMMARY_COLUMNS; x++)
        for (int y = x + 1; y < SUMMARY_COLUMNS; y++) {
            struct issue_link link = {sector, x, y, 0, 0};
            if (!has_column(x) || !has_column(y) ||
                !plan_link(plan, sector, x, y, &link.hundredths, &link.n))
                continue;
            issue->links = more(make->arena, issue->links, issue->link_count, sizeof *issue->links);
            issue->links[issue->link_count++] = link;
        }
}

static void add_pool(struct making *make, const struct report *report, const struct plan *plan)
{
    struct issue *issue = make->issue;
    issue->classes = plan->list;
    issue->class_count = plan->count;
    add_pages(make, report, "");
    add_lines(make, report, 0);
    add_sheets(make, plan);
    for (int c = 0; c < plan->count; c++) {
        bool known = plan->list[c].sector[0] == 0;
        for (int k = 0; k < c && !known; k++)
            known = strcmp(plan->list[k].sector, plan->list[c].sector) == 0;
        if (!known)
            add_links_of(make, plan, plan->list[c].sector);
    }
}

/* Simulated teachers say nothing, and what lies there was not said by them. Beside parts of a
 * run lie no sentences. */
static const struct report *with_quotes(struct making *make, const struct report *report,
                                        const struct plan *plan)
{
    struct quote_sources from = {make->paths, make->path_count, &make->ledgers};
    struct report *spoken = arena_get(make->arena, sizeof *spoken);
    *spoken = *report;
    if (!report->simulated && make->want->merged == NULL)
        release_quotes(spoken, plan, &from, make->arena, make->notes);
    make->issue->quotes = spoken->quotes;
    make->issue->quote_count = spoken->quote_count;
    return spoken;
}

/* --- the ledger ------------------------------------------------------------------------------- */

static bool write_everywhere(struct making *make, const struct ledger *ledger,
                             const struct page *file)
{
    const char *name = ledger_name(make->arena, ledger->id);
    for (int i = 0; i < make->write_count; i++) {
        const char *folder = make->places[i].folder, *path = files_join(make->arena, folder, name);
        if (files_make_folder(folder, 0755) && files_write(path, file->data, file->size))
            continue;
        make->issue->file = folder;
        for (int k = 0; k < i; k++)
            (void)os_remove(files_join(make->arena, make->places[k].folder, name));
        return false;
    }
    return true;
}

static enum release_fault freeze(struct making *make, struct ledger *ledger)
{
    struct ledger_writer writer;
    struct issue *issue = make->issue, kept = *issue;
    ledger_id(ledger, make->arena);
    ledger_begin(&writer, ledger, make->arena);
    release_freeze(&writer, issue);
    ledger_end(&writer);
    ledger->bytes = (struct bytes){writer.page.data, writer.page.size};
    ledger->file = ledger_name(make->arena, ledger->id);
    if (!make->want->preview && !write_everywhere(make, ledger, &writer.page))
        return RELEASE_READ_ONLY;
    /* what is shown is what was frozen, the first time too */
    if (!release_thaw(issue, ledger, make->arena, make->notes))
        return RELEASE_LEDGER;
    issue->logs = kept.logs;
    issue->sessions = kept.sessions;
    return RELEASE_FINE;
}

static enum release_fault work_out(struct making *make, struct summary *summary,
                                   const struct plan *plan, const struct report *report)
{
    struct issue *issue = make->issue;
    struct ledger ledger = {.level = issue->level,
                            .rules = RULES_VERSION,
                            .simulated = issue->simulated,
                            .in = {plan->in, plan->in_count},
                            .wait = {plan->wait, plan->waiting},
                            .people = plan->people};
    struct report_want want = make->want->report;
    ledger.period = report_period(make->arena, summary_totals(summary)->last_week);
    want.level = report->level;
    want.progress = NULL;
    if (issue->level == SHEET_POOL)
        add_pool(make, with_quotes(make, report, plan), plan);
    else if (plan->why == NULL) {
        add_pages(make, report, "");
        add_card(make, report, plan);
    } else
        add_own_cards(make, plan, &want);
    for (int i = 0; i < plan->wait_count; i++)
        add_held(make, -1, -1, &plan->waits[i]);
    return freeze(make, &ledger);
}

/* A room, simulated logs that are open, or nobody who may leave: pages, and no release. */
static enum release_fault plainly(struct making *make, const struct report *report)
{
    make->issue->plain = true;
    add_pages(make, report, "");
    add_lines(make, report, 0);
    return RELEASE_FINE;
}

static enum release_fault again(struct making *make, const struct ledger *ledger)
{
    struct issue *issue = make->issue, kept = *issue;
    if (!release_thaw(issue, ledger, make->arena, make->notes))
        return RELEASE_LEDGER;
    issue->again = true;
    issue->file = ledger->file;
    issue->logs = kept.logs;
    issue->sessions = kept.sessions;
    for (int i = 0; i < make->write_count && !make->want->preview; i++) {
        const char *folder = make->places[i].folder;
        const char *path = files_join(make->arena, folder, ledger_name(make->arena, ledger->id));
        if (!files_exists(path) &&
            files_make_folder(folder, 0755)) /* it is known already: one more copy, if it can be */
            (void)files_write(path, ledger->bytes.data, ledger->bytes.size);
    }
    return RELEASE_FINE;
}

static struct summary *read_summary(struct making *make)
{
    const struct report_want *want = &make->want->report;
    if (make->want->merged != NULL)
        return make->want->merged;
    struct summary *summary = summary_new(make->arena);
    struct summary_want wanted = {
        .threads = want->threads, .progress = want->progress, .self = want->self};
    if (make->leave_out.count > 0) {
        wanted.wants = is_new;
        wanted.self = make;
        wanted.progress = NULL;
    }
    summary_read(summary, make->paths, make->path_count, &wanted, make->notes);
    return summary;
}

static enum release_fault decide(struct making *make, struct summary *summary)
{
    struct issue *issue = make->issue;
    struct report report;
    struct plan plan;
    issue->fault = report_conclude(&report, summary, &make->want->report, make->arena);
    issue->logs = report.logs;
    issue->sessions = report.sessions;
    if (issue->fault != REPORT_FINE)
        return make->leave_out.count > 0 && issue->fault == REPORT_NOTHING ? RELEASE_NOTHING_NEW
                                                                           : RELEASE_REPORT;
    issue->simulated = report.simulated;
    issue->label = make->want->report.label;
    issue->period = issue->id = "";
    issue->level = report.level == REPORT_POOL ? SHEET_POOL : SHEET_CARD;
    if (report.open || report.level == REPORT_SESSION)
        return plainly(make, &report);
    (issue->level == SHEET_POOL ? plan_pool : plan_card)(&plan, summary, make->arena);
    struct ledger_set asked = asked_set(make, &plan);
    const struct ledger *before = NULL;
    enum ledger_verdict verdict =
        ledger_judge(&make->ledgers, issue->level, &asked, &before, &issue->common);
    if (verdict == LEDGER_AGAIN)
        return again(make, before);
    if (verdict == LEDGER_OVERLAP) {
        issue->file = before->file;
        return RELEASE_OVERLAP;
    }
    bool lost =
        plan.apart && make->want->merged != NULL; /* parts of a run have no session of its own */
    if (plan.in_count == 0 || lost) {
        for (int i = 0; i < plan.wait_count; i++)
            add_held(make, -1, -1, &plan.waits[i]);
        return plainly(make, &report);
    }
    before = release_near(&make->ledgers, issue->level, &plan, &issue->common);
    if (before != NULL) {
        issue->file = before->file;
        return RELEASE_NEAR;
    }
    if (issue->level == SHEET_POOL &&
        release_gives_away(&plan, &make->ledgers, make->arena, make->notes))
        return RELEASE_AUDIT;
    return work_out(make, summary, &plan, &report);
}

enum release_fault release_make(struct issue *issue, const char *const *paths, int count,
                                const struct release_want *want, struct words *words,
                                struct arena *arena, struct notes *notes)
{
    struct making make = {.issue = issue,
                          .paths = paths,
                          .path_count = count,
                          .want = want,
                          .words = words,
                          .arena = arena,
                          .notes = notes};
    *issue = (struct issue){.level = SHEET_CARD};
    find_places(&make);
    if (!ledger_find(make.places, make.place_count, arena, notes, &make.ledgers))
        return RELEASE_LEDGER;
    if (want->fresh)
        leave_out(&make, want->report.level == REPORT_POOL ? SHEET_POOL : SHEET_CARD);
    return decide(&make, read_summary(&make));
}

bool release_write(const struct issue *issue, const char *folder, const char *lang,
                   struct arena *arena)
{
    for (int i = 0; i < issue->page_count; i++) {
        const struct issue_page *page = &issue->pages[i];
        if (strncmp(page->name, lang, 2) != 0 || page->name[2] != '/')
            continue;
        const char *path = files_join(arena, folder, page->name + 3);
        if (!files_make_folder(files_folder_of(arena, path), 0755) ||
            !files_write(path, page->text.data, page->text.size))
            return false;
    }
    return true;
}

/* An entry without a result: the ids of the sessions, as they were read, and the level. */
enum release_fault release_desk(const char *const *paths, int count,
                                const struct release_want *want, const char **file,
                                struct arena *arena, struct notes *notes)
{
    struct issue issue = {.level = SHEET_DESK};
    struct making make = {.issue = &issue,
                          .paths = paths,
                          .path_count = count,
                          .want = want,
                          .arena = arena,
                          .notes = notes};
    struct ledger_writer writer;
    struct ledger ledger = {.level = SHEET_DESK, .rules = RULES_VERSION, .period = ""};
    find_places(&make);
    if (!ledger_find(make.places, make.place_count, arena, notes, &make.ledgers))
        return RELEASE_LEDGER;
    struct summary *summary = read_summary(&make);
    summary_settle(summary);
    const struct summary_session *sessions = summary_sessions(summary, &ledger.in.count);
    uint64_t *ids = arena_get(arena, ((size_t)ledger.in.count + 1) * sizeof *ids);
    for (int i = 0; i < ledger.in.count; i++)
        ids[i] = sessions[i].id;
    ledger.in.ids = ids;
    ledger.simulated = summary_totals(summary)->simulated > 0;
    ledger_id(&ledger, arena);
    ledger_begin(&writer, &ledger, arena);
    ledger_end(&writer);
    bool fine = write_everywhere(&make, &ledger, &writer.page);
    *file = fine ? ledger_name(arena, ledger.id) : issue.file;
    return fine ? RELEASE_FINE : RELEASE_READ_ONLY;
}
