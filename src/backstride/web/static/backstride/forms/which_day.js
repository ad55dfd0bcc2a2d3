// On which day it was, and when: today if nothing else is said; never in the future, nor before the start.
// The same questions and refusals as participant/log/which_day.py.

import { dayLater, localDay, localTime, momentOf } from "./local_time.js";
import { dayInWords } from "./say.js";

/**
 * @typedef {import("./typed.js").Typed} Typed
 * @typedef {{zone: string, begun: Date, now: Date, meant: Date}} Frame Between which moments a session can lie;
 *   `meant`: by "today".
 * @typedef {{day: string, at: Date, startedAt: string | null}} Moment `startedAt` only where a time was told.
 */

const DAYS = ["today", "yesterday", "other"];
const EVENING = "20:00";
const A_MINUTE = 60_000;
const A_FEW_HOURS = 6 * 60 * A_MINUTE;
const TIME = /^([01]\d|2[0-3]):[0-5]\d/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EARLIEST = "1900";

/**
 * When it was, where a form says nothing else: now; or, soon after midnight, when it was opened.
 * @param {string} opened @param {string} zone @param {Date} now
 */
export function momentMeant(opened, zone, now) {
  const at = new Date(opened);
  const ago = now.getTime() - at.getTime();
  if (!(ago >= 0 && ago <= A_FEW_HOURS)) return now;
  return localDay(zone, at) < localDay(zone, now) ? at : now;
}

/** @param {Typed} typed @param {Frame} frame @returns {Moment | null} null where that cannot be used */
export function readMoment(typed, frame) {
  const day = readDay(typed, localDay(frame.zone, frame.meant));
  const time = readTime(typed);
  if (day === null || "time" in typed.wrong || isOutside(typed, day, frame)) return null;
  if (time === null) return { day, at: someTimeOn(day, frame), startedAt: null };
  const { instant, iso } = momentOf(frame.zone, day, time);
  if (instant > frame.now) typed.refuse("time", "time.future");
  else if (instant < frame.begun) {
    typed.refuse("time", "time.before_start", { ...begunOn(typed, frame), time: localTime(frame.zone, frame.begun) });
  }
  return { day, at: instant, startedAt: iso };
}

/** @param {string} day @param {Frame} frame */
function someTimeOn(day, { zone, begun, now, meant }) {
  const there = [now, meant].find((moment) => localDay(zone, moment) === day);
  const evening = momentOf(zone, day, EVENING).instant;
  return there ?? (begun.getTime() + A_MINUTE > evening.getTime() ? new Date(begun.getTime() + A_MINUTE) : evening);
}

/** @param {Typed} typed @param {string} today */
function readDay(typed, today) {
  const told = typed.choice("day", DAYS);
  if (told !== "other") return told === "yesterday" ? dayLater(today, -1) : today;
  const day = typed.told("date").trim();
  if (isADay(day)) return day;
  typed.refuse("day", "day.which");
  return null;
}

/** @param {string} day */
export function isADay(day) {
  const at = new Date(`${day}T00:00:00Z`);
  return DAY.test(day) && day >= EARLIEST && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** @param {Typed} typed */
function readTime(typed) {
  const told = typed.told("time").trim();
  if (!told || TIME.test(told)) return told ? told.slice(0, 5) : null;
  typed.refuse("time", "time.unreadable", { told: told.slice(0, 20) });
  return null;
}

/** @param {Typed} typed @param {string} day @param {Frame} frame */
function isOutside(typed, day, frame) {
  if (day > localDay(frame.zone, frame.now)) typed.refuse("day", "day.future", { day: dayInWords(typed.words, day) });
  else if (day < localDay(frame.zone, frame.begun)) typed.refuse("day", "day.before_start", begunOn(typed, frame));
  return "day" in typed.wrong;
}

/** @param {Typed} typed @param {Frame} frame */
function begunOn(typed, { zone, begun }) {
  return { day: dayInWords(typed.words, localDay(zone, begun)) };
}
