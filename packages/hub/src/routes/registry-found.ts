import { Books, type KeptForm, type ReadingAct, givenTo, heldBriefly, readForm } from "@prehosp/chain";
import type { OrgId } from "@prehosp/model";
import { type Actor, NotAllowed } from "@prehosp/ports";
import { FormId, validate } from "@prehosp/registry";
import { osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import { notFound } from "../api/problem.ts";
import { Forms } from "../forms.ts";
import { Readings } from "../readings.ts";
import { now } from "./found.ts";
import { mine } from "./own.ts";
import { formView } from "./registry-views.ts";

type Act = "read" | "write";

/** The registers are for their own officers; anybody else is refused, and that is logged by key, never with what was asked for. */
export const registrar = (actor: Actor) =>
  actor.roles.includes("registry-officer")
    ? Effect.void
    : Effect.andThen(
        Effect.logWarning(`the registers were refused to ${actor.by} (${actor.roles.join(", ")})`),
        Effect.fail(new NotAllowed({ reason: "WrongRole", message: "the registers are for their registry officers" })),
      );

const orLogged = <A, R>(may: Effect.Effect<A, NotAllowed, R>, { by, owner }: Actor) =>
  Effect.tapError(may, () => Effect.logWarning(`what others registered was refused to ${by} of ${owner}`));

const actsFor = (actor: Actor, act: Act, organisation: OrgId) =>
  Effect.gen(function* () {
    // Whoever uses a hub acts for its region in general; the region's patients are for the region's own officers.
    if (organisation === (yield* Books).region.id && actor.owner !== organisation)
      return yield* new NotAllowed({ reason: "WrongOrganisation", message: "this is for the region's own officers" });
    yield* mine(actor, act, organisation);
  });

/** A registry officer of one organisation; what is the region's, a hospital's officers are refused. */
export const registrarOf = (actor: Actor, act: Act, organisation: OrgId) =>
  Effect.andThen(registrar(actor), orLogged(actsFor(actor, act, organisation), actor));

/** A registry officer of the region itself, for what is of all of it: its incidents, and the arrests that nobody has a form of. */
export const regionsRegistrar = (actor: Actor, act: Act) =>
  Effect.flatMap(Books, ({ region }) => registrarOf(actor, act, region.id));

const asWriter = (actor: Actor, act: Act, { owner, assignments }: KeptForm) => {
  const to = givenTo(owner, assignments);
  const own = actsFor(actor, act, owner);
  return to === undefined ? own : own.pipe(Effect.catch(() => actsFor(actor, act, to)));
};

/** A form is for the registry officers of its owner and of the organisation it is given to; refusing others is logged by key. */
export const ownForm = (actor: Actor, act: Act, kept: KeptForm) => orLogged(asWriter(actor, act, kept), actor);

/** A form by the id in the address, for who may do this with it; or 404. */
export const foundForm = (id: string | undefined, actor: Actor, act: Act) =>
  Effect.gen(function* () {
    yield* registrar(actor);
    const read = FormId.safeParse(id);
    const kept = read.success ? yield* readForm(read.data) : undefined;
    if (kept === undefined) return yield* notFound("the form");
    yield* ownForm(actor, act, kept);
    return kept;
  });

/** Every form that a registry officer may see, newest opened first. */
export const formsSeenBy = (actor: Actor) =>
  Effect.gen(function* () {
    yield* registrar(actor);
    return yield* Effect.filter(yield* (yield* Forms).all, (kept) =>
      asWriter(actor, "read", kept).pipe(
        Effect.as(true),
        Effect.catch(() => Effect.succeed(false)),
      ),
    );
  });

/** Writes down that somebody sees forms; before they are given. */
export const noted = (actor: Actor, act: ReadingAct, forms: readonly KeptForm[]) =>
  Effect.flatMap(Readings, (readings) => readings.note(actor, act, forms));

/** Today in Norway. */
export const today = Effect.map(now, osloDay);

/** A form as it is shown now. */
export const shownForm = (kept: KeptForm) =>
  Effect.gen(function* () {
    const on = yield* today;
    const violations = yield* heldBriefly(() => validate(kept.form.case, on));
    return yield* heldBriefly(() => formView(kept, violations, on));
  });
