# SPDX-License-Identifier: MPL-2.0
# It opens the real window.
target_link_libraries(touch_test PRIVATE sdl)
add_dependencies(touch_test share)
