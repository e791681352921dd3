import { available, findings, nationalPacks, prepare } from "@prehosp/competence";
import { ActorRef, type Availability, Evidence, Incident, isOrdinary } from "@prehosp/model";
import { type Instant, addSeconds, osloDay } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { booksOf } from "../books-of.ts";
import { Region } from "../region.ts";
import type { OnBoard, Vignette } from "./vignette.ts";

/** When the call of every vignette comes in, and where from: an invented farm. */
export const CALL = "2026-11-20T18:00:00.000Z" as Instant;
export const after = (seconds: number): Instant => addSeconds(CALL, seconds);
export const FARM = { lat: 58.6, lng: 7.8 };
/** Invented, as everything here. */
const PATIENT = { patient: "Oppdiktet Pasient", address: "Oppdiktet gard 17", position: FARM };

export const OPERATOR = ActorRef.parse("operator-1");
/** A kilometre of straight line is a minute. */
export const SPEEDS = { road: { likely: 60, slowest: 45, fastest: 90 } };

const ORGANISATION: Readonly<Record<string, readonly [id: string, kind: string]>> = {
  fire: ["brannvesenet", "fire-service"],
  voluntary: ["rode-kors", "voluntary"],
  "primary-care": ["kommunen", "municipality"],
  police: ["politiet", "police"],
  "legevakt-doctor": ["legevakta", "LVS"],
};
const organisationOf = ({ kind }: OnBoard) => ORGANISATION[kind] ?? (["helseforetaket", "health-trust"] as const);
const PROVIDER: Readonly<Record<string, string>> = {
  fire: "fire-service",
  voluntary: "red-cross",
  "primary-care": "municipality",
};

/** So many kilometres straight north of the farm. */
export const north = (km: number) => ({ lat: FARM.lat + km / 111.195, lng: FARM.lng });

/** The five things that the guideline names (AH-2.7-a). */
export const five = {
  aed: true,
  "ventilation-mask": true,
  "bleeding-control": true,
  tourniquet: true,
  "thermal-blanket": true,
};

const unitOf = (b: OnBoard) => ({
  id: b.id,
  kind: b.kind,
  name: b.name,
  organisation: organisationOf(b)[0],
  base: north(b.km),
  turnOutSeconds: b.turnOutSeconds ?? 60,
  equipment: { ...(b.kind === "police" ? {} : { ...five, oxygen: false }), ...b.equipment },
  nodnett: b.nodnett ?? true,
});

const agreementOf = ({ id, kind, agreement }: OnBoard) => {
  const provider = PROVIDER[kind];
  if (provider === undefined || agreement === "none") return [];
  return [
    {
      id: `avtale-${id}`,
      commissioner: { organisation: "helseforetaket", kind: "health-trust" },
      provider: { organisation: ORGANISATION[kind]![0], kind: provider },
      units: [id],
      from: "2025-01-01",
      until: { absent: "not-applicable" },
      conditions: agreement?.conditions ?? ["cardiac-arrest", "unconscious", "serious-injury", "unclear-vital"],
      ...(agreement?.route ? { route: agreement.route } : {}),
      contents: {},
      decided: { by: "direktoren", on: "2024-12-01", source: "oppdiktet avtale" },
    },
  ];
};

const SAID = after(-3600);

/** What competence says of a crew whose proofs the vignette gives, requirement by requirement. */
export const crewFindings = ({ crew = [] }: OnBoard): readonly Finding[] => {
  if (crew.length === 0) return [];
  const evidence = crew.map((e, i) =>
    Evidence.parse({
      ...e,
      person: "person-1",
      knownAt: `${e.on}T12:00:00.000Z`,
      outcome: "passed",
      attributes: {},
      attestedBy: "instruktor-1",
      source: { system: "kursportal", ref: `bevis-${i}` },
    }),
  );
  // The vignettes tell of confidentiality alone; what else a crew must have learnt is taken as shown.
  const book = prepare({ packs: nationalPacks.filter(({ id }) => id === "confidentiality"), evidence });
  const subject = { crew: [...new Set(evidence.map((e) => e.person))], minimum: 1 };
  return findings(book, { subject, on: osloDay(SAID), knownAt: SAID, facts: { role: "akutthjelper" } });
};

/** What the unit's organisation publishes: told outright, or made of what its crew has shown; undefined = nothing. */
export const publishedOf = (b: OnBoard): Availability | undefined => {
  if (b.published === "nothing" || PROVIDER[b.kind] === undefined) return undefined;
  return b.crew === undefined ? { outcome: "yes", said: SAID } : available(crewFindings(b), SAID);
};

/** A region around the farm, of what is said of it. */
export const aroundFarm = (said: object): Region =>
  Region.parse({
    id: "amk",
    name: { nb: "Oppdiktet AMK", nn: "Oppdikta AMK", en: "Fictional AMK" },
    demonstration: true,
    centre: FARM,
    zoom: 9,
    relaySeconds: 60,
    availability: [],
    ...said,
  });

/** The region of a vignette, as a deployment would load it. */
const regionOf = ({ board, channels = [] }: Vignette): Region =>
  aroundFarm({
    organisations: [
      ["amk", "AMK"],
      ["110", "110"],
      ["112", "112"],
      ...new Map(
        [...board.map(organisationOf), ["helseforetaket", "health-trust"] as const].map((o) => [o[0], o]),
      ).values(),
    ].map(([id, kind]) => ({ id, kind, name: id })),
    units: board.map(unitOf),
    agreements: board.flatMap(agreementOf),
    channels: [
      { id: "nodnett", kind: "nodnett", secure: true },
      {
        id: "sambandslinje",
        kind: "control-room-line",
        secure: true,
        decided: { by: "direktoren", on: "2025-01-01", source: "oppdiktet vedtak" },
      },
      ...channels,
    ],
  });

/** The books of a vignette with the drafts signed so far; undefined where its region does not hold together. */
export const booksFor = (vignette: Vignette, drafts: Parameters<typeof booksOf>[3] = []) => {
  const made = booksOf(regionOf(vignette), { edition: "2019-06-19-horing" }, ActorRef.parse("prehosp"), drafts);
  return "books" in made ? made.books : undefined;
};

const SENT: ReadonlySet<string> = new Set(["alarmed", "acknowledged", "under-way", "at-scene"]);

/** The ordinary resources that the centre had sent before anybody asked for a proposal. */
const alreadySent = (board: readonly OnBoard[]) => {
  const sent = board.flatMap(({ id, kind, state }) =>
    isOrdinary(kind) && state !== undefined && SENT.has(state) ? [{ id, state }] : [],
  );
  const time = (unit: string, role: string, seconds: number) => ({
    role,
    unit,
    at: after(seconds),
    exactness: "exact",
    source: { system: "amis", ref: `${unit}/${role}` },
  });
  return {
    missions: sent.map(({ id }) => ({ id: `hendelse-1:${id}`, unit: id, role: "ordinary" })),
    times: sent.flatMap(({ id, state }) => [
      time(id, "alarmed", 15),
      ...(state === "alarmed" ? [] : [time(id, state, 25)]),
    ]),
  };
};

/** The call of a vignette, as its centre hands it over. */
export const incidentOf = ({ call, board }: Vignette): Incident =>
  Incident.parse({
    id: "hendelse-1",
    centre: "amk",
    status: "actual",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    received: CALL,
    receivedExactness: "exact",
    urgency: "akutt",
    criterion: { absent: "not-recorded" },
    ...call,
    place: { municipality: "4219", cell: "2930:195" },
    ...alreadySent(board),
    identifying: PATIENT,
    source: { system: "amis", ref: "hendelse-1" },
  });
