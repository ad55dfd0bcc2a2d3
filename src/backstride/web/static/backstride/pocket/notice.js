// The line under the head of a page that says what is not sent yet, and that there is no network. It opens what
// waits, with the reason where something was refused.

import { letGo, sendOnceMore } from "./by_hand.js";
import { hear } from "./said.js";
import { everybodys } from "./what_waits.js";
import { moment, nameOf, say, sayOf } from "./words.js";

/** @typedef {import("./what_waits.js").Waiting} Waiting */
/** @typedef {import("./said.js").News} News */

const whose = document.documentElement.dataset.whose ?? "";
const isKept = "kept" in document.documentElement.dataset;
const place = document.querySelector("[data-pocket]");
let waited = false;
let listed = "";
let hasNetwork = navigator.onLine !== false && !isKept;
/** @type {News["trouble"]} */
let trouble;

/** Show it, and keep it true.
 * @returns {void} */
export function showNotice() {
  hear((news) => {
    trouble = news.trouble ?? trouble;
    hasNetwork = news.network ?? hasNetwork;
    if (news.emergency?.length) warn(news.emergency);
    void show();
  });
  addEventListener("offline", () => ((hasNetwork = false), showNetwork()));
  part("[data-send]")?.addEventListener("click", () => void send());
  part("[data-reload]")?.addEventListener("click", () => location.reload());
  part("[data-waits]")?.addEventListener("click", decide);
  void show();
}

/** @param {string} name
 * @returns {HTMLElement | null} */
const part = (name) => place?.querySelector(name) ?? null;

/** @param {string} name
 * @param {string} text */
function write(name, text) {
  const where = part(name);
  if (where && where.textContent !== text) where.textContent = text; // said aloud only where it changes
}

async function show() {
  const all = await everybodys();
  const own = all.filter((each) => whose && each.whose === whose);
  const unsent = own.filter(({ refused }) => !refused).length;
  const lines = [unsent && sayOf("unsent", unsent), own.length - unsent && sayOf("refused", own.length - unsent)];
  write("[data-line]", lines.filter(Boolean).join(". ") || lineOfNone(all));
  waited ||= own.length > 0;
  list(own);
  part("[data-waits]")?.toggleAttribute("hidden", !own.length);
  part("[data-send]")?.toggleAttribute("hidden", !own.length || trouble === "sign_in");
  part("[data-sign-in]")?.toggleAttribute("hidden", !own.length || trouble !== "sign_in");
  write("[data-went]", trouble === "sign_in" ? say("sign_in") : trouble && trouble !== "network" ? say("busy") : "");
  showNetwork();
}

/** What a person's own page says when all of theirs is sent; and one of nobody, where something waits.
 * @param {Waiting[]} all */
function lineOfNone(all) {
  if (whose) return waited ? say("nothing_waits") : "";
  const unsent = all.filter(({ refused }) => !refused).length;
  return unsent && isNobodys() ? sayOf("left", unsent) : "";
}

/** Whether nobody is signed in, as far as the page knows: whoever is could be somebody else. */
const isNobodys = () => "nobody" in (/** @type {HTMLElement | null} */ (place)?.dataset ?? {});

/** Anew only where it changed: a button that somebody is about to press stays the same.
 * @param {Waiting[]} own */
function list(own) {
  const asked = JSON.stringify(own.map(({ entry, refused, problems }) => [entry.id, refused, problems]));
  if (asked === listed) return;
  listed = asked;
  const [where, pattern] = [part("ul"), part("template")];
  if (where && pattern instanceof HTMLTemplateElement) where.replaceChildren(...own.map((each) => line(each, pattern)));
}

/** @param {Waiting} waiting
 * @param {HTMLTemplateElement} pattern */
function line({ entry, refused, problems }, pattern) {
  const made = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
  const [name, why] = [made.querySelector("span"), made.querySelector("div")];
  if (name) name.textContent = `${nameOf(entry.kind)} · ${moment(entry.at)}`;
  why?.toggleAttribute("hidden", !refused);
  const wrong = why?.querySelector("p");
  if (wrong) wrong.textContent = problems.join("; ");
  const go = why?.querySelector("button");
  if (go) go.dataset.letGo = entry.id;
  return made;
}

/** @param {Event} pressed */
function decide({ target }) {
  const id = target instanceof HTMLElement ? target.dataset.letGo : undefined;
  if (id) void letGo(id);
}

async function send() {
  write("[data-went]", say("sending"));
  await sendOnceMore();
}

function showNetwork() {
  write("[data-network]", whose ? say(!hasNetwork ? "no_network" : isKept ? "network_is_back" : "") : "");
  part("[data-network]")?.toggleAttribute("data-away", !hasNetwork);
  part("[data-reload]")?.toggleAttribute("hidden", !hasNetwork || !isKept);
}

/** What to do now, before anything else; but where the page says it already, with the number to ring.
 * @param {string[]} paragraphs */
function warn(paragraphs) {
  if (document.querySelector("[data-advice] > *")) return;
  const stop = Object.assign(document.createElement("section"), { className: "stop" });
  stop.append(...paragraphs.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  part("[data-emergency]")?.replaceChildren(stop);
}
