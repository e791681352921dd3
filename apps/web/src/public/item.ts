import type { Language } from "@prehosp/model";
import { node } from "../embed/node.ts";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import { button } from "./button.ts";
import { becauseOf, confirmedOf, fetchOf, geoOf, metresOf, outcomeNow, placeOf, tell } from "./said.ts";
import type { Shown } from "./wire.ts";

/** What the page does when somebody goes to fetch one, or lets it be. */
export type Fetching = (one: Shown | undefined) => void;

/** One in the list; `tick` says it as it is at a moment, and hides it where only the usable are wanted and it is none. */
export interface Item {
  readonly element: HTMLElement;
  readonly tick: (now: number, onlyUsable: boolean) => void;
}

/** The way for whoever fetches: a direction and a place to open in a map app; never a way through streets. */
const fetchPart = (one: Shown, named: string, language: Language, fetching: Fetching): readonly HTMLElement[] => {
  const id = `hent-${one.id}`;
  const panel = node(
    "div",
    { id, class: "fetch", hidden: "" },
    node("p", {}, node("b", {}, texts.fetchOnly[language])),
    node("p", {}, node("a", { href: geoOf(one) }, texts.openInMaps[language]), ` ${texts.lineOnly[language]}`),
  );
  const toggle = button(
    texts.fetchIt[language],
    () => {
      panel.hidden = !panel.hidden;
      toggle.setAttribute("aria-expanded", String(!panel.hidden));
      fetching(panel.hidden ? undefined : one);
    },
    { "aria-expanded": "false", "aria-controls": id, "aria-describedby": named },
  );
  return [toggle, panel];
};

export const itemOf = (one: Shown, language: Language, fetching: Fetching): Item => {
  const named = `navn-${one.id}`;
  const badge = node("b", { class: "outcome" });
  const because = node("span", {});
  const [toggle = "", panel = ""] = fetchPart(one, named, language, fetching);
  const lines = [fetchOf(one, language), placeOf(one, language)].filter((line) => line !== undefined && line !== "");
  const { metres } = one;
  const age = [
    confirmedOf(one, language),
    ...(metres === undefined ? [] : [tell(texts.metres, language, { metres: metresOf(metres, language) })]),
  ];
  const more = { href: `/hjertestartere/${encodeURIComponent(one.id)}?sprak=${language}`, "aria-describedby": named };
  const element = node(
    "li",
    { "data-id": one.id },
    node("h3", { id: named }, one.name),
    node("p", {}, badge, " ", because),
    ...lines.map((line) => node("p", {}, line)),
    node("p", { class: "quiet" }, age.join(" · ")),
    node("p", { class: "does" }, toggle, " ", node("a", more, texts.about[language])),
    panel,
  );
  return {
    element,
    tick: (now, onlyUsable) => {
      const outcome = outcomeNow(one, now);
      element.dataset["outcome"] = outcome;
      element.hidden = onlyUsable && outcome !== "met";
      badge.textContent = texts[outcome][language];
      because.textContent = becauseOf(one, now, language).join(" · ");
    },
  };
};
