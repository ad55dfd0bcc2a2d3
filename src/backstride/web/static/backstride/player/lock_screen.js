// What the lock screen, earphones and a car show and steer: which stretch, play and pause, back to its beginning.
// It says what is done now, and nothing about anybody's back.

/** @typedef {{play: () => void, pause: () => void, back: () => void}} Steers */

/** @param {Steers} steers */
export function letOthersSteer({ play, pause, back }) {
  on("play", play);
  on("pause", pause);
  on("stop", pause);
  on("previoustrack", back);
  for (const jump of /** @type {const} */ (["nexttrack", "seekto", "seekforward", "seekbackward"])) on(jump, null);
}

export function letNobodySteer() {
  for (const steers of /** @type {const} */ (["play", "pause", "stop", "previoustrack"])) on(steers, null);
}

/**
 * @param {MediaSessionAction} action
 * @param {(() => void) | null} does
 */
function on(action, does) {
  try {
    navigator.mediaSession?.setActionHandler(action, does);
  } catch {
    // An action that this browser does not know.
  }
}

/** @param {{now: string, title: string, at_s: number, all_s: number, plays: boolean}} what */
export function showOnLockScreen({ now, title, at_s, all_s, plays }) {
  const session = navigator.mediaSession;
  if (!session) return;
  if (session.metadata?.title !== now) session.metadata = new MediaMetadata({ title: now, artist: title });
  session.playbackState = plays ? "playing" : "paused";
  session.setPositionState?.({ duration: all_s, position: Math.min(at_s, all_s) });
}

export function leaveLockScreen() {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.metadata = null;
  navigator.mediaSession.playbackState = "none";
}
