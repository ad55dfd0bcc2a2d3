// The end of a session: what was done is known, so the form asks only how it was.

import { showAdvice } from "../forms/advice.js";
import { dataOf } from "../forms/data.js";
import { about } from "../forms/recording.js";
import { askedHere, wireSession } from "../forms/session.js";
import { whatWasDone } from "./done.js";
import { release } from "./only_one.js";
import { forget, worstOf, worstTap } from "./run.js";
import { closeDialogs, part, show, showPart, write } from "./screen.js";
import { clock } from "./where.js";

/** @typedef {import("./run.js").Run} Run */
/** @typedef {import("./plan.js").Say} Say */
/** @typedef {import("../pocket/outbox.js").Told} Told */
/** @typedef {import("../forms/session.js").Said} Said */

/**
 * @param {Run} run
 * @param {Say} say
 */
export async function toTheEnd(run, say) {
  closeDialogs();
  const done = whatWasDone(run.plan.stretches, run.played);
  const figures = { minutes: shown(done.minutes, run), run: shown(done.run_minutes, run) };
  write("ended_how", howFar(run, done.all, say));
  write("ended_did", say(done.run_minutes ? "done.did_run" : "done.did", figures));
  sayWhatWasTapped(run, say);
  const form = part("ended").querySelector("form");
  if (!form) return;
  show("ended");
  const putBack = await wireSession(form, { told: (told, said) => after(told, said, say), played: run.id });
  fill(form, { entry: run.id }); // told from two tabs, or twice after a tab was killed, it is the same entry
  if (!putBack) fill(form, recorded(run, done));
}

/** It stands beside the question about the worst pain, which is not to be less without a word.
 * @param {Run} run @param {Say} say */
function sayWhatWasTapped(run, say) {
  const tap = worstTap(run);
  showPart("tapped", tap !== null);
  if (tap) write("tapped", say("under_way.pain", { pain: tap.pain, at: clock(tap.at_s) }));
}

/**
 * @param {Run} run
 * @param {import("./done.js").Done} done
 */
const recorded = (run, { minutes, run_minutes }) => ({
  asked: run.plan.asked ?? "",
  ended: run.ended,
  ...asPeopleSay("minutes", minutes),
  ...(run.plan.run_minutes ? asPeopleSay("run_minutes", run_minutes) : {}),
  started_at: run.begun,
  least_worst: String(worstOf(run) ?? ""),
});

/** The field shows what the page says above it; the exact minutes go beside it, as those of a watch's file do.
 * @param {string} name @param {number} exact */
const asPeopleSay = (name, exact) => ({ [name]: String(about(exact)), [`read_${name}`]: String(exact) });

/** @param {Run} run @param {boolean} all @param {Say} say */
const howFar = ({ at_s, plan }, all, say) =>
  all ? say("done.all") : say("done.part", { at: clock(Math.min(at_s, plan.all_s)), all: clock(plan.all_s) });

/** @param {number} minutes @param {Run} run as people say them, and as every other page says them when it is told */
const shown = (minutes, { plan }) => new Intl.NumberFormat(plan.language).format(about(minutes));

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} values
 */
function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    else if (!field) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
}

/**
 * Signs come before anything else: what to do about them stays in sight, and no other page is opened over it.
 * @param {Told} told
 * @param {Said} said
 * @param {Say} say
 */
async function after(told, { entry }, say) {
  await forget();
  release();
  const signs = /** @type {string[]} */ (entry["symptoms"]);
  const saved = part("told").dataset.saved?.replace(NO_ID, entry.id);
  if (told.kept === "journal" && saved && !signs.length) return location.assign(saved); // the new decision
  write("told_how", say(`told.${told.kept}`));
  show("told");
  if (signs.length) advise(signs);
}

/** @param {string[]} signs */
function advise(signs) {
  const place = document.querySelector("[data-advice]");
  if (!(place instanceof HTMLElement)) return;
  part("told").prepend(place);
  showAdvice(place, signs, dataOf("advice"), askedHere().words);
}

const NO_ID = "00000000-0000-0000-0000-000000000000";
