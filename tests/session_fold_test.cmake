# SPDX-License-Identifier: MPL-2.0
target_sources(session_fold_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/small_level.c)
