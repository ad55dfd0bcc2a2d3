// What is seen while a session is played: what to do, for how long, what comes next, how far it is.

import { clock } from "./where.js";

/** @typedef {import("./where.js").Where} Where */
/** @typedef {import("./plan.js").Say} Say */
/** @typedef {"before" | "elsewhere" | "play" | "ended" | "told"} View */

/** @param {string} name @returns {HTMLElement} the part of the page with that name */
export function part(name) {
  const found = document.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no part ${name}`);
  return found;
}

/** @param {string} name */
export const hasPart = (name) => document.querySelector(`[data-part="${name}"]`) !== null;

/** @param {string} name @param {() => void} does */
export function whenPressed(name, does) {
  for (const button of document.querySelectorAll(`[data-press="${name}"]`)) button.addEventListener("click", does);
}

/** @param {string} name @param {string} text */
export function write(name, text) {
  const there = part(name);
  if (there.textContent !== text) there.textContent = text;
}

/** @param {string} name @param {boolean} shown */
export function showPart(name, shown) {
  if (hasPart(name)) part(name).hidden = !shown;
}

/**
 * Where the part that has the focus is hidden, the focus goes to the other: it would be lost, and with it the place.
 * @param {string} hidden @param {string} other
 */
export function giveWay(hidden, other) {
  const held = part(hidden).contains(document.activeElement);
  showPart(other, true);
  showPart(hidden, false);
  if (held) part(other).focus({ preventScroll: true });
}

/** Of buttons that choose, the one that the rule book's answer speaks for is filled.
 * @param {string} better @param {readonly string[]} choices */
export function fillBetter(better, choices) {
  for (const name of choices) if (hasPart(name)) part(name).classList.toggle("go", name === better);
}

/** A question that is open when something else comes first is not asked any more. */
export function closeDialogs() {
  for (const open of document.querySelectorAll("dialog[open]")) if (open instanceof HTMLDialogElement) open.close();
}

/** @param {View} view the one part of the page that is seen; its heading is where reading goes on */
export function show(view) {
  for (const each of document.querySelectorAll("[data-view]")) {
    if (each instanceof HTMLElement && each !== document.documentElement) each.hidden = each.dataset.view !== view;
  }
  const before = document.documentElement.dataset.view;
  document.documentElement.dataset.view = view;
  if (!before) return;
  const heading = document.querySelector(`[data-view="${view}"] h1`);
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/**
 * @param {Where} where
 * @param {number} at_s
 * @param {number} all_s
 * @param {boolean} plays
 * @param {Say} say
 */
export function draw(where, at_s, all_s, plays, say) {
  const { stretch } = where;
  document.documentElement.dataset.do = plays ? stretch.do : "paused";
  write("along", `${stretch.now} · ${say("clock", { at: clock(at_s), all: clock(all_s) })}`);
  write("word", plays ? stretch.word : say("paused"));
  write("left", clock(where.left_s));
  write("then", stretch.then);
  if (plays) giveWay("go_on", "pause");
  else giveWay("pause", "go_on");
  drawStrip(where);
}

/** What is behind is veiled, what is done now is framed, and a line stands where one is. @param {Where} where */
function drawStrip({ index, share }) {
  const strip = part("strip").firstElementChild;
  if (!strip) return;
  strip.querySelectorAll("rect:not(.veil)").forEach((bar, number) => bar.classList.toggle("here", number === index));
  const at = `${(100 * share).toFixed(2)}%`;
  set(drawn(strip, "rect", "veil"), { x: "0", y: "0", width: at, height: "100%" });
  set(drawn(strip, "line", "at"), { x1: at, x2: at, y1: "0", y2: "100%" });
}

/**
 * @param {Element} strip
 * @param {"rect" | "line"} what
 * @param {string} name
 */
function drawn(strip, what, name) {
  const there = strip.querySelector(`.${name}`) ?? document.createElementNS("http://www.w3.org/2000/svg", what);
  if (!there.isConnected) {
    there.classList.add(name);
    strip.append(there);
  }
  return there;
}

/**
 * @param {Element} what
 * @param {Record<string, string>} attributes
 */
function set(what, attributes) {
  for (const [name, value] of Object.entries(attributes)) what.setAttribute(name, value);
}

/** Said aloud by who reads the screen, and only when something changes. @param {string} text */
export const sayAloud = (text) => write("aloud", text);
