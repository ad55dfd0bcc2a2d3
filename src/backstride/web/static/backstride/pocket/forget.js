// Everything that this device keeps of somebody, gone: their account is erased.

import { inStore, OUTBOX, THINGS } from "./store.js";

/** Sent or not.
 * @param {string} whose
 * @returns {Promise<void>} */
export async function forgetAllOf(whose) {
  await inStore(THINGS, "readwrite", (store) => store.delete(IDBKeyRange.bound(`${whose} `, `${whose} \uffff`)));
  await inStore(OUTBOX, "readwrite", (store) => {
    const found = store.openCursor();
    found.onsuccess = () => {
      if (found.result?.value.whose === whose) found.result.delete();
      found.result?.continue();
    };
  });
}
