import { type Books, type HeldTooLong, type KeptForm, formKinds, formSubject, keptForm } from "@prehosp/chain";
import { caseDelivered, formAssigned } from "@prehosp/chain";
import { type Fact, Ledger, type LedgerError } from "@prehosp/ports";
import { Context, Effect, Layer, Stream } from "effect";

/** Every form of the registers, folded from the ledger and kept up by its tail; thrown away with the process. */
export class Forms extends Context.Service<
  Forms,
  {
    /** Newest opened first. */
    readonly all: Effect.Effect<readonly KeptForm[], LedgerError | HeldTooLong, Books | Ledger>;
    /** Takes in a form as it was just written, so that a writer sees its own writing. */
    readonly keep: (kept: KeptForm) => Effect.Effect<void>;
  }
>()("@prehosp/hub/Forms") {}

interface Held {
  readonly facts: readonly Fact[];
  readonly kept?: KeptForm;
}

const read = [...formKinds, caseDelivered.kind, formAssigned.kind];
const made = new Set(formKinds);

/** Reads the forms once; each that changes, or whose incident does, is folded again when somebody asks for it. */
export const formsLayer: Layer.Layer<Forms, never, Ledger> = Layer.effect(
  Forms,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const held = new Map<string, Held>();
    const take = (fact: Fact) =>
      Effect.sync(() => {
        if (!made.has(fact.kind) && !held.has(fact.subject)) {
          for (const [subject, { facts, kept }] of held)
            if ((kept?.form.incident as string | undefined) === fact.subject) held.set(subject, { facts });
          return;
        }
        const facts = held.get(fact.subject)?.facts ?? [];
        if (!facts.some(({ id }) => id === fact.id)) held.set(fact.subject, { facts: [...facts, fact] });
      });
    // What is written while the ledger is read comes by the tail, and what comes twice is known.
    yield* ledger.tail.pipe(
      Stream.runForEach(take),
      Effect.catch((e) => Effect.logError(`the tail of the ledger ended: ${e.reason}`)),
      Effect.forkScoped,
    );
    yield* ledger.since(undefined, read).pipe(
      Stream.runForEach(take),
      Effect.catch((e) => Effect.logError(`the forms cannot be read: ${e.reason}`)),
    );
    const folded = ([subject, one]: readonly [string, Held]) =>
      one.kept
        ? Effect.succeed(one.kept)
        : Effect.tap(keptForm(one.facts), (kept) =>
            Effect.sync(() => kept && held.get(subject) === one && held.set(subject, { ...one, kept })),
          );
    const opened = ({ form }: KeptForm): string => form.history[0]!.at;
    return Forms.of({
      all: Effect.map(
        Effect.suspend(() => Effect.forEach([...held], folded)),
        (all) => all.filter((kept) => kept !== undefined).toSorted((a, b) => (opened(a) < opened(b) ? 1 : -1)),
      ),
      keep: (kept) =>
        Effect.sync(() => {
          const subject = formSubject(kept.form.id);
          if (kept.facts.length >= (held.get(subject)?.facts.length ?? 0))
            held.set(subject, { facts: kept.facts, kept });
        }),
    });
  }),
);
