#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# All sounds of the game from nothing but sox's own generators: assets/sounds/make.sh FOLDER writes FOLDER/*.wav,
# 22050 Hz, mono (so nothing is lost with one ear). -R: the same bytes at every build.
set -euo pipefail
out=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
rate=22050

raw() { sox -V1 -R -D -n -r $rate -c 1 -b 16 "$work/$1.wav" "${@:2}"; }                # raw NAME EFFECTS...
mixed() { sox -V1 -R -D -m "${@:2}" -r $rate -c 1 -b 16 "$work/$1.wav"; }               # mixed NAME FILES...
finish() { sox -V1 -R -D "$work/$1.wav" -r $rate -c 1 -b 16 "$out/$1.wav" "${@:2}"; }   # finish NAME EFFECTS...

# --- effects: short, soft, nothing above -9 dB -----------------------------------------------------
raw tik synth 0.045 sine 820:610 fade q 0.002 0.045 0.04
finish tik gain -n -24

raw hout-a synth 0.16 sine 210:165 fade l 0.002 0.16 0.15
raw hout-b synth 0.05 pinknoise lowpass 900 fade l 0.001 0.05 0.045 gain -10
mixed hout "$work/hout-a.wav" "$work/hout-b.wav"
finish hout gain -n -16

raw papier synth 0.34 whitenoise bandpass 3200 2400 tremolo 23 80 fade q 0.05 0.34 0.22
finish papier gain -n -22

raw slot-a synth 0.03 whitenoise bandpass 2600 1500 fade l 0.001 0.03 0.025
raw slot-b synth 0.09 sine 1480:1310 fade l 0.001 0.09 0.085 gain -8 pad 0.01
raw slot-c synth 0.05 whitenoise bandpass 1500 900 fade l 0.001 0.05 0.045 pad 0.14
raw slot-d synth 0.18 sine 340:260 fade l 0.001 0.18 0.17 pad 0.14
mixed slot "$work"/slot-[a-d].wav
finish slot gain -n -13

raw rammel-a synth 0.05 whitenoise bandpass 1100 700 fade l 0.001 0.05 0.045
raw rammel-b synth 0.07 sine 190:170 fade l 0.001 0.07 0.065
mixed rammel-c "$work/rammel-a.wav" "$work/rammel-b.wav"
sox -V1 -R -D "$work/rammel-c.wav" "$work/rammel.wav" pad 0 0.06 repeat 1
finish rammel gain -n -16

raw deur-a synth 0.7 pinknoise lowpass 520 fade q 0.2 0.7 0.3
raw deur-b synth 0.5 sine 96:132 tremolo 19 35 fade q 0.15 0.5 0.2 gain -9
raw deur-c synth 0.2 sine 120:82 fade l 0.002 0.2 0.19 pad 0.68
mixed deur "$work"/deur-[a-c].wav
finish deur gain -n -14

raw stempel-a synth 0.14 sine 128:74 fade l 0.001 0.14 0.13
raw stempel-b synth 0.04 pinknoise lowpass 2200 fade l 0.001 0.04 0.035 gain -6
mixed stempel "$work/stempel-a.wav" "$work/stempel-b.wav"
finish stempel gain -n -13

bell() { raw "$1" synth 1.5 sine "$2" sine "$(($2 * 2))" fade l 0.006 1.5 1.48 gain "$4" pad "$3" remix -; }
bell klaar-a 523 0 -12
bell klaar-b 659 0.16 -13
bell klaar-c 784 0.32 -12
mixed klaar "$work"/klaar-[a-c].wav
finish klaar reverb 30 gain -n -15

# --- room tones: 4 s, the end fades into the beginning so that the loop has no seam -----------------
loop() {                                                  # loop NAME LEVEL: from 5 s to 4 s
    sox -V1 -R -D "$work/$1.wav" "$work/$1-head.wav" trim 0 1 fade t 1 1 0
    sox -V1 -R -D "$work/$1.wav" "$work/$1-tail.wav" trim 4 1 fade t 0 1 1
    sox -V1 -R -D "$work/$1.wav" "$work/$1-body.wav" trim 1 3
    mixed "$1-join" -v 1 "$work/$1-head.wav" -v 1 "$work/$1-tail.wav"
    sox -V1 -R -D "$work/$1-join.wav" "$work/$1-body.wav" -r $rate -c 1 -b 16 "$out/$1.wav" gain -n "$2"
}
raw radiator-a synth 5 brownnoise lowpass 240 gain -6
raw radiator-b synth 5 sine 100 gain -26
raw radiator-c synth 5 pinknoise bandpass 2100 300 gain -34
mixed radiator "$work"/radiator-[a-c].wav
loop radiator -33

raw stilte-a synth 5 pinknoise lowpass 420 gain -10
raw stilte-b synth 5 brownnoise bandpass 130 80 gain -8
mixed stilte "$work"/stilte-[ab].wav
loop stilte -36

raw lucht-a synth 5 pinknoise bandpass 310 260 gain -8
raw lucht-b synth 5 sine 58 gain -24
mixed lucht "$work"/lucht-[ab].wav
loop lucht -33

raw servers-a synth 5 sine 120 gain -20
raw servers-b synth 5 sine 241 gain -27
raw servers-c synth 5 pinknoise bandpass 900 900 gain -14
mixed servers "$work"/servers-[a-c].wav
loop servers -34

raw zaal-a synth 5 brownnoise lowpass 170 gain -8
raw zaal-b synth 5 pinknoise bandpass 600 200 gain -28
mixed zaal "$work"/zaal-[ab].wav
loop zaal -34

# --- the theme: eight chords of plucked strings under a slow tune, 25 s ------------------------------
number=0
note() {                                                  # note HERTZ BEGIN LENGTH GAIN: one string
    number=$((number + 1))
    raw "$(printf 'thema-%03d' $number)" synth "$3" pluck "$1" lowpass 2400 fade l 0.004 "$3" 1 gain "$4" pad "$2"
}
chord() {                                                 # chord BEGIN LOW MIDDLE HIGH: broken, from low to high
    note "$2" "$1" 4 -12
    note "$3" "$(later "$1" 0.4)" 3.4 -15
    note "$4" "$(later "$1" 0.8)" 3 -15
    note "$3" "$(later "$1" 1.6)" 2.4 -18
}
later() { awk "BEGIN { printf \"%.2f\", $1 + $2 }"; }
chord 0 130.81 196.00 329.63
chord 2.8 110.00 164.81 261.63
chord 5.6 87.31 174.61 220.00
chord 8.4 98.00 146.83 246.94
chord 11.2 130.81 196.00 329.63
chord 14 110.00 164.81 261.63
chord 16.8 87.31 130.81 220.00
chord 19.6 130.81 196.00 261.63
tune=(1.2 659.26 2.6 587.33 4 523.25 6.8 440.00 8.2 523.25 9.6 493.88
    12.4 659.26 13.8 783.99 15.2 659.26 18 587.33 19.4 493.88 20.8 523.25)
for ((i = 0; i < ${#tune[@]}; i += 2)); do note "${tune[i + 1]}" "${tune[i]}" 3 -14; done
mixed thema "$work"/thema-[0-9]*.wav
finish thema pad 0 2 reverb 45 50 80 gain -n -14 trim 0 24.9 fade q 0.02 24.9 3
sox -V1 -R -D "$out/thema.wav" -e ima-adpcm "$work/small.wav"
mv "$work/small.wav" "$out/thema.wav"
