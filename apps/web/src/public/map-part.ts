import type { Language } from "@prehosp/model";
import { node } from "../embed/node.ts";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import { button } from "./button.ts";
import type { DrawnMap } from "./map-drawn.ts";
import type { Shown } from "./wire.ts";

interface Here {
  readonly lat: number;
  readonly lng: number;
}

/** The map, folded in and not fetched before somebody asks for it; all of it stands in the list too. */
export const mapPart = (language: Language) => {
  const box = node("div", { class: "canvas" });
  const words = node("p", { class: "quiet", role: "status" });
  const element = node("div", { id: "kart", class: "map", hidden: "" });
  element.append(box, words);
  let drawn: DrawnMap | undefined;
  let last: Parameters<DrawnMap["show"]> = [[], undefined, undefined];

  const open = async () => {
    words.textContent = texts.loadingMap[language];
    try {
      const { drawMap } = await import("./map-drawn.ts");
      drawn = await drawMap(box, language);
      words.textContent = texts.mapRough[language];
      drawn.show(...last);
    } catch {
      // A machine without WebGL, or a line that broke: the list has everything.
      box.remove();
      words.textContent = texts.noMap[language];
    }
  };
  const toggle = button(
    texts.showMap[language],
    () => {
      const isFirst = drawn === undefined && words.textContent === "";
      element.hidden = !element.hidden;
      toggle.setAttribute("aria-expanded", String(!element.hidden));
      if (isFirst) void open();
    },
    { "aria-expanded": "false", "aria-controls": "kart" },
  );
  return {
    element,
    toggle,
    show: (all: readonly Shown[], here: Here | undefined, chosen: Shown | undefined) => {
      last = [all, here, chosen];
      drawn?.show(...last);
    },
  };
};
