// A track made here, where the real one cannot be had: no voice, but each change can be heard, and the clock goes on
// with the phone locked. Mono, 8 bit, as few samples as browsers play: 30 minutes are 7 MB of memory.

import { allOf } from "./where.js";

/** @typedef {import("./plan.js").Stretch} Stretch */
/** @typedef {{hz: number, s: number}} Beep */

const RATE = 4000;
const HEAD_BYTES = 44;
const SILENCE = 128;
const LOUD = 100;
const SOFT = 50;
const MINUTE_S = 60;
const APART_S = 10;
const OPENS_AT_S = 0.3;
const TAIL_S = 2;
const COUNTED = 3;
const PAUSE_S = 0.08;
/** @type {Record<Stretch["do"] | "complete" | "count" | "minute", Beep[]>} */
const BEEPS = {
  run: [{ hz: 880, s: 0.18 }, { hz: 1100, s: 0.3 }],
  walk: [{ hz: 520, s: 0.6 }],
  rest: [{ hz: 390, s: 0.25 }, { hz: 390, s: 0.25 }],
  complete: [{ hz: 520, s: 0.2 }, { hz: 660, s: 0.2 }, { hz: 880, s: 0.5 }],
  count: [{ hz: 700, s: 0.1 }],
  minute: [{ hz: 440, s: 0.15 }],
};

/** @param {readonly Stretch[]} stretches @returns {Blob} */
export function tonesAlone(stretches) {
  const all_s = allOf(stretches);
  const sound = new Uint8Array(HEAD_BYTES + Math.ceil((all_s + TAIL_S) * RATE)).fill(SILENCE);
  writeHead(new DataView(sound.buffer));
  for (const { do: doing, starts_s, seconds } of stretches) {
    beep(sound, starts_s || OPENS_AT_S, BEEPS[doing]);
    for (let left = 1; left <= Math.min(COUNTED, seconds - 1); left++) beep(sound, starts_s + seconds - left, BEEPS.count);
    for (const at_s of silentMinutes(starts_s, starts_s + seconds)) beep(sound, at_s, BEEPS.minute, SOFT);
  }
  beep(sound, all_s, BEEPS.complete);
  return new Blob([sound], { type: "audio/wav" });
}

/** Whole minutes with no other sound near, as handouts/audio/score.py has them: else it sounds as if it had stopped.
 * @param {number} starts_s @param {number} ends_s */
function silentMinutes(starts_s, ends_s) {
  const found = [];
  for (let at_s = Math.ceil((starts_s + APART_S) / MINUTE_S) * MINUTE_S; at_s < ends_s - COUNTED - APART_S; at_s += MINUTE_S) {
    found.push(at_s);
  }
  return found;
}

/**
 * @param {Uint8Array} sound
 * @param {number} at_s
 * @param {Beep[]} beeps
 * @param {number} loud
 */
function beep(sound, at_s, beeps, loud = LOUD) {
  let from = HEAD_BYTES + Math.round(at_s * RATE);
  for (const { hz, s } of beeps) {
    for (let n = 0; n < s * RATE; n++) sound[from + n] = SILENCE + loud * Math.sin((2 * Math.PI * hz * n) / RATE);
    from += Math.round((s + PAUSE_S) * RATE);
  }
}

/** @param {DataView} file the head of a WAV file, filled in for all that follows it */
function writeHead(file) {
  const word = (/** @type {number} */ at, /** @type {string} */ text) =>
    [...text].forEach((letter, n) => file.setUint8(at + n, letter.charCodeAt(0)));
  word(0, "RIFF");
  file.setUint32(4, file.byteLength - 8, true);
  word(8, "WAVEfmt ");
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  word(36, "data");
  file.setUint32(40, file.byteLength - HEAD_BYTES, true);
}
