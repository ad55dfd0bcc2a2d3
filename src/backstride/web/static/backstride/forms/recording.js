// A form that a watch's file filled in before the network was gone: its exact minutes, and the file's digest.
// As participant/log/as_read.py and recordings_told.py have it.

import { freshId } from "../pocket/outbox.js";

/**
 * @typedef {import("../pocket/outbox.js").Entry} Entry
 * @typedef {import("./typed.js").Typed} Typed
 */

const FROM_FILE = "read_";
const DIGEST = "sha256:";
const LONGEST = 200;
const HALVES_BELOW_MIN = 10;

/**
 * The file's own minutes, where nobody has changed what the form shows of them.
 * @param {Typed} typed @param {string} name @param {number | null} told
 */
export function exactMinutes(typed, name, told) {
  const exact = typed.told(`${FROM_FILE}${name}`);
  const read = Number(exact);
  const isAsRead = exact !== "" && Number.isFinite(read) && typed.told(name).trim() === String(about(read));
  return isAsRead ? Number(read.toFixed(2)) : told;
}

/** Minutes as people say them: 32.56 is 33, and 2.56 is 2.5. @param {number} minutes */
export function about(minutes) {
  const parts = minutes < HALVES_BELOW_MIN ? 2 : 1;
  return Math.max(Math.floor(minutes * parts + 0.5), minutes > 0 ? 1 : 0) / parts;
}

/** The entry that says from which file a session was told; none where it was from none.
 * @param {FormData} fields @param {Entry} session @returns {Entry[]} */
export function linkOf(fields, session) {
  const [recording, name] = ["recording", "name"].map((each) => String(fields.get(`${FROM_FILE}${each}`) ?? ""));
  if (!recording?.startsWith(DIGEST) || recording.length > LONGEST) return [];
  const said = name ? { name: name.slice(0, LONGEST) } : {};
  const link = { id: freshId(), kind: "recording_linked", at: session.at, by: session.by };
  return [{ ...link, recording, ...said, about: [session.id] }];
}
