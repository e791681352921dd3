import { Books, Decision, askedAgain, heldBriefly, identityOf, questionOf, receive } from "@prehosp/chain";
import { Incident } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Incidents } from "../incidents.ts";
import { propose } from "../propose.ts";
import { briefOf, viewOf } from "../view.ts";
import { Brief, Taken, WayView } from "../way-view.ts";
import { Carried, carriedOut, foundOrKept } from "./carried-out.ts";
import { found, now, shown } from "./found.ts";

const tag = "Incidents";

/** An incident from the call to the alarm: received, proposed for, decided on. */
export const incidentRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/incidents",
      says: "The newest incidents, newest first",
      tag,
      act: "read",
      query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
      answer: z.array(Brief).readonly(),
    },
    ({ query }) =>
      Effect.gen(function* () {
        const { criteria } = yield* Books;
        const ways = yield* (yield* Incidents).ways;
        return yield* heldBriefly(() => ways.slice(0, query.limit).map((w) => briefOf(w, criteria)));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/incidents/:id",
      says: "The whole way of one incident: call, proposal, decisions, timeline, duties, report, registry case, indicators",
      tag,
      act: "read",
      answer: WayView,
    },
    ({ params }) => Effect.flatMap(found(params["id"]), viewOf),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents",
      says: "Receives an incident and makes a proposal: 201 where the report said something new; the same report again adds nothing and is 200",
      tag,
      act: "write",
      body: Incident,
      answer: Taken,
      status: (taken) => (taken.report === "new" ? 201 : 200),
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const { was } = yield* receive(body, actor.by);
        const { self } = yield* Books;
        const { proposals, missing } = yield* found(body.id);
        // Also where a hub was stopped between the two: a report that comes again finds what is still to be done.
        if (was === "new" || proposals.length + missing.length === 0)
          yield* propose(questionOf(body, yield* now), self);
        return { ...(yield* shown(body.id)), report: was };
      }).pipe((taking) => Effect.flatMap(Incidents, ({ alone }) => alone(body.id)(taking))),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/proposals",
      says: "Asks for a new proposal, as things stand now",
      tag,
      act: "decide",
      answer: WayView,
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        const identity = yield* identityOf(at, actor.by, "proposal");
        const { self } = yield* Books;
        yield* propose(askedAgain(at, yield* now, identity?.position), self);
        return yield* shown(at.incident);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/decisions",
      says: "Carries out what an operator decides: alarms, stand-downs; 409 where somebody else decided after what was seen. Alarms go out even where the ledger does not answer; then recorded is false",
      tag,
      act: "decide",
      body: Decision,
      answer: Carried,
      status: 201,
    },
    ({ params, body, actor }) => Effect.flatMap(foundOrKept(params["id"]), (at) => carriedOut(at, body, actor.by)),
  ),
] as const;
