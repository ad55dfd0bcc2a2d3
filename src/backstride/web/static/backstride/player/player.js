// The player's page: what can be done now, from before the first step until all is told.

import { waiting } from "../pocket/by_hand.js";
import { loadAnew } from "../pocket/load_anew.js";
import { deciding, isMadeBefore } from "../pocket/since_made.js";
import { read } from "../pocket/store.js";
import { say as sayOfPocket } from "../pocket/words.js";
import { wireEnough, wirePain } from "./asking.js";
import { whatWasDone } from "./done.js";
import { toTheEnd } from "./ending.js";
import { whyNot } from "./may_start.js";
import { heedOthers, hold, playsElsewhere, release, takeOver } from "./only_one.js";
import { readPlan, readWords } from "./plan.js";
import { begin, forget, take, underWay, worstTap } from "./run.js";
import { closeDialogs, fillBetter, part, sayAloud, show, showPart, whenPressed, write } from "./screen.js";
import { Session } from "./session.js";
import { tonesAlone } from "./tones.js";
import { fetchTrack, NoTrack } from "./track.js";
import { dayIn, momentIn, timeIn } from "./when.js";
import { clock } from "./where.js";

/** @typedef {import("./run.js").Run} Run */
/** @typedef {import("./plan.js").Plan} Plan */

const plan = readPlan();
const say = readWords();
/** @type {Run | null} what is under way, or has not been told yet */
let run = null;
/** @type {Session | null} */
let session = null;
/** @type {Blob | null} */
let track = null;
/** @type {AbortController | null} the track that is on its way, and waited for */
let awaited = null;
/** @type {ReturnType<typeof whyNot>} why it could not be played when that was last looked at */
let whyNotThen = "";

async function open() {
  showPart("without", false);
  run = await underWay();
  if (await playsElsewhere()) show("elsewhere");
  else await goOnFrom();
}

async function goOnFrom() {
  if (run?.ended) toTheEnd(run, say);
  else await before();
}

/** What is there to be done before it plays: begin, go on, or tell what was done; or why it cannot be played. */
async function before() {
  const ready = await offer();
  show("before");
  if (plan && ready && !track && !awaited) await getTrack(plan, false);
}

/** @returns {Promise<boolean>} whether it can be played */
async function offer() {
  const why = (whyNotThen = plan ? await whyNotNow(plan) : "");
  const ready = plan !== null && !why && (!run || goesOn(run, plan));
  showPart("under_way", run !== null);
  if (run) write("under_way_says", say(...underWayNow(run)));
  sayWhatHurt(ready);
  showPart("cannot", why !== "");
  if (plan && why) write("cannot_says", await sayWhyNot(plan, why));
  showPart("ready", ready);
  showPart("cannot_emergency", why === "stopped");
  if (plan) part("cannot").className = why === "stopped" ? "stop" : "note";
  if (ready) write("start", say(run ? "go_on" : "start"));
  return ready;
}

/** Before it is played: what holds is said again where it has changed, and an old plan gives way to the new one. */
async function offerAgain() {
  if (!plan || document.documentElement.dataset.view !== "before") return;
  if ((await whyNotNow(plan)) !== whyNotThen) await offer();
  if (whyNotThen === "made_before") loadAnew(() => !run && document.documentElement.dataset.view === "before");
}

/** What was tapped on the way still speaks: after a flare-up "enough" is the better choice, as it was then.
 * @param {boolean} ready */
function sayWhatHurt(ready) {
  const tap = run && worstTap(run);
  showPart("under_way_pain", tap !== null);
  if (tap) write("under_way_pain", say("under_way.pain", { pain: tap.pain, at: clock(tap.at_s) }));
  const isEnough = ready && run !== null && isFlared(run);
  showPart("enough_now", isEnough);
  showPart("tell", !isEnough);
  fillBetter(isEnough ? "enough_now" : "start", ["enough_now", "start"]);
}

/** @param {Run} run */
function isFlared(run) {
  const tap = worstTap(run);
  return tap !== null && (run.plan.pain[tap.pain] ?? "flared") === "flared";
}

/** @param {Plan} plan */
async function whyNotNow(plan) {
  const waits = deciding(await waiting()).length > 0;
  const stopped = await read("stopped");
  return whyNot(plan, { today: dayIn(plan.zone), stopped: stopped ?? null, waits, madeBefore: isMadeBefore() });
}

/**
 * @param {Plan} plan
 * @param {Exclude<ReturnType<typeof whyNot>, "">} why
 */
async function sayWhyNot(plan, why) {
  if (why === "too_early") return plan.too_early;
  if (why === "too_late") return plan.too_late ?? "";
  if (why === "made_before") return sayOfPocket("told_new");
  const since = why === "stopped" ? await read("stopped") : null;
  return say(`cannot.${why}`, { since: since ? momentIn(plan, new Date(since.at)) : "" });
}

/** @param {Run} run */
const beganToday = ({ begun, plan: { zone } }) => dayIn(zone, new Date(begun)) === dayIn(zone);

/** @param {Run} run @param {Plan} plan */
const goesOn = (run, plan) => run.plan.digest === plan.digest && run.plan.text === plan.text && beganToday(run);

/** @param {Run} run @returns {Parameters<typeof say>} */
function underWayNow(run) {
  const far = { at: clock(run.at_s), all: clock(run.plan.all_s) };
  const begun = new Date(run.begun);
  if (!beganToday(run)) return ["under_way.before", { ...far, day: momentIn(run.plan, begun) }];
  const which = plan && goesOn(run, plan) ? "under_way.today" : "under_way.other_plan";
  return [which, { ...far, time: timeIn(run.plan.zone, begun) }];
}

