import type { Gap } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Entry } from "../case.ts";
import type { Element } from "../element.ts";
import { askFor, askWhich } from "./questions.ts";
import type { Settlement } from "./settlement.ts";
import type { Settled, Statement } from "./statement.ts";

/** An entry of any element, with the questions it leaves and what the sources claim. */
export interface Filled {
  readonly entry: Entry<unknown>;
  readonly gaps: readonly Gap[];
  readonly said: readonly Statement[];
  /** The sources disagree, and nobody has settled it as it now stands. */
  readonly open?: true;
  /** How somebody settled it before a new statement opened it again. */
  readonly before?: Settlement;
}

/** The entry that settled statements make: one source's value or reason, never a choice between sources. */
export const entryOf = (element: Element, settled: Settled): Filled => {
  const asked = { ...element, element };
  if (settled.outcome === "conflict") {
    const gaps = [askWhich(asked, settled.statements)];
    return { entry: { absent: "not-obtained", because: "sources-disagree" }, gaps, said: settled.all, open: true };
  }
  // What only the form asks for is no gap on the incident's work list.
  const gaps = element.asked === "form" ? [] : [askFor(asked)];
  if (settled.outcome === "none") return { entry: { absent: "not-recorded" }, gaps, said: [] };
  const { said, source, exactness } = settled.statement;
  const { all } = settled;
  if (!isAbsent(said)) {
    return { entry: { value: said, source, ...(exactness === undefined ? {} : { exactness }) }, gaps: [], said: all };
  }
  // A reason that the element has no room for is not made into another: nothing usable was written.
  if (!element.absences.includes(said.absent)) return { entry: { absent: "not-recorded", source }, gaps, said: [] };
  return {
    entry: { absent: said.absent, source, ...(said.because === undefined ? {} : { because: said.because }) },
    gaps: said.absent === "not-recorded" ? gaps : [],
    said: all,
  };
};
