// A change can be felt, where a phone can do that: running is two short ones, walking one long one.

const PATTERNS = { run: [200, 120, 200], walk: [500], rest: [120], complete: [200, 120, 200, 120, 500] };

/** @param {keyof typeof PATTERNS} what */
export function buzz(what) {
  navigator.vibrate?.(PATTERNS[what]);
}
