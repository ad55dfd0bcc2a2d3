// The player's page: what can be done now, from before the first step until all is told.

import { waiting } from "../pocket/outbox.js";
import { read } from "../pocket/store.js";
import { wireEnough, wirePain } from "./asking.js";
import { whatWasDone } from "./done.js";
import { toTheEnd } from "./ending.js";
import { whyNot } from "./may_start.js";
import { heedOthers, hold, playsElsewhere, release, takeOver } from "./only_one.js";
import { readPlan, readWords } from "./plan.js";
import { begin, forget, keep, underWay } from "./run.js";
import { part, show, showPart, whenPressed, write } from "./screen.js";
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
  const why = plan ? await whyNotNow(plan) : "";
  const ready = plan !== null && !why && (!run || goesOn(run, plan));
  showPart("under_way", run !== null);
  if (run) write("under_way_says", say(...underWayNow(run)));
  showPart("cannot", why !== "");
  if (plan && why) write("cannot_says", await sayWhyNot(plan, why));
  showPart("ready", ready);
  showPart("cannot_emergency", why === "stopped");
  if (plan) part("cannot").className = why === "stopped" ? "stop" : "note";
  if (ready) write("start", say(run ? "go_on" : "start"));
  show("before");
  if (ready && !track) await getTrack(plan, false);
}

/** @param {Plan} plan */
async function whyNotNow(plan) {
  const unsent = (await waiting()).filter(({ refused }) => !refused).map(({ entry }) => entry);
  const stopped = await read("stopped");
  return whyNot(plan, { today: dayIn(plan.zone), stopped: stopped ?? null, waiting: unsent });
}

/**
 * @param {Plan} plan
 * @param {Exclude<ReturnType<typeof whyNot>, "">} why
 */
async function sayWhyNot(plan, why) {
  if (why === "too_early") return plan.too_early;
  if (why === "too_late") return plan.too_late ?? "";
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
  showPart("track_missing", false);
  const coming = (/** @type {number} */ share) =>
    write("track_says", say("track.coming", { percent: Math.floor(share * 100) }));
  coming(0);
  try {
    haveTrack(await fetchTrack(plan, coming, anew), "track.ready");
  } catch (why) {
    if (!(why instanceof NoTrack)) throw why;
    write("track_says", say(`track.${why.why}`));
    showPart("track_missing", true);
  }
}

/** @param {Blob} found @param {string} sentence */
function haveTrack(found, sentence) {
  track = found;
  write("track_says", say(sentence));
  showPart("track_missing", false);
  /** @type {HTMLButtonElement} */ (part("start")).disabled = false;
  session?.load(track);
}

/** Sound may begin only while the press is fresh: so it begins at once, and stops again where another tab plays. */
async function start() {
  if (!plan || !track) return;
  run = run ? { ...run, plan } : begin(plan);
  const audio = new Audio();
  part("sound").replaceChildren(audio);
  session = new Session(run, audio, say, (run) => toTheEnd(run, say));
  session.load(track);
  show("play");
  void session.play();
  if (await hold(lost)) session.isOurs();
  else lost();
}

/** Another tab goes on. */
function lost() {
  session?.sound.pause();
  session = null;
  part("sound").replaceChildren();
  show("elsewhere");
}

async function takeOverHere() {
  await takeOver(lost);
  run = await underWay();
  await goOnFrom();
}

/** @param {Exclude<import("./run.js").Ended, "">} how */
async function finish(how) {
  if (session) return session.finish(how);
  if (!run) return;
  run.ended = how;
  await keep(run);
  toTheEnd(run, say);
}

async function forgetIt() {
  run = null;
  await forget();
  release();
  await before();
}

/** Something was told in the meantime, here or in another tab: an emergency ends the session. */
async function lookAgain() {
  const playing = session;
  if (!plan || !playing || playing.run.ended || document.visibilityState !== "visible") return;
  if ((await whyNotNow(plan)) !== "stopped" || session !== playing) return;
  session = null;
  run = playing.run;
  await playing.pause();
  await before();
}

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
whenPressed("tell", () => (run && whatWasDone(run.plan.stretches, run.played).all ? finish("done") : whyEnough()));
whenPressed("forget", forgetIt);
whenPressed("take_over", takeOverHere);
whenPressed("track_again", () => plan && getTrack(plan, true));
whenPressed("tones", () => plan && haveTrack(tonesAlone(plan.stretches), "track.tones"));
document.querySelectorAll("[data-part='worried']").forEach((link) =>
  link.addEventListener("click", (event) => (event.preventDefault(), toWorried())),
);
addEventListener("pagehide", () => session?.save());
document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? session?.save() : lookAgain()));
document.addEventListener("backstride:outbox", lookAgain);

const whyEnough = () => /** @type {HTMLDialogElement} */ (part("enough")).showModal();

open().catch((why) => {
  showPart("without", true); // whatever it is: the session is there in words and as a file
  throw why;
});
