import { type KeptForm, heldBriefly, joinForms } from "@prehosp/chain";
import { ActorRef, Text } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import {
  JoinAct,
  type JoinProblem,
  JoiningReason,
  KeptEntry,
  duplicateTexts,
  keptApart,
  possibleDuplicates,
} from "@prehosp/registry";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { formsSeenBy, foundForm, noted, shownForm, today } from "./registry-found.ts";
import { FormRow, FormView, rowOf } from "./registry-views.ts";

const tag = "Registry";

const titles: Readonly<Record<JoinProblem, readonly [status: number, title: string]>> = {
  "same-form": [422, "A form is of one case with itself"],
  "not-comparable": [422, "The forms are of different datasets, or one is of an exercise"],
  "changed-since": [409, "One of the forms has changed since; look at them again"],
  "same-key-other-content": [409, "The same window and number were used with another content"],
  "wrong-standing": [409, "The forms do not stand so that this can be said of them"],
};

const Side = z.object({
  row: FormRow,
  /** The entries of the elements that are compared. */
  values: z.record(z.string(), KeptEntry),
});

const Pair = z.object({
  ground: z.enum(Object.keys(duplicateTexts) as [keyof typeof duplicateTexts]),
  why: Text,
  /** The least number of hours between the two events, where both have a time. */
  hours: z.number().optional(),
  forms: z.tuple([Side, Side]),
  compared: z
    .array(z.object({ element: z.string(), says: z.enum(["same", "different", "only-first", "only-second"]) }))
    .readonly(),
});

/** Forms that may be of one case: found, and told to be one, two, or not one after all. */
export const registryJoiningRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/duplicates",
      says: "Pairs of forms, under work or signed, that may be of one case and that nobody has decided on, with the ground and what each says side by side; nobody is named",
      tag,
      act: "read",
      answer: z.array(Pair).readonly(),
    },
    ({ actor }) =>
      Effect.gen(function* () {
        const all = yield* formsSeenBy(actor);
        const on = yield* today;
        const keptOf = new Map(all.map((kept) => [kept.form, kept]));
        const pairs = yield* heldBriefly(() => possibleDuplicates([...keptOf.keys()]));
        const shown = [...new Set(pairs.flatMap(({ forms }) => forms))].flatMap((form) => keptOf.get(form) ?? []);
        yield* noted(actor, "duplicates", shown);
        return pairs.map(({ forms: [first, second], ground, why, hours, compared }) => {
          const side = (kept: KeptForm) => {
            const { values } = kept.form.case;
            const entries = compared.map(({ element }) => [element, values[element] ?? { absent: "not-recorded" }]);
            return { row: rowOf(kept, on), values: Object.fromEntries(entries) };
          };
          const forms: [ReturnType<typeof side>, ReturnType<typeof side>] = [
            side(keptOf.get(first)!),
            side(keptOf.get(second)!),
          ];
          return { ground, why, ...(hours === undefined ? {} : { hours }), forms, compared };
        });
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/registry/kept-apart",
      says: "Pairs of forms that were said to be of two cases, by whom and why; taken back with a joining that says unmerged, and asked about again",
      tag,
      act: "read",
      answer: z
        .array(z.object({ forms: z.tuple([FormRow, FormRow]), because: JoiningReason, by: ActorRef, at: Instant }))
        .readonly(),
    },
    ({ actor }) =>
      Effect.gen(function* () {
        const all = yield* formsSeenBy(actor);
        const on = yield* today;
        const rows = new Map(all.map((kept) => [kept.form.id, rowOf(kept, on)]));
        return keptApart(all.map(({ form }) => form)).map(({ forms: [one, other], said: { because, by, at } }) => {
          const forms: [z.input<typeof FormRow>, z.input<typeof FormRow>] = [rows.get(one.id)!, rows.get(other.id)!];
          return { forms, because: JoiningReason.parse(because), by, at };
        });
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/joinings",
      says: "Says of two forms that they are of one case and which goes on, that they are not after all, or that they are of two; nothing is deleted, a signed form that goes on is signed anew",
      tag,
      act: "write",
      body: JoinAct,
      answer: z.object({ keep: FormView, other: FormView, new: z.boolean() }),
      status: (said) => (said.new ? 201 : 200),
    },
    ({ actor, body }) =>
      Effect.gen(function* () {
        for (const id of [body.keep, body.other]) yield* foundForm(id, actor, "write");
        const done = yield* joinForms(body, actor.by);
        if (done === undefined) return yield* notFound("the form");
        const { judged, keep, other } = done;
        const forms = yield* Forms;
        for (const kept of [keep, other]) yield* forms.keep(kept);
        if ("problem" in judged) {
          const [status, title] = titles[judged.problem];
          return yield* new Refused({ type: judged.problem, status, title });
        }
        const isNew = judged.events !== undefined;
        if (!isNew) yield* noted(actor, "form", [keep, other]);
        return { keep: yield* shownForm(keep), other: yield* shownForm(other), new: isNew };
      }),
  ),
] as const;
