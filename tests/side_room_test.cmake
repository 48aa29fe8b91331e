# SPDX-License-Identifier: MPL-2.0
target_sources(side_room_test PRIVATE helpers/desk.c)
