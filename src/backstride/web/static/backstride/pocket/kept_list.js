// The list by which somebody's pocket was filled: it lies in the pocket itself, and says how far that came.

/** @typedef {{whose: string | null, now: string, version: string, pages: string[], files: string[],
 *   tracks: string[], decided: string[], stopped: boolean, paged?: string}} List `decided`: the pages that say what
 * the journal decided; `paged`: the version that the kept pages and files are of; `version`: that of everything,
 * with the sound */

export const LIST = "/pocket/what-to-keep.json";
export const POCKET = "pocket ";

/** @param {Cache} pocket
 * @returns {Promise<List | undefined>} */
export async function listIn(pocket) {
  return (await pocket.match(LIST))?.json();
}

/** @param {Cache} pocket
 * @param {List} known
 * @returns {Promise<void>} */
export async function note(pocket, known) {
  await pocket.put(LIST, new Response(JSON.stringify(known))).catch(() => {});
}

/** Something was told, and what it changes has not been fetched yet: pages that say what was decided before go.
 * @param {string} whose
 * @returns {Promise<void>} */
export async function dropStale(whose) {
  try {
    if (!(await caches.has(POCKET + whose))) return;
    const pocket = await caches.open(POCKET + whose);
    const list = await listIn(pocket);
    if (!list) return;
    for (const page of list.decided ?? []) await pocket.delete(page);
    await note(pocket, { ...list, version: "", paged: "" });
  } catch {
    // A browser that keeps no pages, or none any more.
  }
}
