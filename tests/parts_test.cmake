# SPDX-License-Identifier: MPL-2.0
target_sources(parts_test PRIVATE helpers/desk.c)
