/* SPDX-License-Identifier: MPL-2.0 */
/* The gate of robustness.md 3: one pass over the bytes, no allocation, no recursion. What passes
 * is JSON (RFC 8259) that no two parsers read differently. The first fault wins; its place is where
 * the wrong thing begins. */
#include "base/json_scan.h"

#include <string.h>

enum { MOST_DEPTH = 16, MOST_TOKENS = 20000, MOST_MEMBERS = 512, MOST_ELEMENTS = 4096 };
enum { MOST_BEFORE_POINT = 7, MOST_AFTER_POINT = 6, MOST_DIGITS = 10 };

static const size_t most_bytes[] = {
    [JSON_PACK] = 1024 * 1024,
    [JSON_SETTINGS] = 64 * 1024,
    [JSON_TRUTH] = 64 * 1024,
    [JSON_LINE] = 4096,
};

struct key {
    uint32_t offset, hash;
}; /* of its opening quote; of its folded letters */
struct level {
    bool object;
    int count, first_key;
};
struct gate {
    struct scan scan;
    bool fractions;
    int tokens, depth, keys;
    struct level levels[MOST_DEPTH];
    struct key key[MOST_DEPTH * MOST_MEMBERS]; /* of all objects that are open, a stack */
};

static bool same_key(const struct scan *scan, uint32_t offset, const char *key, size_t size)
{
    struct json_fault ignored;
    struct scan again = {scan->bytes, scan->size, offset, &ignored};
    char other[SCAN_KEY + 1];
    size_t other_size = 0;
    return scan_key(&again, other, &other_size) && other_size == size && !memcmp(other, key, size);
}

static bool count_token(struct gate *gate)
{
    if (++gate->tokens > MOST_TOKENS)
        return scan_refuse(&gate->scan, gate->scan.at, TR("fout.json_veel"));
    return true;
}

static bool check_key(struct gate *gate)
{
    struct scan *scan = &gate->scan;
    struct level *level = &gate->levels[gate->depth - 1];
    uint32_t start = (uint32_t)scan->at, hash = 2166136261U;
    char key[SCAN_KEY + 1];
    size_t size = 0;
    if (level->count == MOST_MEMBERS)
        return scan_refuse(scan, start, TR("fout.json_leden"));
    if (!count_token(gate) || !scan_key(scan, key, &size))
        return false;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)key[i]) * 16777619U;
    for (int i = level->first_key; i < gate->keys; i++)
        if (gate->key[i].hash == hash && same_key(scan, gate->key[i].offset, key, size))
            return scan_refuse(scan, start, TR("fout.json_dubbel"));
    gate->key[gate->keys++] = (struct key){start, hash};
    level->count++;
    scan_space(scan);
    if (scan_peek(scan) != ':')
        return scan_refuse_here(scan, TR("fout.json_dubbele_punt"));
    scan->at++;
    return true;
}

static bool is_digit(int byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t skip_digits(struct scan *scan)
{
    size_t start = scan->at;
    while (is_digit(scan_peek(scan)))
        scan->at++;
    return scan->at - start;
}

/* Whole part within 2^31 - 1: the longest that fits has ten digits. */
static bool in_range(const char *digits, size_t size)
{
    return size < MOST_DIGITS ||
           (size == MOST_DIGITS && memcmp(digits, "2147483647", MOST_DIGITS) <= 0);
}

static bool check_fraction(struct gate *gate, size_t start, size_t whole)
{
    struct scan *scan = &gate->scan;
    scan->at++;
    size_t size = skip_digits(scan);
    if (!size)
        return scan_refuse(scan, start, TR("fout.json_getal"));
    if (!gate->fractions)
        return scan_refuse(scan, start, TR("fout.json_breuk"));
    if (whole > MOST_BEFORE_POINT || size > MOST_AFTER_POINT)
        return scan_refuse(scan, start, TR("fout.json_breuk_lang"));
    return true;
}

static bool is_zero(const char *from, const char *end)
{
    while (from < end && (*from == '0' || *from == '.'))
        from++;
    return from == end;
}

static bool check_number(struct gate *gate)
{
    struct scan *scan = &gate->scan;
    size_t start = scan->at;
    bool minus = scan_peek(scan) == '-';
    scan->at += minus;
    const char *digits = scan->bytes + scan->at;
    size_t size = skip_digits(scan);
    if (!size || (size > 1 && *digits == '0'))
        return scan_refuse(scan, start, TR("fout.json_getal"));
    bool fraction = scan_peek(scan) == '.';
    if (fraction && !check_fraction(gate, start, size))
        return false;
    int next = scan_peek(scan);
    bool glued = is_digit(next) || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                 next == '.' || next == '+' || next == '-' || next == '_';
    if (glued || (minus && is_zero(digits, scan->bytes + scan->at)))
        return scan_refuse(scan, start, TR("fout.json_getal"));
    if (!in_range(digits, size))
        return scan_refuse(scan, start, TR("fout.json_getal_groot"));
    return true;
}

static bool check_word(struct scan *scan)
{
    static const char *const words[] = {"true", "false", "null"};
    size_t start = scan->at;
    while (scan->at < scan->size &&
           ((scan->bytes[scan->at] | 0x20) >= 'a' && (scan->bytes[scan->at] | 0x20) <= 'z'))
        scan->at++;
    size_t size = scan->at - start;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == size && !memcmp(words[i], scan->bytes + start, size))
            return true;
    return scan_refuse(scan, start, TR("fout.json_woord"));
}

