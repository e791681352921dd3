import type { SmallNumbers } from "@prehosp/indicators";
import type { Region } from "../region.ts";

const standard: SmallNumbers = {
  threshold: 5,
  mode: "suppress",
  zeros: "shown",
  decidedBy: "Prehosp",
  source: "Standardregel: regionen har ikke besluttet sin egen",
};

/** How counts of a region are kept from telling of a person: as it has decided, else those below five are withheld. */
export const smallNumbersOf = ({ smallNumbers }: Pick<Region, "smallNumbers">): SmallNumbers =>
  smallNumbers ?? standard;
