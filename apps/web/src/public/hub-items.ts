import type { Language } from "@prehosp/model";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import type { Item } from "./item.ts";
import { outcomeNow } from "./said.ts";
import { type Shown, shownOf } from "./wire.ts";

/** Those that the hub wrote in its own list, read back from where they stand. */
export const hubItems = (main: ParentNode, language: Language): readonly (Item & { readonly one: Shown })[] =>
  [...main.querySelectorAll<HTMLElement>("li[data-id]")].flatMap((element) => {
    const { id, lat, lng, outcome, changes } = element.dataset;
    const name = element.querySelector("h3")?.textContent;
    const position = { lat: Number(lat ?? Number.NaN), lng: Number(lng ?? Number.NaN) };
    const one = shownOf({ id, name, position, usable: { outcome }, nextChange: changes });
    if (one === undefined) return [];
    const tick = (now: number, onlyUsable: boolean) => {
      const is = outcomeNow(one, now);
      element.hidden = onlyUsable && is !== "met";
      if (is === element.dataset["outcome"]) return;
      element.dataset["outcome"] = is;
      const badge = element.querySelector(".outcome");
      if (badge !== null) badge.textContent = `${texts[is][language]}: ${texts.changed[language]}`;
    };
    return [{ element, one, tick }];
  });
