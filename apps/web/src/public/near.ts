import type { Language } from "@prehosp/model";
import { node } from "../embed/node.ts";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import { askNear } from "./ask-near.ts";
import { button } from "./button.ts";
import { hubItems } from "./hub-items.ts";
import { type Item, itemOf } from "./item.ts";
import { type Located, locate } from "./locate.ts";
import { mapPart } from "./map-part.ts";
import { clockOf, metresOf, outcomeNow, tell } from "./said.ts";
import type { Listed } from "./wire.ts";

const LOOK_MS = 15_000;
const OLD_MS = 5 * 60_000;
// A position less sure than this may have passed by the nearest one.
const ROUGH_M = 300;

/** What the script adds over the list of the hub: near me, usable now, the map, and how old it all is. */
export const nearPart = (language: Language, main: ParentNode): HTMLElement => {
  const say = (text: (typeof texts)["nearMe"], words = {}) => tell(text, language, words);
  const status = node("p", { role: "status" });
  const age = node("p", { role: "status", class: "age" });
  const list = node("ul", { class: "list" });
  const heading = node("h2", { tabindex: "-1" }, say(texts.nearest));
  const found = node("div", { hidden: "" }, heading, list);
  const usable = node("input", { type: "checkbox", id: "bare-brukbare" }) as HTMLInputElement;
  const map = mapPart(language);
  const none = node("p", { role: "status" });
  const written = hubItems(main, language);
  let readAt = performance.timeOrigin;
  // The clock of the device may be wrong; the hub's own says when hours change.
  let ahead = 0;
  const clockNow = () => Date.now() + ahead;
  let items: readonly Item[] = [];
  let at: Exclude<Located, string> | undefined;
  let isAsking = false;

  const tick = () => {
    const now = clockNow();
    const all = [...items, ...written];
    for (const item of all) item.tick(now, usable.checked);
    const isEmpty = usable.checked && all.every(({ element }) => element.hidden);
    none.textContent = isEmpty ? say(texts.noneUsable) : "";
    const clock = clockOf(readAt, language);
    const isOffline = !navigator.onLine;
    const isOld = now - readAt > OLD_MS;
    const said = isOffline ? say(texts.offline, { clock }) : isOld ? say(texts.stale, { clock }) : "";
    // Said once, not each time it is looked at.
    if (age.dataset["said"] === said) return;
    age.dataset["said"] = said;
    const again = button(say(texts.refresh), () => (at === undefined ? location.reload() : void near()));
    age.replaceChildren(...(said === "" ? [] : isOffline ? [said] : [said, " ", again]));
  };

  const show = (next: Listed, here: Exclude<Located, string>) => {
    readAt = next.at;
    ahead = next.at - Date.now();
    items = next.all.map((one) => itemOf(one, language, (chosen) => map.show(next.all, here, chosen)));
    list.replaceChildren(...items.map(({ element }) => element));
    tick();
    const n = next.all.length;
    const now = clockNow();
    const count = next.all.filter((one) => outcomeNow(one, now) === "met").length;
    status.textContent = [
      n === 0 ? say(texts.noneNear) : say(texts.found, { n, usable: count }),
      ...(next.passedBy === 0 ? [] : [say(texts.passedBy, { n: next.passedBy })]),
      ...(next.unread === 0 ? [] : [say(texts.unread, { n: next.unread })]),
      ...(here.accuracy > ROUGH_M ? [say(texts.rough, { metres: metresOf(here.accuracy, language) })] : []),
    ].join(" ");
    found.hidden = n === 0;
    map.show(next.all, here, undefined);
    if (n > 0) heading.focus();
  };

  const near = async () => {
    if (isAsking) return;
    isAsking = true;
    ask.setAttribute("aria-disabled", "true");
    status.textContent = say(texts.finding);
    const where = await locate();
    if (typeof where === "string") status.textContent = say(texts[where]);
    else {
      at = where;
      status.textContent = say(texts.asking);
      const answer = await askNear(where, language);
      if (typeof answer === "object") show(answer, where);
      else if (answer === "too-many") status.textContent = say(texts.tooMany);
      else status.textContent = answer === "no-answer" ? say(texts.noAnswer) : "";
    }
    isAsking = false;
    ask.removeAttribute("aria-disabled");
    ask.textContent = say(at === undefined ? texts.nearMe : texts.nearAgain);
    tick();
  };
  const ask = button(say(texts.nearMe), () => void near(), { class: "first" });
  usable.addEventListener("change", tick);
  for (const event of ["online", "offline"] as const) addEventListener(event, tick);
  document.addEventListener("visibilitychange", tick);
  setInterval(tick, LOOK_MS);
  tick();
  map.show(
    written.map(({ one }) => one),
    undefined,
    undefined,
  );
  return node(
    "section",
    { "aria-label": say(texts.nearMe), class: "near" },
    node("p", { class: "does" }, ask, node("label", {}, usable, ` ${say(texts.onlyUsable)}`), map.toggle),
    age,
    status,
    none,
    map.element,
    found,
  );
};
