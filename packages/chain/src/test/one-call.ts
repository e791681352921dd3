import { syntheticIndex } from "@prehosp/criteria";
import { ActorRef, CareRecord, Incident, type TimePoint, UnitId } from "@prehosp/model";
import { epoch } from "@prehosp/model/time";
import {
  memoryAlarming,
  memoryEditions,
  memoryLedger,
  memoryPicture,
  memoryRadioEvents,
  memoryRecordStore,
  memoryRegistryDelivery,
  memoryTravel,
  memoryVault,
} from "@prehosp/ports/memory";
import { type AlarmMessage, Picture } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import { booksOf } from "../books-of.ts";
import { Books } from "../books.ts";
import { decide } from "../decide.ts";
import { Decision } from "../decision.ts";
import { follow, way } from "../follow.ts";
import { kinds } from "../kinds/index.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { receive } from "../receive.ts";
import { CALL, FARM, OPERATOR, after, aroundFarm, five, north } from "../vignettes/world.ts";

export { CALL, OPERATOR, after };
export const unit = (id: string): UnitId => UnitId.parse(id);

const made = (
  id: string,
  kind: string,
  organisation: string,
  km: number,
  turnOutSeconds: number,
  equipment: object = {},
) => ({ id, kind, name: id, organisation, base: north(km), turnOutSeconds, equipment, nodnett: true });
const yes = (u: string) => ({ unit: u, is: { outcome: "yes", said: "2026-11-20T06:00:00.000Z" } });
const agreement = (id: string, provider: string, kind: string, u: string) => ({
  id,
  commissioner: { organisation: "hf", kind: "health-trust" },
  provider: { organisation: provider, kind },
  units: [u],
  from: "2025-01-01",
  until: { absent: "not-applicable" },
  conditions: ["cardiac-arrest", "unconscious"],
  contents: {},
  decided: { by: "hf-director", on: "2024-12-01", source: "avtale 2024/7" },
});

/** One fire unit, one volunteer unit, one police patrol, two ambulances and a legevakt doctor around a farm. */
export const region = aroundFarm({
  organisations: [
    ["amk", "AMK"],
    ["110", "110"],
    ["112", "112"],
    ["hf", "health-trust"],
    ["brann", "fire-service"],
    ["rk", "voluntary"],
    ["politi", "police"],
    ["lv", "LVS"],
  ].map(([id, kind]) => ({
    id: `${id}-org`
      .replace("amk-org", "amk")
      .replace("hf-org", "hf")
      .replace("brann-org", "brann")
      .replace("rk-org", "rk"),
    kind,
    name: id,
  })),
  units: [
    made("fire-1", "fire", "brann", 3, 120, five),
    made("rk-1", "voluntary", "rk", 5, 300, five),
    made("police-1", "police", "politi-org", 2, 60),
    made("amb-1", "ambulance", "hf", 15, 60, { aed: true }),
    made("amb-2", "ambulance", "hf", 30, 60, { aed: true }),
    made("doctor-1", "legevakt-doctor", "lv-org", 12, 300),
  ],
  availability: [yes("fire-1"), yes("rk-1")],
  agreements: [agreement("a-fire", "brann", "fire-service", "fire-1"), agreement("a-rk", "rk", "red-cross", "rk-1")],
  channels: [
    { id: "nodnett", kind: "nodnett", secure: true },
    { id: "line", kind: "control-room-line", secure: true },
  ],
  index: syntheticIndex,
});

/** The synthetic people and places that must never be found outside the vault. */
export const PLANTED = {
  caller: "Plantet Innringer 555",
  patient: "Plantet Pasient",
  address: "Oppdiktet gard 17",
  note: "nabo har nøkkel",
} as const;

export const call = (): Incident =>
  Incident.parse({
    id: "call-1",
    centre: "amk",
    status: "actual",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    received: CALL,
    receivedExactness: "exact",
    urgency: "akutt",
    criterion: { absent: "not-recorded" },
    observed: { awake: false, breathingNormally: false, suddenCollapse: true },
    place: { municipality: "4219", cell: "2930:195" },
    missions: [{ id: "call-1:amb-1", unit: "amb-1", role: "ordinary" }],
    times: [
      {
        role: "arrest-recognised",
        at: after(20),
        exactness: "exact",
        source: { system: "amis", ref: "call-1/recognised" },
      },
      {
        role: "alarmed",
        unit: "amb-1",
        at: after(25),
        exactness: "exact",
        source: { system: "amis", ref: "call-1/amb-1/alarmed" },
      },
    ],
    identifying: { ...PLANTED, position: FARM },
    source: { system: "amis", ref: "call-1" },
  });

