import { type Cursor, type Fact, LedgerError } from "@prehosp/ports";
import { Effect, Fiber, Stream } from "effect";
import { holds, refusal, soon, within } from "../requirement.ts";
import { all, check, fact, type LedgerDoor, type LedgerRequirement, newSubject } from "./ground.ts";

/** The facts of a subject after a cursor, up to and with the last one awaited; a ledger may show what was just committed a moment later. */
const after = (ledger: LedgerDoor, cursor: Cursor, subject: string, last: string, kinds?: readonly string[]) =>
  ledger.since(cursor, kinds).pipe(
    Stream.takeUntil((f) => f.id === last),
    Stream.runCollect,
    Effect.filterOrFail(
      (read) => read.at(-1)?.id === last,
      () => new LedgerError({ reason: "Busy", message: "`since` does not come to the last fact" }),
    ),
    Effect.map((read) => read.filter((f) => f.subject === subject)),
  );

const written = (ledger: LedgerDoor) =>
  Effect.gen(function* () {
    const subject = newSubject();
    for (const n of [1, 2, 3])
      yield* ledger.append([fact(subject, { n }), fact(subject, { n }, { kind: "conformance.counted" })]);
    const facts: readonly Fact[] = yield* all(ledger, subject, {});
    yield* holds(facts.length === 6, "not all facts are there");
    return { subject, facts };
  });

/** What following a ledger promises. */
export const following: readonly LedgerRequirement[] = [
  {
    id: "LEDGER-20",
    must: "MUST",
    says: "`since` resumes after any cursor, and loses, doubles or reorders nothing.",
    check: check((ledger, { patience }) =>
      Effect.gen(function* () {
        const { subject, facts } = yield* written(ledger);
        for (const [n, from] of facts.slice(0, -1).entries()) {
          const rest = yield* within(
            soon(after(ledger, from.cursor, subject, facts.at(-1)!.id), patience),
            patience,
            "`since` gave no answer in time",
          );
          yield* holds(
            rest.map((f) => f.id).join() ===
              facts
                .slice(n + 1)
                .map((f) => f.id)
                .join(),
            `after fact ${n + 1} of 6 it gave ${rest.length} facts, or in another order`,
          );
        }
      }),
    ),
  },
  {
    id: "LEDGER-21",
    must: "MUST",
    says: "`since` with kinds gives facts of these kinds and no others.",
    check: check((ledger, { patience }) =>
      Effect.gen(function* () {
        const { subject, facts } = yield* written(ledger);
        const kinds = ["conformance.counted"];
        const read = yield* within(
          soon(after(ledger, facts[0]!.cursor, subject, facts.at(-1)!.id, kinds), patience),
          patience,
          "`since` gave no answer in time",
        );
        yield* holds(
          read.every((f) => kinds.includes(f.kind)) && new Set(read.map((f) => f.id)).size === 3,
          `it gave ${read.map((f) => f.kind).join()}`,
        );
      }),
    ),
  },
  {
    id: "LEDGER-22",
    must: "MUST",
    says: "`since` ends by itself where it has caught up.",
    check: check((ledger, { patience }) =>
      Effect.gen(function* () {
        const { facts } = yield* written(ledger);
        yield* within(Stream.runDrain(ledger.since(facts[0]!.cursor)), patience, "`since` did not end");
      }),
    ),
  },
  {
    id: "LEDGER-23",
    must: "MUST",
    says: "What is no cursor of this ledger is an error, and never read as the beginning.",
    check: check((ledger) =>
      Effect.asVoid(refusal(Stream.runHead(ledger.since("conformance: no cursor" as Cursor)), "a foreign cursor")),
    ),
  },
  {
    id: "LEDGER-24",
    must: "MUST",
    says: "`tail` hears what is appended while one listens, in order and once.",
    check: check((ledger, { patience }) =>
      Effect.gen(function* () {
        const subject = newSubject();
        const heard: string[] = [];
        const listening = yield* ledger.tail.pipe(
          Stream.filter((f) => f.subject === subject),
          Stream.runForEach((f) => Effect.sync(() => void heard.push(f.id))),
          Effect.forkChild,
        );
        const said: string[] = [];
        const say = (n: number) =>
          Effect.suspend(() => Effect.map(ledger.append([fact(subject, { n })]), ([a]) => void said.push(a.id)));
        // It takes a moment to begin to listen; from the first one heard on, all must be.
        yield* soon(
          Effect.andThen(
            say(0),
            Effect.andThen(
              Effect.sleep("5 millis"),
              Effect.suspend(() => holds(heard.length > 0, "nothing was heard")),
            ),
          ),
          patience,
        );
        for (const n of [1, 2, 3]) yield* say(n);
        const awaited = () => said.slice(said.indexOf(heard[0]!));
        yield* soon(
          Effect.suspend(() =>
            holds(heard.length >= awaited().length, `${heard.length} of ${awaited().length} were heard`),
          ),
          patience,
        );
        yield* holds(heard.join() === awaited().join(), "they were heard twice, or in another order");
        yield* Fiber.interrupt(listening);
      }),
    ),
  },
];
