// Whether something was told, here or in another tab, after which this page may say what holds no longer. Once so, it
// stays so, also when all is sent: only a page that is loaded anew knows better.

import { decidesAnew } from "./decides_anew.js";
import { hear } from "./said.js";

let isOld = false;
hear(({ decides }) => void (isOld ||= Boolean(decides)));

/** What waits to be sent and may change what is asked.
 * @param {readonly import("./what_waits.js").Waiting[]} waits
 * @returns {import("./what_waits.js").Entry[]} */
export function deciding(waits) {
  const found = waits.filter(({ refused, entry }) => !refused && decidesAnew(entry)).map(({ entry }) => entry);
  isOld ||= found.length > 0;
  return found;
}

/** @returns {boolean} */
export const isMadeBefore = () => isOld;
