// A few small things that outlive the page, in IndexedDB. What somebody keeps is theirs alone: a key is looked
// up among the things of whom the page says it is for, so that nobody on a shared phone is shown another's.

const NAME = "backstride";
const VERSION = 1;
export const THINGS = "things";
export const OUTBOX = "outbox";
const LOST = ["InvalidStateError", "UnknownError"];

/** Nothing can be kept on this device: its storage is full, or it has none. */
export class NotKept extends Error {}

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= open().catch((why) => {
    opened = undefined; // another try may do: a full disk can be emptied
    throw why;
  });
  return opened;
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(THINGS);
      asked.result.createObjectStore(OUTBOX, { keyPath: "entry.id" });
    };
    asked.onsuccess = () => resolve(givesWay(asked.result));
    asked.onerror = asked.onblocked = () => reject(asked.error ?? new Error("blocked"));
  });
}

/** A later version of this program in another tab may change the shape; the browser may drop it all.
 * @param {IDBDatabase} found */
function givesWay(found) {
  found.onversionchange = () => (found.close(), (opened = undefined));
  found.onclose = () => (opened = undefined);
  return found;
}

/** Do something with one of the stores; done when it is on the disk. Some browsers lose the store of a page that
 * lay in the background, and say so only when it is used: then it is opened once more.
 * @template T
 * @param {typeof THINGS | typeof OUTBOX} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @returns {Promise<T>} */
export async function inStore(name, mode, work) {
  try {
    return await change(name, mode, work).catch((why) => {
      if (!LOST.includes(why?.name)) throw why;
      opened = undefined;
      return change(name, mode, work);
    });
  } catch (why) {
    throw new NotKept("Nothing can be kept on this device.", { cause: why });
  }
}

/** @template T
 * @param {typeof THINGS | typeof OUTBOX} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @returns {Promise<T>} */
async function change(name, mode, work) {
  const base = await database();
  return new Promise((resolve, reject) => {
    const made = base.transaction(name, mode, { durability: "strict" });
    const asked = work(made.objectStore(name));
    made.oncomplete = () => resolve(/** @type {T} */ (asked?.result));
    made.onabort = () => reject(made.error ?? new Error("aborted"));
  });
}

/** Where something of whom this page is for is kept.
 * @param {string} key */
export const own = (key) => `${document.documentElement.dataset.whose ?? ""} ${key}`;

/** What was kept under a key by whom this page is for; undefined where nothing is, or nothing can be read.
 * @param {string} key
 * @returns {Promise<any>} */
export async function read(key) {
  try {
    return await inStore(THINGS, "readonly", (store) => store.get(own(key)));
  } catch {
    return undefined;
  }
}

/** Keep something. Throws NotKept.
 * @param {string} key
 * @param {unknown} value
 * @returns {Promise<void>} */
export async function write(key, value) {
  await inStore(THINGS, "readwrite", (store) => store.put(value, own(key)));
}

/** Keep it no longer.
 * @param {string} key
 * @returns {Promise<void>} */
export async function drop(key) {
  await inStore(THINGS, "readwrite", (store) => store.delete(own(key)));
}
