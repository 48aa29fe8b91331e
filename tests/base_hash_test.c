/* SPDX-License-Identifier: MPL-2.0 */
/* Known answers: FIPS 180-4 examples, RFC 7914 section 11, and the auditor's line of
 * architecture.md 5. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

static void sha256_gives_the_published_digests(void **state)
{
    (void)state;
    static const struct { const char *text, *digest; } known[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        uint8_t digest[32];
        char hex[65];
        hash_bytes(known[i].text, strlen(known[i].text), digest);
        hash_hex(digest, sizeof digest, hex);
        assert_string_equal(hex, known[i].digest);
    }
}

static void sha256_of_a_million_letters_is_the_published_one(void **state)
{
    (void)state;
    enum { MILLION = 1000000 };
    char *text = malloc(MILLION), hex[65];
    uint8_t digest[32];
    assert_non_null(text);
    memset(text, 'a', MILLION);
    hash_bytes(text, MILLION, digest);
    free(text);
    hash_hex(digest, sizeof digest, hex);
    assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void a_throw_is_what_an_auditor_gets_from_sha256sum(void **state)
{
    (void)state;
    static const char line[] = "0000000000005eed/postvakken/form/1";
    char hex[HASH_HEX];
    hash_short(line, sizeof line - 1, hex);
    assert_string_equal(hex, "5e8929f3e095b752");
    assert_true(hash_number(line, sizeof line - 1) == UINT64_C(0x5e8929f3e095b752));
}

static void pbkdf2_gives_the_vectors_of_rfc_7914(void **state)
{
    (void)state;
    char hex[HASH_HEX];
    hash_slow("passwd", "salt", 1, hex);
    assert_string_equal(hex, "55ac046e56e3089f");
    hash_slow("Password", "NaCl", 80000, hex);
    assert_string_equal(hex, "4ddcd8f60b98be21");
}

static void hex_is_lower_case_and_whole(void **state)
{
    (void)state;
    static const uint8_t bytes[] = {0x00, 0x0f, 0xa0, 0xff};
    char hex[9];
    hash_hex(bytes, sizeof bytes, hex);
    assert_string_equal(hex, "000fa0ff");
    hash_hex(bytes, 0, hex);
    assert_string_equal(hex, "");
}

static bool is_lower_hex(char letter)
{
    return letter && strchr("0123456789abcdef", letter);
}

static void hex_is_read_back_to_the_number_it_was_made_of(void **state)
{
    (void)state;
    uint64_t number = 0x0123456789abcdef, read = 0;
    for (int i = 0; i < 1000; i++, number = number * 6364136223846793005u + 1442695040888963407u) {
        uint8_t bytes[8];
        char hex[HASH_HEX];
        for (int k = 0; k < 8; k++)
            bytes[k] = (uint8_t)(number >> (56 - 8 * k));
        hash_hex(bytes, sizeof bytes, hex);
        assert_true(hash_read(hex, &read));
        assert_true(read == number);
    }
}

static void every_byte_that_is_no_lower_case_hex_is_refused_at_every_place(void **state)
{
    (void)state;
    for (int place = 0; place < HASH_HEX - 1; place++)
        for (int byte = 0; byte < 256; byte++) {
            char hex[HASH_HEX] = "09af09af09af09af";
            uint64_t read = 7;
            hex[place] = (char)byte;
            assert_int_equal(hash_read(hex, &read), is_lower_hex((char)byte));
            assert_true(is_lower_hex((char)byte) || read == 7);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha256_gives_the_published_digests),
        cmocka_unit_test(sha256_of_a_million_letters_is_the_published_one),
        cmocka_unit_test(a_throw_is_what_an_auditor_gets_from_sha256sum),
        cmocka_unit_test(pbkdf2_gives_the_vectors_of_rfc_7914),
        cmocka_unit_test(hex_is_lower_case_and_whole),
        cmocka_unit_test(hex_is_read_back_to_the_number_it_was_made_of),
        cmocka_unit_test(every_byte_that_is_no_lower_case_hex_is_refused_at_every_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
