import type { Gap } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Entry } from "../case.ts";
import type { Element } from "../element.ts";
import { askFor, askWhich } from "./questions.ts";
import type { Settled } from "./statement.ts";

/** An entry of any element, with the questions it leaves. */
export interface Filled {
  readonly entry: Entry<unknown>;
  readonly gaps: readonly Gap[];
}

const disagreeing = "Kildene er ikke enige; venter på avklaring.";

/** The entry that settled statements make: one source's value or reason, never a choice between sources. */
export const entryOf = (element: Element, settled: Settled): Filled => {
  const asked = { ...element, element };
  if (settled.outcome === "conflict") {
    return { entry: { absent: "not-obtained", because: disagreeing }, gaps: [askWhich(asked, settled.statements)] };
  }
  if (settled.outcome === "none") return { entry: { absent: "not-recorded" }, gaps: [askFor(asked)] };
  const { said, source, exactness } = settled.statement;
  if (!isAbsent(said)) {
    return { entry: { value: said, source, ...(exactness === undefined ? {} : { exactness }) }, gaps: [] };
  }
  // A reason that the element has no room for is not made into another: nothing usable was written.
  if (!element.absences.includes(said.absent))
    return { entry: { absent: "not-recorded", source }, gaps: [askFor(asked)] };
  return {
    entry: { absent: said.absent, source, ...(said.because === undefined ? {} : { because: said.because }) },
    gaps: said.absent === "not-recorded" ? [askFor(asked)] : [],
  };
};
