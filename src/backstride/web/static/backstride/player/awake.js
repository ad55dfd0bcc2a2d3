// The screen stays on while a session is played, where the browser can do that; only a page that is seen may ask.

/** @type {WakeLockSentinel | null} */
let held = null;
let wished = false;

/** @param {boolean} awake */
export function stayAwake(awake) {
  wished = awake;
  if (awake) ask();
  else letGo();
}

async function ask() {
  if (held || !wished || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  try {
    held = await navigator.wakeLock.request("screen");
    held.addEventListener("release", () => (held = null));
    if (!wished) letGo();
  } catch {
    // A phone that is nearly empty says no. The track plays on all the same.
  }
}

function letGo() {
  held?.release().catch(() => undefined);
  held = null;
}

document.addEventListener("visibilitychange", ask);
