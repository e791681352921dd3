import { Books, RolloutId, planRollout, rolloutsAt, tellRooms } from "@prehosp/chain";
import { RolloutRoom, RolloutRules } from "@prehosp/competence";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { mine } from "./own.ts";
import { contactRoutes } from "./rollout-contacts.ts";
import { As, standing } from "./rollout-found.ts";
import { rolloutRoomRoutes } from "./rollout-room.ts";
import { Board, boardOf } from "./rollout-views.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";
const Planned = z.object({
  rollout: RolloutId,
  product: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  rules: RolloutRules,
});

/** The roll-out of a new control-room product: rooms, dates, people, seats by week, and what a moved date changes. */
export const rolloutRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts",
      says: "Every roll-out, with how many rooms it has",
      tag,
      act: "read",
      answer: z.array(Planned.pick({ rollout: true, product: true }).extend({ rooms: z.int() })).readonly(),
    },
    () =>
      Effect.map(rolloutsAt(), (all) =>
        all.map(({ rollout, product, rooms }) => ({ rollout, product, rooms: rooms.length })),
      ),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/rollouts",
      says: "Begins a roll-out, or gives it other rules",
      tag,
      act: "write",
      body: Planned,
      answer: Planned.pick({ rollout: true }),
      status: 201,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const before = (yield* rolloutsAt()).find((one) => one.rollout === body.rollout);
        const owner = before?.owner ?? actor.owner;
        yield* mine(actor, "write", owner);
        yield* planRollout(body, yield* tellerFor(actor, owner));
        return { rollout: body.rollout };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id",
      says: "The board: rooms, dates, trained of total, own instructors, and the seats needed week by week; no people",
      tag,
      act: "read",
      query: As,
      answer: Board,
    },
    ({ params, query }) =>
      Effect.gen(function* () {
        return boardOf(yield* standing(params["id"], query), (yield* Books).region);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/rollouts/:id/rooms",
      says: "Writes down what rooms have told: their dates and people; all of them or none",
      tag,
      act: "write",
      body: z.object({ rooms: z.array(RolloutRoom).min(1).max(500).readonly() }),
      answer: z.object({ rooms: z.int() }),
      status: 201,
    },
    ({ params, body: { rooms }, actor }) =>
      Effect.gen(function* () {
        const { state } = yield* standing(params["id"]);
        for (const { room } of rooms) yield* mine(actor, "write", room);
        const twice = rooms.findIndex(({ room }, n) => rooms.findIndex((r) => r.room === room) < n);
        if (twice >= 0)
          return yield* new Refused({
            type: "room-twice",
            status: 422,
            title: "A room stands there twice",
            issues: [{ path: `/body/rooms/${twice}/room`, message: "this room stands there already" }],
          });
        yield* tellRooms(state.rollout, rooms, yield* tellerFor(actor, state.owner));
        return { rooms: rooms.length };
      }),
  ),
  ...rolloutRoomRoutes,
  ...contactRoutes,
] as const;
