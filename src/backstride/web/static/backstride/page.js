// What a page may need of the browser. Every page works without it.

import "./pocket/begin.js";

// The time zone that the phone or laptop is set to, for the form that asks for it; a zone from before gives way.
for (const field of document.querySelectorAll("[data-fill='zone']")) {
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const isThere = field instanceof HTMLInputElement || [...field.options].some(({ value }) => value === zone);
    if (zone && isThere && (!field.value || "fromBefore" in field.dataset)) field.value = zone;
  }
}
