# SPDX-License-Identifier: MPL-2.0
target_link_options(${name} PRIVATE -Wl,--wrap=write,--wrap=fdatasync,--wrap=ftruncate,--wrap=open,--wrap=pthread_create)
