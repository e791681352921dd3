import { type KeptForm, dismissPossible, heldBriefly, possibleAmong } from "@prehosp/chain";
import { ActorRef, IncidentId, Outcome, Status, Text } from "@prehosp/model";
import { type Recorded, known, recorded } from "@prehosp/model/absence";
import { Day, Instant, compareInstants } from "@prehosp/model/time";
import { DismissalReason, type PossibleArrest, formActs } from "@prehosp/registry";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Arrests } from "../arrests.ts";
import { Forms } from "../forms.ts";
import { formsSeenBy, noted, regionsRegistrar, shownForm } from "./registry-found.ts";
import { Written } from "./registry-views.ts";

const tag = "Registry";
/** How many incidents are judged before everything else has its turn. */
const AT_ONCE = 250;

const Possible = z.object({
  incident: IncidentId,
  patient: z.string().optional(),
  day: recorded(Day),
  status: Status,
  standing: z.enum(["open", "dismissed", "denied", "outside"]),
  inclusion: Outcome,
  signs: z
    .array(z.object({ code: z.string(), at: Instant.optional(), patient: z.string().optional(), new: z.boolean() }))
    .readonly(),
  why: Text,
  dismissed: z.object({ because: DismissalReason, by: ActorRef, at: Instant }).optional(),
});

const seenAs = (one: PossibleArrest): z.input<typeof Possible> => {
  const { incident, patient, eventDay, status, standing, inclusion, signs, news, why, dismissal } = one;
  return {
    incident,
    ...(patient === undefined ? {} : { patient }),
    day: eventDay,
    status,
    standing,
    inclusion: inclusion.outcome,
    signs: signs.map((sign) => ({
      code: sign.code,
      ...(sign.at === undefined ? {} : { at: sign.at }),
      ...(sign.patient === undefined ? {} : { patient: sign.patient }),
      new: news.includes(sign),
    })),
    why,
    ...(dismissal === undefined
      ? {}
      : { dismissed: { because: DismissalReason.parse(dismissal.because), by: dismissal.by, at: dismissal.at } }),
  };
};

// A call of which nobody knows when it came stands last.
const newestFirst = (a: Recorded<Instant>, b: Recorded<Instant>): number =>
  known(a) && known(b) ? compareInstants(b, a) : Number(known(b)) - Number(known(a));

/** The arrests that every incident the hub has read shows, newest call first, without a form among those that count as one; and whether it has read all. */
export const possibleNow = (forms: readonly KeptForm[], isForm: (kept: KeptForm) => boolean) =>
  Effect.gen(function* () {
    const { incidents: seen, caughtUp } = yield* (yield* Arrests).seen;
    const incidents = seen.toSorted((a, b) => newestFirst(a.incident.received, b.incident.received));
    const starts = Array.from({ length: Math.ceil(incidents.length / AT_ONCE) }, (_, n) => n * AT_ONCE);
    const possible = yield* Effect.forEach(starts, (n) =>
      heldBriefly(() => possibleAmong(incidents.slice(n, n + AT_ONCE), forms, isForm)),
    );
    return { possible: possible.flat(), caughtUp };
  });

const { window, n, because } = formActs.dismiss.shape;
const titles = {
  "wrong-standing": "It has a form, or was dismissed and nothing is new since",
  "same-key-other-content": "The same window and number were used with another content",
} as const;

/** Arrests that nobody has a form of: the list, and saying at once that there is to be none. */
export const registryPossibleRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/possible",
      says: "Incidents that may hold an arrest and have no form, newest call first, with their signs: those to be looked at, or every one; caughtUp is false while the hub has not read the whole ledger and some may be missing",
      tag,
      act: "read",
      query: z.object({ all: z.enum(["true", "false"]).default("false") }),
      answer: z.object({ caughtUp: z.boolean(), possible: z.array(Possible).readonly() }),
    },
    ({ actor, query: { all } }) =>
      Effect.gen(function* () {
        yield* regionsRegistrar(actor, "read");
        const forms = yield* formsSeenBy(actor);
        const { possible, caughtUp } = yield* possibleNow(forms, ({ form }) => form.standing !== "dismissed");
        const asked = possible.filter(({ standing }) => all === "true" || standing === "open");
        return { caughtUp, possible: asked.map(seenAs) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/possible/:incident/dismissals",
      says: "Says of a possible arrest that there is to be no form, and why; the same window and number again is the same, and a new sign asks again",
      tag,
      act: "write",
      body: z.strictObject({
        patient: z
          .string()
          .regex(/^[a-z]$/)
          .default("a"),
        window,
        n,
        because,
      }),
      answer: Written,
      status: (said) => (said.new ? 201 : 200),
    },
    ({ params, actor, body: { patient, ...said } }) =>
      Effect.gen(function* () {
        yield* regionsRegistrar(actor, "write");
        const incident = IncidentId.safeParse(params["incident"]);
        const done = incident.success && (yield* dismissPossible({ incident: incident.data, patient }, said, actor.by));
        if (!done) return yield* notFound("the incident");
        if ("problem" in done)
          return yield* new Refused({ type: done.problem, status: 409, title: titles[done.problem] });
        yield* (yield* Forms).keep(done.kept);
        if (!done.new) yield* noted(actor, "form", [done.kept]);
        return { form: yield* shownForm(done.kept), refused: [], later: [], new: done.new };
      }),
  ),
] as const;
