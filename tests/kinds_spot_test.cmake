# SPDX-License-Identifier: MPL-2.0
target_sources(kinds_spot_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/fake_ui.c
    ${CMAKE_CURRENT_SOURCE_DIR}/kinds/world.c)
