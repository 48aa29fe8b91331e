# SPDX-License-Identifier: MPL-2.0
# Everything the programs read while they run lies in ${CMAKE_BINARY_DIR}/share: fonts copied from
# Debian packages, pictures rasterised from SVG, packs, instruments and catalogues.
set(SHARE ${CMAKE_BINARY_DIR}/share)

function(share_copy source target)
    add_custom_command(OUTPUT ${target} DEPENDS ${source}
        COMMAND ${CMAKE_COMMAND} -E copy ${source} ${target} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY SHARED ${target})
endfunction()

foreach(font
        opentype/inter/Inter-Regular.otf opentype/inter/Inter-Bold.otf opentype/inter/Inter-SemiBold.otf
        opentype/league-spartan/LeagueSpartan-SemiBold.otf truetype/dejavu/DejaVuSans.ttf
        truetype/breip/Breip.ttf truetype/andika/Andika-Regular.ttf truetype/andika/Andika-Bold.ttf
        opentype/opendyslexic/OpenDyslexic-Regular.otf opentype/opendyslexic/OpenDyslexic-Bold.otf)
    get_filename_component(name ${font} NAME)
    share_copy(/usr/share/fonts/${font} ${SHARE}/fonts/${name})
endforeach()

file(GLOB_RECURSE texts CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
    i18n/*.pot i18n/*.po levels/*.json assets/survey/*.json assets/schema/*.json assets/privacy/*.html assets/keys/compose)
foreach(text ${texts})
    share_copy(${CMAKE_SOURCE_DIR}/${text} ${SHARE}/${text})
endforeach()
# Sounds are synthesised: one script makes them all, in a few seconds.
find_program(SOX sox REQUIRED)
set(sounds "")
foreach(sound tik hout papier slot rammel deur stempel klaar radiator stilte lucht servers zaal thema)
    list(APPEND sounds ${SHARE}/sounds/${sound}.wav)
endforeach()
add_custom_command(OUTPUT ${sounds} DEPENDS ${CMAKE_SOURCE_DIR}/assets/sounds/make.sh
    COMMAND ${CMAKE_SOURCE_DIR}/assets/sounds/make.sh ${SHARE}/sounds VERBATIM)
set_property(GLOBAL APPEND PROPERTY SHARED ${sounds})

get_property(shared GLOBAL PROPERTY SHARED)
add_custom_target(share ALL DEPENDS ${shared})

if(EXISTS ${CMAKE_SOURCE_DIR}/game/build/art.cmake)
    include(game/build/art.cmake)
    art_rule(art)
endif()
