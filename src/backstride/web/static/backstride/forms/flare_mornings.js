// Whether the morning of a flare-up is asked about: from the day after it began, once a day, and only where no
// session's morning asks the same; as participant/bad_days/flare_now.py has it. What is still on this device counts.

import { now } from "../pocket/clock.js";
import { waiting } from "../pocket/by_hand.js";
import { theOne } from "./data.js";
import { localDay } from "./local_time.js";
import { say } from "./say.js";
import { momentMeant } from "./which_day.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {{began: string | null, told: string | null, bySession: boolean}} Flare What the page knows, by local
 *   days; `bySession`: the morning after a session is asked about instead
 */

/** The same with what was told here since. @param {Flare} flare @param {string} zone @param {string} today
 * @returns {Promise<Flare>} */
async function withWhatWaits({ began, told, bySession }, zone, today) {
  const waits = (await waiting()).filter(({ refused }) => !refused).map(({ entry }) => entry);
  const last = (/** @type {string[]} */ ...kinds) => daysOf(waits.filter(({ kind }) => kinds.includes(kind)), zone).at(-1) ?? "";
  const [flared, backTold] = [last("flared_up"), last("flared_up", "morning_after")];
  const session = daysOf(waits.filter(({ kind }) => kind === "session_done"), zone).filter((day) => day < today).at(-1);
  return {
    began: began ?? (flared || null),
    told: [told ?? "", backTold].sort().at(-1) ?? null,
    bySession: bySession || (session !== undefined && last("morning_after") <= session),
  };
}

/** @param {{at: string}[]} told @param {string} zone */
const daysOf = (told, zone) => told.map(({ at }) => localDay(zone, new Date(at))).sort();

/** Say why nothing is asked, where that is so; what was sent before and did not arrive is asked all the same.
 * @param {HTMLFormElement} form @param {string} zone @param {Flare} flare @param {Words} words
 * @param {boolean} isTyped @returns {Promise<boolean>} whether there is a flare-up */
export async function sayWhetherAFlare(form, zone, flare, words, isTyped) {
  const today = localDay(zone, momentMeant(String(new FormData(form).get("opened") ?? ""), zone, now()));
  const known = await withWhatWaits(flare, zone, today);
  const why = isTyped ? "" : whyNot(known, today);
  theOne(document, "[data-whose-flare]").textContent = why && say(words, why);
  theOne(document, "[data-by-session]").hidden = why !== "flare.by_session";
  form.hidden = why !== "";
  return known.began !== null;
}

/** @param {Flare} flare @param {string} today */
function whyNot({ began, told, bySession }, today) {
  if (began === null) return "morning.no_flare";
  if (bySession) return "flare.by_session";
  if (began >= today) return "morning.from_tomorrow";
  return told === today ? "morning.told" : "";
}
