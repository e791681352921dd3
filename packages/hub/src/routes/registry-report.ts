import { heldBriefly } from "@prehosp/chain";
import { Day, addDays, addMonths } from "@prehosp/model/time";
import { type CaseRef, coverage, dataQuality, eventOf, joiningsOf, registeredIn, timeToForm } from "@prehosp/registry";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { withDays } from "./period.ts";
import { formsSeenBy, noted, regionsRegistrar, today } from "./registry-found.ts";
import { possibleNow } from "./registry-possible.ts";

const tag = "Registry";
const count = z.int().nonnegative();
const share = z.number().optional();
const period = z.object({ from: Day.optional(), to: Day.optional() });
const TimeTo = z.object({ n: count, missing: count, before: count, median: share, p90: share });

/** The days asked for, the last not included; the year up to today where nothing is said. */
const daysOf = ({ from, to }: z.output<typeof period>) =>
  Effect.flatMap(today, (on) => withDays({ from: from ?? addMonths(to ?? on, -12), to: to ?? addDays(on, 1) }));

/** What the registers miss and how good they are. */
export const registryReportRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/coverage",
      says: "Coverage by capture audit of real arrests outside hospital: signed forms against what every incident shows; and time from event to form, by month; caughtUp is false while the hub has not read the whole ledger",
      tag,
      act: "read",
      query: period,
      answer: z.object({
        from: Day,
        to: Day,
        caughtUp: z.boolean(),
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
        yield* regionsRegistrar(actor, "read");
        const forms = yield* formsSeenBy(actor);
        // A form of the region may have gone into one that only a hospital sees: what stands there is counted and not shown.
        const isRegistered = registeredIn((yield* (yield* Forms).all).map(({ form }) => form));
        const { possible, caughtUp } = yield* possibleNow(forms, ({ form }) => isRegistered(form));
        const real = forms.filter(
          ({ form }) => form.case.status === "actual" && form.case.dataset.id === "prehosp.ohca",
        );
        const timed = real
          .filter(({ form }) => form.standing === "draft" || form.standing === "signed")
          .map(({ form }) => ({ event: eventOf(form.case), opened: form.history[0]!.at, standing: form.standing }));
        const within = timed.filter(
          ({ event }) => event === undefined || (event.day >= days.from && event.day < days.to),
        );
        const spans = within.map(({ event, opened }) => ({ event: event?.at, opened }));
        const months = Map.groupBy(within, ({ event }) => event?.day.slice(0, 7));
        return {
          ...days,
          caughtUp,
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
        const forms = yield* formsSeenBy(actor);
        const signed = forms.filter(({ form }) => form.standing === "signed" && form.case.status === "actual");
        const owners = new Map(signed.map(({ form, owner }) => [form.case, owner]));
        const unitOf = owners.get.bind(owners);
        const joinings = joiningsOf(forms.map(({ form }) => form));
        const quality = yield* heldBriefly(() => dataQuality(owners.keys(), { unitOf, ...days, on, joinings }));
        // All else is counts: of these alone it says that they may be the same person.
        const keyOf = ({ incident, patient }: CaseRef) => `${incident}/${patient}`;
        const pairs = quality.datasets.flatMap(({ all }) => all.duplicates);
        const named = new Set(pairs.flatMap(({ cases }) => cases.map(keyOf)));
        yield* noted(
          actor,
          "quality",
          signed.filter(({ form }) => named.has(keyOf(form.case))),
        );
        return { ...days, ...quality };
      }),
  ),
] as const;
