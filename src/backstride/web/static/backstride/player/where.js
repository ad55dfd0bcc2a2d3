// Where is a session at a moment? Pure: seconds of the track in, what is done and what comes next out.

/** @typedef {import("./plan.js").Stretch} Stretch */
/**
 * @typedef {{index: number, stretch: Stretch, next: Stretch | null, left_s: number, share: number, over: boolean}} Where
 *   `left_s`: whole seconds until the next change, as people count them down; `share`: how much is behind, 0 to 1;
 *   `over`: nothing is left
 */

/** @param {Stretch} stretch */
const ends = (stretch) => stretch.starts_s + stretch.seconds;

/** @param {readonly Stretch[]} stretches */
export function allOf(stretches) {
  const last = stretches.at(-1);
  return last ? ends(last) : 0;
}

/**
 * @param {readonly Stretch[]} stretches
 * @param {number} at_s
 * @returns {Where}
 */
export function whereAt(stretches, at_s) {
  const found = stretches.findIndex((stretch) => at_s < ends(stretch));
  const index = found < 0 ? stretches.length - 1 : found;
  const stretch = stretches[index];
  if (!stretch) throw new RangeError("a session has at least one stretch");
  const all = allOf(stretches);
  return {
    index,
    stretch,
    next: stretches[index + 1] ?? null,
    left_s: Math.max(0, Math.ceil(ends(stretch) - at_s)),
    share: Math.min(1, Math.max(0, at_s / all)),
    over: at_s >= all,
  };
}

/**
 * Where "back" leads: to the beginning of this stretch; in its first seconds, to that of the one before.
 * @param {readonly Stretch[]} stretches
 * @param {number} at_s
 */
export function backFrom(stretches, at_s) {
  const { index, stretch } = whereAt(stretches, at_s);
  const before = at_s - stretch.starts_s < JUST_BEGUN_S ? stretches[index - 1] : undefined;
  return (before ?? stretch).starts_s;
}

const JUST_BEGUN_S = 3;

/** @param {number} seconds as `0:42`, `14:30`, `1:02:00` */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
