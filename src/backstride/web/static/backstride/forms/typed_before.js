// A form that could not be sent for want of a network: the worker put by what was typed, and the kept page of the
// pocket takes it up, once.

/**
 * @typedef {import("./fill_in.js").Pairs} Pairs
 * @typedef {{path: string, fields: Pairs}} TypedBefore
 */

const PUT_BY = "/pocket/typed.json";

/** What was typed at one of these addresses; null where nothing was. @param {(path: string) => boolean} isHere
 * @returns {Promise<TypedBefore | null>} */
export async function typedBefore(isHere) {
  try {
    const found = await (await pocket()).match(PUT_BY);
    const typed = /** @type {TypedBefore | undefined} */ (await found?.json());
    return typed && isHere(typed.path) && !isAnothers(typed) ? typed : null;
  } catch {
    return null; // no caches, as over plain HTTP: then there was no worker either
  }
}

/** It stands on the page now. */
export async function forgetTyped() {
  await (await pocket()).delete(PUT_BY);
}

async function pocket() {
  return await caches.open(`pocket ${whose()}`);
}

export function whose() {
  return document.documentElement.dataset["whose"] ?? "";
}

/** @param {TypedBefore} typed */
function isAnothers({ fields }) {
  return fields.some(([name, value]) => name === "whose" && value && value !== whose());
}
