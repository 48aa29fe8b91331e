# SPDX-License-Identifier: MPL-2.0
target_sources(evening_test PRIVATE helpers/desk.c)
