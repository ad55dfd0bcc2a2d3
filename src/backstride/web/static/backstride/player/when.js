// Days and times on the person's own clock. A zone that this browser does not know stops nothing.

import { isoIn } from "../pocket/clock.js";

// Day first leaves no English date in doubt: as everywhere else here.
const HABITS = /** @type {Record<string, string>} */ ({ en: "en-GB" });

/** @param {string} zone @param {Date} [at] the local day, such as 2026-01-06 */
export const dayIn = (zone, at) => isoIn(zone, at).slice(0, "2026-01-06".length);

/** @param {string} zone @param {Date} at the time of day, such as 18:30 */
export const timeIn = (zone, at) => isoIn(zone, at).slice("2026-01-06T".length, "2026-01-06T18:30".length);

/**
 * @param {{zone: string, language: string}} whose
 * @param {Date} at
 * @returns {string} the day and the time in words
 */
export function momentIn({ zone, language }, at) {
  const local = new Date(`${isoIn(zone, at).slice(0, "2026-01-06T18:30".length)}Z`);
  const shows = { dateStyle: /** @type {const} */ ("full"), timeStyle: /** @type {const} */ ("short"), timeZone: "UTC" };
  return new Intl.DateTimeFormat(HABITS[language] ?? language, shows).format(local);
}
