// What a page may need of the browser. Every page works without it.

// The time zone that the phone or laptop is set to, for the form that asks for it.
for (const field of document.querySelectorAll("[data-fill='zone']")) {
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && !field.value) field.value = zone;
  }
}
