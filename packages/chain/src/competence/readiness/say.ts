import { EquipmentFact, ServiceFact } from "@prehosp/competence";
import type { Availability, FactId, Unit } from "@prehosp/model";
import { type Instant, compareInstants, osloDay } from "@prehosp/model/time";
import type { AdapterError, Ledger, LedgerError, Picture, Timers } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import type { Books } from "../../books.ts";
import { CrewSaid, crewSaid, equipmentSaid, serviceSaid } from "../../kinds/readiness.ts";
import { unreceived } from "../../kinds/received-later.ts";
import { Competence } from "../book.ts";
import { saidFact } from "../said.ts";
import { type Judged, type Sender, type Taken, answered, takeIn } from "../send-twice.ts";
import type { Stored } from "../stored.ts";
import { asSent } from "../unreceived.ts";
import { putOnBoard } from "./publish.ts";
import { moveReturn } from "./returns.ts";

const ServiceSaid = unreceived(ServiceFact);
const EquipmentSaid = unreceived(EquipmentFact);

type Same = { readonly id: FactId; readonly unit: Unit["id"]; readonly at: Instant };

/** Of the unit it is sent to, and not from a clock that runs ahead of today. */
const ofUnit =
  <S extends Same>(unit: Unit, { now }: Sender) =>
  (said: S): Judged<S> =>
    said.unit !== unit.id
      ? { why: "of-another-unit" }
      : osloDay(said.at) > osloDay(now)
        ? { why: "from-the-future" }
        : { said, owner: unit.organisation };

const keptIn = <F extends { readonly id: FactId; readonly knownAt: Instant }>(of: (stored: Stored) => readonly F[]) =>
  Effect.flatMap(Competence, ({ stored }) =>
    Effect.map(stored, (s) => {
      const byId = new Map(of(s).map((f) => [f.id, f] as const));
      return (id: FactId) => {
        const had = byId.get(id);
        return had && asSent(had);
      };
    }),
  );

const about = (unit: Unit, sender: Sender, { id, at }: Same) => ({
  subject: unit.id,
  owner: unit.organisation,
  by: sender.by,
  at,
  ref: id,
});

/**
 * Takes a unit out of service or puts it back: written, on AMK's board at once, and a durable timer set for when it is back by itself.
 * The timer rings at the time that holds when it rings: a longer reason that was said meanwhile moves it.
 */
export const sayService: (
  unit: Unit,
  items: readonly unknown[],
  sender: Sender,
) => Effect.Effect<
  { readonly taken: readonly Taken[]; readonly available?: Availability },
  AdapterError | LedgerError,
  Books | Competence | Ledger | Picture | Timers
> = Effect.fn("chain.sayService")(function* (unit, items, sender) {
  const here = ofUnit<z.output<typeof ServiceSaid>>(unit, sender);
  const taken = yield* takeIn(items, {
    schema: ServiceSaid,
    sender,
    kept: keptIn((s) => s.service),
    judge: (said) =>
      Effect.succeed(
        said.kind === "out" && said.returns !== undefined && compareInstants(said.returns, said.at) <= 0
          ? { why: "returns-before-it-is-out" }
          : here(said),
      ),
    factOf: (said) => saidFact(serviceSaid, { said }, about(unit, sender, said)),
  });
  if (taken.every(({ was }) => was === "refused")) return { taken: answered(taken) };
  const available = yield* putOnBoard(unit.id);
  yield* moveReturn(unit.id, available.said);
  return { taken: answered(taken), available };
});

/** Takes what happened to the equipment of a unit: put in, read, used, taken out. */
export const sayEquipment = (
  unit: Unit,
  items: readonly unknown[],
  sender: Sender,
): Effect.Effect<readonly Taken[], LedgerError, Competence | Ledger> =>
  takeIn(items, {
    schema: EquipmentSaid,
    sender,
    kept: keptIn((s) => s.equipment),
    judge: (said) => Effect.succeed(ofUnit<z.output<typeof EquipmentSaid>>(unit, sender)(said)),
    factOf: (said) => saidFact(equipmentSaid, { said }, about(unit, sender, said)),
  }).pipe(Effect.map(answered));

/** Takes who belongs to the crew of a unit, how many must be qualified, and what its radio is. */
export const sayCrew = (
  unit: Unit,
  items: readonly unknown[],
  sender: Sender,
): Effect.Effect<readonly Taken[], LedgerError, Competence | Ledger> =>
  takeIn(items, {
    schema: CrewSaid,
    sender,
    kept: Effect.flatMap(Competence, ({ stored }) =>
      Effect.map(stored, ({ crew }) => (id: FactId) => {
        const had = crew.find((f) => f.id === id);
        if (!had) return undefined;
        const { knownAt: _, owner: __, ...said } = had;
        return said;
      }),
    ),
    judge: (said) => Effect.succeed(ofUnit<CrewSaid>(unit, sender)(said)),
    factOf: (said) => saidFact(crewSaid, { said }, about(unit, sender, said)),
  }).pipe(Effect.map(answered));
