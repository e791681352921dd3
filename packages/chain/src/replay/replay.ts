import { type Proposal, propose } from "@prehosp/dispatch";
import { contentHash } from "@prehosp/rules";
import { Effect, Schema } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import type { Way } from "../way.ts";
import { type AsItWas, type LeftOut, editionsRead, proposalRead } from "./as-it-was.ts";
import type { ReplayReport } from "./report.ts";
import { tally } from "./tally.ts";
import { type ReplayQuestion, retrialOf } from "./under.ts";
import { waysIn } from "./ways-in.ts";

/** A replay that cannot be made: everything that is wrong with the question, each with its path. */
export class BadReplay extends Schema.TaggedError<BadReplay>()("BadReplay", {
  message: Schema.String,
  problems: Schema.Array(Schema.Struct({ path: Schema.String, message: Schema.String })),
}) {}

/** How far a replay has come. */
export interface ReplayProgress {
  readonly done: number;
  readonly of: number;
}

const AT_ONCE = 4;

const bad = (problems: readonly { readonly path: string; readonly means: string; readonly problem: string }[]) =>
  new BadReplay({
    message: "the question does not hold together",
    problems: problems.map(({ path, means, problem }) => ({ path, message: `${means} (${problem})` })),
  });

/** Every version of the code behind a proposal. */
const codeOf = (p: Proposal): readonly string[] =>
  [...p.proposed, ...p.possible, ...p.outside].flatMap((l) => l.findings.map((f) => f.code));

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted();
const alike = (a: readonly string[], b: readonly string[]): boolean => String(sorted(a)) === String(sorted(b));

/**
 * Judges the situations of a period again: as of their day, or under another edition, other choices or a draft of an agreement. What
 * was proposed then is first made again from what was known then and held, bit for bit, against what lies in the editions; so a change
 * of the code is never taken for the effect of the question. Fails BadReplay where the question makes no sense.
 */
export const replay = Effect.fn("chain.replay")(function* (
  question: ReplayQuestion,
  progress: (at: ReplayProgress) => void = () => {},
) {
  const books = yield* Books;
  const { region } = books;
  const made = yield* heldBriefly(() => retrialOf(question, books));
  if ("problems" in made) return yield* bad(made.problems);
  const { retrial } = made;
  const asOfItsDay = Object.keys(retrial.under).length === 0;
  const ways = yield* waysIn(question.period);
  const read = editionsRead();
  const counts = tally(region.units, retrial.agreements);
  const leftOut: Record<LeftOut, number> = {
    "not-actual": 0,
    "no-proposal": 0,
    "edition-missing": 0,
    "edition-unreadable": 0,
  };
  const code = { then: new Set<string>(), now: new Set<string>() };
  const broken: AsItWas["way"]["incident"][] = [];
  let [identical, otherCode, drifted, done] = [0, 0, 0, 0];

  const twice = (one: AsItWas) =>
    Effect.gen(function* () {
      const again = yield* heldBriefly(() => propose(one.policy, one.situation));
      const now = codeOf(again);
      for (const c of one.code) code.then.add(c);
      for (const c of now) code.now.add(c);
      const same = contentHash(again) === one.proposal;
      if (same) identical++;
      else if (alike(one.code, now)) broken.push(one.way.incident);
      else otherCode++;
      if (asOfItsDay) {
        const before = same ? again : yield* proposalRead(one.proposal);
        if (typeof before !== "string") counts.add({ one, before, after: again, situation: one.situation });
        return;
      }
      const judged = yield* heldBriefly(() => {
        const retried = retrial.of(one);
        if ("problems" in retried) return retried;
        const { policy, situation } = retried;
        return { situation, after: propose(policy, situation), drifted: retrial.drifted(one.situation) };
      });
      if ("problems" in judged) return yield* bad(judged.problems);
      if (judged.drifted) drifted++;
      counts.add({ one, before: again, after: judged.after, situation: judged.situation });
    });

  // Read ahead a few at once, but counted in the order of the incidents: a report must not depend on what the disk answers first.
  for (let i = 0; i < ways.length; i += AT_ONCE) {
    const some: readonly Way[] = ways.slice(i, i + AT_ONCE);
    for (const one of yield* Effect.forEach(some, read, { concurrency: AT_ONCE })) {
      // A year is judged in slices of one incident: in between, whoever is to be alarmed has a turn.
      yield* Effect.yieldNow;
      if (typeof one === "string") leftOut[one]++;
      else yield* twice(one);
      progress({ done: ++done, of: ways.length });
    }
  }
  return {
    period: question.period,
    region: region.id,
    under: retrial.under,
    incidents: ways.length,
    replayed: ways.length - Object.values(leftOut).reduce((a, b) => a + b, 0),
    leftOut,
    reproduced: { identical, otherCode, broken, code: { then: sorted(code.then), now: sorted(code.now) } },
    drifted,
    ...counts.counted(),
  } satisfies ReplayReport;
});
