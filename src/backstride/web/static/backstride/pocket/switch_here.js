// The switches of size and language where there is no network. The size is changed on this device, and remembered
// as the server does; the words of another language are the server's, so that waits, and it is said why.

import { say } from "./words.js";

const COOKIE = "size";
const [LARGER, USUAL] = ["larger", "usual"];
const YEAR_S = 31_536_000;

/** @param {HTMLButtonElement} pressed
 * @returns {void} */
export function switchHere(pressed) {
  if (![LARGER, USUAL].includes(pressed.value)) return sayWhyItWaits(pressed.value);
  const safe = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `${COOKIE}=${pressed.value};path=/;max-age=${YEAR_S};samesite=lax${safe}`;
  asLastChosen();
}

/** A kept page is as large as was chosen when it was made, and perhaps not since.
 * @returns {void} */
export function asLastChosen() {
  const isLarger = document.cookie.split("; ").includes(`${COOKIE}=${LARGER}`);
  const button = document.querySelector(`.switches :is([value=${LARGER}], [value=${USUAL}])`);
  document.documentElement.classList.toggle("larger", isLarger);
  if (!(button instanceof HTMLButtonElement)) return;
  button.value = isLarger ? USUAL : LARGER;
  button.textContent = say(`size.${button.value}`);
}

/** In both languages: whoever wants the other one may not read this one.
 * @param {string} wanted */
function sayWhyItWaits(wanted) {
  const lines = [wanted, document.documentElement.lang].map((lang) =>
    Object.assign(document.createElement("p"), { lang, className: "note", textContent: say(`language_waits.${lang}`) }),
  );
  document.querySelector("[data-switched]")?.replaceChildren(...lines);
}
