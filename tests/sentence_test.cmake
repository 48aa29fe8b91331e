# SPDX-License-Identifier: MPL-2.0
target_sources(sentence_test PRIVATE helpers/desk.c)
