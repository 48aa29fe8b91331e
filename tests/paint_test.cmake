# SPDX-License-Identifier: MPL-2.0
# A test program that may see SDL: pixels, letters, pictures and keys.
target_link_libraries(paint_test PRIVATE sdl)
add_dependencies(paint_test share)
