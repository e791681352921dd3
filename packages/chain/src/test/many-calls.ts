import { CareRecord, Incident, type IncidentId } from "@prehosp/model";
import { type Instant, addSeconds } from "@prehosp/model/time";
import { EditionError, Editions, Ledger, LedgerError } from "@prehosp/ports";
import { memoryRecordStore } from "@prehosp/ports/memory";
import { Effect, Layer, Stream } from "effect";
import { CALL, call, doors, record } from "./one-call.ts";

const DAY = 86_400;

/** The id of a call by its number; the first is the one call. */
export const callId = (n: number): IncidentId => `call-${String(n + 1)}` as IncidentId;

/** A call like the one, so many days after it; every other is of somebody awake, whom nobody comes to first. */
export const callOf = (n: number, days: number): Incident => {
  const id = callId(n);
  const one = call();
  const at = (moment: Instant) => addSeconds(moment, days * DAY);
  return Incident.parse({
    ...one,
    id,
    received: at(CALL),
    ...(n % 2 === 0 ? {} : { observed: { awake: true, breathingNormally: true } }),
    missions: one.missions.map((mission) => ({ ...mission, id: `${id}:${mission.unit}` })),
    times: one.times.map((time) => ({
      ...time,
      at: at(time.at as Instant),
      source: { ...time.source, ref: `${id}/${time.role}` },
    })),
    source: { system: "amis", ref: id },
  });
};

/** How doors are in a bad way just now, and how often they were asked. */
export interface Troubled {
  /** After so many facts a reading fails. */
  readsFail?: number | undefined;
  /** Editions are not to be had. */
  editionsFail?: boolean | undefined;
  /** Done once, when a reading of all has told the last it has. */
  afterAll?: Effect.Effect<void> | undefined;
  /** Every reading, by where it began: the whole ledger, after a cursor, or of one subject. */
  readonly asked: ("whole" | "after" | "one")[];
}

/** The doors in memory, which fail and count as they are told. */
export const troubledDoors = (trouble: Troubled) => {
  const away = new LedgerError({ reason: "Unreachable", message: "away" });
  const failing = <A>(facts: Stream.Stream<A, LedgerError>): Stream.Stream<A, LedgerError> =>
    trouble.readsFail === undefined ? facts : Stream.concat(Stream.take(facts, trouble.readsFail), Stream.fail(away));
  const ledger = Layer.effect(
    Ledger,
    Effect.map(Ledger, (own) =>
      Ledger.of({
        ...own,
        since: (cursor, kinds) =>
          Stream.suspend(() => {
            trouble.asked.push(cursor === undefined ? "whole" : "after");
            const { afterAll = Effect.void } = trouble;
            trouble.afterAll = undefined;
            return Stream.concat(failing(own.since(cursor, kinds)), Stream.fromEffectDrain(afterAll));
          }),
        of: (subject, as) =>
          Stream.suspend(() => {
            trouble.asked.push("one");
            return failing(own.of(subject, as));
          }),
      }),
    ),
  );
  const editions = Layer.effect(
    Editions,
    Effect.map(Editions, (own) =>
      Editions.of({
        ...own,
        get: (hash) =>
          trouble.editionsFail
            ? Effect.fail(new EditionError({ reason: "Unreachable", message: "away" }))
            : own.get(hash),
      }),
    ),
  );
  const records = [0, 1, 2].map((n) =>
    CareRecord.parse({ ...record, incident: callId(n), source: { ...record.source, ref: `${callId(n)}/a` } }),
  );
  const inMemory = Layer.merge(doors(), memoryRecordStore({ records }));
  return Layer.merge(ledger, editions).pipe(Layer.provideMerge(inMemory));
};
