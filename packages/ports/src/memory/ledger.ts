import type { FactId } from "@prehosp/model";
import { compareInstants, instantOf } from "@prehosp/model/time";
import { Clock, Effect, Layer, PubSub, Stream } from "effect";
import * as z from "zod";
import { canonical } from "../canonical.ts";
import type { Cursor, Fact, NewFact, NonEmpty } from "../fact.ts";
import type { Kinds } from "../kind.ts";
import { type Appended, Ledger, LedgerError } from "../ledger.ts";

/** Settings of the memory ledger. */
export const MemoryLedgerSettings = z
  .object({
    capacity: z
      .int()
      .positive()
      .default(1_000_000)
      .meta({ norsk: "plass", means: "How many facts it holds before it answers Full; nothing is ever pushed out" }),
  })
  .meta({ norsk: "hovedbok i minnet", means: "A ledger that lives as long as its process" });

/** What the memory ledger holds, for whoever must look without the adapter. */
export interface MemoryLedgerStore {
  readonly facts: Fact[];
}

const fail = (reason: LedgerError["reason"], message: string) => new LedgerError({ reason, message });
const refOf = (f: { readonly source: NewFact["source"] }) => JSON.stringify([f.source.system, f.source.ref]);
const frozen = <T>(x: T): T => {
  if (typeof x === "object" && x !== null && !Object.isFrozen(x)) Object.values(Object.freeze(x)).forEach(frozen);
  return x;
};

/** A ledger in memory with the whole contract of the port: atomic, idempotent, as known at, cursor, tail. Recorded time is the Effect Clock's and never goes backwards. */
export const memoryLedger = (o: {
  readonly kinds: Kinds;
  readonly capacity?: number;
  readonly store?: MemoryLedgerStore;
}): Layer.Layer<Ledger> =>
  Layer.effect(
    Ledger,
    Effect.gen(function* () {
      const { facts } = o.store ?? { facts: [] };
      const bodies = new Map<string, { readonly id: FactId; readonly body: string }>();
      for (const { id, recorded: _, cursor: __, ...body } of facts)
        bodies.set(refOf(body), { id, body: canonical(body)! });
      const said = yield* PubSub.unbounded<Fact>();

      const versions = new Map(o.kinds.all.map((k) => [k.kind, k.version]));
      // A store handed in may hold older versions; one that no upcaster lifts stops the reading, since skipping it would hide it.
      const lifted = (fact: Fact): Effect.Effect<Fact, LedgerError> => {
        if (versions.get(fact.kind) === fact.version) return Effect.succeed(fact);
        const read = o.kinds.read(fact);
        if ("problem" in read)
          return Effect.fail(fail("Unintelligible", `fact ${fact.id}: ${read.problem.code} at ${read.problem.path}`));
        return Effect.succeed({ ...fact, version: versions.get(fact.kind) ?? fact.version, payload: read.ok });
      };

      // No step in here waits, so nothing can come between: that is what makes it atomic.
      const commit = (
        list: NonEmpty<NewFact>,
        now: number,
        expect?: Parameters<Ledger["Service"]["append"]>[1],
      ): NonEmpty<Appended> | LedgerError => {
        const fresh = new Map<string, { readonly id: FactId; readonly body: string }>();
        const answers: Appended[] = [];
        for (const [n, fact] of list.entries()) {
          const checked = o.kinds.check(fact);
          if ("problem" in checked)
            return fail("Refused", `fact ${n}: ${checked.problem.code} at ${checked.problem.path}`);
          const body = canonical(fact);
          if (body === undefined) return fail("Refused", `fact ${n} is not JSON`);
          const ref = refOf(fact);
          const was = bodies.get(ref) ?? fresh.get(ref);
          if (was && was.body !== body) return fail("Conflict", `fact ${n}: its reference is known with another body`);
          const id = was?.id ?? (`fact-${facts.length + fresh.size + 1}` as FactId);
          if (!was) fresh.set(ref, { id, body });
          answers.push({ id, was: was ? "known" : "new" });
        }
        // A retry after a lost answer brings nothing new, and must not stumble on its own first attempt.
        if (expect && fresh.size > 0 && facts.findLast((f) => f.subject === expect.subject)?.id !== expect.last)
          return fail("Conflict", "the subject has moved on");
        if (facts.length + fresh.size > (o.capacity ?? Number.POSITIVE_INFINITY))
          return fail("Full", "the memory ledger is full");
        const last = facts.at(-1)?.recorded;
        const at = instantOf(now);
        const recorded = last && compareInstants(last, at) > 0 ? last : at;
        for (const [ref, { id, body }] of fresh) {
          const fact: Fact = frozen({
            ...(JSON.parse(body) as NewFact),
            id,
            recorded,
            cursor: `memory:${facts.length + 1}` as Cursor,
          });
          facts.push(fact);
          bodies.set(ref, { id, body });
          PubSub.publishUnsafe(said, fact);
        }
        return answers as unknown as NonEmpty<Appended>;
      };

      return Ledger.of({
        append: (list, expect) =>
          Effect.flatMap(Clock.currentTimeMillis, (now) =>
            Effect.suspend(() => {
              const done = commit(list, now, expect);
              return done instanceof LedgerError ? Effect.fail(done) : Effect.succeed(done);
            }),
          ),
        of: (subject, as) =>
          Stream.suspend(() =>
            Stream.fromIterable(
              facts.filter(
                (f) =>
                  f.subject === subject &&
                  (!as?.knownAt || compareInstants(f.recorded, as.knownAt) <= 0) &&
                  (!as?.on ||
                    (compareInstants(f.valid.from, as.on) <= 0 &&
                      (!f.valid.to || compareInstants(as.on, f.valid.to) < 0))),
              ),
            ).pipe(Stream.mapEffect(lifted)),
          ),
        since: (cursor, kinds) =>
          Stream.suspend(() => {
            const after = cursor === undefined ? 0 : Number(/^memory:(\d+)$/.exec(cursor)?.[1] ?? Number.NaN);
            if (!(after <= facts.length))
              return Stream.fail(fail("Unintelligible", "the cursor is not one of this ledger"));
            return Stream.fromIterable(facts.slice(after).filter((f) => !kinds || kinds.includes(f.kind))).pipe(
              Stream.mapEffect(lifted),
            );
          }),
        tail: Stream.fromPubSub(said),
      });
    }),
  );
