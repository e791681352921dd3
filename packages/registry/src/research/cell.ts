import type { Day, Instant } from "@prehosp/model/time";
import type { Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Element } from "../element.ts";
import type { Areas } from "./areas.ts";
import { placeAs } from "./areas.ts";
import { ageAs, movedDay, movedTime } from "./coarse.ts";
import type { KeptBack } from "./columns.ts";
import type { ResearchProject } from "./project.ts";
import type { Pseudonym } from "./pseudonym.ts";

/** One element of one case as an export has it: a value, with its exactness of a time, or why there is none. */
export interface Cell {
  readonly value?: string;
  readonly absent?: string;
  readonly exactness?: string;
}

/** A cell that is held back by the export itself. */
export const keptBack = (absent: KeptBack): Cell => ({ absent });

/** How an element is said in a project's files; who said a value and the words of a reason are never there. */
export const cellOf = (
  element: Element,
  entry: Entry<unknown>,
  { age, place }: ResearchProject,
  areas: Areas,
  moved: Pseudonym,
): Cell => {
  if (!hasValue(entry)) return { absent: entry.absent };
  const { value, exactness } = entry;
  if (element.id === "age-years") return { value: ageAs(Number(value), age) };
  if (element.id === "municipality") {
    const placed = placeAs(String(value), place, areas);
    return placed === undefined ? keptBack("not-placed") : { value: placed };
  }
  switch (element.type) {
    case "yes-no":
      return { value: value === true ? "yes" : "no" };
    case "codes": {
      const said = value as readonly string[];
      return {
        value: Object.keys(element.codes)
          .filter((code) => said.includes(code))
          .join(" "),
      };
    }
    case "day":
      return { value: movedDay(value as Day, moved) };
    case "time":
      return { value: movedTime(value as Instant, exactness, moved), exactness: exactness ?? "" };
    default:
      return { value: String(value) };
  }
};
