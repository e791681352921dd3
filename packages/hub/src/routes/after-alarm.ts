import {
  Books,
  Deviation,
  IncidentChange,
  OralReport,
  ParallelAnswer,
  type Way,
  answerParallel,
  askParallel,
  askedAgain,
  changeIncident,
  closeMission,
  confer,
  explain,
  identifyCrew,
  identityOf,
  standDownAll,
  tellReport,
  tellUse,
  unitsOut,
} from "@prehosp/chain";
import { ParallelAsk } from "@prehosp/dispatch";
import { type ActorRef, CrewIdentity, FactId, OrgId, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { type Act, type Known, route } from "../api/route.ts";
import { propose } from "../propose.ts";
import { WayView } from "../way-view.ts";
import { Carried, carriedOut, foundOrKept } from "./carried-out.ts";
import { found, now, shown } from "./found.ts";

const tag = "After the alarm";

interface Told<B> {
  readonly at: Way;
  readonly body: B;
  readonly by: ActorRef;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** One thing told of an incident after the alarm; the answer is the way with it in. */
const told = <B extends z.ZodType, E extends Known, R>(
  path: string,
  says: string,
  body: B,
  write: (told: Told<z.output<B>>) => Effect.Effect<unknown, E, R>,
  act: Act = "write",
) =>
  route(
    {
      method: "POST",
      path: `/api/v1/incidents/:id/${path}`,
      says,
      tag,
      act,
      body,
      answer: WayView,
      status: 201,
    },
    (asked) =>
      Effect.gen(function* () {
        const at = yield* found(asked.params["id"]);
        yield* write({ at, body: asked.body, by: asked.actor.by, params: asked.params });
        return yield* shown(at.incident);
      }),
  );

/** An id in the address, or 404; what is no id is not there either. */
const named = <S extends z.ZodType>(schema: S, said: string | undefined, what: string) => {
  const read = schema.safeParse(said);
  return read.success ? Effect.succeed(read.data) : Effect.fail(notFound(what));
};
const unitOf = ({ params }: Pick<Told<unknown>, "params">) => named(UnitId, params["unit"], "the unit");

const nothing = z.object({}).default({});

/** What operators and crews tell after the alarm: why, whom they asked, what is over, what is documented. */
export const afterAlarmRoutes = [
  told(
    "decisions/:decision/reason",
    "Says why a decision departed from the proposal; the alarm went out before",
    z.object({ reason: Deviation }),
    (t) =>
      Effect.flatMap(named(FactId, t.params["decision"], "the decision"), (decision) =>
        explain(t.at, decision, t.body.reason, t.by),
      ),
    "decide",
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/incidents/:id/stand-down",
      says: "Stands down everybody who is out, also where the ledger does not answer; then recorded is false",
      tag,
      act: "decide",
      body: nothing,
      answer: Carried,
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const at = yield* foundOrKept(params["id"]);
        if (unitsOut(at).length > 0) return yield* carriedOut(at, standDownAll(at), actor.by);
        return { ...(yield* shown(at.incident)), recorded: true, told: [] };
      }),
  ),
  told(
    "asked",
    "Says that a neighbouring AMK, a doctor or air ambulance was asked for an ordinary resource; the duty stays open",
    z.object({ whom: ParallelAsk, organisation: OrgId.optional() }),
    ({ at, body, by }) => askParallel(at, body.whom, by, body.organisation),
    "decide",
  ),
  told(
    "asked/:asked/answer",
    "Says what was answered; a unit that is sent closes the duty when it has acknowledged",
    z.object({ answer: ParallelAnswer, unit: UnitId.optional() }),
    (t) =>
      Effect.flatMap(named(FactId, t.params["asked"], "the question"), (asked) =>
        answerParallel(t.at, { asked, ...t.body }, t.by),
      ),
    "decide",
  ),
  told(
    "conference",
    "Says that an initiating legevaktsentral has conferred with AMK",
    z.object({ organisation: OrgId.optional() }).default({}),
    ({ at, body, by }) => confer(at, by, body.organisation),
    "decide",
  ),
  told(
    "changes",
    "Says what the incident has turned into, from now on, and makes a new proposal",
    IncidentChange,
    ({ at, body, by }) =>
      Effect.gen(function* () {
        yield* changeIncident(at, body, by);
        const identity = yield* identityOf(at, by, "proposal");
        const { self } = yield* Books;
        yield* propose(askedAgain(yield* found(at.incident), yield* now, identity?.position), self);
      }),
    "decide",
  ),
  told(
    "missions/:unit/closed",
    "Closes a mission operatively: the unit is free at once, what is to be documented waits on the work list",
    nothing,
    (t) => Effect.flatMap(unitOf(t), (unit) => closeMission(t.at, unit, t.by)),
  ),
  told(
    "missions/:unit/report",
    "Writes down the oral report of a unit; its own words are sealed",
    OralReport.omit({ from: true }),
    (t) => Effect.flatMap(unitOf(t), (from) => tellReport(t.at, { ...t.body, from }, t.by)),
  ),
  told(
    "missions/:unit/crew",
    "Says who closed the mission, by name or service number; it is sealed and never shown again here",
    CrewIdentity,
    (t) => Effect.flatMap(unitOf(t), (unit) => identifyCrew(t.at, unit, t.body, t.by)),
  ),
  told(
    "missions/:unit/use",
    "Says what a settlement asks for: active duty or not, and what was used",
    z.object({
      crewOnActiveDuty: recorded(z.boolean()),
      consumables: recorded(z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), z.int().nonnegative())),
    }),
    (t) => Effect.flatMap(unitOf(t), (unit) => tellUse(t.at, unit, t.body, t.by)),
  ),
] as const;
