# SPDX-License-Identifier: MPL-2.0
target_sources(evenings_test PRIVATE helpers/desk.c helpers/small_level.c)
