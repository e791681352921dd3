import type { LocalFlag, Reminded } from "@prehosp/defibrillators";
import type { Defibrillator, DefibrillatorId, FactId, OrgId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, type Instant, osloDay } from "@prehosp/model/time";
import { type Fact, type Kind, Ledger, type VaultRef } from "@prehosp/ports";
import type { ContentHash } from "@prehosp/rules";
import { Effect, Stream } from "effect";
import {
  type DefibrillatorProfile,
  type ReportAbout,
  defibrillatorBack,
  defibrillatorChanged,
  defibrillatorConfirmed,
  defibrillatorOwnerTold,
  defibrillatorRegistered,
  defibrillatorReminded,
  defibrillatorReported,
  defibrillatorWithdrawn,
} from "../kinds/defibrillator.ts";
import { defibrillatorPut, defibrillatorSeen } from "../kinds/defibrillator-exchange.ts";
import { ofOneDefibrillator } from "../kinds/of-one-defibrillator.ts";
import { defibrillatorSubject } from "./facts.ts";

/** One defibrillator as its facts have made it: what the public may see, what is said to lie in the vault, and what happened to it here. */
export interface KeptDefibrillator {
  readonly id: DefibrillatorId;
  readonly owner: OrgId;
  /** Whose register it stands in first: what another owns is never changed here. */
  readonly source: "own" | "other";
  /** With the word "sealed" for everything that only the register may know. */
  readonly registration: DefibrillatorProfile & { readonly is: Defibrillator };
  /** Somebody has shown that the contact answers; what is not verified is shown to nobody. */
  readonly verified: boolean;
  readonly standing: "there" | "withdrawn" | "removed";
  /** The day of its first fact, and the day its owner took it out. */
  readonly begun: Day;
  readonly withdrawn?: Day;
  readonly flags: readonly LocalFlag[];
  /** Where the words of reports that stand lie sealed. */
  readonly words: readonly { readonly about: ReportAbout; readonly at: Instant; readonly box: VaultRef }[];
  /** Reports that no owner was told of yet. */
  readonly untold: readonly { readonly fact: FactId; readonly about: ReportAbout }[];
  /** What was reported of which incident, as `used/<incident>`. */
  readonly reported: readonly string[];
  readonly said: readonly Reminded[];
  /** Prints of the secrets that its contacts were sent, and the day each was. */
  readonly secrets: readonly { readonly hash: string; readonly on: Day }[];
  /** The whole registration of an own one; the way in of another's. */
  readonly sealed?: VaultRef;
  /** Its key in the other register, what was written there last and what was first read of it after that, by hash. */
  readonly put?: {
    readonly theirs: DefibrillatorId;
    readonly of: ContentHash;
    readonly echo?: ContentHash | undefined;
  };
  readonly remarks: readonly string[];
  /** The facts it is made of, oldest first. */
  readonly facts: readonly FactId[];
}

const is = <P>(fact: Fact, { kind }: Kind<string, P>): fact is Fact<string, P> => fact.kind === kind;

/** Every kind of fact that is about one defibrillator. */
export const defibrillatorKinds: readonly string[] = ofOneDefibrillator.map(({ kind }) => kind);

const nothingSaid: DefibrillatorProfile = {
  access: absent("not-recorded"),
  serialNumber: absent("not-recorded"),
  // Whoever owns the other register knows them; they never come out of it.
  responsible: absent("not-applicable"),
  alternate: absent("not-applicable"),
};

const begun = (fact: Fact, is: Defibrillator, profile: DefibrillatorProfile): KeptDefibrillator => ({
  id: is.id,
  owner: fact.owner,
  source: "own",
  registration: { is, ...profile },
  verified: false,
  standing: "there",
  begun: osloDay(fact.valid.from),
  flags: [],
  words: [],
  untold: [],
  reported: [],
  said: [],
  secrets: [],
  remarks: [],
  facts: [fact.id],
});

const sealedIn = ({ sealed }: Fact): Pick<KeptDefibrillator, "sealed"> => (sealed ? { sealed } : {});

