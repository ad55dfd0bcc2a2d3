// How long to wait for an answer. AbortSignal.timeout does the same, in browsers from 2022 on.

/** A signal that gives up after so long.
 * @param {number} ms
 * @returns {AbortSignal} */
export function within(ms) {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), ms);
  return patience.signal;
}
