# SPDX-License-Identifier: MPL-2.0
target_sources(round_test PRIVATE helpers/desk.c)
