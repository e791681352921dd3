import { ActorRef, OrgId } from "@prehosp/model";
import { Access } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";

const Me = z.object({ by: ActorRef, owner: OrgId, roles: z.array(z.string()).readonly() });

/** Who asks, as the facts they write will say it. */
export const meRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/me",
      says: "Whom one is logged in as: by which key, for which organisation, in which roles; never a name",
      tag: "Hub",
      act: "read",
      answer: Me,
    },
    ({ actor: { by, owner, roles } }) => Effect.succeed({ by, owner, roles }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/me/offered",
      says: "Whom one may choose to be in a demonstration, by which credential; nobody where people log in",
      tag: "Hub",
      act: "read",
      answer: z.array(Me.extend({ credential: z.string() })).readonly(),
    },
    () => Effect.map(Access, ({ offered = [] }) => offered),
  ),
] as const;
