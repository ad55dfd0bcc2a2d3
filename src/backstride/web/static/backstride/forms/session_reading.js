// What the form of a session says, as participant/log/session_form.py reads it: the same questions, the same
// refusals. A test holds the two against each other.

import { dayInWords } from "./say.js";
import { known, readLegs, readSigns } from "./legs_and_signs.js";
import { localDay } from "./local_time.js";
import { momentMeant, readMoment } from "./which_day.js";
import { exactMinutes } from "./recording.js";
import { Typed } from "./typed.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {import("./which_day.js").Moment} Moment
 * @typedef {{id: string, day: string, minutes: number | null}} Prescription `minutes`: null where it asked for no
 *   session.
 * @typedef {{words: Words, zone: string, begun: string, now: Date, prescriptions: Prescription[],
 *   knownFrom: string, goodUntil: string | null, order: string[]}} Asked What a form is read against.
 *   `prescriptions`: what was asked for, oldest first, complete from the day `knownFrom`; `goodUntil`: the first
 *   day on which time alone would alter the last one; `order`: every sign, the most urgent first.
 * @typedef {{says: Record<string, unknown> | null, wrong: Record<string, string>, at: Date | null,
 *   minutesAsAsked: boolean}} Read `says` is null while something is wrong; `minutesAsAsked`: nobody typed them.
 * @typedef {"unknown" | Prescription | null} Then What was asked for on a day; unknown: this page cannot say.
 */

const ENDED = ["done", "pain", "tired", "time", "weather", "other"];
const WHERE = ["outdoors", "treadmill", "indoors"];
const A_DAY_MIN = 1440;

/** @param {HTMLFormElement} form @param {Asked} asked @returns {Read} */
export function readSession(form, asked) {
  const typed = new Typed(new FormData(form), asked.words);
  const ended = typed.choice("ended", ENDED, true);
  const worst = readWorst(typed);
  const [legs, symptoms] = [readLegs(typed, true), readSigns(typed, asked.order)];
  const moment = readWhen(typed, asked);
  const then = moment && askedOn(typed, asked, moment.day);
  const [minutes, minutesAsAsked] = readMinutes(typed, ended, moment, then);
  const says = known({
    minutes,
    run_minutes: readRunMinutes(typed, minutes),
    started_at: moment?.startedAt,
    asked: then === "unknown" ? null : then?.id,
    ended,
    pain: known({ before: typed.scale("before"), worst, after: typed.scale("after") }),
    legs,
    effort: typed.scale("effort"),
    symptoms,
    where: typed.choice("where", WHERE),
  });
  const isRight = Object.keys(typed.wrong).length === 0;
  const minutesTaken = isRight && minutesAsAsked;
  return { says: isRight ? says : null, wrong: typed.wrong, at: moment?.at ?? null, minutesAsAsked: minutesTaken };
}

/** Where the player heard of more pain than is told at the end, it is asked once which is right.
 * @param {Typed} typed */
function readWorst(typed) {
  const worst = typed.scale("worst", true);
  const tapped = Number(typed.told("least_worst") || "0");
  if (worst !== null && worst < tapped && typed.told("sure") !== String(worst)) {
    typed.refuse("worst", "worst.lower", { tapped: String(tapped), told: String(worst) });
  }
  return worst;
}

/** A player knows to the second when it began; whoever types says the day, and perhaps the time.
 * @param {Typed} typed @param {Asked} asked @returns {Moment | null} */
function readWhen(typed, { zone, begun, now }) {
  const startedAt = typed.told("started_at");
  const at = new Date(startedAt);
  if (startedAt && !Number.isNaN(at.getTime())) return { day: localDay(zone, at), at, startedAt };
  return readMoment(typed, { zone, begun: new Date(begun), now, meant: momentMeant(typed.told("opened"), zone, now) });
}

/**
 * What the page showed at first, where it was about that day; else the day's own.
 * @param {Typed} typed @param {Asked} asked @param {string} day @returns {Then}
 */
export function askedOn(typed, asked, day) {
  const shown = asked.prescriptions.find(({ id }) => id === typed.told("asked"));
  if (shown && typed.told("started_at")) return shown;
  if (asked.goodUntil && day >= asked.goodUntil) return "unknown";
  const meant = momentMeant(typed.told("opened"), asked.zone, asked.now);
  if (shown && day === localDay(asked.zone, meant)) return shown;
  return askedByDay(asked, day);
}

/** @param {Asked} asked @param {string} day @returns {Then} */
function askedByDay({ prescriptions, knownFrom }, day) {
  if (day < knownFrom) return "unknown";
  return prescriptions.filter((each) => each.day <= day).at(-1) ?? null;
}

/**
 * The minutes typed; else, of a session that went as planned, those asked for on its day.
 * @param {Typed} typed @param {string | null} ended @param {Moment | null} moment @param {Then} then
 * @returns {[number | null, boolean]}
 */
function readMinutes(typed, ended, moment, then) {
  const minutes = exactMinutes(typed, "minutes", typed.number("minutes", A_DAY_MIN));
  if (minutes !== null || "minutes" in typed.wrong || ended === null) return [minutes, false];
  if (ended === "done" && then !== "unknown" && then?.minutes) return [then.minutes, true];
  if (ended !== "done") typed.refuse("minutes", "minutes.missing");
  else if (moment) {
    const day = { day: dayInWords(typed.words, moment.day) };
    typed.refuse("minutes", then === "unknown" ? "minutes.unknown" : "minutes.not_asked", day);
  }
  return [null, false];
}

/** @param {Typed} typed @param {number | null} minutes */
function readRunMinutes(typed, minutes) {
  const run = exactMinutes(typed, "run_minutes", typed.number("run_minutes", A_DAY_MIN));
  if (run !== null && minutes !== null && run > minutes) {
    typed.refuseNumbers("run_minutes", "more_running", { run, in_all: minutes });
  }
  return run;
}
