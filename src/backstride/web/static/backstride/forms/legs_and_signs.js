// Legs and feet, and warning signs, as participant/log/legs.py and signs.py read them.

/** @typedef {import("./typed.js").Typed} Typed */

const LONGEST_WHERE = 200;

/**
 * What the journal keeps of the legs; null where nobody answered.
 * @param {Typed} typed @param {boolean} needed
 * @returns {"none" | Record<string, unknown> | null}
 */
export function readLegs(typed, needed) {
  const answer = typed.choice("legs", ["fine", "hurt"], needed);
  if (answer !== "hurt") return answer ? "none" : null;
  return known({
    worst: typed.scale("legs_worst", true),
    where: typed.text("legs_where", LONGEST_WHERE),
    limp: typed.yesOrNo("legs_limp"),
    swelling: typed.yesOrNo("legs_swelling"),
  });
}

/**
 * The signs told, none of them as []; null where that is not clear, which is never taken for a no.
 * @param {Typed} typed @param {readonly string[]} order every sign, the most urgent first
 */
export function readSigns(typed, order) {
  const answer = typed.choice("signs", ["none", "some"]);
  const ticked = tickedIn(typed.fields, order);
  if (answer === "none" && ticked.length) typed.refuse("signs", "signs.both");
  else if (answer === "some" && !ticked.length) typed.refuse("signs", "signs.which");
  else if (!answer && !ticked.length) typed.refuse("signs", "signs.missing");
  else return ticked;
  return null;
}

/** The signs that are ticked, the most urgent first. @param {FormData} fields @param {readonly string[]} order */
export function tickedIn(fields, order) {
  const ticked = fields.getAll("sign");
  return order.filter((sign) => ticked.includes(sign));
}

/**
 * Without what is null: an absent key was not asked.
 * @param {Record<string, unknown>} told
 * @returns {Record<string, unknown>}
 */
export function known(told) {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
}
