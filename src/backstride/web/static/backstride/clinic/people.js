// The list by keyboard: / goes to the search, j or the arrow down to the next person, k or the arrow up to the one
// before. Only while nothing, or something in the list, has the focus: whoever types or walks another part of the
// page is left alone. It can be turned off, as single keys must be, and stays off in this browser.

const KEPT = "backstride-clinic-keys";
const OFF = "off";

/** @returns {boolean} */
const areOff = () => {
  try {
    return localStorage.getItem(KEPT) === OFF;
  } catch {
    return false; // a browser that keeps nothing
  }
};

/** @param {boolean} off */
function keep(off) {
  try {
    if (off) localStorage.setItem(KEPT, OFF);
    else localStorage.removeItem(KEPT);
  } catch {
    // then it holds for this page
  }
}

/**
 * The list, made to be walked with keys.
 * @param {HTMLElement} people the region with the table
 * @param {HTMLElement} says where the keys are told
 */
function ready(people, says) {
  const button = says.querySelector("button");
  const words = says.querySelector("[data-words]");
  if (!(button instanceof HTMLButtonElement) || !(words instanceof HTMLElement)) return;
  let off = areOff();
  const show = () => {
    words.hidden = off;
    button.textContent = (off ? button.dataset["on"] : button.dataset["off"]) ?? "";
  };
  button.addEventListener("click", () => {
    off = !off;
    keep(off);
    show();
  });
  document.addEventListener("keydown", (event) => {
    if (!off && isFree(people, event) && press(people, event.key)) event.preventDefault();
  });
  show();
  says.hidden = false;
}

/**
 * Whether a key may be ours: nothing else has the focus, and it is pressed alone.
 * @param {HTMLElement} people
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function isFree(people, event) {
  const here = document.activeElement;
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
  return alone && (!here || here === document.body || here.id === "main" || people.contains(here));
}

/**
 * Do what a key says; whether it said anything.
 * @param {HTMLElement} people
 * @param {string} key
 * @returns {boolean}
 */
function press(people, key) {
  switch (key) {
    case "/":
      return focus(document.getElementById("q-find"));
    case "j":
      return go(people, 1);
    case "k":
      return go(people, -1);
    case "ArrowDown":
      return people.contains(document.activeElement) && go(people, 1);
    case "ArrowUp":
      return people.contains(document.activeElement) && go(people, -1);
    default:
      return false;
  }
}

/**
 * To the person so many further on; it stops at both ends.
 * @param {HTMLElement} people
 * @param {number} by
 * @returns {boolean}
 */
function go(people, by) {
  const all = [...people.querySelectorAll("tbody th a")];
  const at = all.findIndex((one) => one === document.activeElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  return focus(all[next] ?? null);
}

/**
 * Put the focus on something, whole in sight.
 * @param {Element | null} one
 * @returns {boolean}
 */
function focus(one) {
  if (!(one instanceof HTMLElement)) return false;
  one.focus();
  one.closest("tr")?.scrollIntoView({ block: "nearest" });
  return true;
}

const people = document.querySelector("[data-people]");
const says = document.querySelector("[data-keys]");
if (people instanceof HTMLElement && says instanceof HTMLElement) ready(people, says);