export const record = CareRecord.parse({
  incident: "call-1",
  patient: "a",
  unit: "amb-1",
  arrestConfirmed: true,
  ageYears: 61,
  sex: "male",
  location: "home",
  witnessed: "bystander",
  cause: "medical",
  cprStartedBy: "bystander",
  firstShockBy: "first-responder",
  firstRhythm: "vf",
  resuscitationByAmbulance: true,
  rosc: true,
  statusAtHandover: "rosc",
  alive30Days: { absent: "not-recorded" },
  handover: {
    arrived: after(400),
    help: ["compressions", "defibrillation"],
    circumstances: "glatt tun",
    receivedBy: "amb-1",
    from: "fire-1",
  },
  source: { system: "epj", ref: "call-1/a" },
});

const loaded = booksOf(region, { edition: "2019-06-19-horing" }, ActorRef.parse("prehosp"));
if ("problems" in loaded) console.error(loaded.problems);
export const books = "books" in loaded ? loaded.books : undefined;

/** Every door in memory; what was sent to crews and centres is looked at in `sent`. */
export const doors = (sent: AlarmMessage[] = []) =>
  Layer.mergeAll(
    memoryLedger({ kinds }),
    memoryVault(),
    memoryEditions(),
    memoryPicture(),
    memoryAlarming({ sent }),
    memoryRadioEvents({ talkGroups: ["HELSE-1"] }),
    memoryRegistryDelivery(),
    memoryRecordStore({ records: [record] }),
    memoryTravel({ speeds: { road: { likely: 60, slowest: 45, fastest: 100 } } }),
    Layer.succeed(Books, books!),
  );

/** The units on the board, what their organisations say of them, and the nearest ambulance on its way. */
export const board = Effect.gen(function* () {
  const picture = yield* Picture;
  yield* picture.enlist(region.units);
  for (const { unit: u, is } of region.availability) yield* picture.report({ unit: u, available: is });
  yield* picture.report({ unit: unit("amb-1"), state: { at: after(30), is: "under-way" } });
});

/** A moment of a unit, as the dispatch system would say it. */
export const timeOf = (id: string, role: TimePoint["role"], seconds: number): TimePoint => ({
  role,
  unit: unit(id),
  at: after(seconds),
  exactness: "exact",
  source: { system: "amis", ref: `${id}/${role}@${seconds}` },
});

/** A moment of the fire unit. */
export const fireUnit = (role: TimePoint["role"], seconds: number): TimePoint => timeOf("fire-1", role, seconds);

type Sent = readonly [string, "110" | "112" | "direct"];

/** A decision of the operator. */
export const alarms = (...units: readonly Sent[]) =>
  Decision.parse({ alarm: units.map(([u, route]) => ({ unit: u, route })), deviates: false });

/** The call as the ledger has it now. */
export const now = Effect.map(way(call().id), (w) => w!);

/** Carries out a decision on the call as it is now. */
export const decided = (...units: readonly Sent[]) => Effect.flatMap(now, (w) => decide(w, alarms(...units), OPERATOR));

/** Records a moment of a unit. */
export const told = (id: string, role: TimePoint["role"], seconds: number) =>
  Effect.flatMap(now, (w) => follow(w, timeOf(id, role, seconds), OPERATOR));

/** Sets the clock to so many seconds after the call. */
export const at = (seconds: number) => TestClock.setTime(epoch(after(seconds)));

/** The call, or one like it, received and proposed for. */
export const begun = (incident: Incident = call()) =>
  Effect.gen(function* () {
    yield* at(30);
    yield* board;
    yield* receive(incident, OPERATOR);
    yield* propose(questionOf(incident, after(30)), (yield* Books).self);
    yield* at(40);
    return yield* now;
  });
