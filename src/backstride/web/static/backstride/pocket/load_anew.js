// A page that only shows is loaded anew by itself, once that loses nothing: nothing is typed, no question is open, and
// somebody looks at it.

const OPEN = "dialog[open], [data-away], [data-emergency] > *, main :is(input, select, textarea):focus";
const HEARD_MS = 1500; // for who hears the page: why it changes is said before

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

/** Soon, where nothing speaks against it then.
 * @param {() => boolean} may whether the page still has nothing of its own under way
 * @returns {void} */
export function loadAnew(may = () => true) {
  clearTimeout(soon);
  soon = setTimeout(() => void (losesNothing() && may() && location.reload()), HEARD_MS);
}

/** @returns {boolean} */
function losesNothing() {
  const fields = [...document.querySelectorAll("main :is(input, select, textarea)")];
  return !document.hidden && !document.querySelector(OPEN) && !fields.some(isTyped);
}

/** @param {Element} field */
function isTyped(field) {
  if (field instanceof HTMLSelectElement) return isChosen(field);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** The first is chosen where the page names none.
 * @param {HTMLSelectElement} field */
function isChosen({ options, selectedIndex }) {
  const named = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(0, named);
}
