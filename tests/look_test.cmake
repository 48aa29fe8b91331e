# SPDX-License-Identifier: MPL-2.0
target_sources(look_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/fake_ui.c)
