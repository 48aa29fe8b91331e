# SPDX-License-Identifier: MPL-2.0
# The same ids, codes and sticks on every machine; and a disk that fails when told to.
target_sources(screens_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/helpers/desk.c
    ${CMAKE_CURRENT_SOURCE_DIR}/helpers/inspect.c ${CMAKE_CURRENT_SOURCE_DIR}/helpers/same_world.c)
target_link_options(screens_test PRIVATE -Wl,--wrap=os_random,--wrap=os_week,--wrap=files_list,--wrap=os_state,--wrap=os_create)
