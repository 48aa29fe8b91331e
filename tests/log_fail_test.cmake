# SPDX-License-Identifier: MPL-2.0
# The N-th call to the disk fails where a test says so.
target_link_options(log_fail_test PRIVATE -Wl,--wrap=write -Wl,--wrap=fdatasync -Wl,--wrap=ftruncate -Wl,--wrap=fsync)
