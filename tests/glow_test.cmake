# SPDX-License-Identifier: MPL-2.0
target_sources(glow_test PRIVATE helpers/desk.c)
