import { CallOut, ReplayPeriod, SentReminder, callList, remindersSent } from "@prehosp/chain";
import { OrgId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { mine, ownUnit } from "./own.ts";
import { AskedPeriod, inTime, periodOf } from "./period.ts";

/** What a coordinator looks back at: when a unit was out, and who was reminded of what. */
export const listedRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/units/:unit/missions",
      says: "The call list of a unit for its own organisation: kind of mission, alarmed, free, settled or not; nothing of a patient, a place or an incident; the last 31 days where no period is named",
      tag: "Competence",
      act: "read",
      query: AskedPeriod,
      answer: z.object({ period: ReplayPeriod, missions: z.array(CallOut).readonly() }),
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const unit = yield* ownUnit(params["unit"], actor, "read");
        const period = yield* periodOf(query, 31);
        return { period, missions: yield* callList(unit.id, period).pipe(inTime) };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/competence/reminders",
      says: "The reminders that were sent to an organisation's own people and before its own classes, the latest first; the last 31 days where no period is named",
      tag: "Competence",
      act: "read",
      query: AskedPeriod.extend({ organisation: OrgId }),
      answer: z.object({ period: ReplayPeriod, reminders: z.array(SentReminder).readonly() }),
    },
    ({ query: { organisation, ...asked }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "read", organisation);
        const period = yield* periodOf(asked, 31);
        return { period, reminders: yield* remindersSent(organisation, period).pipe(inTime) };
      }),
  ),
] as const;
