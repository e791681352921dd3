import * as z from "zod";
import { Evidence } from "@prehosp/model";
import type { ActorRef, CompetenceId, PersonId } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import { known } from "@prehosp/model/absence";
import type { AnyCriterion, Cites } from "@prehosp/rules";
import { prepare } from "./book.ts";
import { akutthjelperPack } from "./national-pack.ts";
import type { Has, Requirement } from "./pack.ts";
import { CODE, qualified } from "./qualified.ts";

const vocabulary = { evidence: z.array(Evidence).readonly(), on: Day, knownAt: Instant };
const needs = ["evidence", "on", "knownAt"] as const;

const PERSON = "example-person" as PersonId;
const at = (on: string): Pick<Evidence, "on" | "knownAt"> => ({ on: on as Day, knownAt: `${on}T12:00:00Z` as Instant });

const proof = (has: Has, more: Partial<Evidence>): Evidence => ({
  person: PERSON,
  competence: has.has as CompetenceId,
  kind: has.kinds[0] ?? "course",
  outcome: has.outcomes[0] ?? "passed",
  ...at("2026-03-01"),
  attributes: {},
  attestedBy: "example-instructor" as ActorRef,
  documented: true,
  source: { system: "example", ref: "1" },
  ...more,
});

const question = { on: "2026-11-22" as Day, knownAt: "2026-11-22T12:00:00Z" as Instant };

const examplesOf = (has: Has): AnyCriterion["examples"] => [
  { given: { ...question, evidence: [proof(has, {})] }, then: "met" },
  {
    given: { ...question, evidence: [proof(has, {}), proof(has, { kind: "revocation", ...at("2026-05-01") })] },
    then: "not-met",
    norsk: "Trukket tilbake",
  },
  { given: { ...question, evidence: [] }, then: has.unrecorded, norsk: "Ingenting registrert" },
  { given: question, then: "unclear", norsk: "Ingen har spurt etter bevis" },
];

/** A requirement seen as a criterion, so that the catalogue and the example tests hold for it too; the judge is the room's own. */
const asCriterion = (requirement: Requirement): AnyCriterion => ({
  id: requirement.id,
  version: requirement.version,
  code: CODE,
  norsk: requirement.title.nb,
  cites: requirement.cites as unknown as Cites,
  vocabulary,
  whenNeeds: [],
  needs,
  examples: "has" in requirement.needs ? examplesOf(requirement.needs) : [],
  judge: (given) => {
    const missing = needs.filter((n) => !known(given[n]));
    const evidence = (missing.includes("evidence") ? [] : given["evidence"]) as readonly Evidence[];
    const person = evidence[0]?.person ?? PERSON;
    const finding = qualified(prepare({ packs: [akutthjelperPack], evidence }), {
      subject: { person },
      requirement: requirement.id,
      on: (missing.includes("on") ? question.on : given["on"]) as Day,
      knownAt: (missing.includes("knownAt") ? question.knownAt : given["knownAt"]) as Instant,
    });
    if (missing.length === 0) return finding;
    const { until: _, ...rest } = finding;
    return { ...rest, outcome: "unclear", missing };
  },
});

/** Every requirement of the national pack, as criteria. */
export const criteria: readonly AnyCriterion[] = akutthjelperPack.requirements.map(asCriterion);
