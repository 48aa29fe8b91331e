# SPDX-License-Identifier: MPL-2.0
# Rules of the house that a search can see: layers, words that do not belong, calls that are forbidden.
. "$(dirname "$0")/tap.sh"
cd "$root"

may() {                                                   # may FOLDER ALLOWED...: includes of other layers
    local folder=$1
    shift
    local allowed
    allowed=$(printf '%s|' "$folder" "$@")
    grep -nE '^#include "' game/"$folder"/*.[ch] 2>/dev/null | grep -vE "#include \"(${allowed%|})/"
}
check "base_includes_only_base" says_nothing may base
check "core_includes_only_base_and_core" says_nothing may core base
check "measure_includes_only_base_core_measure" says_nothing may measure base core
check "ui_includes_only_base_and_ui" says_nothing may ui base
check "kinds_include_no_play_screens_or_sdl" says_nothing may kinds base core measure ui
check "play_includes_no_ui" says_nothing may play base core measure
check "report_includes_no_ui" says_nothing may report base core measure play
check "screens_include_no_sdl" says_nothing may screens base core ui play report kinds measure
check "sdl_includes_only_base_and_ui" says_nothing may sdl base ui
check "sdl_headers_stand_in_sdl_only" says_nothing grep -rnE '#include [<"]SDL' game --include=*.[ch] --exclude-dir=sdl

calls='\b(atoi|atof|strcpy|strcat|sprintf|vsprintf|strtok|setlocale|gets)\s*\('
check "forbidden_calls_do_not_occur" says_nothing grep -rnE "$calls" game --include=*.[ch]
check "strtod_stands_in_no_layer" says_nothing grep -rnE '\bstrtod\s*\(' game --include=*.[ch]
check "pictures_are_read_as_png_only" says_nothing grep -rnE '\bIMG_(Load|Load_RW|LoadTyped_RW|LoadTexture\w*|LoadSVG_RW|LoadSizedSVG_RW)\s*\(' game --include=*.[ch]
check "cjson_is_parsed_with_its_length_only" says_nothing grep -rnE 'cJSON_(Parse|ParseWithLength|GetObjectItem|Utils\w*)\s*\(' game --include=*.[ch]
check "headers_hold_no_globals" says_nothing bash -c "grep -rnE '^extern [^(]*;' game --include=*.h | grep -v const"
check "nothing_is_left_for_later" says_nothing grep -rnwE 'TODO|FIXME|XXX|HACK' game tests --include=*.[ch]
check "no_program_names_a_socket" says_nothing bash -c "nm -u build/release/biastool build/release/biasctl | grep -E ' (socket|connect|bind|listen|accept|accept4|sendto|recvfrom|getaddrinfo)(@|\$)'"
check "every_source_names_its_licence" says_nothing grep -rL 'SPDX-License-Identifier: MPL-2.0' game tests --include=*.[ch] --include=*.sh --include=*.cmake
check "no_line_of_code_is_longer_than_100_columns" says_nothing env LC_ALL=C.UTF-8 grep -rnE '^.{101}' game tests --include=*.c
check "no_file_is_longer_than_500_lines" says_nothing bash -c "wc -l game/*.c game/*/*.[ch] | awk '\$2 != \"total\" && \$1 > 500'"
