import { ActorRef, type FactId } from "@prehosp/model";
import { type Fact, Ledger, type NewFact, Vault, isNonEmpty } from "@prehosp/ports";
import { memoryVault } from "@prehosp/ports/memory";
import { Context, Effect, Layer } from "effect";
import type { Stores } from "./played-alone.ts";

const BY = ActorRef.parse("prehosp-demo");
const AT_ONCE = 8;

type Ids = ReadonlyMap<FactId, FactId>;

/** A payload that names facts names them as they are called where they now lie. */
const renamed = (value: unknown, ids: Ids): unknown => {
  if (typeof value === "string") return ids.get(value as FactId) ?? value;
  if (Array.isArray(value)) return value.map((v) => renamed(v, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, renamed(v, ids)]));
};

/** Whether a fact names another, which must then have been carried over before it. */
const names = (value: unknown, facts: ReadonlySet<string>): boolean =>
  typeof value === "string"
    ? facts.has(value)
    : typeof value === "object" && value !== null && Object.values(value).some((v) => names(v, facts));

/** The facts of one incident in runs, in their order: none of a run names another of the same run. */
const runsOf = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const runs: Fact[][] = [];
  let said = new Set<string>();
  for (const fact of facts) {
    const run = names([fact.payload, fact.replaces], said) ? undefined : runs.at(-1);
    if (run) run.push(fact);
    else {
      runs.push([fact]);
      said = new Set();
    }
    said.add(fact.id);
  }
  return runs;
};

/** The sealed part of a fact, opened where it was played and sealed again where it shall stay. */
const resealed = (from: Vault["Service"], { sealed }: Fact) =>
  Effect.gen(function* () {
    if (!sealed) return {};
    const vault = yield* Vault;
    return { sealed: yield* vault.seal(sealed.case, yield* from.open(sealed, BY, "carried over")) };
  });

/** Carries what was played into the ledger and vault that stay: few appends, the same facts in the same order for each incident. */
export const carriedOver = (played: readonly Stores[]) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const all = yield* Effect.forEach(played, ({ ledger: { facts }, vault }) =>
      Effect.map(Layer.build(memoryVault({ store: vault })), (from) => ({
        runs: runsOf(facts),
        ids: new Map<FactId, FactId>(),
        from: Context.get(from, Vault),
      })),
    );
    let facts = 0;
    for (let round = 0; all.some(({ runs }) => round < runs.length); round++) {
      const said = all.flatMap((one) => (one.runs[round] ?? []).map((fact) => ({ ...one, fact })));
      const made = yield* Effect.forEach(
        said,
        ({ fact, ids, from }) =>
          Effect.map(resealed(from, fact), (sealed): NewFact => {
            const { id: _i, recorded: _r, cursor: _c, sealed: _s, replaces, ...body } = fact;
            return {
              ...body,
              payload: renamed(body.payload, ids),
              ...(replaces ? { replaces: ids.get(replaces) ?? replaces } : {}),
              ...sealed,
            };
          }),
        { concurrency: AT_ONCE },
      );
      if (!isNonEmpty(made)) continue;
      const appended = yield* ledger.append(made);
      said.forEach(({ fact, ids }, i) => ids.set(fact.id, appended[i]!.id));
      facts += appended.filter((a) => a.was === "new").length;
    }
    return facts;
  }).pipe(Effect.scoped);
