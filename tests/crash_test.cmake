# SPDX-License-Identifier: MPL-2.0
# What the writer does is recorded on its way to the disk.
target_link_options(crash_test PRIVATE -Wl,--wrap=write -Wl,--wrap=fdatasync)
