// A session as it is played: the sound leads, the screen, the lock screen and the hand follow, and all is kept.

import { stayAwake } from "./awake.js";
import { buzz } from "./buzz.js";
import { leaveLockScreen, letOthersSteer, showOnLockScreen } from "./lock_screen.js";
import { keep } from "./run.js";
import { draw, sayAloud, showPart, write } from "./screen.js";
import { Sound } from "./sound.js";
import { backFrom, whereAt } from "./where.js";

/** @typedef {import("./run.js").Run} Run */
/** @typedef {import("./run.js").Ended} Ended */
/** @typedef {import("./plan.js").Say} Say */

const SAVED_EVERY_S = 5;

export class Session {
  #index = -1;
  #ours = false;
  #saved_s = -SAVED_EVERY_S;

  /**
   * @param {Run} run
   * @param {HTMLAudioElement} audio
   * @param {Say} say
   * @param {(run: Run) => void} over what follows when it has ended
   */
  constructor(run, audio, say, over) {
    this.run = run;
    this.say = say;
    this.over = over;
    this.sound = new Sound(audio, run.plan.all_s, {
      moved: () => this.#moved(),
      changed: () => this.#changed(),
      broke: (how) => this.#broke(how),
    });
    this.sound.played = run.played;
  }

  /** No other tab plays: from here on it is kept. */
  isOurs() {
    this.#ours = true;
    void this.save();
  }

  /** @param {Blob} track */
  load(track) {
    this.sound.load(track, this.run.at_s);
    showPart("broken", false);
  }

  async play() {
    if (this.run.ended) return;
    letOthersSteer({ play: () => this.play(), pause: () => this.sound.pause(), back: () => this.back() });
    try {
      await this.sound.play();
      showPart("not_allowed", false);
      showPart("broken", false);
    } catch {
      showPart("not_allowed", !this.sound.plays);
    }
    this.#draw();
  }

  async pause() {
    this.sound.pause();
    await this.save();
  }

  back() {
    this.sound.back(backFrom(this.run.plan.stretches, this.sound.at_s));
  }

  /** @param {number} pain 0 to 10 */
  async hurts(pain) {
    this.run.pains.push({ at_s: this.sound.at_s, pain });
    await this.save();
  }

  /** @param {Exclude<Ended, "">} how */
  finish(how) {
    if (this.run.ended) return;
    this.#tick();
    this.run.ended = how;
    if (how !== "done") this.sound.pause(); // else the track itself says that it is complete
    stayAwake(false);
    leaveLockScreen();
    void this.save();
    this.over(this.run);
  }

  async save() {
    this.#tick();
    if (!this.#ours) return;
    this.#saved_s = this.run.at_s;
    showPart("not_kept", !(await keep(this.run)));
  }

  #tick() {
    this.sound.note();
    if (!this.run.ended) this.run.at_s = this.sound.at_s;
  }

  #moved() {
    if (this.run.ended) return;
    this.#tick();
    if (this.run.at_s >= this.run.plan.all_s) return void this.finish("done");
    this.#draw();
    if (Math.abs(this.run.at_s - this.#saved_s) >= SAVED_EVERY_S) void this.save();
  }

  #changed() {
    if (this.run.ended) return;
    stayAwake(this.sound.plays);
    this.#moved();
    if (!this.run.ended) void this.save();
  }

  #draw() {
    const { at_s, plan } = this.run;
    const where = whereAt(plan.stretches, at_s);
    const { index, stretch } = where;
    const { plays } = this.sound;
    draw(where, at_s, plan.all_s, plays, this.say);
    showOnLockScreen({ now: stretch.now, title: this.say("lock.title"), at_s, all_s: plan.all_s, plays });
    if (index === this.#index || !plays) return;
    this.#index = index;
    sayAloud(stretch.aloud);
    buzz(stretch.do);
  }

  /** @param {"broke" | "stuck"} how */
  #broke(how) {
    if (this.run.ended) return;
    this.sound.pause();
    write("broken_says", this.say(`track.${how}`));
    showPart("broken", true);
    void this.save();
  }
}
