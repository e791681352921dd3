import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Presence, PresenceSaid, Present } from "../presence.ts";
import { found } from "./found.ts";

/** Who has an incident open; the screen says so every 20 s, and the stream tells the others. */
export const presenceRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/presence",
      says: "Says that a screen has the incident open or has left it; answers who has. Kept in memory, forgotten after 45 s of silence",
      tag: "Incidents",
      act: "read",
      body: PresenceSaid,
      answer: z.object({ here: z.array(Present).readonly() }),
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { incident } = yield* found(params["id"]);
        const presence = yield* Presence;
        return { here: yield* presence.say(incident, actor.by, body) };
      }),
  ),
] as const;
