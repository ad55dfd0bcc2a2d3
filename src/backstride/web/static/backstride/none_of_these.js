// In a list, "none of these" and a tick of anything else exclude each other. Without this the form says so.

/** @param {Event} change */
function untickTheOthers({ target }) {
  if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) return;
  for (const box of boxesOf(target.form, target.name)) {
    if ((box.value === "none") !== (target.value === "none")) box.checked = false;
  }
}

/**
 * @param {HTMLFormElement | null} form
 * @param {string} name
 * @returns {Iterable<HTMLInputElement>}
 */
function boxesOf(form, name) {
  return form?.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`) ?? [];
}

// While the event is still on its way down: whoever sends the form on a change sends it as it then is.
document.addEventListener("change", untickTheOthers, true);
