# SPDX-License-Identifier: MPL-2.0
target_sources(follow_up_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/desk.c)
