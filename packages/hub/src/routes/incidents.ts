import {
  Books,
  Decision,
  type Way,
  askedAgain,
  caseOf,
  decide,
  deliver,
  documentOf,
  follow,
  handOver,
  identityOf,
  propose,
  questionOf,
  receive,
  settle,
  way,
  writeDocument,
} from "@prehosp/chain";
import { Incident, IncidentId, TimePoint } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { LedgerError, type NewFact, Vault } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Incidents } from "../incidents.ts";
import { briefOf, viewOf } from "../view.ts";
import { Brief, WayView } from "../way-view.ts";

const now = Effect.map(Clock.currentTimeMillis, instantOf);

/** The way of an incident by the id in the address, or 404; an address that is no id is not there either. */
const found = (id: string | undefined) =>
  Effect.gen(function* () {
    const parsed = IncidentId.safeParse(id);
    const at = parsed.success ? yield* way(parsed.data) : undefined;
    return at ?? (yield* notFound("the incident"));
  });

const shown = (incident: Way["incident"]) =>
  Effect.gen(function* () {
    yield* (yield* Incidents).touch(incident);
    return yield* viewOf(yield* found(incident));
  });

/** As found; where the ledger does not answer, as it last was: nobody waits for a database to be alarmed. */
const foundOrKept = (id: string | undefined) =>
  found(id).pipe(
    Effect.timeoutOrElse({
      duration: "1 second",
      orElse: () => Effect.fail(new LedgerError({ reason: "Unreachable", message: "no answer within a second" })),
    }),
    Effect.catchTag("LedgerError", (error) =>
      Effect.gen(function* () {
        const kept = (yield* (yield* Incidents).ways).find((w) => w.incident === id);
        return kept ?? (yield* error);
      }),
    ),
  );

const toldOf = ({ kind, payload }: NewFact) =>
  kind === "alarm.sent" || kind === "alarm.failed" ? [{ ...(payload as object), reached: kind === "alarm.sent" }] : [];

/** The way after a decision, whether the ledger has it, and who was told. */
const Carried = WayView.extend({
  recorded: z.boolean(),
  told: z.array(z.looseObject({ reached: z.boolean() })).readonly(),
});

const tag = "Incidents";

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
        return ways.slice(0, query.limit).map((w) => briefOf(w, criteria));
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
      says: "Receives an incident and makes a proposal; the same report again adds nothing",
      tag,
      act: "write",
      body: Incident,
      answer: WayView,
      status: 201,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const { facts } = yield* receive(body, actor.by);
        const { self } = yield* Books;
        const { proposals, missing } = yield* found(body.id);
        // Also where a hub was stopped between the two: a report that comes again finds what is still to be done.
        if (facts.some((f) => f.was === "new") || proposals.length + missing.length === 0)
          yield* propose(questionOf(body, yield* now), self);
        return yield* shown(body.id);
      }),
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
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const at = yield* foundOrKept(params["id"]);
        const { recorded, alarms } = yield* decide(at, body, actor.by);
        // The units are told by now: whatever the ledger does, the operator hears who was reached.
        const view = yield* shown(at.incident).pipe(
          Effect.timeout("2 seconds"),
          Effect.catch(() => viewOf(at)),
        );
        return { ...view, recorded, told: alarms.flatMap(toldOf) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/times",
      says: "Records one moment; an unknown time is sent as absent, never as a guess",
      tag,
      act: "write",
      body: TimePoint,
      answer: WayView,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        yield* follow(at, body, actor.by);
        return yield* shown(at.incident);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/settled",
      says: "Ends a gap lawfully: ikke innhentet, fordi …",
      tag,
      act: "write",
      body: z.object({
        element: z.string().min(1).max(120),
        because: z.enum(["not-measured", "radio-failed", "unit-cannot-recall", "not-applicable", "other"]),
      }),
      answer: WayView,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        yield* settle(at, body.element, body.because, actor.by);
        return yield* shown(at.incident);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/handover",
      says: "Fetches what the patient record says, writes it down, and writes the handover to the record as a FHIR document",
      tag,
      act: "write",
      answer: WayView,
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        yield* handOver(at, actor.by);
        yield* writeDocument(yield* found(params["id"]));
        return yield* shown(at.incident);
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/incidents/:id/document",
      says: "The handover as a FHIR R4 document, without the patient's identity",
      tag,
      act: "read",
      answer: z.looseObject({ resourceType: z.literal("Bundle") }),
    },
    ({ params }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        const document = documentOf(at, (yield* Books).region.units);
        if (!document) return yield* notFound("a handover of this incident");
        return { ...document.value };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/deliveries",
      says: "Delivers the registry case",
      tag,
      act: "write",
      answer: WayView,
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        yield* deliver(at, actor.by);
        return yield* shown(at.incident);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/forget",
      says: "Destroys the key of the incident: what was sealed is unreadable everywhere, for ever; counts stay",
      tag,
      act: "administer",
      answer: z.object({ forgotten: z.literal(true) }),
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const at = yield* found(params["id"]);
        yield* (yield* Vault).forget(caseOf(at.incident), actor.by);
        return { forgotten: true as const };
      }),
  ),
] as const;
