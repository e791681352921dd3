import { identityOf } from "@prehosp/chain";
import { Language } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Instant, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Defibrillators } from "../defibrillators.ts";
import { NearOne, nearestOf } from "../public/finding.ts";
import { found, now } from "./found.ts";

const tag = "Defibrillators";

/** What stands beside an incident for the one who sends somebody to fetch. */
export const defibrillatorNearRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/incidents/:id/defibrillators",
      says: "What a second person can fetch and be back with first, while the one who calls stays: usable ones by time, then those of which something is unclear. Beside the proposal, and never in its way",
      tag,
      act: "decide",
      query: z.object({
        sprak: Language.default("nb"),
        count: z.coerce.number().int().min(1).max(20).default(5),
        by: z.enum(["public", "emergency"]).default("public"),
        /** Seconds that the whole trip may take; what takes longer helps nobody who needs it now. */
        most: z.coerce.number().int().min(60).max(86_400).default(3_600),
      }),
      answer: z.object({
        at: Instant,
        /** False where nobody knows where the patient is; then nothing is listed. */
        placeKnown: z.boolean(),
        caughtUp: z.boolean(),
        defibrillators: z.array(NearOne.extend({ hasAccess: z.boolean() })).readonly(),
        passedBy: z.int(),
      }),
    },
    ({ params, query: { count, by, sprak, most }, actor }) =>
      Effect.gen(function* () {
        const incident = yield* found(params["id"]);
        const at = yield* now;
        const defibrillators = yield* Defibrillators;
        const { caughtUp } = yield* defibrillators.all;
        const identity = yield* identityOf(incident, actor.by, "nearest defibrillator");
        const place = identity?.position;
        if (!place) return { at, placeKnown: false, caughtUp, defibrillators: [], passedBy: 0 };
        const places = yield* defibrillators.places(osloDay(at), "every");
        const near = yield* nearestOf(places, defibrillators.of, { place, count, language: sprak, by, at, most });
        const lines = near.defibrillators.map((one) => ({
          ...one,
          hasAccess: known(defibrillators.of(one.id)?.registration.access ?? { absent: "unknown" as const }),
        }));
        return { at, placeKnown: true, caughtUp, defibrillators: lines, passedBy: near.passedBy };
      }).pipe(
        Effect.timeoutOrElse({
          duration: "2 seconds",
          orElse: () =>
            Effect.fail(
              new Refused({
                type: "too-slow",
                status: 503,
                title: "The defibrillators could not be looked up in time",
              }),
            ),
        }),
      ),
  ),
] as const;
