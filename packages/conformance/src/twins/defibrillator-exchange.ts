import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { AdapterError, type DefibrillatorExchange, type DefibrillatorSeen } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type { Subject } from "../conform.ts";
import type { DefibrillatorExchangeWorld } from "../index.ts";
import { defibrillators } from "./memory-defibrillators.ts";

type Door = DefibrillatorExchange["Service"];
const wrap = (change: (door: Door) => Partial<Door>) => defibrillators((door) => ({ ...door, ...change(door) }));
const seen = (use: (one: DefibrillatorSeen) => DefibrillatorSeen) =>
  wrap((d) => ({ changed: (since) => Stream.map(d.changed(since), use) }));
const standing = (use: (is: Defibrillator, one: DefibrillatorSeen) => Partial<Defibrillator>) =>
  seen((one) => (typeof one.is === "string" ? one : { ...one, is: { ...one.is, ...use(one.is, one) } }));
const sinceThen = (keeps: (one: DefibrillatorSeen) => boolean) =>
  wrap((d) => ({
    changed: (since) => Stream.filter(d.changed(since), (one) => since === undefined || keeps(one)),
  }));
const called = (part: string, one: { readonly is: Defibrillator }) => one.is.name.startsWith(`conformance-${part}-`);

/** Lets through, by the key it was given, what the register has refused. */
const shrugging = (part: string) =>
  wrap((d) => ({
    put: (own, theirs) =>
      called(part, own) && theirs !== undefined
        ? d.put(own, theirs).pipe(Effect.catch(() => Effect.succeed(theirs)))
        : d.put(own, theirs),
  }));

const reviving = () => {
  const registered = new Map<DefibrillatorId, Defibrillator>();
  return defibrillators(
    (d) => ({
      ...d,
      changed: (since) =>
        Stream.map(d.changed(since), (one) =>
          since === undefined && one.is === "removed"
            ? { ...one, is: registered.get(one.id) ?? ("removed" as const) }
            : one,
        ),
    }),
    (w) => ({
      ...w,
      register: (one) => Effect.tap(w.register(one), (id) => Effect.sync(() => void registered.set(id, one.is))),
    }),
  );
};

const renumbering = () => {
  let n = 0;
  return wrap((d) => ({
    put: (own, theirs) =>
      d.put(
        theirs === undefined ? { ...own, is: { ...own.is, id: `${own.is.id}-${(n += 1)}` as DefibrillatorId } } : own,
        theirs,
      ),
  }));
};

const keeping = () => {
  const own = new Set<DefibrillatorId>();
  return wrap((d) => ({
    put: (one, theirs) => Effect.tap(d.put(one, theirs), (id) => Effect.sync(() => void own.add(id))),
    withdraw: (id) => (own.has(id) ? Effect.void : d.withdraw(id)),
  }));
};

const missing = () => {
  const gone = new Set<DefibrillatorId>();
  return wrap((d) => ({
    withdraw: (id) =>
      gone.has(id)
        ? Effect.fail(
            new AdapterError({ adapter: "twin", operation: "withdraw", reason: "Refused", message: "not there" }),
          )
        : Effect.tap(d.withdraw(id), () => Effect.sync(() => void gone.add(id))),
  }));
};

const closing = () => {
  const faulty = new Set<DefibrillatorId>();
  return wrap((d) => ({
    tellOwner: (id, about) => Effect.tap(d.tellOwner(id, about), () => Effect.sync(() => void faulty.add(id))),
    changed: (since) =>
      Stream.map(d.changed(since), (one) =>
        typeof one.is !== "string" && faulty.has(one.id) ? { ...one, is: { ...one.is, active: false } } : one,
      ),
  }));
};

/** For each requirement the register of defibrillators that breaks it and no other. */
export const defibrillatorExchangeTwins: Readonly<
  Record<string, readonly [how: string, twin: Subject<DefibrillatorExchange, DefibrillatorExchangeWorld>]>
