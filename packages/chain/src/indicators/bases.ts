import { addDays } from "@prehosp/model/time";
import type { Editions, Ledger, LedgerError } from "@prehosp/ports";
import { Context, Effect, Semaphore } from "effect";
import { Books } from "../books.ts";
import { type HeldTooLong, heldBriefly } from "../cut-off.ts";
import { type ReplayPeriod, isIn } from "../replay/period.ts";
import { type Part, partOf } from "./part.ts";
import { type Facts, type Position, atTheBeginning, countedOf, readAgain, readOn } from "./reading.ts";
import type { Group } from "./told.ts";
import { type WholeBasis, wholeOf } from "./whole-basis.ts";

/** Everything the ledger tells of some days that an indicator can rest on: at least all that was acknowledged when it was asked. */
export type Bases = (
  period: ReplayPeriod,
) => Effect.Effect<WholeBasis, HeldTooLong | LedgerError, Books | Editions | Ledger>;

interface Keeping {
  /**
   * Of how many incidents is kept what they give, over all periods: some 7 kB each, of an arrest with its form 27. Those asked of the
   * longest ago are let go first; a period of more is read again each time, as far as it is more.
   */
  readonly most: number;
  /** So many incidents and forms are read each by itself; where more are missing, the ledger is read from its first fact. */
  readonly alone: number;
}

const usual: Keeping = { most: 50_000, alone: 250 };

const isOf = (period: ReplayPeriod) => {
  // A call that rang before midnight may be registered after it: the incidents of the days beside are read too.
  const within = isIn({ from: addDays(period.from, -1), to: addDays(period.to, 1) });
  // Of which days a form is that was opened by hand, only what stands in it says: it is of every period.
  return ({ incident, received }: Group) => (received ? within(received.from) : incident === undefined);
};

interface Kept extends Position {
  readonly by: Pick<Books["Service"], "region" | "criteria">;
  /** What groups give by what was read of them, those that were asked of last standing last. */
  readonly parts: Map<Group, Part>;
}

const folded = ({ incident: id, received, forms }: Group, facts: Facts) =>
  Effect.gen(function* () {
    const incident = received && id && { id, facts: yield* countedOf(received.subject, facts) };
    return yield* partOf(incident, yield* Effect.forEach(forms, (form) => countedOf(form, facts)));
  });

/** What the groups of a period give by how far the ledger is read; what is missing is folded, and kept where all it rests on was there. */
const partsOf = (kept: Kept, groups: readonly Group[], facts: Facts, { alone }: Keeping) =>
  Effect.gen(function* () {
    const { parts } = kept;
    const unread = groups
      .filter((group) => !parts.has(group))
      .flatMap(({ received, forms }) => [...(received ? [received.subject] : []), ...forms])
      .filter(({ id }) => !facts.has(id));
    if (unread.length > alone) yield* readAgain(kept, new Set(unread), facts);
    return yield* Effect.forEach(groups, (group) =>
      Effect.gen(function* () {
        const part = parts.get(group) ?? (yield* folded(group, facts));
        parts.delete(group);
        if (part.isSettled) parts.set(group, part);
        return { group, part };
      }),
    );
  });

const letGo = ({ parts }: Kept, { most }: Keeping): void => {
  for (const group of parts.keys()) {
    if (parts.size <= most) return;
    parts.delete(group);
  }
};

/**
 * What indicators rest on, kept between questions: a question reads only what came after the one before it and folds only what that is
 * of. Questions wait for each other, and share a reading that began after they were asked. A reading that fails leaves what was read
 * before it; other books or another ledger begin anew. Nothing of the vault is read, so nothing that it forgets is kept.
 */
export const keptBases = (keeping: Keeping = usual): Effect.Effect<Bases> =>
  Effect.gen(function* () {
    const turn = yield* Semaphore.make(1);
    let kept: Kept | undefined;
    // Readings that have begun, and which of them was the last to come to its end.
    let [begun, ended] = [0, 0];

    const answer = (period: ReplayPeriod, asked: number) =>
      Effect.gen(function* () {
        const { region, criteria } = yield* Books;
        if (kept?.by.region !== region || kept.by.criteria !== criteria)
          kept = { ...atTheBeginning(), by: { region, criteria }, parts: new Map() };
        const at = kept;
        const facts: Facts = new Map();
        const wanted = isOf(period);
        if (ended <= asked || at.cursor === undefined) {
          const own = ++begun;
          yield* readOn(at, wanted, facts, (group) => at.parts.delete(group));
          ended = own;
        }
        const groups = [...at.told.groups.values()].filter(wanted);
        const all = yield* partsOf(at, groups, facts, keeping).pipe(
          Effect.ensuring(Effect.sync(() => letGo(at, keeping))),
        );
        return yield* heldBriefly(() => {
          const forms = all.flatMap(({ group, part }) => part.forms.map((form, i) => ({ form, of: group.forms[i]! })));
          return wholeOf(
            all.flatMap(({ part }) => part.incident ?? []),
            forms.toSorted((a, b) => a.of.order - b.of.order).flatMap(({ form }) => form ?? []),
          );
        });
      });

    return (period) =>
      Effect.suspend(() => {
        const asked = begun;
        const inTurn = turn.withPermit(answer(period, asked));
        return Effect.catchIf(
          inTurn,
          (e) => e._tag === "LedgerError" && e.reason === "Unintelligible",
          () => {
            kept = undefined;
            return turn.withPermit(answer(period, asked));
          },
        );
      });
  });

/** Everything the ledger tells of some days that an indicator can rest on, in one reading of it. */
export const wholeBasisIn: Bases = (period) => Effect.flatMap(keptBases(), (bases) => bases(period));

/** Who reads what indicators rest on: the ledger anew for each question, where nobody keeps anything between them. */
export const WholeBases = Context.Reference<Bases>("@prehosp/chain/WholeBases", { defaultValue: () => wholeBasisIn });
