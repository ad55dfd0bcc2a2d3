// What was done of a session? Pure: what was really played in, minutes out. A jump is not a walk.

import { allOf } from "./where.js";

/** @typedef {import("./plan.js").Stretch} Stretch */
/** @typedef {[from: number, to: number]} Played from one second of the track to another */
/** @typedef {{minutes: number, run_minutes: number, all: boolean}} Done `all`: nothing of it was left out */

// What may be missing at pauses and changes before somebody has left something out: seconds at most, and which share.
const SLACK_S = 5;
const SLACK_SHARE = 0.02;

/**
 * What is played twice, from the beginning of a stretch, is walked twice, and counts twice.
 * @param {readonly Stretch[]} stretches
 * @param {readonly Played[]} played
 * @returns {Done}
 */
export function whatWasDone(stretches, played) {
  const all_s = allOf(stretches);
  const missing = gaps(played, all_s);
  const all = sum(missing.map(([from, to]) => to - from)) <= Math.min(SLACK_S, SLACK_SHARE * all_s);
  const counted = all ? [...played, ...missing] : played;
  const seconds = (/** @type {string} */ doing) =>
    sum(stretches.filter((stretch) => stretch.do === doing).map((stretch) => within(stretch, counted)));
  const run = seconds("run");
  return { minutes: inMinutes(run + seconds("walk")), run_minutes: inMinutes(run), all };
}

/**
 * @param {Stretch} stretch
 * @param {readonly Played[]} played
 */
const within = ({ starts_s, seconds }, played) =>
  sum(played.map(([from, to]) => Math.max(0, Math.min(to, starts_s + seconds) - Math.max(from, starts_s))));

/**
 * @param {readonly Played[]} played
 * @param {number} all_s
 * @returns {Played[]} what was never played
 */
function gaps(played, all_s) {
  /** @type {Played[]} */
  const found = [];
  let upto = 0;
  for (const [from, to] of [...played].sort(([one], [other]) => one - other)) {
    if (from > upto) found.push([upto, Math.min(from, all_s)]);
    upto = Math.max(upto, to);
  }
  if (upto < all_s) found.push([upto, all_s]);
  return found;
}

/** @param {number} seconds as the journal has minutes: whole ones whole, others to two places */
function inMinutes(seconds) {
  const whole = Math.round(seconds);
  return whole % 60 ? Math.round((whole / 60) * 100) / 100 : whole / 60;
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
