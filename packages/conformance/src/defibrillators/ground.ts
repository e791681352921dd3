import type { DefibrillatorId, DefibrillatorRegistration, Released } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Instant, instantOf } from "@prehosp/model/time";
import { type AdapterError, DefibrillatorExchange, type DefibrillatorSeen, type OwnerTold } from "@prehosp/ports";
import { Clock, Effect, Stream } from "effect";
import { fresh, holds, refusal, type Requirement, soon } from "../requirement.ts";

/** The second eye on a register of defibrillators, and the hand of the others who own what stands there. */
export interface DefibrillatorExchangeWorld {
  /** Somebody else registers one; gives its key. */
  readonly register: (one: DefibrillatorRegistration) => Effect.Effect<DefibrillatorId, unknown>;
  /** Its owner gives it another name. */
  readonly rename: (id: DefibrillatorId, name: string) => Effect.Effect<void, unknown>;
  /** Its owner takes it out. */
  readonly remove: (id: DefibrillatorId) => Effect.Effect<void, unknown>;
  /** It comes to stand so that its place cannot be read. */
  readonly damage: (id: DefibrillatorId) => Effect.Effect<void, unknown>;
  /** The keys of all that stand in the register under a name. */
  readonly named: (name: string) => Effect.Effect<readonly DefibrillatorId[], unknown>;
  /** What the owner of one has been told. */
  readonly told: (id: DefibrillatorId) => Effect.Effect<readonly OwnerTold[], unknown>;
  /** Runs a reading while the register breaks off part way. */
  readonly breaking: <A, E, R>(reading: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
}

type World = DefibrillatorExchangeWorld;
type Check = Requirement<DefibrillatorExchange, World>["check"];
type Ground = Parameters<Check>[0];

const unsaid = absent("not-recorded");

/** The way in to the one of that name, for emergency agencies. */
export const wayIn = (name: string) => `Nøkkel hos ${name}`;

/** A registration that every register can take: a public place, always open; the people are invented. */
export const registration = (name: string): DefibrillatorRegistration => ({
  is: {
    id: fresh("own") as DefibrillatorId,
    name,
    position: { lat: 59.91273, lng: 10.74609 },
    address: { street: "Prøvegata 1", postCode: "0150", postArea: "OSLO" },
    whereInside: "Ved inngangen",
    floor: 0,
    indoor: unsaid,
    locked: unsaid,
    mobile: false,
    openTo: unsaid,
    hours: { kind: "always", closed: [] },
    season: "all-year",
    manufacturer: "Prøve",
    model: "Modell A",
    batteryOk: true,
    batteryUntil: unsaid,
    electrodesUntil: unsaid,
    childElectrodesUntil: unsaid,
    lastConfirmed: unsaid,
    active: true,
  },
  access: wayIn(name),
  serialNumber: unsaid,
  responsible: { name: `Kari ${name}`, email: unsaid, phone: unsaid },
  alternate: unsaid,
});

export const changed = (since?: Instant) =>
  Effect.flatMap(DefibrillatorExchange, (door) => Stream.runCollect(door.changed(since)));
// A message is released by disclosure; the suite stands outside of it, and its people are invented.
export const put = (own: DefibrillatorRegistration, theirs?: DefibrillatorId) =>
  Effect.flatMap(DefibrillatorExchange, (door) => door.put(own as Released<DefibrillatorRegistration>, theirs));
export const withdraw = (id: DefibrillatorId) => Effect.flatMap(DefibrillatorExchange, (door) => door.withdraw(id));
export const tell = (id: DefibrillatorId, about: OwnerTold) =>
  Effect.flatMap(DefibrillatorExchange, (door) => door.tellOwner(id, about));
export const now = Effect.map(Clock.currentTimeMillis, instantOf);

export const of = (id: DefibrillatorId, all: readonly DefibrillatorSeen[]) => all.filter((seen) => seen.id === id);
/** How one stands in a reading, in a word. */
const standing = (id: DefibrillatorId, all: readonly DefibrillatorSeen[]): string =>
  of(id, all)
    .map(({ is }) => (typeof is === "string" ? is : is.name))
    .join(" and ") || "not seen";

/** Broken where a reading does not come to show it so. */
export const shows = (
  { patience }: Ground,
  id: DefibrillatorId,
  since: Instant | undefined,
  ...so: readonly string[]
) =>
  soon(
    Effect.flatMap(changed(since), (all) =>
      holds(so.includes(standing(id, all)), `it is ${standing(id, all)}, not ${so.join(" or ")}`),
    ),
    patience,
  );

/** Broken where the register does not come to hold exactly these keys under a name. */
export const stands = ({ world, patience }: Ground, name: string, ...ids: readonly DefibrillatorId[]) =>
  soon(
    Effect.flatMap(world.named(name), (held) =>
      holds(held.toSorted().join() === ids.toSorted().join(), `${held.length} stand under the name, not ${ids.length}`),
    ),
    patience,
  );

/** Broken where it went through, or failed in a way that would be tried again. */
export const refused = <A, R>(effect: Effect.Effect<A, AdapterError, R>, what: string) =>
  Effect.flatMap(refusal(effect, what), (error) =>
    holds(
      error.reason === "Refused" || error.reason === "NotAuthorised",
      `${what} failed as ${error.reason}, which is no refusal`,
    ),
  );

export const requirement = (
  id: `DEFIBRILLATOR-${number}`,
  says: string,
  check: Check,
  must: "MUST" | "SHOULD" = "MUST",
) => ({ id, must, says, check });
