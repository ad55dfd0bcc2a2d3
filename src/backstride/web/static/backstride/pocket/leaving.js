// Signing out with things unsent: first they are tried once more, then it is said that they stay. And erasing an
// account: what this device keeps of the person goes, too, once it has happened.

import { sendAll, waiting } from "./by_hand.js";
import { say } from "./said.js";
import { sayOf } from "./words.js";

const ERASING = "backstride erases";
const PATIENCE_MS = 4000;

/** Listen to the forms by which somebody leaves.
 * @returns {void} */
export function watchLeaving() {
  for (const form of document.querySelectorAll("form[data-signs-out]")) {
    form.addEventListener("submit", (event) => void signOut(event), { capture: true });
  }
  document.querySelector("form[data-erases]")?.addEventListener("submit", () => keepInMind());
  if (document.querySelector("[data-erased]")) void forget();
}

/** @param {Event} event */
async function signOut(event) {
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement) || "warned" in form.dataset) return;
  event.preventDefault();
  const count = await whatStays();
  if (!count) return form.submit();
  form.dataset.warned = "";
  const said = Object.assign(document.createElement("p"), { className: "note", textContent: sayOf("signing_out", count) });
  said.setAttribute("role", "alert");
  form.before(said);
}

async function whatStays() {
  if (!(await unsent())) return 0;
  await Promise.race([sendAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return unsent();
}

const unsent = async () => (await waiting()).filter(({ refused }) => !refused).length;

function keepInMind() {
  try {
    sessionStorage.setItem(ERASING, document.documentElement.dataset.whose ?? "");
  } catch {
    // A browser that keeps nothing keeps nothing to be erased.
  }
}

async function forget() {
  const whose = sessionStorage.getItem(ERASING);
  sessionStorage.removeItem(ERASING);
  if (!whose) return;
  const { forgetAllOf } = await import("./forget.js"); // which no other page needs
  await forgetAllOf(whose);
  say({});
}
