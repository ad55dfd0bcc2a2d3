// What every page does with the pocket: it shows what waits, sends it, and fills the pocket for later.

import { JUMPED } from "./clock.js";
import { fill } from "./fill.js";
import { showNotice } from "./notice.js";
import { hear } from "./said.js";
import { sendFrom } from "./watch.js";

const LEAVES = "[data-signs-out], [data-erases], [data-erased]";
const AGAIN_MS = 10 * 60_000;
const LOOKS_MS = 30_000;
const { whose, kept } = document.documentElement.dataset;
let filled = 0;
let isBack = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let later;

async function fillNow() {
  filled = performance.now();
  clearTimeout(later);
  if (await fill()) later = setTimeout(fillNow, LOOKS_MS);
}

showNotice();
if (document.querySelector(LEAVES)) void import("./leaving.js").then(({ watchLeaving }) => watchLeaving());
if (whose) sendFrom(whose);
void fillNow();
addEventListener("online", fillNow);
document.addEventListener(JUMPED, fillNow); // the answer brings the time along
hear(({ sent, network }) => {
  isBack ||= Boolean(network);
  if (sent) void fillNow(); // what was told changes what today says
});
// A page out of the pocket looks whether the network is back: a phone often believes that it never went.
if (kept !== undefined) setInterval(() => document.hidden || isBack || void fillNow(), LOOKS_MS);
if (kept !== undefined) void import("./told_since.js").then(({ sayToldSince }) => sayToldSince());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && performance.now() - filled > AGAIN_MS) void fillNow();
});
