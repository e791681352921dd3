import type { FactId } from "@prehosp/model";
import { Effect } from "effect";
import { Broken, holds, refusal } from "../requirement.ts";
import { check, fact, type LedgerRequirement, newSubject } from "./ground.ts";

/** What an append that expects something promises. */
export const expecting: readonly LedgerRequirement[] = [
  {
    id: "LEDGER-11",
    must: "MUST",
    says: "With `expect` an append goes through only where the subject's last fact is the one expected.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const [first] = yield* ledger.append([fact(subject)], { subject, last: undefined });
        yield* ledger.append([fact(subject)], { subject, last: first.id });
        for (const last of [undefined, first.id, "conformance-no-such-fact" as FactId]) {
          const error = yield* refusal(
            ledger.append([fact(subject)], { subject, last }),
            "an append that expected something else",
          );
          yield* holds(error.reason === "Conflict", `it gave ${error.reason}`);
        }
        yield* holds(
          (yield* world.held(subject)).length === 2,
          "an append that expected something else left facts behind",
        );
      }),
    ),
  },
  {
    id: "LEDGER-12",
    must: "MUST",
    says: "An append with `expect` sent again after a lost answer is known, though the subject has moved on through it.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const call = ledger.append([fact(subject)], { subject, last: undefined });
        const [first] = yield* call;
        const again = yield* Effect.result(call);
        if (again._tag === "Failure")
          return yield* new Broken({ message: `sent again it gave ${again.failure.reason}` });
        yield* holds(again.success[0].id === first.id, "sent again it has another id");
      }),
    ),
  },
  {
    id: "LEDGER-13",
    must: "MUST",
    says: "Of several who expect the same at the same time, one goes through.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const tries = Array.from({ length: 5 }, () =>
          Effect.result(ledger.append([fact(subject)], { subject, last: undefined })),
        );
        const through = (yield* Effect.all(tries, { concurrency: "unbounded" })).filter(
          (t) => t._tag === "Success",
        ).length;
        yield* holds(through === 1, `${through} of 5 went through`);
      }),
    ),
  },
];
