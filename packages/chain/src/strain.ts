import { type Recorded, absent, known } from "@prehosp/model/absence";
import { type Finding, any, conclude, criteriaOver } from "@prehosp/rules";
import * as z from "zod";
import type { Way } from "./way.ts";

/** The package and version that goes into every finding; a test holds it to package.json. */
export const code = "@prehosp/chain@0.1.0";

const criterion = criteriaOver(
  {
    /** An arrest was confirmed, or taken as one on the telephone and not ruled out since. */
    arrest: z.boolean(),
    youngest: z.number(),
    death: z.boolean(),
  },
  { code },
);

const cites = ["AH-7.1-b"] as const;

/** Help at a cardiac arrest is followed up. */
export const strainArrest = criterion({
  id: "follow-up.arrest",
  version: "1.0",
  norsk: "Oppfølging etter hjertestans",
  cites,
  needs: ["arrest"],
  decide: ({ arrest }) => (arrest ? "met" : "not-met"),
  examples: [
    { given: { arrest: true }, then: "met" },
    { given: { arrest: false }, then: "not-met" },
    { given: {}, then: "unclear", norsk: "Ingen har ført om det var hjertestans" },
  ],
});

/** Help to a child is followed up. The age that makes a child is the law's, eighteen. */
export const strainChild = criterion({
  id: "follow-up.child",
  version: "1.0",
  norsk: "Oppfølging etter hjelp til barn",
  cites,
  needs: ["youngest"],
  decide: ({ youngest }) => (youngest < 18 ? "met" : "not-met"),
  examples: [
    { given: { youngest: 17 }, then: "met" },
    { given: { youngest: 18 }, then: "not-met" },
    { given: { youngest: absent("unknown") }, then: "unclear" },
  ],
});

/** Help to somebody who died is followed up. */
export const strainDeath = criterion({
  id: "follow-up.death",
  version: "1.0",
  norsk: "Oppfølging etter dødsfall",
  cites,
  needs: ["death"],
  decide: ({ death }) => (death ? "met" : "not-met"),
  examples: [
    { given: { death: true }, then: "met" },
    { given: { death: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

const some = (said: readonly Recorded<boolean>[]): Recorded<boolean> | undefined =>
  said.includes(true) ? true : said.length > 0 && said.every((s) => s === false) ? false : undefined;

/** What the records say of each patient, and until there is one what was recognised on the telephone. */
const factsOf = (way: Way) => {
  const { records } = way;
  const recognised = way.timeline.points.some((p) => p.role === "arrest-recognised" && known(p.at));
  const ages = records.map((r) => r.ageYears).filter(known);
  const youngest = Math.min(...ages);
  const arrest = some(records.map((r) => r.arrestConfirmed)) ?? (recognised ? true : undefined);
  const death = some(
    records.map((r) => (known(r.statusAtHandover) ? r.statusAtHandover === "dead" : r.statusAtHandover)),
  );
  return {
    ...(arrest === undefined ? {} : { arrest }),
    // A child is one however old the others are; that nobody is takes the age of all.
    ...(ages.length > 0 && (youngest < 18 || ages.length === records.length) ? { youngest } : {}),
    ...(death === undefined ? {} : { death }),
  };
};

/**
 * Whether an incident is one after which those who helped are followed up: an arrest, a child, a death. Judged from what is on
 * record, so that nobody has to say that they are unwell. Unclear opens nothing; the rule of what is strain enough is ours.
 */
export const strainOf = (way: Way): Finding => {
  const facts = factsOf(way);
  const parts = any([strainArrest, strainChild, strainDeath].map((c) => c.judge(facts)));
  return conclude({ rule: "follow-up.strain", version: "1.0", code, cites }, parts);
};
