import * as z from "zod";
import { Evidence, GroupEvidence } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import type { AnyCriterion } from "@prehosp/rules";
import { prepare } from "../book.ts";
import type { Requirement } from "../pack.ts";
import { CODE, qualified } from "../qualified.ts";
import type { Subject } from "../subject.ts";
import { example, examplesOf, matchedFacts } from "./examples.ts";
import { nationalPacks } from "./national.ts";

const word = z.string().min(1);

const subjectOf = (r: Requirement): Subject => {
  if (r.subject === "organisation") return { organisation: example.organisation };
  return r.subject === "crew" ? { crew: [example.person], unit: example.unit } : { person: example.person };
};

/** A requirement seen as a criterion, so that the catalogue and the example tests hold for it too; the judge is the room's own. */
const asCriterion = (r: Requirement): AnyCriterion => {
  const facts = matchedFacts(r.needs);
  const listed = "groups" in (examplesOf(r)[0]?.given ?? {}) ? "groups" : "evidence";
  const needs = [listed, "on", "knownAt", ...facts];
  return {
    id: r.id,
    version: r.version,
    code: CODE,
    norsk: r.title.nb,
    cites: r.cites,
    vocabulary: {
      [listed]: listed === "groups" ? z.array(GroupEvidence).readonly() : z.array(Evidence).readonly(),
      on: Day,
      knownAt: Instant,
      role: word,
      ...Object.fromEntries(facts.map((f) => [f, word])),
    },
    whenNeeds: ["role"],
    needs,
    examples: examplesOf(r),
    judge: (given) => {
      const missing = needs.filter((n) => !known(given[n]));
      const list = missing.includes(listed) ? [] : given[listed];
      const book = prepare({
        packs: nationalPacks,
        evidence: listed === "evidence" ? (list as readonly Evidence[]) : [],
        groups: listed === "groups" ? (list as readonly GroupEvidence[]) : [],
      });
      const asked = ["role", ...facts].map((name) => [name, given[name] as Recorded<string>] as const);
      const finding = qualified(book, {
        subject: subjectOf(r),
        requirement: r.id,
        on: (missing.includes("on") ? "1970-01-01" : given["on"]) as Day,
        knownAt: (missing.includes("knownAt") ? "1970-01-01T00:00:00Z" : given["knownAt"]) as Instant,
        facts: Object.fromEntries(asked),
      });
      if (missing.length === 0 || finding.outcome === "not-applicable") return finding;
      const { until: _, ...rest } = finding;
      return { ...rest, outcome: "unclear", missing };
    },
  };
};

/** Every requirement of the national packs, as criteria. */
export const criteria: readonly AnyCriterion[] = nationalPacks.flatMap((p) => p.requirements.map(asCriterion));
