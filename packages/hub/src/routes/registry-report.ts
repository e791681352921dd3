import { Books, heldBriefly, possibleAmong } from "@prehosp/chain";
import { ActorRef, IncidentId, Outcome, Status, Text } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant, addDays, addMonths } from "@prehosp/model/time";
import { DismissalReason, coverage, dataQuality, eventOf, timeToForm } from "@prehosp/registry";
import type { Actor } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { Incidents } from "../incidents.ts";
import { maySee } from "./own.ts";
import { registrar, today } from "./registry-found.ts";

const tag = "Registry";
const count = z.int().nonnegative();
const share = z.number().optional();
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
const period = z.object({ from: Day.optional(), to: Day.optional() });
const TimeTo = z.object({ n: count, missing: count, before: count, median: share, p90: share });

/** The days asked for, the last not included; the year up to today where nothing is said. */
const daysOf = ({ from, to }: z.output<typeof period>) =>
  Effect.map(today, (on) => ({ from: from ?? addMonths(to ?? on, -12), to: to ?? addDays(on, 1) }));

/** The forms that somebody may see, and what the newest incidents show of arrests without one. */
const audit = (actor: Actor, isForm: Parameters<typeof possibleAmong>[3]) =>
  Effect.gen(function* () {
    yield* registrar(actor);
    const books = yield* Books;
    const forms = yield* Effect.filter(yield* (yield* Forms).all, ({ owner }) => maySee(actor, owner));
    const ways = yield* (yield* Incidents).ways;
    const possible = yield* heldBriefly(() => possibleAmong(ways, forms, books, isForm));
    return { forms, possible };
  });

/** What the registers miss and how good they are. */
export const registryReportRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/possible",
      says: "Incidents that may hold an arrest and have no form, with their signs; of the newest incidents, those to be looked at or every one",
      tag,
      act: "read",
      query: z.object({ all: z.enum(["true", "false"]).default("false") }),
      answer: z.array(Possible).readonly(),
    },
    ({ actor, query }) =>
      Effect.map(
        audit(actor, ({ form }) => form.standing !== "dismissed"),
        ({ possible }) =>
          possible
            .filter(({ standing }) => query.all === "true" || standing === "open")
            .map(({ incident, patient, eventDay, status, standing, inclusion, signs, news, why, dismissal }) => ({
              incident: IncidentId.parse(incident),
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
                : {
                    dismissed: {
                      because: DismissalReason.parse(dismissal.because),
                      by: dismissal.by,
                      at: dismissal.at,
                    },
                  }),
            })),
      ),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/registry/coverage",
      says: "Coverage by capture audit of real arrests outside hospital: signed forms against what the newest incidents show; and time from event to form, by month",
      tag,
      act: "read",
      query: period,
      answer: z.object({
        from: Day,
        to: Day,
        registered: count,
        found: count,
        unclear: count,
        dayless: count,
        share,
        atLeast: share,
        /** Forms that are begun and not signed; their events are among those found where the chain knows them. */
        drafts: count,
        timeToForm: TimeTo,
        /** By the month of the event. */
        months: z.array(TimeTo.extend({ month: z.string() })).readonly(),
      }),
    },
    ({ actor, query }) =>
      Effect.gen(function* () {
        const days = yield* daysOf(query);
        const { forms, possible } = yield* audit(actor, ({ form }) => form.standing === "signed");
        const real = forms.filter(
          ({ form }) => form.case.status === "actual" && form.case.dataset.id === "prehosp.ohca",
        );
        const timed = real
          .filter(({ form }) => form.standing !== "dismissed")
          .map(({ form }) => ({ event: eventOf(form.case), opened: form.history[0]!.at, standing: form.standing }));
        const within = timed.filter(
          ({ event }) => event === undefined || (event.day >= days.from && event.day < days.to),
        );
        const spans = within.map(({ event, opened }) => ({ event: event?.at, opened }));
        const months = Map.groupBy(within, ({ event }) => event?.day.slice(0, 7));
        return {
          ...days,
          ...coverage(
            timed.filter(({ standing }) => standing === "signed").map(({ event }) => ({ day: event?.day })),
            possible.filter(({ status }) => status === "actual"),
            days,
          ),
          drafts: within.filter(({ standing }) => standing === "draft").length,
          timeToForm: timeToForm(spans),
          months: [...months]
            .flatMap(([month, some]) =>
              month === undefined
                ? []
                : [{ month, ...timeToForm(some.map(({ event, opened }) => ({ event: event?.at, opened }))) }],
            )
            .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
        };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/registry/quality",
      says: "Completeness, consistency and possible duplicates of the signed forms of real events, per dataset and owner",
      tag,
      act: "read",
      query: period,
      answer: z.looseObject({ from: Day, to: Day, dayless: count, unknown: count }),
    },
    ({ actor, query }) =>
      Effect.gen(function* () {
        const days = yield* daysOf(query);
        const on = yield* today;
        const { forms } = yield* audit(actor, () => true);
        const signed = forms.filter(({ form }) => form.standing === "signed" && form.case.status === "actual");
        const owners = new Map(signed.map(({ form, owner }) => [form.case, owner]));
        const unitOf = owners.get.bind(owners);
        return { ...days, ...(yield* heldBriefly(() => dataQuality(owners.keys(), { unitOf, ...days, on }))) };
      }),
  ),
] as const;
