// One tab plays. Another one says so, and can take it over: the first then stops and keeps where it was.

import { within } from "../pocket/patience.js";

const NAME = "backstride player";
const ASKED_MS = 2000;

/** @type {(() => void) | null} */
let free = null;
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;

/** @param {() => Promise<void>} letGo what to do before another tab goes on */
export function heedOthers(letGo) {
  channel?.addEventListener("message", async () => {
    if (!free) return;
    await letGo();
    release();
  });
}

/**
 * @param {() => void} lost it was taken by force: another tab could wait no longer
 * @returns {Promise<boolean>} whether this tab may play
 */
export async function hold(lost) {
  if (free || !navigator.locks) return true;
  return ask({ ifAvailable: true }, lost);
}

/** @param {() => void} lost */
export async function takeOver(lost) {
  channel?.postMessage("please");
  const given = await ask({ signal: within(ASKED_MS) }, lost).catch(() => false);
  if (!given) await ask({ steal: true }, lost);
}

export function release() {
  free?.();
  free = null;
}

/** @returns {Promise<boolean>} */
export async function playsElsewhere() {
  const { held } = (await navigator.locks?.query()) ?? {};
  return !free && Boolean(held?.some(({ name }) => name === NAME));
}

/**
 * @param {LockOptions} how
 * @param {() => void} lost
 * @returns {Promise<boolean>}
 */
function ask(how, lost) {
  return new Promise((settled, failed) => {
    const until = (/** @type {Lock | null} */ lock) => {
      settled(lock !== null);
      return lock && new Promise((done) => (free = () => done(undefined)));
    };
    navigator.locks.request(NAME, how, until).catch((error) => {
      if (free) lost();
      free = null;
      failed(error);
    });
  });
}
