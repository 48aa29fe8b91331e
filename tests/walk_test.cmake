# SPDX-License-Identifier: MPL-2.0
# What a pilot wishes for a node becomes keys or a mouse (helpers/hands.c).
target_sources(walk_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/desk.c ${CMAKE_CURRENT_SOURCE_DIR}/helpers/hands.c)
target_link_options(walk_test PRIVATE -Wl,--wrap=ui_act)