/** @param {Plan} plan @param {boolean} anew not the one that is kept here */
async function getTrack(plan, anew) {
  awaited?.abort();
  const mine = (awaited = new AbortController());
  const ifAwaited = (/** @type {() => void} */ does) => (awaited === mine ? does() : undefined);
  const arrives = (/** @type {number} */ share) => ifAwaited(() => sayOfTrack("coming", { percent: inTens(share) }));
  showPart("track_missing", false);
  arrives(0);
  try {
    const found = await fetchTrack(plan, { arrives, slow: () => ifAwaited(() => lacks("slow")) }, anew, mine.signal);
    ifAwaited(() => haveTrack(found, "ready"));
  } catch (why) {
    if (awaited !== mine) return;
    awaited = null;
    if (!(why instanceof NoTrack)) throw why;
    lacks(why.why);
  }
}

/** @param {number} share in steps: each one is read aloud to who cannot see it */
const inTens = (share) => Math.floor(share * 10) * 10;

/**
 * Where it is seen: before it begins, or in the note of a sound that broke on the way.
 * @param {string} what
 * @param {Record<string, number>} [figures]
 */
const sayOfTrack = (what, figures) => write(session ? "broken_says" : "track_says", say(`track.${what}`, figures));

/** @param {import("./track.js").WhyNone | "slow"} why */
function lacks(why) {
  sayOfTrack(why);
  showPart("track_missing", true);
}

/** What is still on its way is kept for another time. @param {Blob} found @param {"ready" | "tones"} which */
function haveTrack(found, which) {
  awaited = null;
  track = found;
  write("track_says", say(`track.${which}`));
  showPart("track_missing", false);
  /** @type {HTMLButtonElement} */ (part("start")).disabled = false;
  if (!session || session.sound.plays) return; // the one that stood still may have gone on meanwhile
  session.load(track);
  sayAloud(say(`track.${which}`));
}

/** Sound may begin only while the press is fresh: so it begins at once, and stops again where another tab plays. */
async function start() {
  if (!plan || !track) return;
  run = run ? { ...run, plan } : begin(plan);
  const audio = new Audio();
  part("sound").replaceChildren(audio);
  const playing = (session = new Session(run, audio, say, over));
  playing.load(track);
  show("play");
  void playing.play();
  if (!(await hold(lost))) return lost();
  await take(playing.run);
  playing.isOurs();
}

/** It has ended: from here on only the answers are kept, and nothing writes down again what was told. @param {Run} ended */
function over(ended) {
  session = null;
  run = ended;
  void toTheEnd(ended, say);
}

/** Another tab goes on. */
function lost() {
  session?.retire();
  session = null;
  closeDialogs();
  part("sound").replaceChildren();
  show("elsewhere");
}

/** One press is enough, while the browser lets sound begin from it; not past a flare-up, where "enough" is offered. */
async function takeOverHere() {
  await takeOver(lost);
  run = await underWay();
  if (run) await take(run);
  await goOnFrom();
  const mayStart = run && !run.ended && !isFlared(run) && !part("ready").hidden;
  if (mayStart && track && !session && navigator.userActivation?.isActive !== false) await start();
}

/** @param {Exclude<import("./run.js").Ended, "">} how */
async function finish(how) {
  if (session) return session.finish(how);
  if (!run) return;
  run.ended = how;
  await take(run);
  toTheEnd(run, say);
}

async function forgetIt() {
  closeDialogs();
  run = null;
  await forget();
  release();
  await before();
}

/** Something was told in the meantime, here or in another tab: an emergency ends the session. */
async function lookAgain() {
  const playing = session;
  if (!playing) return offerAgain();
  if (!plan || playing.run.ended || document.visibilityState !== "visible") return;
  if ((await whyNotNow(plan)) !== "stopped" || session !== playing) return;
  session = null;
  run = playing.run;
  closeDialogs();
  await playing.pause();
  playing.retire();
  await before();
}

/** @param {"enough" | "forget"} what */
const ask = (what) => /** @type {HTMLDialogElement} */ (part(what)).showModal();

async function toWorried() {
  await session?.pause();
  location.assign(part("worried").getAttribute("href") ?? "/worried/");
}

heedOthers(async () => {
  await session?.pause();
  lost();
});
wirePain(() => session, say);
wireEnough(() => session, finish);
whenPressed("start", start);
whenPressed("pause", () => session?.pause());
whenPressed("go_on", () => session?.play());
whenPressed("back", () => session?.back());
whenPressed("tell", () => (run && whatWasDone(run.plan.stretches, run.played).all ? finish("done") : ask("enough")));
whenPressed("enough_now", () => finish("pain"));
whenPressed("forget", () => ask("forget"));
whenPressed("forget_not", closeDialogs);
whenPressed("forget_it", forgetIt);
whenPressed("take_over", takeOverHere);
whenPressed("track_again", () => plan && getTrack(plan, session?.broken === "broke"));
whenPressed("tones", () => plan && haveTrack(tonesAlone(plan.stretches), "tones"));
document.querySelectorAll("[data-part='worried']").forEach((link) =>
  link.addEventListener("click", (event) => (event.preventDefault(), toWorried())),
);
addEventListener("pagehide", () => session?.save());
document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? session?.save() : lookAgain()));
document.addEventListener("backstride:outbox", lookAgain);

open().catch((why) => {
  showPart("without", true); // whatever it is: the session is there in words and as a file
  throw why;
});
