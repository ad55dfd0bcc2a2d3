// One letter to the journal, and what its answer means. Only what the server names as taken in counts as sent:
// whatever else answers, such as the page of a hotel's network, is no answer.

import { heard } from "./clock.js";
import { within } from "./patience.js";

/** @typedef {import("./what_waits.js").Entry} Entry */

/** @typedef {"" | "network" | "sign_in" | "busy" | "broken"} Trouble why nothing could be sent; `broken`: the
 * server made a mistake, perhaps over one of the entries */

/** What came of it, by id: null for taken in, else the problems. `whole`: it is the answer to all together,
 * and says nothing of each. `again_s`: when to try again (seconds).
 * @typedef {{came: Map<string, string[] | null>, trouble: Trouble, whole: boolean}} Meant
 * @typedef {Meant & {emergency: string[], again_s: number}} Sent */

/** @typedef {{what: string, would_be_right: string}} Wrong */

/** @typedef {{type?: string, title?: string, detail?: string, what_to_do?: string, received?: string,
 *   emergency?: string[], answers?: {id: string | null, answer: string, problems: Wrong[]}[],
 *   problems?: Wrong[]}} Answer */

const ENTRIES = "/api/entries";
const GIVES_A_TOKEN = "/pocket/what-to-keep.json";
const PATIENCE_MS = 20_000;
const OF_ANOTHER = [401, 403, 409];

/** Send entries of one person, at most a hundred.
 * @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<Sent>} */
export async function send(entries, whose) {
  try {
    const [status, answer, later] = await post(entries, whose);
    return { ...understood(entries, status, answer), emergency: answer.emergency ?? [], again_s: later };
  } catch {
    return { ...nothing("network"), emergency: [], again_s: 0 };
  }
}

/** @param {Entry[]} entries
 * @param {number} status
 * @param {Answer} answer
 * @returns {Meant} */
function understood(entries, status, answer) {
  if (answer.answers) return { came: oneByOne(answer.answers), trouble: "", whole: false };
  if (OF_ANOTHER.includes(status)) return nothing("sign_in");
  if (status === 500) return { ...nothing("broken"), whole: true };
  if (status === 429 || status >= 500) return nothing("busy");
  if (status < 400 || !answer.type) return nothing("network");
  const why = [answer.detail, ...(answer.problems ?? []).map(inWords), answer.what_to_do].filter(isText);
  return { came: new Map(entries.map(({ id }) => [id, why])), trouble: "", whole: true };
}

/** @param {Trouble} trouble
 * @returns {Meant} */
const nothing = (trouble) => ({ came: new Map(), trouble, whole: false });

/** @param {NonNullable<Answer["answers"]>} answers
 * @returns {Map<string, string[] | null>} */
function oneByOne(answers) {
  const known = answers.filter(({ id }) => id !== null);
  return new Map(known.map((each) => [String(each.id), each.answer === "refused" ? each.problems.map(inWords) : null]));
}

/** @param {Wrong} wrong */
const inWords = ({ what, would_be_right: right }) => (right ? `${what} → ${right}` : what);

/** @param {string | undefined} text
 * @returns {text is string} */
const isText = (text) => Boolean(text);

/** The status, what was said, and the seconds to wait where the server says so. Throws where no server answers.
 * @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<[number, Answer, number]>} */
async function post(entries, whose) {
  let [answer, said] = await ask(entries, whose);
  if (said.type?.endsWith("form_token_missing")) {
    await fetch(GIVES_A_TOKEN, { cache: "no-store" });
    [answer, said] = await ask(entries, whose);
  }
  return [answer.status, said, Number(answer.headers.get("Retry-After")) || 0];
}

/** @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<[Response, Answer]>} */
async function ask(entries, whose) {
  const asked = Date.now();
  const answer = await fetch(ENTRIES, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    body: JSON.stringify({ entries, whose }),
    cache: "no-store",
    redirect: "error",
    signal: within(PATIENCE_MS),
  });
  const isOurs = answer.headers.get("Content-Type")?.includes("json");
  /** @type {Answer} */
  const said = isOurs ? await answer.json() : {};
  heard(said.received, (asked + Date.now()) / 2);
  return [answer, said];
}

/** @returns {string} the token that shows that a page of ours sends this */
function token() {
  const name = document.documentElement.dataset.token ?? "";
  const cookies = document.cookie.split("; ").map((each) => each.split("="));
  return decodeURIComponent(cookies.find(([its]) => its === name)?.[1] ?? "");
}
