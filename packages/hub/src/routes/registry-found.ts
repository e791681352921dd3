import { type KeptForm, heldBriefly, readForm } from "@prehosp/chain";
import { type Actor, NotAllowed } from "@prehosp/ports";
import { FormId, validate } from "@prehosp/registry";
import { osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import { notFound } from "../api/problem.ts";
import { now } from "./found.ts";
import { mine } from "./own.ts";
import { formView } from "./registry-views.ts";

/** The registers are for their own officers; anybody else is refused, and that is logged by key, never with what was asked for. */
export const registrar = (actor: Actor) =>
  actor.roles.includes("registry-officer")
    ? Effect.void
    : Effect.andThen(
        Effect.logWarning(`the registers were refused to ${actor.by} (${actor.roles.join(", ")})`),
        Effect.fail(new NotAllowed({ reason: "WrongRole", message: "the registers are for their registry officers" })),
      );

/** A form by the id in the address, for who may do this with it; or 404. */
export const foundForm = (id: string | undefined, actor: Actor, act: "read" | "write") =>
  Effect.gen(function* () {
    yield* registrar(actor);
    const read = FormId.safeParse(id);
    const kept = read.success ? yield* readForm(read.data) : undefined;
    if (kept === undefined) return yield* notFound("the form");
    yield* mine(actor, act, kept.owner);
    return kept;
  });

/** Today in Norway. */
export const today = Effect.map(now, osloDay);

/** A form as it is shown now. */
export const shownForm = (kept: KeptForm) =>
  Effect.gen(function* () {
    const on = yield* today;
    const violations = yield* heldBriefly(() => validate(kept.form.case, on));
    return yield* heldBriefly(() => formView(kept, violations, on));
  });
