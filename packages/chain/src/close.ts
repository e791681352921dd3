import { type ActorRef, CrewIdentity, type UnitId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger, LedgerError, type Picture, Vault, type VaultError } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import type * as z from "zod";
import { factAbout } from "./fact-about.ts";
import { timeRecorded } from "./kinds/incident.ts";
import { crewIdentified, missionUsed } from "./kinds/mission.ts";
import { freeOnBoard } from "./on-board.ts";
import { patiently } from "./patiently.ts";
import { caseOf } from "./receive.ts";
import { roleNow } from "./roles.ts";
import { sayAnew } from "./say-anew.ts";
import type { Way } from "./way.ts";

const missionOf = (way: Way, unit: UnitId) => {
  const mission = way.missions.find((m) => m.unit === unit);
  return mission
    ? Effect.succeed(mission.id)
    : Effect.fail(new LedgerError({ reason: "Refused", message: `${unit} has no mission in this incident` }));
};

/**
 * Closes a mission operatively: the unit is free at once, on the board before the ledger has answered, and whatever is still to be
 * documented waits on the work list. A unit that has been sent elsewhere meanwhile stays as it is on the board; one that is free
 * already, or was stood down, gains nothing by it.
 */
export const closeMission: (
  way: Way,
  unit: UnitId,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger | Picture> = Effect.fn("chain.closeMission")(function* (way, unit, by) {
  yield* missionOf(way, unit);
  const out = roleNow(way, unit);
  if (!out) return;
  const at = instantOf(yield* Clock.currentTimeMillis);
  yield* freeOnBoard(unit, at, way.incident);
  const ledger = yield* Ledger;
  const payload = { role: "unit-free" as const, unit, at, exactness: "exact" as const };
  // One closing for each time the unit was sent: of two operators who close at once, the first has closed it.
  const ref = `closed/${unit}/${out.decision ?? "source"}`;
  yield* ledger.append([factAbout(way, by, timeRecorded, payload, { ref, at })]).pipe(
    patiently,
    Effect.catchIf(
      (e) => e.reason === "Conflict",
      () => Effect.void,
    ),
  );
});

/** Writes down that the crew has said who it is, and seals the name or number. Said again in the same words it adds nothing. */
export const identifyCrew: (
  way: Way,
  unit: UnitId,
  identity: CrewIdentity,
  by: ActorRef,
) => Effect.Effect<void, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.identifyCrew")(
  function* (way, unit, identity, by) {
    const mission = yield* missionOf(way, unit);
    const vault = yield* Vault;
    const sealed = yield* vault.seal(caseOf(way.incident), { unit, crew: identity }).pipe(patiently);
    const before = way.identified.findLast((i) => i.mission === mission);
    const payload = { mission, unit, as: "name" in identity ? ("name" as const) : ("service-number" as const) };
    yield* sayAnew(way, by, crewIdentified, payload, `crew/${mission}`, before, sealed);
  },
);

/** Who closed the mission of a unit, for a named actor and purpose; undefined where nobody said. Forgotten fails. */
export const crewOf: (
  way: Way,
  unit: UnitId,
  by: ActorRef,
  purpose: string,
) => Effect.Effect<CrewIdentity | undefined, VaultError, Vault> = Effect.fn("chain.crewOf")(
  function* (way, unit, by, purpose) {
    const said = way.identified.findLast((i) => i.unit === unit);
    const box = said && way.boxes[said.fact];
    if (!box) return undefined;
    const vault = yield* Vault;
    const { crew } = ((yield* vault.open(box, by, purpose)) ?? {}) as { readonly crew?: unknown };
    return CrewIdentity.safeParse(crew).data;
  },
);

type Use = Omit<z.output<typeof missionUsed.payload>, "mission" | "unit">;

/** Writes down what a settlement asks for of one mission: active duty or not, and what was used. Said anew it replaces. */
export const tellUse: (way: Way, unit: UnitId, use: Use, by: ActorRef) => Effect.Effect<void, LedgerError, Ledger> =
  Effect.fn("chain.tellUse")(function* (way, unit, use, by) {
    const mission = yield* missionOf(way, unit);
    const before = way.used.findLast((u) => u.mission === mission);
    yield* sayAnew(way, by, missionUsed, { mission, unit, ...use }, `used/${mission}`, before);
  });
