import type { LeaderContact, RolloutRoom } from "@prehosp/competence";
import type { FactId, OrgId } from "@prehosp/model";
import type { Fact, VaultRef } from "@prehosp/ports";
import type * as z from "zod";
import {
  type RolloutId,
  leaderContacted,
  rolloutDateMoved,
  rolloutPlanned,
  rolloutRoomTold,
} from "../../kinds/rollout.ts";

type Planned = z.output<typeof rolloutPlanned.payload>;

/** A contact with a leader; where a note was made, where it lies sealed. */
export interface LoggedContact extends LeaderContact {
  readonly sealed?: VaultRef;
}

/** One roll-out as its facts tell it. */
export interface RolloutState extends Planned {
  readonly owner: OrgId;
  readonly rooms: readonly RolloutRoom[];
  /** The last fact of each room: whoever changes it says which one they had seen. */
  readonly last: ReadonlyMap<OrgId, FactId>;
  readonly contacts: readonly LoggedContact[];
}

/** The kinds of fact that a roll-out is made of. */
export const rolloutKinds: readonly string[] = [rolloutPlanned, rolloutRoomTold, rolloutDateMoved, leaderContacted].map(
  ({ kind }) => kind,
);

interface Folding extends Planned {
  readonly owner: OrgId;
  readonly rooms: Map<OrgId, RolloutRoom>;
  readonly last: Map<OrgId, FactId>;
  readonly contacts: LoggedContact[];
}

const step = (at: Folding, { kind, payload, id, recorded, by, sealed }: Fact): void => {
  if (kind === rolloutRoomTold.kind) {
    const { room } = payload as z.output<typeof rolloutRoomTold.payload>;
    at.rooms.set(room.room, room);
    at.last.set(room.room, id);
  } else if (kind === rolloutDateMoved.kind) {
    const { room, goLive } = payload as z.output<typeof rolloutDateMoved.payload>;
    const told = at.rooms.get(room);
    if (told) at.rooms.set(room, { ...told, goLive });
    at.last.set(room, id);
  } else if (kind === leaderContacted.kind) {
    const { rollout: _, ...contact } = payload as z.output<typeof leaderContacted.payload>;
    at.contacts.push({ ...contact, id, by, knownAt: recorded, ...(sealed ? { sealed } : {}) });
  }
};

/** Every roll-out that the facts tell of, in recorded order; facts of other kinds, and of a roll-out nobody began, are passed over. */
export const rolloutsOf = (facts: readonly Fact[]): ReadonlyMap<RolloutId, RolloutState> => {
  const all = new Map<RolloutId, Folding>();
  for (const fact of facts) {
    if (!rolloutKinds.includes(fact.kind)) continue;
    const { rollout } = fact.payload as { readonly rollout: RolloutId };
    const there = all.get(rollout);
    if (fact.kind === rolloutPlanned.kind) {
      const planned = fact.payload as Planned;
      const empty = { rooms: new Map(), last: new Map(), contacts: [] };
      all.set(rollout, { ...empty, owner: fact.owner, ...there, ...planned });
    } else if (there) step(there, fact);
  }
  return new Map([...all].map(([id, { rooms, ...rest }]) => [id, { ...rest, rooms: [...rooms.values()] }]));
};
