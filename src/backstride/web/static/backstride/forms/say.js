// Sentences of the page's own words, with figures filled in as backstride/book/figures_in_words.py writes them.

/**
 * @typedef {{pattern: string, weekdays: string[], months: string[]}} Dates The names of days (Monday first) and
 *   months, and how they are put together.
 * @typedef {{habits: string, sentences: Record<string, string>, dates: Dates}} Words
 */

const GAP = /\{([a-z][a-z0-9_]*)\}/g;

/**
 * A sentence of the page; one that is missing shows its id in brackets, as on the server.
 * @param {Words} words
 * @param {string} sentence
 * @param {Record<string, string>} [figures]
 */
export function say(words, sentence, figures = {}) {
  const text = words.sentences[sentence] ?? `[${sentence}]`;
  return text.replace(GAP, (gap, name) => figures[name] ?? gap);
}

/**
 * How many answers: one, or several.
 * @param {Words} words
 * @param {string} sentence
 * @param {number} count
 */
export function sayCount(words, sentence, count) {
  return say(words, count === 1 ? `${sentence}.one` : sentence, { count: number(words, count) });
}

/** @param {Words} words @param {number} figure */
export function number(words, figure) {
  return new Intl.NumberFormat(words.habits, { maximumFractionDigits: 3 }).format(figure);
}

/** `a, b and c`. @param {Words} words @param {string[]} items */
export function listing(words, items) {
  return new Intl.ListFormat(words.habits, { type: "conjunction" }).format(items);
}

/** A day such as 2026-01-06, in full. @param {Words} words @param {string} day */
export function dayInWords({ dates }, day) {
  const at = new Date(`${day}T00:00:00Z`);
  const parts = /** @type {Record<string, string>} */ ({
    weekday: dates.weekdays[(at.getUTCDay() + 6) % 7],
    day: `${at.getUTCDate()}`,
    month: dates.months[at.getUTCMonth()],
    year: `${at.getUTCFullYear()}`,
  });
  return dates.pattern.replace(GAP, (gap, name) => parts[name] ?? gap);
}

/** `45 s`, `2 min 30 s`, `1 h 5 min`. @param {number} seconds */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const parts = /** @type {[number, string][]} */ ([
    [Math.floor(whole / 3600), "h"],
    [Math.floor(whole / 60) % 60, "min"],
    [whole % 60, "s"],
  ]);
  return parts.filter(([count]) => count).map(([count, unit]) => `${count} ${unit}`).join(" ") || "0 s";
}
