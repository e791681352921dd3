import { type Life, lifeOf, shown } from "@prehosp/defibrillators";
import type { Day } from "@prehosp/model/time";
import { type Finding, all, conclude } from "@prehosp/rules";
import type { KeptDefibrillator } from "./kept.ts";

/** Whose contact answers is judged by the register that has the contact. */
const OWNERS_PROFILE = "defibrillators.profile";

/** Why one is shown to the public on a day, or is not: by every rule of the register that can be judged here. */
export const shownOf = ({ registration, source }: KeptDefibrillator, on: Day): Finding => {
  const finding = shown(registration, on);
  if (source === "own") return finding;
  const { rule, version, code, cites } = finding;
  return conclude({ rule, version, code, cites }, all(finding.because.filter((one) => one.rule !== OWNERS_PROFILE)));
};

/** Where an own one stands in its life, and what is due; undefined where another register looks after it. */
export const lifeOfKept = (
  { source, registration, said, begun, withdrawn }: KeptDefibrillator,
  on: Day,
): Life | undefined =>
  source === "other"
    ? undefined
    : lifeOf(registration, said, on, { begun, ...(withdrawn === undefined ? {} : { withdrawn }) });
