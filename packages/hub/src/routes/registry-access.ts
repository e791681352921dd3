import { Books, ReadingAct, assignForm, readingsOf } from "@prehosp/chain";
import { ActorRef, OrgId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { foundForm, registrarOf } from "./registry-found.ts";

const tag = "Registry";
const HOSPITALS: readonly string[] = ["hospital", "health-trust"];

const Assignments = z.object({
  owner: OrgId,
  /** The last is who has it now; the owner itself where it was taken back. */
  assignments: z.array(z.object({ to: OrgId, by: ActorRef, at: Instant })).readonly(),
  new: z.boolean(),
});

/** Who has seen a form, and who may. */
export const registryAccessRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/forms/:form/readings",
      says: "Who has seen a form, by itself, in an export or named in a list, newest first: a line per person, act and hour, with the first time within it; writing and being present are in the form's own history and are no readings",
      tag,
      act: "read",
      answer: z.array(z.object({ by: ActorRef, act: ReadingAct, at: Instant })).readonly(),
    },
    ({ params, actor }) => Effect.flatMap(foundForm(params["form"], actor, "read"), readingsOf),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/forms/:form/assignments",
      says: "Gives a form to the hospital the patient came to, whose registry officers then see and write it beside the owner's; to the owner itself takes it back. For the owner's officers; nothing in the chain says which hospital it was, so nobody is given it by themselves",
      tag,
      act: "write",
      body: z.strictObject({ to: OrgId }),
      answer: Assignments,
      status: (said) => (said.new ? 201 : 200),
    },
    ({ params, actor, body: { to } }) =>
      Effect.gen(function* () {
        const found = yield* foundForm(params["form"], actor, "write");
        yield* registrarOf(actor, "write", found.owner);
        const { organisations } = (yield* Books).region;
        if (to !== found.owner && !organisations.some(({ id, kind }) => id === to && HOSPITALS.includes(kind)))
          return yield* new Refused({
            type: "no-such-hospital",
            status: 422,
            title: "The region has no such hospital",
            issues: [{ path: "/body/to", message: "no-such-hospital" }],
          });
        const { kept, was } = yield* assignForm(found, to, actor.by);
        yield* (yield* Forms).keep(kept);
        return { owner: kept.owner, assignments: kept.assignments, new: was === "new" };
      }),
  ),
] as const;
