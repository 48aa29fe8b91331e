/* SPDX-License-Identifier: MPL-2.0 */
/* A workbook as files in a folder. What must be said is said by the name of every file, too. */
#include "report/export.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"

bool export_formats(const char *words, unsigned *out)
{
    static const char *const names[] = {"csv", "xlsx", "sav", "json"};
    *out = 0;
    for (size_t size; *words != 0; words += size + (words[size] == ',')) {
        unsigned found = 0;
        size = strcspn(words, ",");
        for (unsigned i = 0; i < 4; i++)
            if (strlen(names[i]) == size && strncmp(names[i], words, size) == 0)
                found = 1u << i;
        if (found == 0)
            return false;
        *out |= found;
    }
    return *out != 0;
}

const char *export_mark(const struct workbook *book, const struct speaker *sp)
{
    if (book->level != SHEET_DESK)
        return book->simulated ? speak(sp, TR("export.merk_gesimuleerd")) : NULL;
    return speak(sp, book->simulated ? TR("export.merk_beide") : TR("export.merk_persoon"));
}

const char *export_low(struct arena *arena, const char *name)
{
    char *low = arena_copy(arena, name, strlen(name));
    for (char *at = low; *at != 0; at++)
        *at = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
    return low;
}

const char *export_name(const struct workbook *book, struct arena *arena, const char *name,
                        const char *ending)
{
    const char *desk = book->level == SHEET_DESK ? "PERSOONSGEGEVENS-NIET-DELEN_" : "";
    return arena_print(arena, "%s%s%s%s", desk, book->simulated ? "GESIMULEERD_" : "",
                       export_low(arena, name), ending);
}

static bool save_csv(const struct workbook *book, const struct speaker *sp,
                     const struct sheet *sheet, unsigned formats, const char *folder)
{
    struct page nl = {.arena = sp->arena}, machine = {.arena = sp->arena};
    export_csv(&nl, sheet, CSV_NL);
    export_csv(&machine, sheet, CSV_INT);
    bool fine = page_save(&machine, folder, export_name(book, sp->arena, sheet->name, "_int.csv"));
    return fine && ((formats & EXPORT_CSV) == 0 ||
                    page_save(&nl, folder, export_name(book, sp->arena, sheet->name, "_nl.csv")));
}

static bool save_sheet(const struct workbook *book, const struct speaker *sp,
                       const struct sheet *sheet, unsigned formats, const char *folder)
{
    bool fine = true;
    if ((formats & (EXPORT_CSV | EXPORT_JSON)) != 0)
        fine = save_csv(book, sp, sheet, formats, folder);
    if (fine && (formats & EXPORT_CSV) != 0) {
        struct page syntax = {.arena = sp->arena};
        export_sps(&syntax, book, sheet, sp);
        fine = page_save(&syntax, folder, export_name(book, sp->arena, sheet->name, ".sps"));
    }
    if (fine && (formats & EXPORT_SAV) != 0) {
        struct page page = {.arena = sp->arena};
        export_sav(&page, book, sheet, sp);
        fine = page_save(&page, folder, export_name(book, sp->arena, sheet->name, ".sav"));
    }
    return fine;
}

/* The code book and the guide go along with every format; the package is about the sheets. */
static bool save_books(const struct workbook *book, const struct speaker *sp, unsigned formats,
                       const char *folder)
{
    struct page codes = {.arena = sp->arena}, package = {.arena = sp->arena};
    struct sheet sheet = export_codebook_sheet(book, sp);
    bool fine = true;
    export_codebook(&codes, book, sp);
    fine = page_save(&codes, folder, export_name(book, sp->arena, "codeboek", ".html"));
    if (fine && (formats & EXPORT_CSV) != 0)
        fine = save_csv(book, sp, &sheet, formats, folder);
    if (fine && (formats & EXPORT_JSON) != 0) {
        export_package(&package, book, sp);
        fine = page_save(&package, folder, export_name(book, sp->arena, "datapackage", ".json"));
    }
    return fine;
}

enum export_fault export_write(const struct workbook *book, const struct speaker *sp,
                               unsigned formats, const char *folder)
{
    for (int i = 0; i < book->sheet_count; i++)
        if (!sheet_is_sound(&book->sheets[i]))
            return EXPORT_UNSOUND;
    bool fine = files_make_folder(folder, book->level == SHEET_DESK ? 0700 : 0755);
    for (int i = 0; fine && i < book->sheet_count; i++)
        fine = save_sheet(book, sp, &book->sheets[i], formats, folder);
    fine = fine && save_books(book, sp, formats, folder);
    if (fine && (formats & EXPORT_XLSX) != 0)
        fine = export_xlsx(book, sp, folder, export_name(book, sp->arena, book->id, ".xlsx"));
    return fine ? EXPORT_FINE : EXPORT_DISK;
}
