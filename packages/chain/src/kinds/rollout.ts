import { LeaderContact, RolloutRoom, RolloutRules } from "@prehosp/competence";
import { OrgId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** The key of one roll-out. */
export const RolloutId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ norsk: "innførings-id", means: "One roll-out of a product to many control rooms" });
export type RolloutId = z.output<typeof RolloutId>;

/** A roll-out was begun, or its rules changed: which product, and by which courses and lead times. */
export const rolloutPlanned = kind({
  kind: "rollout.planned",
  version: 1,
  norsk: "innføring planlagt",
  payload: z.object({
    rollout: RolloutId,
    product: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
    rules: RolloutRules,
  }),
  classes: { rollout: "operational", product: "operational", rules: "operational" },
});

/** What a room has told of itself: its date and its people, all in one fact however many they are. */
export const rolloutRoomTold = kind({
  kind: "rollout.room-told",
  version: 1,
  norsk: "kontrollrom i innføringen oppgitt",
  payload: z.object({ rollout: RolloutId, room: RolloutRoom }),
  classes: { rollout: "operational", room: "operational" },
});

/** A room's date was moved, or is not known any more. */
export const rolloutDateMoved = kind({
  kind: "rollout.date-moved",
  version: 1,
  norsk: "overgangsdato flyttet",
  payload: z.object({ rollout: RolloutId, room: OrgId, goLive: recorded(Day) }),
  classes: { rollout: "operational", room: "operational", goLive: "operational" },
});

/** A contact with a room's leader; a note, if any, lies in the vault. */
export const leaderContacted = kind({
  kind: "rollout.leader-contacted",
  version: 1,
  norsk: "kontakt med leder",
  payload: LeaderContact.omit({ id: true, knownAt: true, by: true, note: true }).extend({ rollout: RolloutId }),
  classes: {
    rollout: "operational",
    room: "operational",
    at: "operational",
    with: "operational",
    way: "operational",
    agreed: "operational",
  },
});
