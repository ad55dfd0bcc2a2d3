// The time zone that the phone or laptop is set to, for a form that keeps local days.

/**
 * The choice for a zone, which a browser may still call by an older name; none is undefined.
 *
 * @param {HTMLSelectElement} field
 * @param {string} zone
 */
const asListed = ({ options }, zone) =>
  [...options].find(({ value, dataset }) => value === zone || dataset.also?.split(" ").includes(zone))?.value;

// The time zone that the phone or laptop is set to, for the form that asks for it; a zone from before gives way.
for (const field of document.querySelectorAll("[data-fill='zone']")) {
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = field instanceof HTMLInputElement ? zone : asListed(field, zone);
    if (here && (!field.value || "fromBefore" in field.dataset)) field.value = here;
  }
}

export {};
