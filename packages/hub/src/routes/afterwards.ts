import {
  Books,
  caseOf,
  deliver,
  documentOf,
  follow,
  handOver,
  heldBriefly,
  settle,
  writeDocument,
} from "@prehosp/chain";
import { TimePoint } from "@prehosp/model";
import { Vault } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { WayView } from "../way-view.ts";
import { found, shown } from "./found.ts";

const tag = "Incidents";

/** What happens to an incident after the alarm: times, gaps, report, registry, forgetting. */
export const afterwardsRoutes = [
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
        const { units } = (yield* Books).region;
        const document = yield* heldBriefly(() => documentOf(at, units));
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
