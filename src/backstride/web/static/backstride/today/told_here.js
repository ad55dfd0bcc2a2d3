// Where the card of a session has given way to what was told on this device, the rest of the page does, too: a heading
// that still asks for a walk, with the reasons for it, would have somebody walk twice.

import { isoIn } from "../pocket/clock.js";
import { hear } from "../pocket/said.js";
import { thoseOf } from "../pocket/what_waits.js";

const A_DAY = "2026-01-06".length;
const card = document.querySelector("section[data-session]");
const title = document.querySelector("h1[data-told-session]");
const { whose = "", zone = "UTC" } = document.documentElement.dataset;
const asMade = title?.textContent ?? "";
let hasSession = false;

/** @param {Date} [at] the local day */
const dayOf = (at) => isoIn(zone, at).slice(0, A_DAY);

async function look() {
  const today = dayOf();
  const waits = await thoseOf(whose);
  hasSession ||= waits.some(({ entry }) => entry.kind === "session_done" && dayOf(new Date(entry.at)) === today);
  show();
}

function show() {
  if (!(card instanceof HTMLElement && title instanceof HTMLElement)) return;
  const { toldSession = "", toldOther = "" } = title.dataset;
  const says = !card.hidden ? asMade : hasSession ? toldSession : toldOther;
  if (title.textContent !== says) title.textContent = says;
  for (const each of document.querySelectorAll("[data-as-made]")) each.toggleAttribute("hidden", card.hidden);
}

if (card && title) {
  new MutationObserver(() => void look()).observe(card, { attributes: true, attributeFilter: ["hidden"] });
  hear(() => void look());
  void look();
}
