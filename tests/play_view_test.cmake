# SPDX-License-Identifier: MPL-2.0
target_sources(play_view_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/small_level.c
    ${CMAKE_CURRENT_SOURCE_DIR}/helpers/table.c)
