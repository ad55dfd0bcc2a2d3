// Sending what waits on this device, one tab at a time. An entry goes when the server names it as taken in; one
// that it does not take in stays, with the reason.

import { decidesAnew } from "./decides_anew.js";
import { say } from "./said.js";
import { send } from "./send.js";
import { dropStale } from "./kept_list.js";
import { forget, mark, thoseOf } from "./what_waits.js";

/** @typedef {import("./what_waits.js").Entry} Entry */
/** @typedef {import("./send.js").Sent} Sent */

/** `again_s`: when the server wants to be asked again (seconds); 0 where it does not say.
 * @typedef {{trouble: import("./send.js").Trouble, emergency: string[], again_s: number}} Went */

const AT_ONCE = 100;
const LOCK = "backstride outbox";

/** Send what waits of somebody; one tab at a time, so that none sends what another is sending.
 * @param {string} whose
 * @returns {Promise<Went>} */
export async function sendFor(whose) {
  if (!navigator.locks) return sendThose(whose); // plain HTTP; the server knows each entry by its id
  return navigator.locks.request(LOCK, () => sendThose(whose));
}

/** @param {string} whose
 * @returns {Promise<Went>} */
async function sendThose(whose) {
  /** @type {string[]} */
  const emergency = [];
  let sent;
  let [taken, decides] = [false, false];
  for (let batch = await next(whose); batch.length && !sent?.trouble; batch = await next(whose)) {
    const { came } = (sent = await sendBatch(batch, whose));
    emergency.push(...sent.emergency.filter((each) => !emergency.includes(each)));
    taken ||= [...came.values()].includes(null);
    decides ||= batch.some((entry) => came.get(entry.id) === null && decidesAnew(entry));
  }
  const trouble = sent?.trouble ?? "";
  if (taken) await dropStale(whose); // the network may be gone again before they can be fetched anew
  say({ trouble, emergency, sent: taken, decides, ...(sent && { network: trouble !== "network" }) });
  return { trouble, emergency, again_s: sent?.again_s ?? 0 };
}

/** @param {string} whose
 * @returns {Promise<Entry[]>} */
async function next(whose) {
  if (!whose) return [];
  const ready = (await thoseOf(whose)).filter(({ refused }) => !refused);
  return ready.slice(0, AT_ONCE).map(({ entry }) => entry);
}

/** Send some at once; where they fail as a whole, each by itself: one may hold up the others.
 * @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<Sent>} */
async function sendBatch(entries, whose) {
  const sent = await send(entries, whose);
  return sent.whole && entries.length > 1 ? oneByOne(entries, whose) : noted(entries, sent);
}

/** @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<Sent>} */
async function oneByOne(entries, whose) {
  /** @type {Sent} */
  const all = { came: new Map(), emergency: [], trouble: "", whole: false, again_s: 0 };
  for (const entry of entries) {
    const sent = await noted([entry], await send([entry], whose));
    for (const [id, problems] of sent.came) all.came.set(id, problems);
    all.emergency.push(...sent.emergency);
    [all.trouble, all.again_s] = [sent.trouble || all.trouble, sent.again_s];
    if (sent.trouble && sent.trouble !== "broken") break;
  }
  return all;
}

/** Note on the device what came of it. Of an answer that speaks of none of them nobody knows what it means.
 * @param {Entry[]} entries
 * @param {Sent} sent
 * @returns {Promise<Sent>} */
async function noted(entries, sent) {
  const came = new Map([...sent.came].filter(([id]) => entries.some((entry) => entry.id === id)));
  if (!sent.trouble && !came.size) return { ...sent, trouble: "network" };
  try {
    await forget([...came].filter(([, problems]) => problems === null).map(([id]) => id));
    await mark(new Map([...came].filter(([, problems]) => problems !== null)));
  } catch {
    return { ...sent, trouble: "busy" }; // they stay, and the server knows them when they come again
  }
  return sent;
}
