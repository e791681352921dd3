import type { FactId } from "@prehosp/model";
import { type Appended, Ledger, LedgerError, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Effect } from "effect";
import { subjectOf } from "./facts-of.ts";
import { way as currentWay } from "./follow.ts";
import type { Way } from "./way.ts";

/** Somebody decided on the incident after what this operator had seen. A time or a status that came in meanwhile is no such thing, and holds no alarm back. */
const isOvertaken = (way: Way, seen: FactId): boolean =>
  way.decisions.some((d) => way.facts.indexOf(d.fact) > way.facts.indexOf(seen));

const overtaken = new LedgerError({ reason: "Conflict", message: "somebody else decided on this incident meanwhile" });

/** Writes a decision down unless it is overtaken; other facts that come in between are looked at, and it is tried again. */
export const writeDecision = (
  way: Way,
  facts: NonEmpty<NewFact>,
  seen: FactId | undefined,
  tries = 3,
): Effect.Effect<NonEmpty<Appended>, LedgerError, Ledger> =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    if (seen === undefined || tries === 0) return yield* ledger.append(facts);
    if (isOvertaken(way, seen)) return yield* overtaken;
    const expect = { subject: subjectOf(way.incident), last: way.last };
    const tried = yield* ledger.append(facts, expect).pipe(Effect.result);
    if (tried._tag === "Success") return tried.success;
    if (tried.failure.reason !== "Conflict") return yield* tried.failure;
    return yield* writeDecision((yield* currentWay(way.incident)) ?? way, facts, seen, tries - 1);
  });
