# SPDX-License-Identifier: MPL-2.0
# The art rule: rasterises the committed SVG with rsvg-convert when we build, so that the game
# needs no SVG parser. art_rule(TARGET) makes a target that fills ${CMAKE_BINARY_DIR}/share:
#   levels/<pack>/pictures/<scene>/*.svg -> share/levels/<pack>/pictures/<scene>/*.png
#   the same at twice the size, <name>@2x.png, with -DART_2X=ON: for screens larger than 1080p
#   levels/<pack>/pictures/<scene>/scene.json -> the same place, copied (unless share.cmake does)
#   assets/art/*.svg -> share/art/*.png      assets/icons/*.svg -> share/icons/*.png, 96 x 96
# One command a file: only what changed is drawn again.
option(ART_2X "Pictures of the rooms at twice the size as well" OFF)

function(art_png svg png outputs)
    add_custom_command(
        OUTPUT "${png}"
        COMMAND "${RSVG_CONVERT}" ${ARGN} --format png --output "${png}" "${svg}"
        DEPENDS "${svg}"
        VERBATIM)
    set(${outputs} ${${outputs}} "${png}" PARENT_SCOPE)
endfunction()

function(art_copy from to outputs)
    get_source_file_property(made_elsewhere "${to}" GENERATED)
    if(NOT made_elsewhere)
        add_custom_command(
            OUTPUT "${to}"
            COMMAND "${CMAKE_COMMAND}" -E copy "${from}" "${to}"
            DEPENDS "${from}"
            VERBATIM)
    endif()
    set(${outputs} ${${outputs}} "${to}" PARENT_SCOPE)
endfunction()

function(art_rule target)
    find_program(RSVG_CONVERT rsvg-convert REQUIRED)
    set(share "${CMAKE_BINARY_DIR}/share")
    set(made "")
    file(GLOB pictures CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
        "${CMAKE_SOURCE_DIR}/levels/*/pictures/*/*.svg")
    file(GLOB scenes CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
        "${CMAKE_SOURCE_DIR}/levels/*/pictures/*/scene.json")
    file(GLOB art CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/assets"
        "${CMAKE_SOURCE_DIR}/assets/art/*.svg")
    file(GLOB icons CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/assets"
        "${CMAKE_SOURCE_DIR}/assets/icons/*.svg")
    foreach(file IN LISTS pictures)
        string(REGEX REPLACE "[.]svg$" ".png" png "${file}")
        art_png("${CMAKE_SOURCE_DIR}/${file}" "${share}/${png}" made)
        if(ART_2X AND NOT file MATCHES "/portraits/")
            string(REGEX REPLACE "[.]png$" "@2x.png" png "${png}")
            art_png("${CMAKE_SOURCE_DIR}/${file}" "${share}/${png}" made --zoom 2)
        endif()
    endforeach()
    foreach(file IN LISTS scenes)
        art_copy("${CMAKE_SOURCE_DIR}/${file}" "${share}/${file}" made)
    endforeach()
    foreach(file IN LISTS art)
        string(REGEX REPLACE "[.]svg$" ".png" png "${file}")
        art_png("${CMAKE_SOURCE_DIR}/assets/${file}" "${share}/${png}" made)
    endforeach()
    foreach(file IN LISTS icons)
        string(REGEX REPLACE "[.]svg$" ".png" png "${file}")
        art_png("${CMAKE_SOURCE_DIR}/assets/${file}" "${share}/${png}" made --width 96 --height 96)
    endforeach()
    # The tool does not make folders; ours exist before the first command runs.
    foreach(file IN LISTS made)
        get_filename_component(folder "${file}" DIRECTORY)
        file(MAKE_DIRECTORY "${folder}")
    endforeach()
    add_custom_target(${target} ALL DEPENDS ${made})
endfunction()
