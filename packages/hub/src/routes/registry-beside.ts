import { deliverForm, formSubject } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { Presence, PresenceSaid, Present } from "../presence.ts";
import { foundForm, shownForm } from "./registry-found.ts";
import { FormView } from "./registry-views.ts";

const tag = "Registry";

/** What is done with a form beside writing it: delivered to the register, and who has it open. */
export const registryBesideRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/registry/forms/:form/deliveries",
      says: "Delivers a signed form to the register; delivered again it replaces what was delivered before",
      tag,
      act: "write",
      answer: FormView.extend({
        /** What the register found wrong, in its words; kept only as a number. */
        issues: z.array(z.object({ path: z.string(), message: z.string() })).readonly(),
      }),
      status: 201,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const kept = yield* foundForm(params["form"], actor, "write");
        const done = yield* deliverForm(kept, actor.by);
        if (done === undefined)
          return yield* new Refused({ type: "wrong-standing", status: 409, title: "Only a signed form is delivered" });
        yield* (yield* Forms).keep(done.kept);
        return { ...(yield* shownForm(done.kept)), issues: done.receipt.issues };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/forms/:form/presence",
      says: "Says that a screen has the form open or has left it; answers who has. Kept in memory, forgotten after 45 s of silence",
      tag,
      act: "read",
      body: PresenceSaid,
      answer: z.object({ here: z.array(Present).readonly() }),
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { form } = yield* foundForm(params["form"], actor, "read");
        const subject = formSubject(form.id) as string as IncidentId;
        return { here: yield* (yield* Presence).say(subject, actor.by, body) };
      }),
  ),
] as const;
