import { ActorRef, OrgId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";

/** Who asks, as the facts they write will say it. */
export const meRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/me",
      says: "Whom one is logged in as: by which key, for which organisation, in which roles; never a name",
      tag: "Hub",
      act: "read",
      answer: z.object({ by: ActorRef, owner: OrgId, roles: z.array(z.string()).readonly() }),
    },
    ({ actor: { by, owner, roles } }) => Effect.succeed({ by, owner, roles }),
  ),
] as const;
