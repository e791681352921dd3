import type { PersonId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { allOutcomes } from "@prehosp/rules";
import type { Outcome } from "@prehosp/rules";
import type { Prior } from "./atom.ts";
import { endOf } from "./fresh.ts";
import type { Fresh } from "./fresh.ts";
import { factOf } from "./guard.ts";
import type { Facts } from "./guard.ts";
import { isAhead, takes } from "./proof.ts";
import type { Proof } from "./proof.ts";
import { atLeastVersion } from "./version-order.ts";
import type { Via } from "./via.ts";

/** Why a proof doesn't count, or why there is none. */
export type Reason =
  | "missing"
  | "from-the-future"
  | "wrong-kind"
  | "failed"
  | "expired"
  | "revoked"
  | "scope-mismatch"
  | "version-old"
  | "undocumented"
  | "issuer-not-accepted"
  | "self-attested"
  | "unqualified-attestor"
  | "out-of-order"
  | "fact";

/** One reason; unclear where something isn't known, and then what is missing. */
export interface WhyNot {
  readonly reason: Reason;
  readonly outcome: "not-met" | "unclear";
  readonly missing?: string;
}

/** One proof held against what is asked for. */
export interface Weighed {
  readonly proof: Proof;
  readonly whys: readonly WhyNot[];
  readonly via: readonly Via[];
}

/** What a proof is weighed with. The two questions are asked of the day of the proof, and only of proofs that hold so far. */
export interface Scales {
  readonly facts: Facts;
  /** Whether the one who attests met a requirement on a day. */
  readonly attestor: (person: PersonId, requirement: string, on: Day) => Outcome;
  /** Whether what should have been done before was done on a day. */
  readonly prior: (prior: Prior, on: Day) => Outcome;
}

/** The first day a proof doesn't count any more, with the days of grace that are given. */
export const endWithGrace = (on: Day, fresh: Fresh, grace: number): Day | undefined => {
  const end = endOf(on, fresh);
  return end === undefined || grace === 0 ? end : addDays(end, grace);
};

const no = (reason: Reason): WhyNot => ({ reason, outcome: "not-met" });
const open = (reason: Reason, missing: string): WhyNot => ({ reason, outcome: "unclear", missing });

const scopeWhys = (e: Proof, { match, minVersion }: Prior, facts: Facts): readonly WhyNot[] => {
  const attribute = (name: string): string | undefined =>
    Object.hasOwn(e.attributes, name) ? e.attributes[name] : undefined;
  const compared = (
    name: string,
    fact: string,
    reason: Reason,
    holds: (found: string, wanted: string) => boolean | undefined,
  ): readonly WhyNot[] => {
    const [found, wanted] = [attribute(name), factOf(facts, fact)];
    if (wanted === undefined) return [open("fact", fact)];
    if (found === undefined) return [open(reason, name)];
    const answer = holds(found, wanted);
    return answer === undefined ? [open(reason, name)] : answer ? [] : [no(reason)];
  };
  return [
    ...Object.entries(match ?? {}).flatMap(([name, fact]) => compared(name, fact, "scope-mismatch", (a, b) => a === b)),
    ...(minVersion === undefined ? [] : compared(minVersion.attribute, minVersion.fact, "version-old", atLeastVersion)),
  ];
};

const paperWhys = (e: Proof, has: Prior): readonly WhyNot[] => [
  ...(has.documented === undefined || e.documented === true
    ? []
    : [known(e.documented) ? { ...no("undocumented"), missing: "documented" } : open("undocumented", "documented")]),
  ...(has.issuers === undefined
    ? []
    : !known(e.attestedBy)
      ? [open("issuer-not-accepted", "attestedBy")]
      : has.issuers.includes(e.attestedBy)
        ? []
        : [{ ...no("issuer-not-accepted"), missing: "attestedBy" }]),
];

const attestorWhys = (e: Proof, owner: string, requirement: string, scales: Scales): readonly WhyNot[] => {
  if (!known(e.attestedBy)) return [open("unqualified-attestor", "attestedBy")];
  // An actor and a person are one when they have one key; of an attestor nobody has evidence about, the requirement says what that means.
  if ((e.attestedBy as string) === owner) return [no("self-attested")];
  const outcome = scales.attestor(e.attestedBy as string as PersonId, requirement, e.on);
  if (outcome === "met") return [];
  return [outcome === "unclear" ? open("unqualified-attestor", requirement) : no("unqualified-attestor")];
};

/** The outcome of a proof: not met when something speaks against it, unclear while something isn't known. */
export const outcomeOf = (whys: readonly WhyNot[]): Outcome =>
  whys.length === 0 ? "met" : allOutcomes(whys.map((w) => w.outcome));

/** Holds one proof of `owner` against what is asked for on a day; `revocations` are those that hold on that day. */
export const weigh = (
  e: Proof,
  has: Prior & { readonly after?: Prior | undefined },
  {
    on,
    grace,
    owner,
    revocations,
  }: {
    readonly on: Day;
    readonly grace: number;
    readonly owner: string;
    readonly revocations: readonly Proof[];
  },
  scales: Scales,
): readonly WhyNot[] => {
  const end = endWithGrace(e.on, has.fresh, grace);
  const whys: readonly WhyNot[] = [
    ...(isAhead(e) ? [no("from-the-future")] : []),
    ...((has.kinds as readonly string[]).includes(e.kind) ? [] : [no("wrong-kind")]),
    ...((has.outcomes as readonly string[]).includes(e.outcome) ? [] : [no("failed")]),
    ...(end === undefined || on < end ? [] : [no("expired")]),
    ...(revocations.some((r) => takes(r, e)) ? [no("revoked")] : []),
    ...scopeWhys(e, has, scales.facts),
    ...paperWhys(e, has),
  ];
  if (whys.some((w) => w.outcome === "not-met")) return whys;
  const prior = has.after === undefined ? "met" : scales.prior(has.after, e.on);
  return [
    ...whys,
    ...(has.attestor === undefined ? [] : attestorWhys(e, owner, has.attestor, scales)),
    ...(prior === "met" ? [] : [prior === "unclear" ? open("out-of-order", has.after?.has ?? "") : no("out-of-order")]),
  ];
};
