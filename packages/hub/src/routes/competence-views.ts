import { type Asked, type AskedAs, type HeldTooLong, heldBriefly, qualifiedAs } from "@prehosp/chain";
import {
  type Cure,
  type Lacking,
  type Proof,
  type Explanation,
  explain,
  explainer,
  reasonTexts,
  viaOf,
} from "@prehosp/competence";
import { CompetenceId, OrgId, Outcome, PersonId, SourceRef, Text, UnitId } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { list } from "../said.ts";

const texts = z.array(z.string()).readonly();
const word = (norsk: string, means: string) => z.string().meta({ norsk, means });
const words = (norsk: string, means: string) => texts.meta({ norsk, means });

const ProofView = z
  .object({
    competence: CompetenceId,
    kind: word("type", "What kind of proof it is"),
    on: Day,
    source: SourceRef,
  })
  .meta({ norsk: "nærmeste bevis", means: "The proof that came nearest" });
const ReasonView = z
  .object({
    reason: word("grunn", "Why it didn't count, by code"),
    outcome: Outcome,
    text: Text,
    missing: word("mangler", "What would have settled it").optional(),
  })
  .meta({ norsk: "grunn", means: "One reason why a proof didn't count" });
const LackingView = z
  .object({
    competence: CompetenceId.optional(),
    fact: word("opplysning", "The fact that isn't as asked for").optional(),
    reasons: list(ReasonView, "grunner", "Every reason why it isn't shown"),
    nearest: ProofView.optional(),
  })
  .meta({ norsk: "mangel", means: "One thing that isn't shown" });
const CureView = z.object({
  competence: CompetenceId.optional(),
  kinds: texts.optional(),
  fact: z.string().optional(),
  is: texts.optional(),
  members: z.int().optional(),
  meets: z.string().optional(),
});

/** How one requirement stands: outcome, until when, by which norms, and what is lacking. */
const RequirementView = z
  .object({
    requirement: word("krav", "Id of the requirement"),
    title: Text,
    outcome: Outcome,
    until: Day.optional(),
    cites: words("hjemler", "Ids of the norms it rests on"),
    missing: words("mangler", "What would settle it where it is unclear"),
    via: words("gjennom", "Ways of being met that must be told: equivalence, door, grace"),
    lacking: list(LackingView, "mangler", "What isn't shown, with the proof that came nearest"),
    crew: z
      .object({
        met: z.int().meta({ norsk: "oppfyller", means: "So many of the crew meet it" }),
        of: z.int().meta({ norsk: "av", means: "So many there are" }),
      })
      .optional()
      .meta({ norsk: "mannskap", means: "Of a crew: how many of it meet what is asked of each; never who" }),
  })
  .meta({ norsk: "krav", means: "How one requirement stands" });

/** A subject in one role: qualified or not, until when, and each requirement. */
const RoleView = z
  .object({
    organisation: OrgId,
    role: word("rolle", "The role that was asked about").optional(),
    outcome: Outcome,
    until: Day.optional(),
    facts: z
      .record(z.string(), z.string())
      .meta({ norsk: "opplysninger", means: "The facts of the service it was asked with" }),
    requirements: list(RequirementView, "krav", "Each requirement that was asked"),
  })
  .meta({ norsk: "i en rolle", means: "A subject in one role" });

const PackView = z
  .object({
    id: word("pakke", "Id of the pack"),
    edition: word("utgave", "Its edition"),
    layer: word("nivå", "national, regional, local or unit"),
  })
  .meta({ norsk: "pakke", means: "A pack that the answer rests on" });

/** The answer to whether somebody is qualified, with the packs it rests on. */
export const QualifiedView = z
  .object({
    on: Day,
    knownAt: Instant,
    packs: list(PackView, "pakker", "The packs that the answer rests on"),
    as: list(RoleView, "i hver rolle", "The subject in each role that it was asked in"),
  })
  .meta({ norsk: "svar på om noen er kvalifisert", means: "Whether a subject is qualified, until when, and why" });

/** Why one finding is what it is: what counted, what came nearest, and the smallest sets of new things that would cure it. */
export const ExplanationView = z.object({
  ...RequirementView.shape,
  role: z.string().optional(),
  interpretation: Text.optional(),
  graceFrom: Day.optional(),
  used: z.array(z.object({ ...ProofView.shape, shows: CompetenceId, until: Day.optional() })).readonly(),
  cures: z.array(z.array(CureView).readonly()).readonly(),
  members: z
    .array(z.object({ person: PersonId, outcome: Outcome, lacking: z.array(LackingView).readonly() }))
    .readonly(),
});

