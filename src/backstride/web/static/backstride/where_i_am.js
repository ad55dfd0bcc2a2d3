// "Use where I am now": the browser is asked when somebody presses, and never before. What it tells is rounded to
// one decimal of a degree (about 10 km) right here, so that nothing finer ever leaves the device.

/**
 * One decimal of a degree.
 * @param {number} degrees
 * @returns {string}
 */
const rounded = (degrees) => (Math.round(degrees * 10) / 10 + 0).toFixed(1);

/**
 * The part of the page that holds the button, made to work.
 * @param {HTMLElement} part
 */
function ready(part) {
  const button = part.querySelector("[data-press]");
  const says = part.querySelector("[data-says]");
  const form = part.closest("form");
  if (!(button instanceof HTMLButtonElement) || !(says instanceof HTMLElement) || !form) return;
  part.hidden = false;
  button.addEventListener("click", () => {
    says.textContent = says.dataset["asking"] ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fill(form, "latitude", rounded(coords.latitude));
        fill(form, "longitude", rounded(coords.longitude));
        says.textContent = says.dataset["done"] ?? "";
      },
      () => { says.textContent = says.dataset["failed"] ?? ""; },
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 },
    );
  });
}

/**
 * Fill in a field.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function fill(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

const part = document.querySelector("[data-here]");
if (part instanceof HTMLElement && "geolocation" in navigator) ready(part);