static bool open_level(struct gate *gate, bool object)
{
    if (gate->depth == MOST_DEPTH)
        return scan_refuse(&gate->scan, gate->scan.at, TR("fout.json_diep"));
    gate->levels[gate->depth++] = (struct level){object, 0, gate->keys};
    gate->scan.at++;
    return true;
}

static void close_level(struct gate *gate)
{
    gate->keys = gate->levels[--gate->depth].first_key;
    gate->scan.at++;
}

/* A value begins here; an object or array is only opened. */
static bool begin_value(struct gate *gate)
{
    struct scan *scan = &gate->scan;
    scan_space(scan);
    int byte = scan_peek(scan);
    if (!count_token(gate))
        return false;
    if (byte == '{' || byte == '[')
        return open_level(gate, byte == '{');
    if (byte == '"')
        return scan_string(scan);
    if (byte == '-' || is_digit(byte))
        return check_number(gate);
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
        return check_word(scan);
    if (byte == '+' || byte == '.')
        return scan_refuse(scan, scan->at, TR("fout.json_getal"));
    if (byte == ',' || byte == ']' || byte == '}')
        return scan_refuse(scan, scan->at, TR("fout.json_waarde"));
    return scan_refuse_here(scan, TR("fout.json_waarde"));
}

static bool next_member(struct gate *gate, struct level *level)
{
    struct scan *scan = &gate->scan;
    scan_space(scan);
    if (level->object) {
        if (scan_peek(scan) != '"')
            return scan_refuse_here(scan, scan_peek(scan) == ',' || scan_peek(scan) == '}'
                                              ? TR("fout.json_komma")
                                              : TR("fout.json_sleutel"));
        return check_key(gate) && begin_value(gate);
    }
    if (level->count == MOST_ELEMENTS)
        return scan_refuse(scan, scan->at, TR("fout.json_elementen"));
    level->count++;
    if (scan_peek(scan) == ',' || scan_peek(scan) == ']')
        return scan_refuse(scan, scan->at, TR("fout.json_komma"));
    return begin_value(gate);
}

/* Inside an open object or array: its end, or one more member. */
static bool step(struct gate *gate)
{
    struct scan *scan = &gate->scan;
    struct level *level = &gate->levels[gate->depth - 1];
    scan_space(scan);
    int byte = scan_peek(scan);
    if (byte == (level->object ? '}' : ']')) {
        close_level(gate);
        return true;
    }
    if (level->count > 0) {
        if (byte != ',')
            return scan_refuse_here(scan, TR("fout.json_komma"));
        scan->at++;
    }
    return next_member(gate, level);
}

static bool check_size(size_t size, enum json_source source, struct scan *scan)
{
    if (!size)
        return scan_refuse(scan, 0, TR("fout.json_leeg"));
    if (size > most_bytes[source])
        return scan_refuse(scan, most_bytes[source], TR("fout.json_groot"));
    return true;
}

bool json_gate(const char *bytes, size_t size, enum json_source source, struct json_fault *fault)
{
    struct gate gate;
    gate.scan = (struct scan){bytes, size, 0, fault};
    gate.fractions = source == JSON_PACK || source == JSON_TRUTH;
    gate.tokens = gate.depth = gate.keys = 0;
    if (!check_size(size, source, &gate.scan))
        return false;
    scan_space(&gate.scan);
    size_t start = gate.scan.at;
    if (!begin_value(&gate))
        return false;
    if (bytes[start] != '{')
        return scan_refuse(&gate.scan, start, TR("fout.json_top"));
    while (gate.depth > 0)
        if (!step(&gate))
            return false;
    scan_space(&gate.scan);
    if (gate.scan.at < size)
        return scan_refuse_here(&gate.scan, TR("fout.json_rest"));
    return true;
}
