// Pushes to this browser: switched on and off here, and asked for only when somebody presses the button.

const form = document.querySelector("form[data-push]");
const says = document.querySelector("[data-push-says]");

/** @typedef {"none" | "blocked" | "failed" | "on" | "off"} Stands */

/** @type {Stands} */
let stands = "off";

if (form instanceof HTMLFormElement) {
  void look(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void press(form);
  });
}

/** @param {HTMLFormElement} form */
async function look(form) {
  form.hidden = false;
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return show(form, "none");
  if (Notification.permission === "denied") return show(form, "blocked");
  const known = (form.dataset.push ?? "").split(" ");
  const own = await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
  show(form, own && known.includes(await digestOf(own.endpoint)) ? "on" : "off");
}

/** @param {HTMLFormElement} form */
async function press(form) {
  try {
    await (stands === "on" ? switchOff(form) : switchOn(form));
  } catch {
    show(form, Notification.permission === "denied" ? "blocked" : "failed");
  }
}

/** @param {HTMLFormElement} form */
async function switchOn(form) {
  if ((await Notification.requestPermission()) !== "granted") return show(form, "blocked");
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = await (await answered(fetch(form.action))).text();
  await (await pushManager.getSubscription())?.unsubscribe(); // one made with another key would be refused
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { p256dh, auth } = made.toJSON().keys ?? {};
  await tell(form, { endpoint: made.endpoint, key: p256dh ?? "", secret: auth ?? "" });
  show(form, "on");
}

/** @param {HTMLFormElement} form */
async function switchOff(form) {
  const own = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (own) await tell(form, { endpoint: own.endpoint, off: "1" });
  await own?.unsubscribe();
  show(form, "off");
}

/** @param {HTMLFormElement} form @param {Record<string, string>} more */
async function tell(form, more) {
  const body = new FormData(form);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  await answered(fetch(form.action, { method: "POST", body }));
}

/** @param {Promise<Response>} asked */
async function answered(asked) {
  const answer = await asked;
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return answer;
}

/** @param {HTMLFormElement} form @param {Stands} now */
function show(form, now) {
  stands = now;
  if (says) says.textContent = form.getAttribute(`data-says-${now}`);
  const button = form.querySelector("button");
  if (!button) return;
  button.hidden = now === "none" || now === "blocked";
  button.textContent = form.getAttribute(now === "on" ? "data-switch-off" : "data-switch-on");
}

/** As the server knows a browser. @param {string} endpoint */
async function digestOf(endpoint) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
