import { Books, heldBriefly } from "@prehosp/chain";
import { Policy, PolicyEdition, Proposal, propose } from "@prehosp/dispatch";
import { Channel, OrgId, Position, Situation, Text, Unit } from "@prehosp/model";
import { Picture } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";

const RegionView = z.object({
  id: OrgId,
  name: Text,
  demonstration: z.boolean(),
  centre: Position,
  zoom: z.number(),
  edition: PolicyEdition,
  policy: Policy,
  organisations: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })).readonly(),
  channels: z.array(Channel.pick({ id: true, kind: true })).readonly(),
});

/** The decision endpoint: nothing of the hub but its policy. */
export const proposals = {
  method: "POST",
  path: "/api/v1/proposals",
  says: "The proposal for a situation, by the region's policy; nothing is kept",
  tag: "Proposals",
  act: "read",
  body: Situation,
  answer: Proposal,
} as const;
export const proposed = (situation: Situation) =>
  Effect.flatMap(Books, ({ policy }) => heldBriefly(() => propose(policy, situation)));

export const regionRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/region",
      says: "The region, the edition it follows and its status",
      tag: "Region",
      act: "read",
      answer: RegionView,
    },
    () =>
      Effect.gen(function* () {
        const { region, policy } = yield* Books;
        const { id, name, demonstration, centre, zoom, organisations } = region;
        const channels = region.channels.map(({ id, kind }) => ({ id, kind }));
        return { id, name, demonstration, centre, zoom, organisations, channels, edition: policy.edition, policy };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/units",
      says: "The board: every unit with its last position, state and availability",
      tag: "Region",
      act: "read",
      answer: z.array(z.object({ unit: Unit, seen: z.looseObject({}) })).readonly(),
    },
    () =>
      Effect.flatMap(Picture, (p) => p.board).pipe(
        Effect.map((board) => board.map(({ unit, seen }) => ({ unit, seen: { ...seen } }))),
      ),
  ),
  route(proposals, ({ body }) => proposed(body)),
] as const;
