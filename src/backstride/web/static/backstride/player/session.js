// A session as it is played: the sound leads, the screen, the lock screen and the hand follow, and all is kept.

import { stayAwake } from "./awake.js";
import { buzz } from "./buzz.js";
import { leaveLockScreen, letNobodySteer, letOthersSteer, showOnLockScreen } from "./lock_screen.js";
import { keep } from "./run.js";
import { draw, giveWay, sayAloud, showPart, write } from "./screen.js";
import { Sound } from "./sound.js";
import { backFrom, whereAt } from "./where.js";

/** @typedef {import("./run.js").Run} Run */
/** @typedef {import("./run.js").Ended} Ended */
/** @typedef {import("./plan.js").Say} Say */

const SAVED_EVERY_S = 5;

export class Session {
  #index = -1;
  #said = "";
  #ours = false;
  #retired = false;
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
    /** @type {"" | "broke" | "stuck"} what went wrong last with this sound */
    this.broken = "";
  }

  /** No other tab plays: from here on it is kept. */
  isOurs() {
    if (this.#retired) return;
    this.#ours = true;
    void this.save();
  }

  get #over() {
    return this.#retired || this.run.ended !== "";
  }

  /** Nothing more is heard, steered or kept from here, whatever a lock screen presses: what was done is another's now. */
  retire() {
    this.#retired = true;
    this.#ours = false;
    this.sound.leave();
    stayAwake(false);
    letNobodySteer();
    leaveLockScreen();
  }

  /** @param {Blob} track */
  load(track) {
    this.sound.load(track, this.run.at_s);
    if (this.broken) giveWay("broken", "go_on");
    this.broken = "";
  }

  async play() {
    if (this.#over) return;
    letOthersSteer({ play: () => this.play(), pause: () => this.sound.pause(), back: () => this.back() });
    try {
      await this.sound.play();
      showPart("not_allowed", false);
      showPart("broken", false);
    } catch {
      showPart("not_allowed", !this.#over && !this.sound.plays);
    }
    this.#draw();
  }

  async pause() {
    this.sound.pause();
    await this.save();
  }

  back() {
    if (this.#over) return;
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
    if (this.#retired) return;
    this.sound.note();
    if (!this.run.ended) this.run.at_s = this.sound.at_s;
  }

  #moved() {
    if (this.#over) return;
    this.#tick();
    if (this.run.at_s >= this.run.plan.all_s) return void this.finish("done");
    this.#draw();
    if (Math.abs(this.run.at_s - this.#saved_s) >= SAVED_EVERY_S) void this.save();
  }

  #changed() {
    if (this.#over) return;
    stayAwake(this.sound.plays);
    this.#moved();
    if (!this.run.ended) void this.save();
  }

  #draw() {
    if (this.#over) return;
    const { at_s, plan } = this.run;
    const where = whereAt(plan.stretches, at_s);
    const { index, stretch } = where;
    const { plays } = this.sound;
    draw(where, at_s, plan.all_s, plays, this.say);
    showOnLockScreen({ now: stretch.now, title: this.say("lock.title"), at_s, all_s: plan.all_s, plays });
    this.#speak(plays ? stretch.aloud : this.say("paused"), plays);
    if (index === this.#index || !plays) return;
    this.#index = index;
    buzz(stretch.do);
  }

  /** Each change once; and that a call has stopped it, which nobody pressed. Before the first sound nothing is paused.
   * @param {string} text @param {boolean} plays */
  #speak(text, plays) {
    if (text === this.#said || !(plays || this.#said)) return;
    this.#said = text;
    sayAloud(text);
  }

  /** @param {"broke" | "stuck"} how */
  #broke(how) {
    if (this.#over) return;
    this.sound.pause();
    this.broken = how;
    write("broken_says", this.say(`track.${how}`));
    showPart("broken", true);
    void this.save();
  }
}