/** One page of everybody's standings. */
export const StatusesView = z.object({
  on: Day,
  knownAt: Instant,
  people: z
    .array(
      z.object({
        person: PersonId,
        role: z.string(),
        unit: UnitId.optional(),
        statuses: z
          .array(
            z.object({
              requirement: z.string(),
              status: z.enum(["not-met", "unclear", "met", "met-by-grace"]),
              until: Day.optional(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** Where the next page begins; absent = this was the last. */
  next: z.string().optional(),
});

const proofOf = ({ competence, kind, on, source }: Proof) => ({ competence, kind, on, source });

const lackingOf = (l: Lacking): z.input<typeof LackingView> => ({
  ...("has" in l ? { competence: l.has.has } : { fact: l.fact.fact }),
  reasons: l.whys.map(({ reason, outcome, missing }) => ({
    reason,
    outcome,
    text: reasonTexts[reason],
    ...(missing === undefined ? {} : { missing }),
  })),
  ...("nearest" in l && l.nearest ? { nearest: proofOf(l.nearest) } : {}),
});

const cureOf = (c: Cure): z.input<typeof CureView> =>
  "has" in c
    ? { competence: c.has.has, kinds: c.has.kinds }
    : "fact" in c
      ? { fact: c.fact.fact, is: c.fact.is }
      : { members: c.members, meets: c.meets };

const requirementOf = (why: Explanation): z.input<typeof RequirementView> => {
  const { finding, title } = why;
  return {
    requirement: finding.rule,
    title,
    outcome: finding.outcome,
    ...(finding.until === undefined ? {} : { until: finding.until }),
    cites: finding.cites,
    missing: finding.missing,
    via: viaOf(finding),
    lacking: why.lacking.map(lackingOf),
    ...(why.members.length === 0
      ? {}
      : { crew: { met: why.members.filter((m) => m.outcome === "met").length, of: why.members.length } }),
  };
};

/** A subject in one role, everything asked or the one requirement that is named; what is not for it is left out. */
const roleOf = (asked: Asked, as: AskedAs, requirement?: string) =>
  Effect.gen(function* () {
    const { book, on, knownAt } = asked;
    const { subject, facts } = as;
    const { outcome, until } = yield* heldBriefly(() => qualifiedAs(asked, as, requirement));
    const ids = requirement === undefined ? book.packs.flatMap((p) => p.requirements.map((r) => r.id)) : [requirement];
    const why = explainer(book, { subject, facts, on, knownAt });
    // One at a time, so that many requirements on a busy machine are not cut off together.
    const all = yield* Effect.forEach(new Set(ids), (id) => heldBriefly(() => why(id)));
    return {
      organisation: as.owner,
      ...(as.role === undefined ? {} : { role: as.role }),
      outcome,
      ...(until === undefined ? {} : { until }),
      facts: Object.fromEntries(Object.entries(facts).flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : []))),
      requirements: all.flatMap((one) =>
        one === undefined || (requirement === undefined && one.finding.outcome === "not-applicable")
          ? []
          : [requirementOf(one)],
      ),
    };
  });

/** The whole answer of a question, in each role, as a hub gives it. */
export const qualifiedOf = (
  asked: Asked,
  requirement?: string,
): Effect.Effect<z.input<typeof QualifiedView>, HeldTooLong> =>
  Effect.map(
    Effect.forEach(asked.as, (as) => roleOf(asked, as, requirement)),
    (as) => ({
      on: asked.on,
      knownAt: asked.knownAt,
      packs: asked.book.packs.map(({ id, edition, layer }) => ({ id, edition, layer })),
      as,
    }),
  );

/** Why one finding is what it is, or undefined where no such requirement is asked. */
export const explanationOf = (asked: Asked, as: AskedAs, id: string): z.input<typeof ExplanationView> | undefined => {
  const { book, on, knownAt } = asked;
  const { subject, facts } = as;
  const why = explain(book, { subject, facts, on, knownAt, requirement: id });
  if (why === undefined) return undefined;
  return {
    ...requirementOf(why),
    ...(as.role === undefined ? {} : { role: as.role }),
    ...(why.interpretation === undefined ? {} : { interpretation: why.interpretation }),
    ...(why.graceFrom === undefined ? {} : { graceFrom: why.graceFrom }),
    used: why.used.map(({ proof, shows, until }) => ({
      ...proofOf(proof),
      shows,
      ...(until === undefined ? {} : { until }),
    })),
    cures: why.cures.map((way) => way.map(cureOf)),
    members: why.members.map(({ person, outcome, lacking }) => ({ person, outcome, lacking: lacking.map(lackingOf) })),
  };
};
