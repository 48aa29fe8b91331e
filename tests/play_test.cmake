# SPDX-License-Identifier: MPL-2.0
target_sources(play_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/small_level.c)
target_link_options(play_test PRIVATE -Wl,--wrap=fdatasync)