const first = (fact: Fact): KeptDefibrillator | undefined => {
  if (is(fact, defibrillatorRegistered)) {
    const { is: one, profile, verified, secret } = fact.payload;
    const secrets = secret === undefined ? [] : [{ hash: secret, on: osloDay(fact.valid.from) }];
    return { ...begun(fact, one, profile), verified, secrets, ...sealedIn(fact) };
  }
  if (is(fact, defibrillatorSeen) && fact.payload.is !== "removed") {
    const { is: one, access, remarks } = fact.payload;
    const profile = access ? { ...nothingSaid, access: "sealed" as const } : nothingSaid;
    return { ...begun(fact, one, profile), source: "other", verified: true, remarks, ...sealedIn(fact) };
  }
  return undefined;
};

const after = (before: KeptDefibrillator, fact: Fact): KeptDefibrillator => {
  const { registration } = before;
  if (is(fact, defibrillatorSeen)) {
    // What another register says never overwrites what is registered here.
    if (before.source === "own") return before;
    if (fact.payload.is === "removed") return { ...before, standing: "removed" };
    const seen = first(fact)!;
    const { sealed: _, ...rest } = before;
    return {
      ...rest,
      ...seen,
      begun: before.begun,
      flags: before.flags,
      untold: before.untold,
      reported: before.reported,
    };
  }
  if (is(fact, defibrillatorConfirmed))
    return {
      ...before,
      registration: { ...registration, is: fact.payload.is },
      verified: true,
      standing: "there",
      flags: [],
      words: [],
    };
  if (is(fact, defibrillatorChanged))
    return { ...before, registration: { is: fact.payload.is, ...fact.payload.profile }, ...sealedIn(fact) };
  if (is(fact, defibrillatorReported)) {
    const { about, at, incident } = fact.payload;
    return {
      ...before,
      flags: [...before.flags, { about, at }],
      words: fact.sealed ? [...before.words, { about, at, box: fact.sealed }] : before.words,
      reported: incident === undefined ? before.reported : [...before.reported, `${about}/${incident}`],
      untold: [...before.untold, { fact: fact.id, about }],
    };
  }
  if (is(fact, defibrillatorOwnerTold))
    return { ...before, untold: before.untold.filter((one) => one.fact !== fact.payload.report) };
  if (is(fact, defibrillatorBack)) return { ...before, flags: [], words: [] };
  if (is(fact, defibrillatorWithdrawn))
    return { ...before, standing: "withdrawn", withdrawn: osloDay(fact.payload.at) };
  if (is(fact, defibrillatorReminded)) {
    const { kind, to, on, secret } = fact.payload;
    return {
      ...before,
      said: [...before.said, { kind, to, on }],
      secrets: [...before.secrets, { hash: secret, on }],
    };
  }
  if (is(fact, defibrillatorPut)) {
    const { id: _, ...put } = fact.payload;
    return { ...before, put };
  }
  // Registered again under the same key: the first stands.
  return before;
};

/** A defibrillator with one more of its facts; a fact that it holds already changes nothing. None before its first. */
export const foldDefibrillator = (before: KeptDefibrillator | undefined, fact: Fact): KeptDefibrillator | undefined => {
  if (before === undefined) return first(fact);
  if (before.facts.includes(fact.id)) return before;
  return { ...after(before, fact), owner: before.owner, facts: [...before.facts, fact.id] };
};

/** One defibrillator from its own facts; undefined where there is none by this id. */
export const keptDefibrillator = (id: DefibrillatorId) =>
  Effect.flatMap(Ledger, (ledger) =>
    ledger
      .of(defibrillatorSubject(id))
      .pipe(Stream.runFold((): KeptDefibrillator | undefined => undefined, foldDefibrillator)),
  );

/** Adds facts of many defibrillators to those there are. */
export const foldAll = (into: Map<DefibrillatorId, KeptDefibrillator>, facts: Iterable<Fact>): void => {
  for (const fact of facts) {
    const { id } = fact.payload as { readonly id: DefibrillatorId };
    const kept = foldDefibrillator(into.get(id), fact);
    if (kept) into.set(id, kept);
  }
};

/** Every defibrillator of the ledger, read once from its beginning. */
export const keptDefibrillators = Effect.gen(function* () {
  const all = new Map<DefibrillatorId, KeptDefibrillator>();
  yield* (yield* Ledger)
    .since(undefined, defibrillatorKinds)
    .pipe(Stream.runForEachArray((facts) => Effect.sync(() => foldAll(all, facts))));
  return all;
});
