// What works without a network: this page stands in for every page that is not kept.

import { theOne } from "./data.js";
import { read } from "../pocket/store.js";
import { sayStopped } from "./page_forms.js";

/** Where another page was opened, trying again opens that one. */
function sayWhatNeedsIt() {
  const says = theOne(document, "[data-needs-it]");
  says.hidden = says.dataset["own"] === location.pathname;
  theOne(document, "[data-again]").setAttribute("href", location.href);
}

/** Whoever is stopped is not led to a session. */
async function leadToNoSession() {
  theOne(document, "[data-session]").hidden = Boolean(await read("stopped"));
  await sayStopped();
}

sayWhatNeedsIt();
void leadToNoSession();
