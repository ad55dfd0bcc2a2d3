// The track that is heard is the clock of the session; and what was really played of it is written down here.
// It goes on with the phone locked, and no other clock of the phone has a say.

/** @typedef {import("./done.js").Played} Played */
/**
 * @typedef {{moved: () => void, changed: () => void, broke: (how: "broke" | "stuck") => void}} Hears
 *   `moved`: time has passed; `changed`: it plays or stopped playing, for whatever reason
 */

const SAME_PLACE_S = 0.1;
const STUCK_MS = 4000;
const LOOK_AGAIN_MS = 1000;

export class Sound {
  /** @type {Played[]} */
  played = [];
  #running = false;
  #moved_ms = 0;
  #last_s = 0;
  #looks = 0;
  /** Where playing begins next: what is heard before anybody is told that it plays counts, too. */
  #from_s = 0;

  /**
   * @param {HTMLAudioElement} audio
   * @param {number} all_s where the session ends
   * @param {Hears} hears
   */
  constructor(audio, all_s, hears) {
    this.audio = audio;
    this.all_s = all_s;
    this.hears = hears;
    this.#listen();
  }

  get at_s() {
    return this.audio.readyState ? this.audio.currentTime : this.#from_s;
  }

  get plays() {
    return !this.audio.paused && !this.audio.ended;
  }

  /**
   * @param {Blob} track
   * @param {number} from_s where to go on
   */
  load(track, from_s) {
    URL.revokeObjectURL(this.audio.src);
    this.#from_s = from_s;
    this.audio.src = URL.createObjectURL(track);
    this.audio.addEventListener("loadedmetadata", () => this.#jump(from_s), { once: true });
  }

  /** Rejects where the browser does not let it play. */
  async play() {
    if (this.audio.ended) return this.hears.broke("broke"); // it would begin anew, and there is nothing left to hear
    this.#moved_ms = performance.now();
    await this.audio.play();
  }

  pause() {
    this.audio.pause();
  }

  /** For good. Without its track no key of a keyboard or an earphone can start it again by itself. */
  leave() {
    this.note();
    this.#end();
    clearInterval(this.#looks);
    this.audio.pause();
    URL.revokeObjectURL(this.audio.src);
    this.audio.removeAttribute("src");
    this.audio.load();
  }

  /** @param {number} to_s */
  back(to_s) {
    this.note();
    this.#end();
    this.#jump(to_s);
  }

  /** @param {number} to_s */
  #jump(to_s) {
    if (this.audio.currentTime !== to_s) this.audio.currentTime = to_s;
  }

  #listen() {
    const on = (/** @type {string} */ name, /** @type {() => void} */ does) => this.audio.addEventListener(name, does);
    on("playing", () => this.#begin());
    on("timeupdate", () => this.#tick());
    on("seeking", () => this.#jumped());
    on("seeked", () => (this.plays ? this.#begin() : this.hears.moved()));
    on("pause", () => this.#stopped());
    on("ended", () => this.#stopped());
    on("error", () => this.hears.broke("broke"));
    this.#looks = setInterval(() => this.#look(), LOOK_AGAIN_MS);
  }

  #begin() {
    if (this.#running || this.audio.seeking) return;
    const from_s = this.#from_s;
    const last = this.played.at(-1);
    if (!last || Math.abs(last[1] - from_s) > SAME_PLACE_S) this.played.push([from_s, from_s]);
    this.#running = true;
    this.note();
    this.hears.changed();
  }

  #jumped() {
    this.#end();
    this.#from_s = this.audio.currentTime;
  }

  /** Write down how far it was played. */
  note() {
    const last = this.played.at(-1);
    if (this.#running && last && !this.audio.seeking) last[1] = Math.max(last[1], this.audio.currentTime);
  }

  #tick() {
    if (!this.#running || this.audio.seeking) return;
    this.note();
    this.hears.moved();
  }

  #end() {
    this.#running = false;
  }

  #stopped() {
    this.note();
    this.#end();
    this.#from_s = this.audio.currentTime;
    if (this.audio.ended && this.audio.currentTime < this.all_s) this.hears.broke("broke");
    this.hears.changed();
  }

  // Somebody who listens does not look: a track that says it plays and does not move must be noticed by itself.
  #look() {
    const now_ms = performance.now();
    if (!this.plays || this.audio.currentTime !== this.#last_s) this.#moved_ms = now_ms;
    this.#last_s = this.audio.currentTime;
    if (now_ms - this.#moved_ms < STUCK_MS) return;
    this.#moved_ms = now_ms;
    this.hears.broke("stuck");
  }
}
