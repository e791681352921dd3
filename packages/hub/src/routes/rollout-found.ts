import { RolloutId, type RolloutStanding, rolloutAt } from "@prehosp/chain";
import { Day, Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";

/** On which day, and as known when; today and all that is written where neither is said. */
export const As = z.object({ on: Day.optional(), knownAt: Instant.optional() });

/** A roll-out as it stood, by the id in the address, or 404. */
export const standing = (id: string | undefined, as: z.output<typeof As> = {}) =>
  Effect.gen(function* () {
    const rollout = RolloutId.safeParse(id);
    const found = rollout.success ? yield* rolloutAt(rollout.data, as) : undefined;
    return found ?? (yield* notFound("the roll-out"));
  });

/** One room of it, or 404. */
export const roomIn = ({ plan }: Pick<RolloutStanding, "plan">, id: string | undefined) => {
  const room = plan.rooms.find((r) => r.standing.room.room === id);
  return room ? Effect.succeed(room) : Effect.fail(notFound("the room"));
};
