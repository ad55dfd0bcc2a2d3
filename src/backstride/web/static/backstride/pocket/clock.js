// What time it is, by the server's clock: a phone's own may be hours off, and may be set while a page is open.

const KEPT = "backstride clock";
const A_JUMP_MS = 5000;
const LOOKS_MS = 1000;

/** The event with which a page hears that the phone's clock was set, as it seems. */
export const JUMPED = "backstride:clock";

/** How far the server's clock is ahead of the phone's (ms). */
let ahead = keptBefore() ?? 0;
let phone = Date.now();
let page = performance.now();
let wasHidden = document.hidden;

/** Now, by the phone's clock as the server's last corrected it.
 * @returns {Date} */
export function now() {
  noticeAJump();
  return new Date(Date.now() + ahead);
}

/** The server's clock said this.
 * @param {string | undefined} said its instant (ISO 8601)
 * @param {number} at the phone's own clock (ms) when it said so
 * @returns {void} */
export function heard(said, at = Date.now()) {
  const moment = Date.parse(said ?? "");
  if (Number.isNaN(moment)) return;
  set(moment - at);
}

/** A moment on the clock of a time zone, with its offset: 2026-11-22T10:00:00.000+01:00.
 * @param {string} zone an IANA time zone
 * @param {Date} [at]
 * @returns {string} */
export function isoIn(zone, at = now()) {
  const minutes = offsetIn(zone, at);
  const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (/** @type {number} */ number) => String(Math.trunc(number)).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** Minutes that a zone is ahead of UTC; 0 for one that this browser does not know: the instant stays right.
 * @param {string} zone
 * @param {Date} at
 * @returns {number} */
function offsetIn(zone, at) {
  try {
    const there = { timeZone: zone, hourCycle: /** @type {const} */ ("h23") };
    const whole = { dateStyle: /** @type {const} */ ("short"), timeStyle: /** @type {const} */ ("medium") };
    const said = new Intl.DateTimeFormat("sv-SE", { ...there, ...whole }).format(at); // 2026-11-22 10:00:00
    return Math.round((Date.parse(`${said.replace(" ", "T")}Z`) - at.getTime()) / 60_000);
  } catch {
    return 0;
  }
}

// The page's own clock never jumps, but stands still while a phone sleeps. So what the phone's clock gains
// while nobody looked may be sleep; what it gains before somebody's eyes, or loses, is a clock that was set.
// A laptop whose lid was closed may say nothing of that, and looks the same: so the server is asked at once.
function noticeAJump() {
  const before = { phone, page };
  [phone, page] = [Date.now(), performance.now()];
  const jumped = phone - before.phone - (page - before.page);
  const mayBeSleep = jumped > 0 && wasHidden;
  wasHidden = document.hidden;
  if (Math.abs(jumped) > A_JUMP_MS && !mayBeSleep) {
    set(ahead - jumped);
    document.dispatchEvent(new Event(JUMPED));
  }
}

/** @param {number} found */
function set(found) {
  [ahead, phone, page] = [found, Date.now(), performance.now()];
  try {
    localStorage.setItem(KEPT, String(ahead));
  } catch {
    // A browser that keeps nothing: the next page asks the server again.
  }
}

/** @returns {number | undefined} */
function keptBefore() {
  try {
    const kept = Number.parseFloat(localStorage.getItem(KEPT) ?? "");
    return Number.isNaN(kept) ? undefined : kept;
  } catch {
    return undefined;
  }
}

// A page may come out of the pocket or the browser's history, so what it says may be long ago. But no page is
// from the future: where nothing better is known, or that is earlier than the page, the page is right.
function heardByThePage() {
  const made = Date.parse(document.documentElement.dataset.now ?? "");
  const fresh = keptBefore() === undefined && !("kept" in document.documentElement.dataset);
  if (!Number.isNaN(made) && (fresh || made > now().getTime() + A_JUMP_MS)) set(made - whenThePageCame());
}

/** @returns {number} on the phone's clock (ms) */
function whenThePageCame() {
  const [came] = performance.getEntriesByType("navigation");
  const since = came instanceof PerformanceNavigationTiming ? performance.now() - came.responseStart : 0;
  return Date.now() - Math.max(0, since);
}

document.addEventListener("visibilitychange", noticeAJump);
setInterval(noticeAJump, LOOKS_MS);
heardByThePage();
