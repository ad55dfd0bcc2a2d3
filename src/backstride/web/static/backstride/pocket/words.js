// The sentences that a page brings along for what this device keeps.

/** @type {Record<string, string>} */
const words = JSON.parse(document.getElementById("pocket-words")?.textContent || "{}");

/** A sentence by its name; empty where the page has none.
 * @param {string} name
 * @returns {string} */
export const say = (name) => words[name] ?? "";

/** A sentence about so many things.
 * @param {string} name
 * @param {number} count
 * @returns {string} */
export const sayOf = (name, count) => say(`${name}.${count === 1 ? "one" : "more"}`).replace("{count}", String(count));

/** The name of a kind of entry.
 * @param {string} kind
 * @returns {string} */
export const nameOf = (kind) => say(`kind.${kind}`) || say("something");

/** A moment as people say it: 22 November, 10:32.
 * @param {string} at
 * @returns {string} */
export function moment(at) {
  const { lang, dataset } = document.documentElement;
  const habits = lang === "en" ? "en-GB" : lang;
  const shown = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
  return inZone(habits, /** @type {Intl.DateTimeFormatOptions} */ (shown), dataset.zone).format(new Date(at));
}

/** @param {string} habits
 * @param {Intl.DateTimeFormatOptions} shown
 * @param {string | undefined} zone */
function inZone(habits, shown, zone) {
  try {
    return new Intl.DateTimeFormat(habits, zone ? { ...shown, timeZone: zone } : shown);
  } catch {
    return new Intl.DateTimeFormat(habits, shown); // a zone that this browser does not know
  }
}
