import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { demoDefibrillators } from "./defibrillators.ts";

const HOW_MANY = 20;

/** What a register that somebody else owns holds of the area: twenty others, of which the first hangs where `demoGymDefibrillator` does. */
export const demoOtherRegister = ({ at }: { readonly at: Instant }): readonly Defibrillator[] =>
  demoDefibrillators({ seed: 311, at })
    .slice(0, HOW_MANY)
    .map(({ registration: { is } }) => ({ ...is, id: is.id.replace("hs-", "nr-") as DefibrillatorId }));
