import { Books, FollowUpTask, WorkItem, followUpsOf, heldBriefly, recordFollowUp, workList } from "@prehosp/chain";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Incidents } from "../incidents.ts";

const tag = "Work lists";

/** A task with the incident it comes of, to find it again; the list itself never tells which. */
const everyTask = Effect.gen(function* () {
  const { region } = yield* Books;
  const ways = yield* (yield* Incidents).ways;
  return yield* heldBriefly(() => ways.flatMap((way) => followUpsOf(way, region.units).map((task) => ({ way, task }))));
});

/** What waits over all incidents: documentation, and follow-up after strain. */
export const workRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/work-list",
      says: "What is still to be documented over the newest incidents, longest waiting first",
      tag,
      act: "read",
      answer: z.array(WorkItem).readonly(),
    },
    () =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const ways = yield* (yield* Incidents).ways;
        return yield* heldBriefly(() => workList(ways, region.units));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/follow-ups",
      says: "Follow-up after strain: for whose people, by whom; never why, and nothing of a patient",
      tag,
      act: "read",
      answer: z.array(FollowUpTask).readonly(),
    },
    () => Effect.map(everyTask, (all) => all.map(({ task }) => task)),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/follow-ups/:task",
      says: "Says what became of a follow-up: offered, held, declined",
      tag,
      act: "write",
      body: z.object({ step: z.enum(["offered", "held", "declined"]) }),
      answer: z.array(FollowUpTask).readonly(),
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const found = (yield* everyTask).find(({ task }) => task.id === params["task"]);
        if (!found) return yield* notFound("the follow-up");
        const { way, task } = found;
        yield* recordFollowUp(way, region.units, { task: task.id, step: body.step }, actor.by);
        yield* (yield* Incidents).touch(way.incident);
        return (yield* everyTask).map((one) => one.task);
      }),
  ),
] as const;
