import type { GroupEvidence, PersonId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { anyOutcome } from "@prehosp/rules";
import { bare, plainest, put } from "./answer.ts";
import type { Answer, Part } from "./answer.ts";
import type { Has } from "./atom.ts";
import type { Book } from "./book.ts";
import type { Facts } from "./guard.ts";
import type { Proof } from "./proof.ts";
import { outcomeOf, weigh } from "./weigh.ts";
import type { Scales, Weighed } from "./weigh.ts";
import type { Via } from "./via.ts";

/** Whoever is judged: what is known of him, her or them, and who they are where they are several. */
export interface Holder {
  readonly key: string;
  /** Undefined where it isn't said which crew it is: then nothing is known of what it has done together. */
  readonly proofs: readonly Proof[] | undefined;
  readonly members?: readonly PersonId[];
}

/** One question to the book: what is known is read once, and what rests on others is asked once. */
export interface Court {
  readonly book: Book;
  readonly person: (person: PersonId) => Holder;
  readonly group: (of: GroupEvidence["of"]) => readonly Proof[];
  readonly facts: Facts;
  readonly attestor: Scales["attestor"];
}

/** Where a judgement stands: the day, the days of grace, and the requirements it stands under. */
export interface At {
  readonly on: Day;
  readonly grace: number;
  /** Whoever attests, and what was done before, gets no grace. */
  readonly strict: boolean;
  readonly above: readonly string[];
  /** Of the equivalent competences, the only ones that count; undefined = all that are decided. */
  readonly equivalents?: readonly string[] | undefined;
}

/** How whoever attests, and what was done before, is judged. */
export const strictOn = (on: Day): At => ({ on, grace: 0, strict: true, above: [] });

/** Every known proof that could show a competence on a day, in the order of the book. */
const weighed = (court: Court, has: Has, holder: Holder, { on, grace, equivalents }: At): readonly Weighed[] => {
  const { proofs = [], key } = holder;
  const seen = proofs.filter((e) => e.on <= on);
  const equal = court.book
    .equivalences(has.has)
    .filter((q) => equivalents === undefined || equivalents.includes(q.from))
    .filter((q) => (q.fromDay === undefined || q.fromDay <= on) && (q.toDay === undefined || on < q.toDay));
  const revocations = (competence: string): readonly Proof[] =>
    seen.filter((e) => e.kind === "revocation" && e.competence === competence);
  const whole = revocations(has.has);
  const { facts, attestor } = court;
  const scales: Scales = {
    facts,
    attestor,
    // Whoever doesn't let an equivalent competence count for a requirement doesn't let it count for what comes before it either.
    prior: (prior, day) => judgeHas(court, prior, holder, { ...strictOn(day), equivalents }).outcome,
  };
  const whys = (proof: Proof, taking: readonly Proof[]) =>
    weigh(proof, has, { on, grace, owner: key, revocations: taking }, scales);
  return seen.flatMap((proof): readonly Weighed[] => {
    if (proof.kind === "revocation") return [];
    if (proof.competence === has.has) return [{ proof, via: [], whys: whys(proof, whole) }];
    const by = equal.find((q) => q.from === proof.competence);
    if (by === undefined) return [];
    const via: readonly Via[] = [{ by: "equivalence", cites: by.cites }];
    return [{ proof, via, whys: whys(proof, [...whole, ...revocations(proof.competence)]) }];
  });
};

/** Whether a competence is shown on a day. */
export const judgeHas = (court: Court, has: Has, holder: Holder, at: At): Answer => {
  if (holder.proofs === undefined) return bare("unclear", ["unit"]);
  const all = weighed(court, has, holder, at);
  const taken = holder.proofs.some(
    (e) => e.kind === "revocation" && e.revokes === undefined && e.competence === has.has && e.on <= at.on,
  );
  const shown = all.map(({ whys, via }): Part => ({
    outcome: outcomeOf(whys),
    missing: whys.flatMap((w) => w.missing ?? []),
    via,
  }));
  // Where a proof may count, what isn't known of it is what is missing, and not one more proof.
  const mayCount = shown.some((p) => p.outcome === "unclear");
  const none: Part = { outcome: taken ? "not-met" : has.unrecorded, missing: mayCount ? [] : [has.has], via: [] };
  const parts = [...shown, none];
  return put(anyOutcome(parts.map((p) => p.outcome)), parts, plainest(parts, 1), { has, weighed: all });
};
