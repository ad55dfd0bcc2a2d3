// What is going on in the outbox, told to every part of this page, and to every other tab.

/** @typedef {import("./send.js").Trouble} Trouble */

/** `trouble`: why nothing was sent; `emergency`: what to do now, one paragraph each; `sent`: whether something
 * reached the journal; `network`: whether the server answers; `decides`: whether what reached it may change what is asked.
 * What is not there is not known.
 * @typedef {{trouble?: Trouble, emergency?: string[], sent?: boolean, network?: boolean, decides?: boolean}} News */

export const NEWS = "backstride:outbox";
const tabs = "BroadcastChannel" in window ? new BroadcastChannel(NEWS) : undefined;

/** Tell it here and in every other tab.
 * @param {News} news
 * @returns {void} */
export function say(news) {
  sayHere(news);
  tabs?.postMessage(news);
}

/** @param {News} news */
function sayHere(news) {
  document.dispatchEvent(new CustomEvent(NEWS, { detail: news }));
}

/** Hear it, from wherever it comes.
 * @param {(news: News) => void} listen
 * @returns {void} */
export function hear(listen) {
  document.addEventListener(NEWS, (event) => {
    if (event instanceof CustomEvent) listen(event.detail);
  });
}

tabs?.addEventListener("message", ({ data }) => sayHere(data));
