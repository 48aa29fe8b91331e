# SPDX-License-Identifier: MPL-2.0
# The mixer and the device; SDL's dummy driver plays.
target_link_libraries(sound_test PRIVATE sdl)
add_dependencies(sound_test share)
