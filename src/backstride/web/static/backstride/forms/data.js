// What a page brings along for its scripts, as JSON in the page.

/** @param {string} id @returns {any} */
export function dataOf(id) {
  const script = document.getElementById(id);
  if (!script) throw new Error(`The page brings no ${id}.`);
  return JSON.parse(script.textContent ?? "");
}

/** The one element of a page that a script cannot do without. @param {ParentNode} within @param {string} selector */
export function theOne(within, selector) {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}.`);
  return found;
}
