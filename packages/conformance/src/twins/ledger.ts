import type { FactId } from "@prehosp/model";
import { type Appended, type Fact, Ledger, LedgerError, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Array as Arr, Effect, Stream } from "effect";
import type { Subject } from "../conform.ts";
import type { LedgerWorld } from "../index.ts";
import { ledger } from "./memory.ts";

type Door = Ledger["Service"];
type Append = Door["append"];
const omit = <T extends object>(from: T, field: keyof T): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== field)) as T;
const made = (facts: NonEmpty<NewFact>) =>
  Arr.map(facts, (_, n): Appended => ({ id: `made-up-${n}` as FactId, was: "new" }));
const appends = (use: (real: Append, door: Door) => Append) =>
  ledger((door) => ({ ...door, append: use(door.append, door) }));
const reads = (use: (f: Fact) => Fact) =>
  ledger((door) => ({ ...door, of: (s, as) => Stream.map(as ? door.of(s, as) : door.of(s), use) }));
const ref = (f: NewFact) => `${f.source.system} ${f.source.ref}`;
const lastOf = (door: Door, subject: NewFact["subject"]) =>
  Effect.map(Stream.runCollect(door.of(subject)), (facts) => facts.at(-1)?.id);
/** Writes what it can, one by one: how a batch without a transaction fails. */
const piecemeal = (reason: LedgerError["reason"]) =>
  appends(
    (append) => (facts, expect) =>
      append(facts, expect).pipe(
        Effect.tapError((e) =>
          e.reason === reason && facts.length > 1 && !expect
            ? Effect.forEach(facts, (f) => Effect.result(append([f])))
            : Effect.void,
        ),
      ),
  );
const without = (path: (p: Record<string, unknown>) => Record<string, unknown>) =>
  appends(
    (append) => (facts, expect) =>
      append(
        Arr.map(facts, (f) => ({ ...f, payload: path(f.payload as Record<string, unknown>) })),
        expect,
      ),
  );

/** For each requirement the ledger that breaks it and no other. */
export const ledgerTwins: Readonly<Record<string, readonly [how: string, twin: Subject<Ledger, LedgerWorld>]>> = {
  "LEDGER-01": [
    "stores no payload",
    ledger(
      (d) => d,
      (w) => ({ held: (s) => Effect.map(w.held(s), (l) => l.map((f) => ({ ...f, payload: {} }))) }),
    ),
  ],
  "LEDGER-02": ["writes a refused batch piece by piece", piecemeal("Refused")],
  "LEDGER-03": [
    "nods at unknown kinds",
    appends(
      (append) => (facts, expect) =>
        facts.some((f) => f.kind === "conformance.unheard-of") ? Effect.succeed(made(facts)) : append(facts, expect),
    ),
  ],
  "LEDGER-04": [
    "drops unknown fields in silence",
    without(({ place, ...p }) => ({ ...p, ...(place ? { place: { cell: (place as { cell: string }).cell } } : {}) })),
  ],
  "LEDGER-05": ["drops identity in silence", without((p) => omit(p, "name"))],
  "LEDGER-06": [
    "calls everything new",
    appends(
      (append) => (facts, expect) =>
        Effect.map(append(facts, expect), (said) => Arr.map(said, (s) => ({ ...s, was: "new" as const }))),
    ),
  ],
  "LEDGER-07": [
    "keeps the first body and says nothing",
    appends(
      (append) => (facts, expect) =>
        append(facts, expect).pipe(
          Effect.catch((e) =>
            e.reason === "Conflict" && !expect && new Set(facts.map(ref)).size === facts.length
              ? Effect.succeed(made(facts))
              : Effect.fail(e),
          ),
        ),
    ),
  ],
  "LEDGER-08": ["writes a conflicting batch piece by piece", piecemeal("Conflict")],
  "LEDGER-09": [
    "looks for references in the system only, not in the batch",
    appends((append) => (facts, expect) => {
      const first = Arr.dedupeWith(facts, (f, g) => ref(f) === ref(g));
      return Effect.map(append(first, expect), (said) =>
        Arr.map(facts, (f) => said[first.findIndex((g) => ref(g) === ref(f))]!),
      );
    }),
  ],
  "LEDGER-10": [
    "explains with the payload",
    appends(
      (append) => (facts, expect) =>
        append(facts, expect).pipe(
          Effect.mapError(
            (e) => new LedgerError({ reason: e.reason, message: `${e.message}: ${JSON.stringify(facts[0].payload)}` }),
          ),
        ),
    ),
  ],
  "LEDGER-11": [
    "does not look at what is expected beyond the empty subject",
    appends((append) => (facts, expect) => append(facts, expect?.last === undefined ? expect : undefined)),
  ],
  "LEDGER-12": [
    "looks at what is expected before it looks at references",
    appends(
      (append, door) => (facts, expect) =>
        expect
          ? Effect.flatMap(lastOf(door, expect.subject), (last) =>
              last === expect.last
                ? append(facts, expect)
                : Effect.fail(new LedgerError({ reason: "Conflict", message: "moved on" })),
            )
          : append(facts),
    ),
  ],
  "LEDGER-13": [
    "looks first and writes later",
    appends(
      (append, door) => (facts, expect) =>
        expect
          ? Effect.flatMap(lastOf(door, expect.subject), (last) =>
              last === expect.last ? Effect.andThen(Effect.sleep("5 millis"), append(facts)) : append(facts, expect),
            )
          : append(facts),
    ),
  ],
  "LEDGER-14": [
    "reads from a replica that lags",
    ledger((d) => ({ ...d, of: (s, as) => (as ? d.of(s, as) : Stream.dropRight(d.of(s), 1)) })),
  ],
  "LEDGER-15": [
    "does not look at `on`",
    ledger((d) => ({ ...d, of: (s, as) => d.of(s, as?.knownAt ? { knownAt: as.knownAt } : undefined) })),
  ],
  "LEDGER-16": [
    "does not look at `knownAt`",
    ledger((d) => ({ ...d, of: (s, as) => d.of(s, as?.on ? { on: as.on } : undefined) })),
  ],
  "LEDGER-17": ["back-dates old facts", reads((f) => (f.valid.from < "2000" ? { ...f, recorded: f.valid.from } : f))],
  "LEDGER-18": ["forgets that it was an exercise", reads((f) => ({ ...f, status: "actual" }))],
  "LEDGER-19": ["loses where the sealed part lies", reads((f) => omit(f, "sealed"))],
  "LEDGER-20": [
    "gives the fact of the cursor once more",
    ledger((d) => ({
      ...d,
      since: (c, kinds) =>
        c && !kinds
          ? Stream.concat(d.since(undefined).pipe(Stream.filter((f) => f.cursor === c)), d.since(c))
          : d.since(c, kinds),
    })),
  ],
  "LEDGER-21": ["does not look at the kinds", ledger((d) => ({ ...d, since: (c) => d.since(c) }))],
  "LEDGER-22": [
    "waits for more",
    ledger((d) => ({ ...d, since: (c, kinds) => Stream.concat(d.since(c, kinds), Stream.never) })),
  ],
  "LEDGER-23": [
    "begins anew where it does not know the cursor",
    ledger((d) => ({
      ...d,
      since: (c, kinds) => d.since(c, kinds).pipe(Stream.catch(() => d.since(undefined, kinds))),
    })),
  ],
  "LEDGER-24": [
    "tells everything twice",
    ledger((d) => ({ ...d, tail: Stream.flatMap(d.tail, (f) => Stream.make(f, f)) })),
  ],
};
