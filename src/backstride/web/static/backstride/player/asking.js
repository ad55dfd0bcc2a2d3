// Two questions on the way: how much it hurts, and why it is enough for today.

import { fillBetter, part, showPart, whenPressed, write } from "./screen.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./plan.js").Say} Say */
/** @typedef {Exclude<import("./run.js").Ended, "" | "done">} Why */

/** @param {string} name */
function dialog(name) {
  const found = part(name);
  if (!(found instanceof HTMLDialogElement)) throw new Error(`${name} is no dialog`);
  return found;
}

/** @param {() => Session | null} now @param {Say} say */
export function wirePain(now, say) {
  const asks = dialog("pain");
  whenPressed("hurts", () => {
    showPart("pain_how_much", true);
    showPart("pain_answer", false);
    asks.showModal();
  });
  for (const button of asks.querySelectorAll("[data-pain]")) {
    if (button instanceof HTMLElement) button.addEventListener("click", () => answer(now(), Number(button.dataset.pain), say));
  }
  whenPressed("pain_not", () => asks.close());
  whenPressed("pain_go_on", () => {
    asks.close();
    void now()?.play();
  });
  whenPressed("pain_enough", () => {
    asks.close();
    now()?.finish("pain");
  });
}

/**
 * What the rule book says of this pain. Where it calls it a flare-up, the track waits for what is decided.
 * @param {Session | null} session
 * @param {number} pain
 * @param {Say} say
 */
function answer(session, pain, say) {
  if (!session) return;
  const means = session.run.plan.pain[pain] ?? "flared";
  if (means === "flared") session.sound.pause();
  void session.hurts(pain);
  write("pain_noted", say("pain.noted", { pain }));
  write("pain_means", say(`pain.${inWords(session.run.plan, pain, means)}`));
  part("pain_answer").dataset.means = means;
  fillBetter(means === "flared" ? "pain_enough" : "pain_go_on", ["pain_enough", "pain_go_on"]);
  showPart("pain_how_much", false);
  showPart("pain_answer", true);
  part("pain_noted").focus();
}

/**
 * Which sentence: at or below the usual pain nothing alarms, and who only walks is not told to walk instead of running.
 * @param {import("./plan.js").Plan} plan @param {number} pain @param {import("./plan.js").Answer} means
 */
function inWords({ usual, run_minutes }, pain, means) {
  if (means === "settled" && pain <= usual) return "usual";
  return means === "irritated" && run_minutes ? "irritated.run" : means;
}

/** @param {() => Session | null} now @param {(why: Why) => void} enough */
export function wireEnough(now, enough) {
  const asks = dialog("enough");
  whenPressed("enough", () => {
    now()?.sound.pause();
    asks.showModal();
  });
  whenPressed("enough_not", () => {
    asks.close();
    void now()?.play();
  });
  for (const button of asks.querySelectorAll("[data-why]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.addEventListener("click", () => {
      asks.close();
      enough(/** @type {Why} */ (button.dataset.why));
    });
  }
}
