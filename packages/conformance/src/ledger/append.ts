import { Effect } from "effect";
import { holds, refusal } from "../requirement.ts";
import { check, fact, type LedgerRequirement, newSubject } from "./ground.ts";

const refused = (payload: unknown, what: string, kind = "conformance.noted") =>
  check((ledger) =>
    Effect.gen(function* () {
      const error = yield* refusal(ledger.append([fact(newSubject(), payload, { kind })]), what);
      yield* holds(error.reason === "Refused", `${what} gave ${error.reason}, not Refused`);
    }),
  );

/** What an append promises about the facts themselves. */
export const appending: readonly LedgerRequirement[] = [
  {
    id: "LEDGER-01",
    must: "MUST",
    says: "What append calls new stands in the system itself, once and with its whole payload.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const payload = { n: 1, note: "hjertestarter hentet æøå", place: { cell: "1:2" }, gone: { absent: "unknown" } };
        const [said] = yield* ledger.append([fact(subject, payload)]);
        const held = yield* world.held(subject);
        const one = held[0]?.payload as Record<string, unknown> | undefined;
        yield* holds(
          said.was === "new" && held.length === 1 && held[0]?.id === said.id,
          `append said ${said.was}; the system holds ${held.length}`,
        );
        yield* holds(
          Object.entries(payload).every(([k, v]) => JSON.stringify(one?.[k]) === JSON.stringify(v)),
          "the system holds another payload",
        );
      }),
    ),
  },
  {
    id: "LEDGER-02",
    must: "MUST",
    says: "An append is all or nothing: one refused fact leaves none of the others behind.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        yield* refusal(
          ledger.append([fact(subject), fact(subject, { n: "one" }), fact(subject)]),
          "an append with a wrong payload",
        );
        yield* holds((yield* world.held(subject)).length === 0, "a refused append left facts behind");
      }),
    ),
  },
  {
    id: "LEDGER-03",
    must: "MUST",
    says: "A fact of an unknown kind is refused.",
    check: refused({ n: 1 }, "a fact of an unknown kind", "conformance.unheard-of"),
  },
  {
    id: "LEDGER-04",
    must: "MUST",
    says: "A field without a class is refused, however deep it lies.",
    check: refused({ n: 1, place: { cell: "1:2", address: "Storgata" } }, "a field without a class"),
  },
  {
    id: "LEDGER-05",
    must: "MUST",
    says: "Identity in the clear is refused.",
    check: refused({ n: 1, name: "Kari" }, "identity in the clear"),
  },
  {
    id: "LEDGER-06",
    must: "MUST",
    says: "The same reference with the same body is known, whatever the order of its fields, keeps its id and is not written twice.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const one = fact(subject, { n: 1, note: "x" });
        const [first] = yield* ledger.append([one]);
        const [again] = yield* ledger.append([{ ...one, payload: { note: "x", n: 1 } }]);
        yield* holds(
          first.was === "new" && again.was === "known" && first.id === again.id,
          `first ${first.was}, then ${again.was}`,
        );
        yield* holds((yield* world.held(subject)).length === 1, "the fact was written twice");
      }),
    ),
  },
  {
    id: "LEDGER-07",
    must: "MUST",
    says: "The same reference with another body is Conflict.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const one = fact(newSubject());
        yield* ledger.append([one]);
        const error = yield* refusal(
          ledger.append([{ ...one, payload: { n: 2 } }]),
          "the same reference with another body",
        );
        yield* holds(error.reason === "Conflict", `it gave ${error.reason}`);
      }),
    ),
  },
  {
    id: "LEDGER-08",
    must: "MUST",
    says: "A conflict leaves nothing of the same append behind.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const [old, subject] = [fact(newSubject()), newSubject()];
        yield* ledger.append([old]);
        yield* Effect.result(ledger.append([fact(subject), { ...old, payload: { n: 2 } }, fact(subject)]));
        yield* holds((yield* world.held(subject)).length === 0, "a conflicting append left facts behind");
      }),
    ),
  },
  {
    id: "LEDGER-09",
    must: "MUST",
    says: "Within one append the same reference counts alike: the same body is one fact, another body is Conflict.",
    check: check((ledger, { world }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const one = fact(subject);
        const [a, b] = yield* ledger.append([one, { ...one }]);
        yield* holds(
          a?.id === b?.id && (yield* world.held(subject)).length === 1,
          "the same fact twice in one append became two",
        );
        const other = fact(newSubject());
        const error = yield* refusal(
          ledger.append([other, { ...other, payload: { n: 2 } }]),
          "two bodies under one reference in one append",
        );
        yield* holds(error.reason === "Conflict", `it gave ${error.reason}`);
      }),
    ),
  },
  {
    id: "LEDGER-10",
    must: "MUST",
    says: "No error repeats what was in a payload.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const secret = "Hemmelig Navnesen";
        const one = fact(newSubject());
        yield* ledger.append([one]);
        for (const bad of [
          fact(newSubject(), { n: secret }),
          fact(newSubject(), { n: 1, name: secret }),
          { ...one, payload: { n: 1, note: secret } },
        ]) {
          const result = yield* Effect.result(ledger.append([bad]));
          if (result._tag === "Failure")
            yield* holds(
              !`${result.failure.message} ${JSON.stringify(result.failure)}`.includes(secret),
              "an error repeats the payload",
            );
        }
      }),
    ),
  },
];
