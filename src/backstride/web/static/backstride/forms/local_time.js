// Days and times in the person's own zone, which need not be the one that the phone is set to.

const HOUR = 3_600_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const FORMATS = new Map();

/** @param {string} zone */
function formatIn(zone) {
  const made = FORMATS.get(zone) ?? new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  FORMATS.set(zone, made);
  return made;
}

/** What the wall shows at an instant, as if it were UTC (ms). @param {string} zone @param {number} instant */
function wallAt(zone, instant) {
  const parts = Object.fromEntries(formatIn(zone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day] = [parts["year"], parts["month"], parts["day"]];
  return Date.parse(`${year}-${month}-${day}T${parts["hour"]}:${parts["minute"]}:${parts["second"]}Z`);
}

/** How far the zone is ahead of UTC at an instant (ms). @param {string} zone @param {number} instant */
function offsetAt(zone, instant) {
  return wallAt(zone, instant) - Math.floor(instant / 1000) * 1000;
}

/** The local day, such as 2026-01-06. @param {string} zone @param {Date} at */
export function localDay(zone, at) {
  return new Date(wallAt(zone, at.getTime())).toISOString().slice(0, 10);
}

/** The time of day, such as 18:30. @param {string} zone @param {Date} at */
export function localTime(zone, at) {
  return new Date(wallAt(zone, at.getTime())).toISOString().slice(11, 16);
}

/** A day so many days later, or earlier. @param {string} day @param {number} days */
export function dayLater(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/**
 * The moment that the wall shows this day and time. Where the clocks go back it is the first of the two; where
 * they go forward, and the time is skipped, it is read by the clock as it was before: as Python does.
 * @param {string} zone @param {string} day @param {string} time
 * @returns {{instant: Date, iso: string}} `iso`: with its offset, to the second
 */
export function momentOf(zone, day, time) {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [offsetAt(zone, wall - 24 * HOUR), offsetAt(zone, wall + 24 * HOUR)];
  const holds = (/** @type {number} */ offset) => offsetAt(zone, wall - offset) === offset;
  const offset = holds(before) || !holds(after) ? before : after;
  return { instant: new Date(wall - offset), iso: `${day}T${time}:00${offsetInWords(offset)}` };
}

/** `+01:00`. @param {number} offset */
function offsetInWords(offset) {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (/** @type {number} */ figure) => `${figure}`.padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
