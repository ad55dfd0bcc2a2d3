// What was told on this device and is not in the journal yet. It stays until the server has it, or its person
// lets it go; it is only ever sent for the person who told it.

import { inStore, OUTBOX } from "./store.js";

/** @typedef {{id: string, kind: string, at: string, by: "participant"} & Record<string, unknown>} Entry */

/** @typedef {{entry: Entry, whose: string, refused: boolean, problems: string[]}} Waiting `refused`: the
 * server does not take it in, and `problems` says why */

/** Keep entries, all or none. The same id again is the same entry. Throws NotKept.
 * @param {Entry[]} entries
 * @param {string} whose
 * @returns {Promise<void>} */
export async function keep(entries, whose) {
  await inStore(OUTBOX, "readwrite", (store) => {
    for (const entry of entries) store.put({ entry, whose, refused: false, problems: [] });
  });
}

/** Everything, whosever it is, in the order in which it happened. Throws NotKept where nothing can be read.
 * @returns {Promise<Waiting[]>} */
export async function allThatWaits() {
  /** @type {Waiting[]} */
  const found = await inStore(OUTBOX, "readonly", (store) => store.getAll());
  return found.sort((one, other) => Date.parse(one.entry.at) - Date.parse(other.entry.at));
}

/** The same, for who only shows or sends it: nothing where nothing can be read.
 * @returns {Promise<Waiting[]>} */
export const everybodys = () => allThatWaits().catch(() => []);

/** @param {string} whose
 * @returns {Promise<Waiting[]>} */
export async function thoseOf(whose) {
  return (await everybodys()).filter((each) => each.whose === whose);
}

/** They are in the journal, or were let go.
 * @param {Iterable<string>} ids
 * @returns {Promise<void>} */
export async function forget(ids) {
  await inStore(OUTBOX, "readwrite", (store) => {
    for (const id of ids) store.delete(id);
  });
}

/** They wait again, or the server does not take them in, and why. What was let go meanwhile stays gone.
 * @param {Map<string, string[] | null>} found by id: the problems; null where it is tried once more
 * @returns {Promise<void>} */
export async function mark(found) {
  await inStore(OUTBOX, "readwrite", (store) => {
    for (const [id, problems] of found) {
      const asked = store.get(id);
      asked.onsuccess = () => {
        const changed = { ...asked.result, refused: problems !== null, problems: problems ?? [] };
        if (asked.result) store.put(changed);
      };
    }
  });
}
