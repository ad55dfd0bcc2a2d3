// The switches of language and size lead to a fresh page. What was typed goes along with them, and is kept
// no longer: in this tab only, until the next page opens, whichever that is. Without it the page is empty.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */
/** @typedef {[name: string, value: string, type: string, ticked: boolean]} Said */
/** @typedef {[action: string, fields: Said[]]} Typed */

const KEY = "typed over a switch";
const NEVER = ["csrfmiddlewaretoken", "whose"];
const UNTYPED = ["password", "file", "submit", "button", "reset"];

/** @type {() => NodeListOf<HTMLFormElement>} */
const forms = () => document.querySelectorAll("main form[method='post']");
/** @type {(one: Element) => one is Field} */
const isField = (one) =>
  one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;
/** @param {HTMLFormElement} form */
const fieldsOf = (form) =>
  [...form.elements]
    .filter(isField)
    .filter(({ name, type }) => name && !UNTYPED.includes(type) && !NEVER.includes(name));
/** @type {(field: Field) => field is HTMLInputElement} */
const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
/** @returns {Said} */
const said = (/** @type {Field} */ field) => [field.name, field.value, field.type, isTicked(field) && field.checked];

function keep() {
  const typed = [...forms()].map((form) => [form.action, fieldsOf(form).map(said)]);
  sessionStorage.setItem(KEY, JSON.stringify({ page: location.pathname, typed }));
}

/** @returns {Typed[]} */
function taken() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  return kept?.page === location.pathname ? kept.typed : [];
}

/** @type {(form: HTMLFormElement, what: Said) => void} */
function fill(form, [name, value, type, ticked]) {
  const fields = fieldsOf(form).filter((field) => field.name === name);
  const field = fields.find((each) => !isTicked(each) || each.value === value) ?? carried(form, name, type);
  if (!field) return;
  const before = String(said(field));
  if (isTicked(field)) field.checked = ticked;
  else field.value = value;
  if (String(said(field)) === before || field.type === "hidden") return;
  field.closest("details")?.setAttribute("open", "");
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * What a form carries along unseen, such as what it changes, need not be on the fresh page.
 * @type {(form: HTMLFormElement, name: string, type: string) => Field | undefined}
 */
function carried(form, name, type) {
  if (type !== "hidden") return undefined;
  const field = Object.assign(document.createElement("input"), { type, name });
  form.append(field);
  return field;
}

try {
  taken().forEach(([action, fields], number) => {
    const form = forms()[number];
    if (form?.action === action) for (const field of fields) fill(form, field);
  });
  document.querySelector(".switches")?.addEventListener("submit", keep);
} catch {
  // A browser that keeps nothing: the page is as it came.
}
