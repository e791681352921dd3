import { ending } from "@prehosp/agreements";
import {
  Books,
  Competence,
  Taken,
  heldBriefly,
  momentOf,
  readinessOf,
  sayCrew,
  sayEquipment,
  sayService,
  stationBoard,
} from "@prehosp/chain";
import { AgreementId, Availability, OrgId, type Unit, UnitId, isOrdinary } from "@prehosp/model";
import { Day, Instant, osloDay } from "@prehosp/model/time";
import { FindingData } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { type Known, route } from "../api/route.ts";
import { knownNow, maySee, ownUnit } from "./own.ts";

const tag = "Competence";
const Colour = z.enum(["green", "yellow", "red"]);
const Line = z.object({
  unit: UnitId,
  colour: Colour,
  why: z
    .array(
      z.object({ colour: Colour, code: z.string(), finding: FindingData.optional(), person: z.string().optional() }),
    )
    .readonly(),
  until: Day.optional(),
  returns: Instant.optional(),
  members: z.int(),
  overdue: z.int(),
});
const Station = z.object({
  /** The first unit that stands there; a station has no key of its own. */
  station: UnitId,
  name: z.string(),
  organisation: OrgId,
  colour: Colour,
  units: z.array(Line).readonly(),
});
const Stock = z.object({
  items: z.array(z.looseObject({ item: z.string(), stock: z.string() })).readonly(),
  refill: z.array(z.looseObject({ item: z.string(), stock: z.string() })).readonly(),
});
const UnitView = z.object({
  line: Line,
  service: z.looseObject({ state: z.enum(["in", "out", "not-recorded"]) }),
  stock: Stock,
  crew: z.object({ members: z.array(z.string()).readonly(), findings: z.array(FindingData).readonly() }),
});
const Sent = z.object({ facts: z.array(z.unknown()).min(1).max(1000).readonly() });
/** `available`: what AMK sees of the unit from now on, where that was said. */
const TakenAll = z.object({ taken: z.array(Taken).readonly(), available: Availability.optional() });
const onDay = z.object({ on: Day.optional(), knownAt: Instant.optional() });

/** The units of one station: of one organisation, in one place. */
const stations = (units: readonly Unit[]): readonly (readonly Unit[])[] =>
  Object.values(
    Object.groupBy(units, (u) => [u.organisation, u.base?.lat ?? u.id, u.base?.lng ?? ""].join(" ")),
  ).flatMap((of) => (of ? [of] : []));

const asOf = ({ on, knownAt }: z.output<typeof onDay>) =>
  Effect.map(knownNow, (at) => {
    const day = on ?? osloDay(at);
    return { at: momentOf(day, at), on: day, knownAt: knownAt ?? at };
  });

/** Everything read once, and then station by station, so that nothing else waits for a whole region. */
const readiness = (query: z.output<typeof onDay>) =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const { at, on, knownAt } = yield* asOf(query);
    const book = yield* competence.book({ on, knownAt });
    const stored = yield* competence.stored;
    const of = (units: readonly Unit[]) =>
      Effect.andThen(
        Effect.yieldNow,
        heldBriefly(() => units.map((unit) => readinessOf(stored, book, unit.id, at, knownAt))),
      );
    return { on, of };
  });

const sent = <E extends Known, R>(
  path: `/api/v1/units/:unit/${string}`,
  says: string,
  take: (
    unit: Unit,
    items: readonly unknown[],
    sender: Parameters<typeof sayService>[2],
  ) => Effect.Effect<z.input<typeof TakenAll>, E, R>,
) =>
  route(
    { method: "POST", path, says, tag, act: "write", body: Sent, answer: TakenAll, status: 201 },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const unit = yield* ownUnit(params["unit"], actor, "write");
        return yield* take(unit, body.facts, { by: actor.by, now: yield* knownNow });
      }),
  );
const only = Effect.map((taken: readonly Taken[]) => ({ taken }));

/** Readiness of stations and units, for their own organisation; AMK sees only what is published. */
export const readinessRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/stations",
      says: "The stations of the organisations that one acts for, green, yellow or red with why and until; any day, as known at any instant",
      tag,
      act: "read",
      query: onDay,
      answer: z.array(Station).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const units = yield* Effect.filter(
          region.units.filter((u) => !isOrdinary(u.kind)),
          (u) => maySee(actor, u.organisation),
        );
        const { on, of: readyOf } = yield* readiness(query);
        return yield* Effect.forEach(stations(units), (of) =>
          Effect.map(readyOf(of), (ready) => {
            const [first] = of as readonly [Unit, ...Unit[]];
            const board = stationBoard(ready, on);
            return { station: first.id, name: first.name, organisation: first.organisation, ...board };
          }),
        );
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/stations/:unit",
      says: "One unit for its own organisation: crew, equipment with expiry, what is to be refilled, in or out of service",
      tag,
      act: "read",
      query: onDay,
      answer: UnitView,
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const unit = yield* ownUnit(params["unit"], actor, "read");
        const { on, of } = yield* readiness(query);
        const one = (yield* of([unit]))[0]!;
        const [line] = stationBoard([one], on).units;
        return {
          line: line!,
          service: { ...one.service },
          stock: { items: one.items.map((i) => ({ ...i })), refill: one.refill.map((r) => ({ ...r })) },
          crew: { members: one.members.map((m) => m.person), findings: [...one.crew, ...one.equipment] },
        };
      }),
  ),
  sent(
    "/api/v1/units/:unit/service",
    "Takes a unit out of service, until a time or until somebody says so, or puts it back; AMK's proposals see it at once",
    sayService,
  ),
  sent(
    "/api/v1/units/:unit/equipment",
    "What happened to the equipment of a unit: placed, read, used, removed",
    (...asked) => only(sayEquipment(...asked)),
  ),
  sent(
    "/api/v1/units/:unit/crew",
    "Who belongs to the crew of a unit, how many must be qualified, what its radio is",
    (...asked) => only(sayCrew(...asked)),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/agreements/ending",
      says: "Agreements that end within so many days, the first to end first, with what each lacks",
      tag: "Agreements",
      act: "read",
      query: z.object({ on: Day.optional(), days: z.coerce.number().int().min(1).max(3660).default(90) }),
      answer: z
        .array(
          z.object({
            agreement: AgreementId,
            ends: Day,
            inDays: z.int(),
            missing: z.array(z.string()).readonly(),
          }),
        )
        .readonly(),
    },
    ({ query }) =>
      Effect.gen(function* () {
        const { agreements } = yield* Books;
        const on = query.on ?? osloDay(yield* knownNow);
        return yield* heldBriefly(() => ending(agreements, on, query.days));
      }),
  ),
] as const;
