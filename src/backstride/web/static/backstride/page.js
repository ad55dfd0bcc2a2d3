// What a page may need of the browser. Every page works without it.

import "./pocket/begin.js";

// What is wrong stands at the top, and advice in an emergency before it: who hears the page is led there as
// well. A browser says by itself only what comes up later, not what a page comes with.
/** @type {NodeListOf<HTMLElement>} */
const pressing = document.querySelectorAll("main [role='alert']");
const first = [...pressing].find((one) => one.offsetHeight);
if (first && !location.hash) {
  first.tabIndex = -1;
  first.focus();
}
