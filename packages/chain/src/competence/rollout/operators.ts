import { roleInRoom } from "@prehosp/competence";
import type { OrgId, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Stored } from "../stored.ts";
import { rolloutsOf } from "./state.ts";

/** One who works in a control room, as the room has told a roll-out. */
interface Operator {
  readonly person: PersonId;
  readonly owner: OrgId;
  readonly role: string;
}

/** Those whom rooms have told their roll-outs of, and what each room is to work on. */
export interface InRooms {
  readonly operators: readonly Operator[];
  /** Of two roll-outs in one room the one begun last. */
  readonly products: ReadonlyMap<OrgId, string>;
}

/** Everybody in the rooms of all roll-outs, as known at an instant; a room that has not told has nobody here. */
export const inRoomsAt = ({ rollouts }: Pick<Stored, "rollouts">, knownAt: Instant): InRooms => {
  const known = [...rolloutsOf(rollouts.filter((f) => compareInstants(f.recorded, knownAt) <= 0)).values()];
  return {
    operators: known.flatMap(({ rooms }) =>
      rooms.flatMap(({ room, kind, operators }) =>
        isAbsent(operators) ? [] : operators.map((person) => ({ person, owner: room, role: roleInRoom[kind] })),
      ),
    ),
    products: new Map(known.flatMap(({ product, rooms }) => rooms.map(({ room }) => [room, product] as const))),
  };
};
