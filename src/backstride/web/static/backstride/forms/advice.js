// What to do about the signs that were ticked: at once, and before anything is stored or sent. The words come with
// the page; the same that book/emergency_in_words.py and participant/worry/what_to_do.py make.

import { listing, say } from "./say.js";

/**
 * @typedef {import("./say.js").Words} Words
 * @typedef {{urgency: string, look: string, title: string, what: string, others: string[], bone: string[]}} Soon
 * @typedef {{order: string[], now: string[], nerves: string[], noRunning: string[], names: Record<string, string>,
 *   meanwhile: Record<string, string>, soon: Soon[], urgency: Record<string, string>}} Advice
 *   `order`: every sign, the most urgent first; `now`: the emergencies; `names`, `meanwhile`, `urgency`: by sign.
 */

/** @param {Advice} advice @param {Iterable<string>} signs */
export function emergenciesIn(advice, signs) {
  const told = new Set(signs);
  return advice.now.filter((sign) => told.has(sign));
}

/**
 * Show it in place of what stood there, and lead to it.
 * @param {HTMLElement} place @param {string[]} signs @param {Advice} advice @param {Words} words
 */
export function showAdvice(place, signs, advice, words) {
  const emergencies = emergenciesIn(advice, signs);
  place.replaceChildren(...(emergencies.length ? helpNow(emergencies, advice, words) : toDoSoon(signs, advice, words)));
  place.hidden = false;
  if (!place.childElementCount) return;
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}

/** @param {string[]} signs @param {Advice} advice @param {Words} words */
function helpNow(signs, advice, words) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("advice-now"));
  const page = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  page.querySelector("ul.do")?.after(...whatToSay(signs, advice, words).map(paragraph));
  return [page];
}

/** @param {string[]} signs @param {Advice} advice @param {Words} words */
export function whatToSay(signs, advice, words) {
  const said = [say(words, "emergency.what_to_say", { symptoms: named(signs, advice, words) })];
  if (signs.some((sign) => advice.nerves.includes(sign))) said.push(say(words, "emergency.what_to_say_nerves"));
  return said;
}

/** Who should look, how soon, and what until then.
 * @param {string[]} signs @param {Advice} advice @param {Words} words */
function toDoSoon(signs, advice, words) {
  const sections = advice.soon.map((soon) => sectionOf(soon, signs, advice, words)).filter((each) => each !== null);
  const until = [heading(say(words, "advice.meanwhile")), ...meanwhile(signs, advice, words).map(paragraph)];
  return sections.length ? [...sections, ...until] : [];
}

/** @param {string[]} signs @param {Advice} advice @param {Words} words */
export function meanwhile(signs, advice, words) {
  const said = signs.map((sign) => advice.meanwhile[sign]).filter((each) => each !== undefined);
  return said.length ? [...new Set(said)] : [say(words, "meanwhile.moving")];
}

/** @param {Soon} soon @param {string[]} signs @param {Advice} advice @param {Words} words */
function sectionOf(soon, signs, advice, words) {
  const found = signs.filter((sign) => advice.urgency[sign] === soon.urgency);
  if (!found.length) return null;
  const section = Object.assign(document.createElement("section"), { className: soon.look });
  const told = say(words, "advice.told", { signs: named(found, advice, words) });
  section.append(heading(soon.title), ...[told, ...saysOf(soon, found, advice)].map(paragraph));
  return section;
}

/** @param {Soon} soon @param {string[]} found @param {Advice} advice */
export function saysOf(soon, found, { noRunning }) {
  const others = found.some((sign) => !noRunning.includes(sign)) ? soon.others : [];
  const bone = found.some((sign) => noRunning.includes(sign)) ? soon.bone : [];
  return [soon.what, ...others, ...bone];
}

/** @param {string[]} signs @param {Advice} advice @param {Words} words */
function named(signs, { names }, words) {
  return listing(words, signs.map((sign) => names[sign] ?? sign));
}

/** @param {string} says */
function paragraph(says) {
  return Object.assign(document.createElement("p"), { textContent: says });
}

/** @param {string} says */
function heading(says) {
  return Object.assign(document.createElement("h2"), { textContent: says });
}
