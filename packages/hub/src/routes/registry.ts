import { actOnForm, openForm, readForm } from "@prehosp/chain";
import { IncidentId } from "@prehosp/model";
import { type FormAct, type FormProblem, datasets, formActs } from "@prehosp/registry";
import type { Actor } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { mine } from "./own.ts";
import {
  formsSeenBy,
  foundForm,
  noted,
  ownForm,
  regionsRegistrar,
  registrar,
  shownForm,
  today,
} from "./registry-found.ts";
import { FormRow, FormView, Written, rowOf } from "./registry-views.ts";

const tag = "Registry";

const titles: Readonly<Record<FormProblem, readonly [status: number, title: string]>> = {
  "changed-since": [409, "The form has changed since; look at it again"],
  "same-key-other-content": [409, "The same window and number were used with another content"],
  "wrong-standing": [409, "The form does not stand so that this can be done"],
  "bad-entry": [422, "What was written does not fit the elements"],
  "no-such-conflict": [422, "No sources disagree there, or there is no such statement"],
  "conflicts-open": [422, "Sources disagree and nobody has chosen"],
  "errors-stand": [422, "Errors stand in the form"],
  "warnings-unconfirmed": [422, "Warnings have not been looked at"],
};

const carriedOut = (id: string | undefined, actor: Actor, act: FormAct) =>
  Effect.gen(function* () {
    const { form } = yield* foundForm(id, actor, "write");
    const done = yield* actOnForm(form.id, act, actor.by);
    if (done === undefined) return yield* notFound("the form");
    const { judged, kept } = done;
    if ("problem" in judged) {
      const [status, title] = titles[judged.problem];
      const under = judged.problem === "bad-entry" ? "/body/entries" : "";
      const issues = judged.issues.map(({ code, path, means }) => ({
        path: `${under}${path}`,
        message: `${code}: ${means}`,
      }));
      return yield* new Refused({ type: judged.problem, status, title, issues });
    }
    yield* (yield* Forms).keep(kept);
    // Where nothing was written the answer shows the form all the same.
    if (judged.event === undefined) yield* noted(actor, "form", [kept]);
    const { refused, later } = judged.fields;
    return { form: yield* shownForm(kept), refused, later, new: judged.event !== undefined };
  });

/** An address that does one thing to a form; of a part that is refused the answer is 409 in the same shape. */
const act = <K extends FormAct["act"]>(name: K, path: string, says: string) =>
  route(
    {
      method: "POST",
      path: `/api/v1/registry/forms/:form/${path}`,
      says,
      tag,
      act: "write",
      body: formActs[name] as z.ZodType<Omit<FormAct, "act">>,
      answer: Written,
      status: (said) => (said.refused.length > 0 ? 409 : said.new ? 201 : 200),
      inPart: true,
    },
    ({ params, actor, body }) => carriedOut(params["form"], actor, { ...body, act: name } as FormAct),
  );

const Asked = z.union([
  z.strictObject({
    incident: IncidentId,
    patient: z
      .string()
      .regex(/^[a-z]$/)
      .default("a"),
  }),
  z.strictObject({ dataset: z.enum(datasets.map(({ id }) => id)), key: z.uuid() }),
]);
const Opened = FormView.extend({ new: z.boolean() });

/** The forms of the registers: list, open, read, write, sign, put right, settle, follow up and dismiss. */
export const registryRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/forms",
      says: "The forms, newest first; by standing, dataset, follow-ups that are due, or waiting to be delivered",
      tag,
      act: "read",
      query: z.object({
        standing: FormRow.shape.standing.optional(),
        dataset: z.string().max(60).optional(),
        due: z.enum(["true", "false"]).optional(),
        undelivered: z.enum(["true", "false"]).optional(),
      }),
      answer: z.array(FormRow).readonly(),
    },
    ({ actor, query: { standing, dataset, due, undelivered } }) =>
      Effect.gen(function* () {
        const all = yield* formsSeenBy(actor);
        const on = yield* today;
        return all
          .filter(({ form }) => standing === undefined || form.standing === standing)
          .filter(({ form }) => dataset === undefined || form.case.dataset.id === dataset)
          .map((kept) => rowOf(kept, on))
          .filter((row) => due === undefined || row.due.length > 0 === (due === "true"))
          .filter((row) => undelivered === undefined || row.undelivered === (undelivered === "true"));
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/forms",
      says: "Opens the form of an incident's patient, or one by hand under a key of one's own; the same again is the same form, a dismissed one a draft again",
      tag,
      act: "write",
      body: Asked,
      answer: Opened,
      status: (said) => (said.new ? 201 : 200),
    },
    ({ actor, body }) =>
      Effect.gen(function* () {
        yield* registrar(actor);
        // Before anything is written: to open a form that was dismissed is a write, and its key may be another's.
        if ("key" in body) {
          yield* mine(actor, "write", actor.owner);
          const before = yield* readForm(body.key);
          if (before !== undefined) yield* ownForm(actor, "write", before);
        } else yield* regionsRegistrar(actor, "write");
        const opened = yield* openForm(body, actor);
        if (opened === undefined) return yield* notFound("the incident");
        yield* ownForm(actor, "write", opened);
        yield* (yield* Forms).keep(opened);
        if (opened.was === "known") yield* noted(actor, "form", [opened]);
        return { ...(yield* shownForm(opened)), new: opened.was === "new" };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/registry/forms/:form",
      says: "A form: every value with its source, what the chain says, conflicts, what the rules say, and its history",
      tag,
      act: "read",
      answer: FormView,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const kept = yield* foundForm(params["form"], actor, "read");
        yield* noted(actor, "form", [kept]);
        return yield* shownForm(kept);
      }),
  ),
  act(
    "save",
    "saves",
    "Writes fields of a draft; a field that another screen has written since is refused with both values",
  ),
  act(
    "sign",
    "signatures",
    "Stands for the form; not while errors stand, sources disagree or warnings are not confirmed",
  ),
  act("correct", "corrections", "Puts a signed form right, with a reason; what was, stays in its history"),
  act(
    "settle",
    "settlements",
    "Chooses one of the statements where sources disagree, or something else, with a reason",
  ),
  act("followUp", "follow-ups", "Writes what became known of the patient afterwards"),
  act("dismiss", "dismissals", "Says that there is to be no form, and why; a new sign of an arrest asks again"),
] as const;