> = {
  "DEFIBRILLATOR-01": [
    "repeats the last row of a page on the next",
    wrap((d) => ({
      changed: (since) =>
        since === undefined ? Stream.concat(Stream.take(d.changed(since), 1), d.changed(since)) : d.changed(since),
    })),
  ],
  "DEFIBRILLATOR-02": ["tells since an instant only of what is gone", sinceThen((one) => typeof one.is === "string")],
  "DEFIBRILLATOR-03": ["gives everything every time", wrap((d) => ({ changed: () => d.changed(undefined) }))],
  "DEFIBRILLATOR-04": ["does not ask what was taken out", sinceThen((one) => one.is !== "removed")],
  "DEFIBRILLATOR-05": ["shows from memory what is gone", reviving()],
  "DEFIBRILLATOR-06": [
    "takes what it cannot read for removed",
    seen((one) => (one.is === "unreadable" ? { ...one, is: "removed" } : one)),
  ],
  "DEFIBRILLATOR-07": [
    "does not say where",
    seen((one) => ({ ...one, remarks: one.remarks.map((r) => ({ ...r, path: "" })) })),
  ],
  "DEFIBRILLATOR-08": ["passes on floors that are none", standing(() => ({ floor: 1.5 }))],
  "DEFIBRILLATOR-09": [
    "takes a broken line for the end",
    wrap((d) => ({ changed: (since) => d.changed(since).pipe(Stream.catch(() => Stream.empty)) })),
  ],
  "DEFIBRILLATOR-10": [
    "writes the way in where everybody reads",
    standing((_, { access }) => ({ whereInside: access })),
  ],
  "DEFIBRILLATOR-11": [
    "gives another key than it lies under",
    wrap((d) => ({
      put: (own, theirs) =>
        Effect.map(d.put(own, theirs), (id) => (called("put", own) ? (`x-${id}` as DefibrillatorId) : id)),
    })),
  ],
  "DEFIBRILLATOR-12": [
    "puts what it has a key for as new",
    wrap((d) => ({
      put: (own, theirs) =>
        called("again", own) && theirs !== undefined
          ? d.put({ ...own, is: { ...own.is, id: `${theirs}-2` as DefibrillatorId } }, undefined)
          : d.put(own, theirs),
    })),
  ],
  "DEFIBRILLATOR-13": ["writes a new one every time", renumbering()],
  "DEFIBRILLATOR-14": [
    "keeps what it has under the key",
    wrap((d) => ({
      put: (own, theirs) => (called("then", own) && theirs !== undefined ? Effect.succeed(theirs) : d.put(own, theirs)),
    })),
  ],
  "DEFIBRILLATOR-15": ["says it wrote over somebody else's", shrugging("over")],
  "DEFIBRILLATOR-16": ["says it wrote where there is nothing", shrugging("keyless")],
  "DEFIBRILLATOR-17": ["leaves what it withdraws", keeping()],
  "DEFIBRILLATOR-18": ["fails where there is nothing to withdraw", missing()],
  "DEFIBRILLATOR-19": [
    "says it withdrew somebody else's",
    wrap((d) => ({ withdraw: (id) => d.withdraw(id).pipe(Effect.catch(() => Effect.void)) })),
  ],
  "DEFIBRILLATOR-20": ["shows who answers for it", standing(({ name }) => ({ manufacturer: `Kari ${name}` }))],
  "DEFIBRILLATOR-21": [
    "tells the owner only of faults",
    wrap((d) => ({ tellOwner: (id, about) => (about === "missing" ? Effect.void : d.tellOwner(id, about)) })),
  ],
  "DEFIBRILLATOR-22": ["closes what it tells of", closing()],
  "DEFIBRILLATOR-23": [
    "says it told the owner of nothing",
    wrap((d) => ({ tellOwner: (id, about) => d.tellOwner(id, about).pipe(Effect.catch(() => Effect.void)) })),
  ],
};
