// What every page does with the pocket: it shows what waits, sends it, and fills the pocket for later.

import { JUMPED } from "./clock.js";
import { fill } from "./fill.js";
import { showNotice } from "./notice.js";
import { hear } from "./said.js";
import { sendFrom } from "./watch.js";

const LEAVES = "[data-signs-out], [data-erases], [data-erased]";
const AGAIN_MS = 10 * 60_000;
const LOOKS_MS = 30_000;
const AWAY_MS = 10_000;
const AWAY = "[data-network][data-away]";
const { whose, kept } = document.documentElement.dataset;
let filled = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let later;

async function fillNow() {
  filled = performance.now();
  clearTimeout(later);
  if (await fill()) later = setTimeout(fillNow, LOOKS_MS);
}

const isAway = () => document.querySelector(AWAY) !== null;

/** Where there is no network, a switch leads nowhere; nothing is put by for the page that would follow.
 * @param {Event} event */
function switchAway(event) {
  const pressed = event instanceof SubmitEvent && event.submitter;
  if (!(pressed instanceof HTMLButtonElement) || !isAway()) return;
  event.preventDefault();
  event.stopPropagation();
  void import("./switch_here.js").then(({ switchHere }) => switchHere(pressed));
}

showNotice();
if (document.querySelector(LEAVES)) void import("./leaving.js").then(({ watchLeaving }) => watchLeaving());
if (whose) sendFrom(whose);
void fillNow();
addEventListener("online", fillNow);
document.addEventListener(JUMPED, fillNow); // the answer brings the time along
hear(({ sent }) => void (sent && fillNow())); // what was told changes what today says
// A page that says that there is no network looks for it: a phone often believes that it never went.
if (whose) setInterval(() => void (document.hidden || (isAway() && fillNow())), AWAY_MS);
if (document.querySelector("[data-told-since]")) void import("./told_since.js").then(({ sayToldSince }) => sayToldSince());
if (kept !== undefined) void import("./switch_here.js").then(({ asLastChosen }) => asLastChosen());
document.querySelector(".switches")?.addEventListener("submit", switchAway, { capture: true });
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && performance.now() - filled > AGAIN_MS) void fillNow();
});
