# SPDX-License-Identifier: MPL-2.0
# Asks the fonts themselves what they can draw.
target_link_libraries(fonts_test PRIVATE sdl)
add_dependencies(fonts_test share)
