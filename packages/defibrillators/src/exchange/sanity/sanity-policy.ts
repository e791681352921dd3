import type { Position } from "@prehosp/model";
import { inNorway } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { openSea } from "./open-sea.ts";

/** What a deployment takes for believable of a defibrillator. */
export interface SanityPolicy {
  /** Where defibrillators of this register may hang; degrees that fit only the other way round are told as swapped. */
  readonly inArea: (at: Position) => boolean;
  /** What becomes of one outside the area. */
  readonly outside: "refuse" | "remark";
  /** Days before and after these are typing errors. */
  readonly credible: { readonly from: Day; readonly to: Day };
  /** Today, where the caller says; a confirmation after it is none. */
  readonly on?: Day | undefined;
  /** A map, where the caller has one; the sea is remarked, never refused: quays and boats have defibrillators. */
  readonly landCheck?: ((at: Position) => "land" | "sea" | "unknown") | undefined;
  readonly decidedBy: string;
}

/** The policy where nothing else is decided: Norway in a wide box, far out at sea told of, days from 1990 to 2060; our assumption. */
export const sanityDefaults: SanityPolicy = {
  inArea: inNorway,
  outside: "refuse",
  landCheck: openSea,
  credible: { from: "1990-01-01" as Day, to: "2060-12-31" as Day },
  decidedBy: "Prehosp: assumption, no region has decided",
};
