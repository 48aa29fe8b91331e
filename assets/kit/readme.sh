#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# Draws assets/readme.png, the staff room as nobody touched it: 1280 x 720, a palette of 256, at most
# 250 KB. Run it by hand after a change in that room. Packages: librsvg2-bin, imagemagick.
set -eu
cd "$(dirname "$0")"
picture=../readme.png
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

python3 -B -c 'import build, lerarenkamer; print(build.at_rest(lerarenkamer))' > "$room/room.svg"
rsvg-convert --width 1280 --height 720 --output "$room/room.png" "$room/room.svg"
# A third of the usual dither: enough against bands in the light, and a third smaller than all of it.
convert "$room/room.png" -dither FloydSteinberg -define dither:diffusion-amount=35% -colors 256 \
    -strip -define png:exclude-chunks=date,time -define png:compression-level=9 "PNG8:$picture"
bytes=$(wc -c < "$picture")
echo "assets/readme.png: $bytes bytes"
[ "$bytes" -le 250000 ]
