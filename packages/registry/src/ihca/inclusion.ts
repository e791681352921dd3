import type { Finding } from "@prehosp/rules";
import { conclude, criteriaOver, inForce } from "@prehosp/rules";
import type { Recorded } from "@prehosp/model/absence";
import { absent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import * as z from "zod";
import { code } from "../code-version.ts";

const criterion = criteriaOver({ arrestInHospital: z.boolean(), attempted: z.boolean() }, { code });

/**
 * The register took no arrests in hospital before 2015 (kvalitetsregistre.no; reference registry.md §2.1). No norm in the
 * sources states the inclusion; NM-b is the mandate under which the register sets it.
 */
export const notYetInHospital = criterion({
  id: "registry.in-hospital-inclusion",
  version: "1.0",
  norsk: "Hjertestans i sykehus (før 2015: ikke i registeret)",
  cites: ["NM-b"],
  until: "2015-01-01",
  when: { needs: ["arrestInHospital"], holds: ({ arrestInHospital }) => arrestInHospital },
  needs: ["arrestInHospital"],
  decide: () => "not-met",
  examples: [
    { given: { arrestInHospital: true }, then: "not-met", norsk: "Hjertestans i sykehus i 2014" },
    { given: {}, then: "unclear", norsk: "Ikke ført om det var hjertestans i sykehus" },
    { given: { arrestInHospital: false }, then: "not-applicable", norsk: "Ingen hjertestans i sykehus" },
  ],
});

/** From 2015: compressions over 30 seconds, a shock, or an attempt that was stopped after a physician's assessment. */
export const includedInHospital = criterion({
  id: "registry.in-hospital-inclusion",
  version: "2.0",
  norsk: "Hjertestans i sykehus som skal i registeret (fra 2015)",
  cites: ["NM-b"],
  from: "2015-01-01",
  when: { needs: ["arrestInHospital"], holds: ({ arrestInHospital }) => arrestInHospital },
  needs: ["attempted"],
  decide: ({ attempted }) => (attempted ? "met" : "not-met"),
  examples: [
    { given: { arrestInHospital: true, attempted: true }, then: "met", norsk: "Kompresjoner i mer enn 30 sekunder" },
    { given: { arrestInHospital: true, attempted: false }, then: "not-met", norsk: "Ingen gjenopplivning forsøkt" },
    { given: { arrestInHospital: true }, then: "unclear", norsk: "Ikke ført hva som ble gjort" },
    {
      given: { arrestInHospital: false, attempted: false },
      then: "not-applicable",
      norsk: "Ingen hjertestans i sykehus",
    },
  ],
});

/** What inclusion of an arrest in hospital is judged from. */
export interface InHospitalFacts {
  readonly eventDay: Recorded<Day>;
  readonly arrestInHospital: Recorded<boolean>;
  readonly compressionsOver30Seconds: Recorded<boolean>;
  readonly shockGiven: Recorded<boolean>;
  /** An attempt that was stopped after a physician's assessment; the register wants its reason. */
  readonly stoppedByPhysician: Recorded<boolean>;
}

/** Whether an arrest in hospital belongs in the register, by the rule of its own day; one way of attempting is enough, and none only where all three are known. */
export const inHospitalInclusion = (facts: InHospitalFacts): Finding => {
  const { eventDay, arrestInHospital, compressionsOver30Seconds, shockGiven, stoppedByPhysician } = facts;
  if (!known(eventDay)) {
    const { id: rule, version, cites } = includedInHospital;
    const head = { rule, version, code, cites } as const;
    return conclude(head, { outcome: "unclear", read: ["eventDay"], missing: ["eventDay"], because: [] });
  }
  const ways = [compressionsOver30Seconds, shockGiven, stoppedByPhysician];
  const attempted = ways.includes(true) || (ways.every(known) ? false : absent("not-recorded"));
  return (inForce(includedInHospital, eventDay) ? includedInHospital : notYetInHospital).judge({
    arrestInHospital,
    attempted,
  });
};
