/* SPDX-License-Identifier: MPL-2.0 */
/* Prints what ReadStat sees in an SPSS file: rows, encoding, label; then
 * name|label|level|missing codes. */
#include <readstat.h>
#include <stdio.h>

static int on_file(readstat_metadata_t *file, void *self)
{
    (void)self;
    printf("rows %d %s %s\n", readstat_get_row_count(file), readstat_get_file_encoding(file),
           readstat_get_file_label(file));
    return READSTAT_HANDLER_OK;
}

static int on_variable(int index, readstat_variable_t *variable, const char *labels, void *self)
{
    static const char *const levels[] = {"unknown", "nominal", "ordinal", "scale"};
    (void)index;
    (void)labels;
    (void)self;
    printf("%s|%s|%s|%d\n", readstat_variable_get_name(variable),
           readstat_variable_get_label(variable), levels[readstat_variable_get_measure(variable)],
           readstat_variable_get_missing_ranges_count(variable));
    return READSTAT_HANDLER_OK;
}

int main(int count, char **words)
{
    readstat_parser_t *parser = readstat_parser_init();
    readstat_set_metadata_handler(parser, on_file);
    readstat_set_variable_handler(parser, on_variable);
    readstat_error_t error =
        count == 2 ? readstat_parse_sav(parser, words[1], NULL) : READSTAT_ERROR_OPEN;
    readstat_parser_free(parser);
    if (error != READSTAT_OK)
        fprintf(stderr, "%s\n", readstat_error_message(error));
    return error != READSTAT_OK;
}
