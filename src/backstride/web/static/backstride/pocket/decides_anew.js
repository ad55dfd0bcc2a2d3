// Which of the things told here may lower what is asked next: until the journal knows of them, nothing is begun.

/** @typedef {{kind: string} & Record<string, unknown>} Told */

/** A morning on which back and legs are as usual lowers nothing; any other one may.
 * @param {Told} told
 * @returns {boolean} */
export function decidesAnew({ kind, back_to_usual, legs = "none" }) {
  if (kind === "morning_after") return back_to_usual !== true || legs !== "none";
  return ["session_done", "flared_up", "symptom_reported", "checked_in"].includes(kind);
}
