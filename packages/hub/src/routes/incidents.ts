import {
  Books,
  Decision,
  alarmFailed,
  alarmFallback,
  alarmSent,
  askedAgain,
  decide,
  first,
  heldBriefly,
  identityOf,
  questionOf,
  receive,
} from "@prehosp/chain";
import { Incident } from "@prehosp/model";
import { LedgerError, type NewFact } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Incidents } from "../incidents.ts";
import { propose } from "../propose.ts";
import { briefOf, viewOf } from "../view.ts";
import { Brief, Taken, WayView } from "../way-view.ts";
import { found, now, shown } from "./found.ts";

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

type Payload<K extends { readonly payload: z.ZodType }> = z.output<K["payload"]>;

const TOLD: readonly string[] = [alarmSent.kind, alarmFailed.kind, alarmFallback.kind];

const toldOf = ({ kind, payload }: NewFact) => {
  if (!TOLD.includes(kind)) return [];
  const told = payload as Payload<typeof alarmSent> | Payload<typeof alarmFailed> | Payload<typeof alarmFallback>;
  return [{ ...told, reached: "receipt" in told && told.receipt !== undefined }];
};

/** Nobody shall take an alarm that went out for one that did not because the page about it broke. */
const unshown = (alarms: readonly NewFact[]) =>
  new Refused({
    type: "carried-out",
    status: 500,
    title: "The decision is carried out, but the incident cannot be shown",
    detail: alarms
      .flatMap(toldOf)
      .map((t) => `${t.unit} ${t.reached ? "reached" : "NOT reached"} through ${t.to}`)
      .join("; "),
  });

/** The way after a decision, whether the ledger has it, and who was told. */
const Carried = WayView.extend({
  recorded: z.boolean(),
  told: z.array(z.looseObject({ reached: z.boolean() })).readonly(),
});

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
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const at = yield* foundOrKept(params["id"]);
        const { recorded, alarms } = yield* decide(at, body, actor.by);
        // The units are told by now: whatever the ledger does, the operator hears who was reached.
        const view = yield* shown(at.incident).pipe(
          Effect.timeout("2 seconds"),
          Effect.catch(() => viewOf(at)),
          Effect.catchCause(() => Effect.fail(unshown(alarms))),
          first,
        );
        return { ...view, recorded, told: alarms.flatMap(toldOf) };
      }),
  ),
] as const;
