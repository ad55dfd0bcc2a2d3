// A session that is under way, or not told yet, is known to this phone alone: pages where somebody would look for it
// lead back to it. Beside the advice on an emergency nothing leads to a session.

import { read } from "../pocket/store.js";
import { underWay } from "./run.js";
import { dayIn } from "./when.js";
import { clock } from "./where.js";

/** @typedef {import("./run.js").Run} Run */

const EMERGENCY = ".stop:not([hidden])";

async function look() {
  const run = await theirs();
  for (const link of document.querySelectorAll("a[data-way-back]")) {
    if (link instanceof HTMLElement) lead(link, run);
  }
}

/** @returns {Promise<Run | null>} what this page may lead to */
async function theirs() {
  if (!document.documentElement.dataset.whose || document.querySelector(EMERGENCY)) return null;
  return (await read("stopped")) ? null : underWay();
}

/** @param {HTMLElement} link one that always stands there gets its own words back; any other one is hidden
 * @param {Run | null} run */
function lead(link, run) {
  link.dataset["usual"] ??= link.textContent ?? "";
  link.textContent = run ? says(link, run) : link.dataset["usual"];
  const only = link.closest("[data-only-way-back]");
  if (only instanceof HTMLElement) only.hidden = !run;
}

/** @param {HTMLElement} link @param {Run} run */
function says({ dataset }, { at_s, begun, ended, plan }) {
  const isOfToday = dayIn(plan.zone, new Date(begun)) === dayIn(plan.zone);
  if (ended || !isOfToday) return dataset["untold"] ?? "";
  return (dataset["goesOn"] ?? "").replace("{at}", clock(at_s)).replace("{all}", clock(plan.all_s));
}

void look();
addEventListener("pageshow", ({ persisted }) => persisted && void look()); // it may have been told meanwhile
document.addEventListener("visibilitychange", () => document.hidden || void look());
