import type { CaseId } from "@prehosp/model";
import { compareInstants, instantOf, type Instant, secondsBetween } from "@prehosp/model/time";
import { Array as Arr, Clock, Effect } from "effect";
import { holds } from "../requirement.ts";
import { all, check, fact, type LedgerRequirement, newSubject } from "./ground.ts";

const day = (n: number) => `2026-01-${String(n).padStart(2, "0")}T00:00:00.000Z` as Instant;

/** What reading one subject promises. */
export const reading: readonly LedgerRequirement[] = [
  {
    id: "LEDGER-14",
    must: "MUST",
    says: "Own appends are read at once through `of`, in the order they were recorded.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const written: string[] = [];
        for (const n of [1, 2, 3]) {
          const said = yield* ledger.append([fact(subject, { n }), fact(subject, { n: n + 10 })]);
          written.push(...said.map((s) => s.id));
          const read = (yield* all(ledger, subject)).map((f) => f.id);
          yield* holds(
            read.join() === written.join(),
            `after ${written.length} facts \`of\` gave ${read.length}, or in another order`,
          );
        }
      }),
    ),
  },
  {
    id: "LEDGER-15",
    must: "MUST",
    says: "`on` gives what was valid then: from its first moment, up to but not at its end.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        yield* ledger.append([
          fact(subject, { n: 1 }, { valid: { from: day(10), to: day(20), exactness: "day" } }),
          fact(subject, { n: 2 }, { valid: { from: day(15), exactness: "day" } }),
        ]);
        for (const [on, expected] of [
          [9, 0],
          [10, 1],
          [15, 2],
          [19, 2],
          [20, 1],
        ] as const) {
          const found = (yield* all(ledger, subject, { on: day(on) })).length;
          yield* holds(found === expected, `on day ${on} it gave ${found}, not ${expected}`);
        }
      }),
    ),
  },
  {
    id: "LEDGER-16",
    must: "MUST",
    says: "`knownAt` gives what was recorded by then, and nothing that was recorded later.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        yield* ledger.append([fact(subject)]);
        yield* Effect.sleep("20 millis");
        yield* ledger.append([fact(subject)]);
        // The ledger's own clock, since it may differ from ours.
        const [first, second] = (yield* all(ledger, subject, {})).map((f) => f.recorded);
        yield* holds(
          first !== undefined && second !== undefined && compareInstants(first, second) < 0,
          "the later fact is not recorded later",
        );
        for (const [knownAt, expected] of [
          [instantOf(Date.parse(first!) - 1), 0],
          [first!, 1],
          [second!, 2],
        ] as const) {
          const found = (yield* all(ledger, subject, { knownAt })).length;
          yield* holds(found === expected, `it gave ${found}, not ${expected}`);
        }
      }),
    ),
  },
  {
    id: "LEDGER-17",
    must: "MUST",
    says: "Recorded time is the moment of recording, however old the fact is: nothing is back-dated.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        yield* ledger.append([
          fact(subject, { n: 1 }, { valid: { from: "1996-01-01T00:00:00.000Z" as Instant, exactness: "day" } }),
        ]);
        const now = instantOf(yield* Clock.currentTimeMillis);
        const recorded = (yield* all(ledger, subject, {})).map((f) => f.recorded);
        // An hour leaves room for clocks that differ.
        yield* holds(
          recorded.every((r) => Math.abs(secondsBetween(r, now)) < 3600) && recorded.length === 1,
          "it says it was recorded at another time",
        );
      }),
    ),
  },
  {
    id: "LEDGER-18",
    must: "MUST",
    says: "An exercise stays an exercise and a test a test.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const said = ["actual", "exercise", "test"] as const;
        yield* ledger.append(Arr.map(said, (status) => fact(subject, { n: 1 }, { status })));
        const read = (yield* all(ledger, subject, {})).map((f) => f.status);
        yield* holds(
          said.every((s) => read.includes(s)),
          `it gave ${read.join()}`,
        );
      }),
    ),
  },
  {
    id: "LEDGER-19",
    must: "MUST",
    says: "A fact comes out as it went in: who, whose, from where, how exact, what it replaces and where its sealed part lies.",
    check: check((ledger) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const [replaces] = yield* ledger.append([fact(newSubject())]);
        const given = fact(
          subject,
          { n: 1 },
          {
            replaces: replaces.id,
            sealed: { case: "conformance" as CaseId, box: "1" },
            valid: { from: day(1), to: day(2), exactness: "minute" },
          },
        );
        yield* ledger.append([given]);
        const [read] = yield* all(ledger, subject, {});
        const differs = (["kind", "version", "owner", "by", "source", "sealed", "replaces"] as const).filter(
          (k) => JSON.stringify(sorted(read?.[k])) !== JSON.stringify(sorted(given[k])),
        );
        yield* holds(differs.length === 0, `${differs.join()} came out otherwise`);
        yield* holds(
          read?.valid.exactness === "minute" &&
            Date.parse(read.valid.from) === Date.parse(day(1)) &&
            Date.parse(read.valid.to ?? "") === Date.parse(day(2)),
          "valid time came out otherwise",
        );
      }),
    ),
  },
];

const sorted = (x: unknown): unknown =>
  typeof x === "object" && x !== null ? Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1)) : x;
