# SPDX-License-Identifier: MPL-2.0
target_link_options(${name} PRIVATE -Wl,--wrap=malloc)
