import {
  type DefibrillatorPlaces,
  type KeptDefibrillator,
  defibrillatorKinds,
  defibrillatorPlaces,
  foldAll,
  keptDefibrillator,
  shownOf,
} from "@prehosp/chain";
import type { DefibrillatorId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { type Cursor, Ledger, type LedgerError } from "@prehosp/ports";
import { Context, Effect, Layer, Option, Schedule, Semaphore, Stream } from "effect";

/** How many facts are read at a time, and the pause after them: nobody who is to be alarmed waits behind more than one such reading. */
const PAGE = 1_000;
const PAUSE = Schedule.spaced("10 millis");
/** The longest that who asks waits for what was written last. */
const PATIENCE = "1 second";
const PAGE_TAKES = "10 seconds";
/** So many are judged before everything else has its turn. */
const AT_ONCE = 250;

/** Every defibrillator as it stands now, and whether the ledger is read to its end: as long as it is not, some may be missing. */
export interface AllDefibrillators {
  readonly list: readonly KeptDefibrillator[];
  readonly caughtUp: boolean;
}

/** Every defibrillator of the ledger, own and others'; thrown away with the process, read anew at the next start. */
export class Defibrillators extends Context.Service<
  Defibrillators,
  {
    readonly all: Effect.Effect<AllDefibrillators>;
    readonly of: (id: string) => KeptDefibrillator | undefined;
    /** The one whose contact was sent the secret of a print. */
    readonly bySecret: (print: string) => KeptDefibrillator | undefined;
    /** Those that the public is shown on a day, by postal code and then name; the same list for as long as nothing is said of any. The ledger is not asked: anybody may read this as often as they like. */
    readonly shown: (on: Day) => Effect.Effect<AllDefibrillators>;
    /** Whether the public is shown one on a day. */
    readonly isShown: (kept: KeptDefibrillator, on: Day) => boolean;
    /** Where they hang: those that the public is shown, or with `every` also those whose register hides them. */
    readonly places: (on: Day, every?: "every") => Effect.Effect<DefibrillatorPlaces>;
    /** Folds one again now, so that a writer sees its own writing. */
    readonly touch: (id: DefibrillatorId) => Effect.Effect<KeptDefibrillator | undefined, LedgerError>;
  }
>()("@prehosp/hub/Defibrillators") {}

/** What a list is ordered by: postal code and area, then name, then id; those without a postal code last. */
export const placeKey = ({ id, registration: { is } }: KeptDefibrillator): string => {
  const { postCode, postArea } = is.address;
  return [known(postCode) ? postCode : "~", known(postArea) ? postArea : "~", is.name, id].join("\u0001");
};

/** Where a page ends, as it is handed out, and what comes back of it. */
export const cursorOf = (kept: KeptDefibrillator): string => Buffer.from(placeKey(kept)).toString("base64url");
export const keyIn = (cursor: string): string => Buffer.from(cursor, "base64url").toString();

const isThere = ({ verified, standing }: KeptDefibrillator): boolean => verified && standing === "there";

/** What was worked out of the list as it stood at one version, on one day. */
interface Derived {
  readonly version: number;
  readonly on: Day;
  readonly list: readonly KeptDefibrillator[];
  places?: DefibrillatorPlaces;
}

/** Reads the ledger in the background from its first fact, and on from there as its tail tells of more. */
export const defibrillatorsLayer: Layer.Layer<Defibrillators, never, Ledger> = Layer.effect(
  Defibrillators,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const held = new Map<DefibrillatorId, KeptDefibrillator>();
    // Judged once a day for as long as nothing is said of it.
    const judged = new WeakMap<KeptDefibrillator, { readonly on: Day; readonly is: boolean }>();
    const prints = new Map<string, DefibrillatorId>();
    let cursor: Cursor | undefined;
    let isRead = false;
    let version = 0;
    let all: Derived | undefined;
    let visible: Derived | undefined;

    const remember = (id: DefibrillatorId) => {
      for (const { hash } of held.get(id)?.secrets ?? []) prints.set(hash, id);
    };
    const page = Effect.suspend(() =>
      ledger.since(cursor, defibrillatorKinds).pipe(Stream.take(PAGE), Stream.runCollect),
    ).pipe(
      Effect.tap((facts) =>
        Effect.sync(() => {
          foldAll(held, facts);
          for (const { payload } of facts) remember((payload as { readonly id: DefibrillatorId }).id);
          cursor = facts.at(-1)?.cursor ?? cursor;
          if (facts.length > 0) version++;
        }),
      ),
      Effect.map((facts) => facts.length),
      Effect.timeout(PAGE_TAKES),
    );
    const turn = yield* Semaphore.make(1);
    const catchUp = turn.withPermit(Effect.repeat(page, { schedule: PAUSE, while: (read) => read === PAGE }));
    const reading = Effect.suspend(() => {
      isRead = false;
      return Effect.tap(catchUp, () => Effect.sync(() => void (isRead = true)));
    });

    const more = ledger.tail.pipe(Stream.filter((fact) => defibrillatorKinds.includes(fact.kind)));
    yield* Stream.merge(Stream.make(undefined), more).pipe(
      Stream.buffer({ capacity: 1, strategy: "sliding" }),
      Stream.runForEach(() => reading),
      Effect.tapError((e) =>
        Effect.logError(`defibrillators cannot be read: ${"reason" in e ? e.reason : "no answer"}`),
      ),
      Effect.retry(Schedule.spaced("5 seconds")),
      Effect.ignore,
      Effect.forkScoped,
    );

    const isCaughtUp = catchUp.pipe(
      Effect.timeoutOption(PATIENCE),
      Effect.map(Option.isSome),
      Effect.catch(() => Effect.succeed(false)),
    );
    const isShown = (kept: KeptDefibrillator, on: Day): boolean => {
      if (!isThere(kept)) return false;
      const before = judged.get(kept);
      if (before?.on === on) return before.is;
      const is = shownOf(kept, on).outcome === "met";
      judged.set(kept, { on, is });
      return is;
    };
    const everyOne = (on: Day): Derived => {
      if (all?.version !== version) all = { version, on, list: [...held.values()].filter(isThere) };
      return all;
    };
    const visibleOn = (on: Day) =>
      Effect.gen(function* () {
        if (visible?.version === version && visible.on === on) return visible;
        const derived = everyOne(on);
        const list: KeptDefibrillator[] = [];
        for (const [n, kept] of derived.list.entries()) {
          if (n % AT_ONCE === AT_ONCE - 1) yield* Effect.yieldNow;
          if (isShown(kept, on)) list.push(kept);
        }
        const keyed = list.map((kept) => ({ kept, key: placeKey(kept) }));
        keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
        visible = { version: derived.version, on, list: keyed.map(({ kept }) => kept) };
        return visible;
      });
    return Defibrillators.of({
      all: Effect.map(isCaughtUp, (caughtUp) => ({ list: [...held.values()], caughtUp })),
      of: (id) => held.get(id as DefibrillatorId),
      bySecret: (print) => {
        const id = prints.get(print);
        return id === undefined ? undefined : held.get(id);
      },
      shown: (on) => Effect.map(visibleOn(on), ({ list }) => ({ list, caughtUp: isRead })),
      isShown,
      places: (on, every) =>
        Effect.gen(function* () {
          const of = every ? everyOne(on) : yield* visibleOn(on);
          return (of.places ??= defibrillatorPlaces(of.list));
        }),
      touch: (id) =>
        Effect.tap(keptDefibrillator(id).pipe(Effect.provideService(Ledger, ledger)), (kept) =>
          Effect.sync(() => {
            if (!kept) return;
            held.set(id, kept);
            remember(id);
            version++;
          }),
        ),
    });
  }),
);
