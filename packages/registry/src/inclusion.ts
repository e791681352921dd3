import type { Finding } from "@prehosp/rules";
import { conclude, criteriaOver, inForce } from "@prehosp/rules";
import type { Recorded } from "@prehosp/model/absence";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import * as z from "zod";
import { code } from "./code-version.ts";

const criterion = criteriaOver(
  {
    arrestConfirmed: z.boolean(),
    ambulanceDispatched: z.boolean(),
    treatmentStarted: z.boolean(),
  },
  { code },
);

/**
 * The register's own inclusion rule (kvalitetsregistre.no; reference registry.md §2.1), dated. No norm in the sources states it;
 * NM-b is the mandate under which the register sets it.
 */
export const includedUntil2021 = criterion({
  id: "registry.inclusion",
  version: "1.0",
  norsk: "Hjertestans som skal i registeret (før 2021: der behandling ble startet)",
  cites: ["NM-b"],
  until: "2021-01-01",
  when: { needs: ["arrestConfirmed"], holds: ({ arrestConfirmed }) => arrestConfirmed },
  needs: ["ambulanceDispatched", "treatmentStarted"],
  decide: ({ ambulanceDispatched, treatmentStarted }) => (ambulanceDispatched && treatmentStarted ? "met" : "not-met"),
  examples: [
    {
      given: { arrestConfirmed: true, ambulanceDispatched: true, treatmentStarted: true },
      then: "met",
      norsk: "HLR startet av tilstedeværende",
    },
    {
      given: { arrestConfirmed: true, ambulanceDispatched: true, treatmentStarted: false },
      then: "not-met",
      norsk: "Død ved ankomst, ingen behandling",
    },
    {
      given: { arrestConfirmed: true, ambulanceDispatched: true },
      then: "unclear",
      norsk: "Ikke ført om behandling ble startet",
    },
    { given: { arrestConfirmed: false }, then: "not-applicable", norsk: "Ingen hjertestans" },
  ],
});

/** From 2021: every arrest that the ambulance was dispatched to and confirmed, also where nobody started treatment. */
export const includedFrom2021 = criterion({
  id: "registry.inclusion",
  version: "2.0",
  norsk: "Hjertestans som skal i registeret (fra 2021: alle bekreftet av ambulansen)",
  cites: ["NM-b"],
  from: "2021-01-01",
  when: { needs: ["arrestConfirmed"], holds: ({ arrestConfirmed }) => arrestConfirmed },
  needs: ["ambulanceDispatched"],
  decide: ({ ambulanceDispatched }) => (ambulanceDispatched ? "met" : "not-met"),
  examples: [
    {
      given: { arrestConfirmed: true, ambulanceDispatched: true },
      then: "met",
      norsk: "Bekreftet, også uten behandling",
    },
    { given: { arrestConfirmed: true, ambulanceDispatched: false }, then: "not-met", norsk: "Bare lege rykket ut" },
    { given: { ambulanceDispatched: true }, then: "unclear", norsk: "Ikke ført om hjertestans ble bekreftet" },
    {
      given: { arrestConfirmed: false, ambulanceDispatched: true },
      then: "not-applicable",
      norsk: "Ingen hjertestans",
    },
  ],
});

/** What inclusion is judged from. */
export interface InclusionFacts {
  readonly eventDay: Recorded<Day>;
  readonly arrestConfirmed: Recorded<boolean>;
  readonly ambulanceDispatched: Recorded<boolean>;
  readonly treatmentStarted: Recorded<boolean>;
}

/** Whether an event belongs in the register, by the rule of its own day; not-applicable where there was no arrest. */
export const inclusion = (facts: InclusionFacts): Finding => {
  const { eventDay } = facts;
  if (!known(eventDay)) {
    const head = {
      rule: includedFrom2021.id,
      version: includedFrom2021.version,
      code,
      cites: includedFrom2021.cites,
    } as const;
    return conclude(head, { outcome: "unclear", read: ["eventDay"], missing: ["eventDay"], because: [] });
  }
  return inForce(includedFrom2021, eventDay) ? includedFrom2021.judge(facts) : includedUntil2021.judge(facts);
};
