// A form that is half filled in survives a tab that is closed, or a phone that runs empty: for a day, on this
// device only, until it is told or begun anew.

import { now } from "../pocket/clock.js";
import { drop, read, write } from "../pocket/store.js";
import { fillIn, pairsOf } from "./fill_in.js";

const A_DAY = 24 * 60 * 60_000;

/** By the form's name. @param {HTMLFormElement} form */
const keyOf = (form) => `half filled ${form.dataset["form"]}`;

/** Put back what was typed, where there is something; whether there was. @param {HTMLFormElement} form */
export async function fillFromBefore(form) {
  const kept = await read(keyOf(form));
  const isFresh = kept && Math.abs(now().getTime() - kept.at) < A_DAY;
  if (isFresh) fillIn(form, kept.pairs);
  return Boolean(isFresh);
}

/** Keep what is typed, from here on. @param {HTMLFormElement} form */
export function keepHalfFilled(form) {
  form.addEventListener("input", () => void keep(form));
}

/** Where nothing can be kept, the form stands all the same. @param {HTMLFormElement} form */
export async function keep(form) {
  await write(keyOf(form), { at: now().getTime(), pairs: pairsOf(form) }).catch(() => undefined);
}

/** @param {HTMLFormElement} form */
export async function forgetHalfFilled(form) {
  await drop(keyOf(form)).catch(() => undefined);
}
