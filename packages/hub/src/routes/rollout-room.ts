import { moveDate } from "@prehosp/chain";
import { rolloutChanges, withDate } from "@prehosp/competence";
import { FactId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { mine } from "./own.ts";
import { As, roomIn, standing } from "./rollout-found.ts";
import { Changes, RoomView, changesOf, roomOf } from "./rollout-views.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";

/** One room of a roll-out: its people, and its date. */
export const rolloutRoomRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room",
      says: "One room with its people by key: who is missing on its date and why, who is unclear, who teaches, who has a seat",
      tag,
      act: "read",
      query: As,
      answer: RoomView,
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const at = yield* standing(params["id"], query);
        const room = yield* roomIn(at, params["room"]);
        yield* mine(actor, "read", room.standing.room.room);
        return roomOf(at, room);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/rollouts/:id/rooms/:room/date",
      says: "Moves a room's date, or only tries it, and tells what changes: weeks, seats, proofs that run out, whether it can be done",
      tag,
      act: "write",
      body: z.object({
        goLive: recorded(Day),
        seen: FactId.meta({ norsk: "sist sett", means: "The room's last fact; somebody else's since then gives 409" }),
        only: z.literal("try").optional(),
      }),
      answer: Changes,
      status: ({ was }) => (was === "moved" ? 201 : 200),
    },
    ({ params, body: { goLive, seen, only }, actor }) =>
      Effect.gen(function* () {
        const { state, plan } = yield* standing(params["id"]);
        const { room } = (yield* roomIn({ plan }, params["room"])).standing.room;
        yield* mine(actor, "write", state.owner);
        const changes = rolloutChanges(plan, withDate(plan, room, goLive));
        if (only === "try") return changesOf(changes, "tried", state.last.get(room)!);
        const last = yield* moveDate(state, { room, goLive, seen }, yield* tellerFor(actor, state.owner));
        return changesOf(changes, "moved", last);
      }),
  ),
] as const;
