// The whole track, before anything begins: on the way there may be no network, and then it is too late.

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {"offline" | "gone" | "cut" | "trouble"} WhyNone */

export class NoTrack extends Error {
  /** @param {WhyNone} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/**
 * @typedef {{arrives: (share: number) => void, slow: () => void}} Coming
 *   `arrives`: how much of it is there, 0 to 1; `slow`: nothing has come for a while, and it is waited for all the same
 */

const GONE = 404;
const PATIENCE_MS = 10_000;

/**
 * From what the phone keeps, else from the network. Rejects with NoTrack.
 * @param {Plan} plan
 * @param {Coming} coming
 * @param {boolean} anew not what the phone keeps: that one did not play
 * @param {AbortSignal} unless nobody waits for it any more
 * @returns {Promise<Blob>}
 */
export async function fetchTrack(plan, { arrives, slow }, anew, unless) {
  if (!plan.track) throw new NoTrack("gone");
  const kept = anew ? null : await fromThePocket(plan, plan.track);
  if (kept) return kept;
  let late = setTimeout(slow, PATIENCE_MS);
  const more = (/** @type {number} */ share) => {
    clearTimeout(late);
    late = setTimeout(slow, PATIENCE_MS);
    arrives(share);
  };
  try {
    const track = await whole(await askFor(plan.track, unless), plan, more);
    await keep(plan, plan.track, track);
    return track;
  } finally {
    clearTimeout(late);
  }
}

/** @param {Plan} plan */
const pocket = (plan) => ("caches" in globalThis ? caches.open(`pocket ${plan.whose}`) : null);

/**
 * @param {Plan} plan
 * @param {string} address
 */
async function fromThePocket(plan, address) {
  try {
    const cache = await pocket(plan);
    const track = await (await cache?.match(address))?.blob();
    if (track && track.size >= plan.least_bytes) return track;
    if (track) await cache?.delete(address); // it was cut off on its way here
  } catch {
    // A phone that keeps nothing.
  }
  return null;
}

/** @param {string} address @param {AbortSignal} signal */
async function askFor(address, signal) {
  const answer = await fetch(address, { credentials: "same-origin", signal }).catch(() => {
    throw new NoTrack("offline");
  });
  if (answer.status === GONE) throw new NoTrack("gone");
  if (!answer.ok || answer.headers.get("Content-Type") !== "audio/mpeg") throw new NoTrack("trouble");
  return answer;
}

/**
 * @param {Response} answer
 * @param {Plan} plan
 * @param {(share: number) => void} coming
 */
async function whole(answer, plan, coming) {
  const promised = Number(answer.headers.get("Content-Length")) || plan.least_bytes;
  const parts = await partsOf(answer, (bytes) => coming(Math.min(1, bytes / promised))).catch(() => {
    throw new NoTrack("cut");
  });
  const track = new Blob(parts, { type: "audio/mpeg" });
  if (track.size < Math.max(promised, plan.least_bytes)) throw new NoTrack("cut");
  return track;
}

/**
 * @param {Response} answer
 * @param {(bytes: number) => void} arrived
 */
async function partsOf(answer, arrived) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const reader = answer.body?.getReader();
  let bytes = 0;
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return parts;
    parts.push(value);
    arrived((bytes += value.length));
  }
}

/**
 * @param {Plan} plan
 * @param {string} address
 * @param {Blob} track
 */
async function keep(plan, address, track) {
  try {
    const headers = { "Content-Type": track.type, "Content-Length": String(track.size) };
    await (await pocket(plan))?.put(address, new Response(track, { headers }));
  } catch {
    // No room: it plays from memory.
  }
}
