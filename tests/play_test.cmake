# SPDX-License-Identifier: MPL-2.0
# A disk that can be held up: fdatasync waits at a gate of the test.
target_sources(play_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/small_level.c
    ${CMAKE_CURRENT_SOURCE_DIR}/helpers/table.c)
target_link_options(play_test PRIVATE -Wl,--wrap=fdatasync)
