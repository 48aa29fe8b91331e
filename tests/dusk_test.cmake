# SPDX-License-Identifier: MPL-2.0
target_sources(dusk_test PRIVATE helpers/desk.c)
