// What was typed before goes back into a form: from a tab that was closed, or a form that could not be sent.

/** @typedef {[name: string, value: string][]} Pairs */

const NEVER = ["csrfmiddlewaretoken", "whose", "do", "none"];
const CARRIED = /^(replaces|about|read_\w+)$/;

/** What a form says now. @param {HTMLFormElement} form @returns {Pairs} */
export function pairsOf(form) {
  const told = [...new FormData(form)].filter(([name, value]) => mayCome(name) && typeof value === "string");
  return /** @type {Pairs} */ (told);
}

/** @param {HTMLFormElement} form @param {Pairs} pairs */
export function fillIn(form, pairs) {
  for (const [name, value] of pairs.filter(([name]) => mayCome(name))) fill(form, name, value);
}

/** @param {string} name */
function mayCome(name) {
  return !NEVER.includes(name);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function fill(form, name, value) {
  const fields = [...form.elements].filter((field) => field.getAttribute("name") === name);
  const ticked = fields.find((field) => isTicked(field) && field.value === value);
  const field = ticked ?? fields.find((each) => !isTicked(each)) ?? carried(form, name);
  field?.closest("details")?.setAttribute("open", ""); // what was said is seen
  if (field instanceof HTMLInputElement && isTicked(field)) field.checked = true;
  else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  if (field?.matches(":not([type=hidden])") && value) unfold(field);
}

/** @param {Element} field @returns {field is HTMLInputElement} */
function isTicked(field) {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

/** What a form on the server carries along unseen, such as what it changes.
 * @param {HTMLFormElement} form @param {string} name */
function carried(form, name) {
  if (!CARRIED.test(name)) return undefined;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name });
  form.append(field);
  return field;
}

/** @param {Element} field */
function unfold(field) {
  field.closest("details")?.setAttribute("open", "");
}
