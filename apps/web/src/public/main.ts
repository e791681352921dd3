import type { Language } from "@prehosp/model";
import { LANGUAGES } from "../languages.ts";
import { nearPart } from "./near.ts";

const main = document.getElementById("main");
const language: Language = LANGUAGES.find((one) => one === document.documentElement.lang) ?? "nb";
// Only over a list: a form or a single one has no use for it. Without this script every page is whole.
const isList = /^\/hjertestartere(?:\.html)?\/?$/.test(location.pathname);
if (main !== null && isList) {
  const part = nearPart(language, main);
  // What says that all of it is invented stays on top of everything.
  const demonstration = main.querySelector(".demonstration");
  if (demonstration === null) main.prepend(part);
  else demonstration.after(part);
}
