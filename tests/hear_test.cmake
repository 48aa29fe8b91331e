# SPDX-License-Identifier: MPL-2.0
# Every frame is overheard.
target_sources(hear_test PRIVATE helpers/desk.c)
target_link_options(hear_test PRIVATE -Wl,--wrap=hear_mind)
