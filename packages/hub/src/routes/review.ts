import {
  Books,
  ReplayPeriod,
  ReplayReport,
  Review,
  drafts,
  mondayList,
  settledIn,
  smallNumbersOf,
  withoutSmall,
} from "@prehosp/chain";
import { Settlement } from "@prehosp/agreements";
import { PolicyEdition } from "@prehosp/dispatch";
import { AgreementId } from "@prehosp/model";
import { LayerEntry } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { type Replayed, Replays } from "../replays.ts";
import { AskedPeriod, inTime, periodOf } from "./period.ts";

const tag = "Review";

const ReplayView = z.object({
  id: z.string(),
  state: z.enum(["waiting", "running", "done", "refused", "broken"]),
  progress: z.object({ done: z.number(), of: z.number() }),
  report: ReplayReport.optional(),
  problems: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .readonly()
    .optional(),
});

/** A replay as it may leave the house: rows of too few are not in it. */
const viewOf = (one: Replayed) =>
  Effect.map(Books, ({ region }): z.input<typeof ReplayView> =>
    one.state === "done" ? { ...one, report: withoutSmall(one.report, smallNumbersOf(region)) } : one,
  );

/** What a medical director looks at afterwards: both ways, and what a change would have come to. Names rules, never operators. */
export const reviewRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/review",
      says: "The Monday list: incidents where help could have come earlier, and the reverse; the last seven days where no period is named",
      tag,
      act: "read",
      query: AskedPeriod.extend({ earlierBySeconds: z.coerce.number().int().min(0).max(7200).default(120) }),
      answer: z.object({ period: ReplayPeriod, review: Review }),
    },
    ({ query }) =>
      Effect.gen(function* () {
        const period = yield* periodOf(query, 7);
        return { period, review: yield* mondayList(period, query.earlierBySeconds).pipe(inTime) };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/settlements",
      says: "What the settlement of each agreement rests on: call-outs, minutes, wage clause and consumables; the last 31 days where no period is named",
      tag,
      act: "read",
      query: AskedPeriod,
      answer: z.object({
        period: ReplayPeriod,
        settlements: z.array(z.object({ agreement: AgreementId, settlement: Settlement })).readonly(),
      }),
    },
    ({ query }) =>
      Effect.gen(function* () {
        const period = yield* periodOf(query, 31);
        return { period, settlements: yield* settledIn(period).pipe(inTime) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/replays",
      says: "Begins a replay of a period: as of its day, or under another edition, other choices or a draft of an agreement; it runs behind the answer",
      tag,
      act: "read",
      body: z.object({
        period: ReplayPeriod,
        edition: PolicyEdition.shape.id.optional(),
        layers: z.array(LayerEntry).readonly().optional(),
        draft: AgreementId.optional(),
      }),
      answer: ReplayView,
      status: 201,
    },
    ({ body: { draft, ...question } }) =>
      Effect.gen(function* () {
        const tried = draft && (yield* drafts).find((d) => d.id === draft);
        if (draft && !tried) return yield* notFound("the draft");
        return yield* viewOf(yield* (yield* Replays).begin({ ...question, ...(tried ? { draft: tried } : {}) }));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/replays/:id",
      says: "How far a replay has come, and its report once it is done, without rows of units and municipalities that rest on too few",
      tag,
      act: "read",
      answer: ReplayView,
    },
    ({ params }) =>
      Effect.gen(function* () {
        const one = (yield* Replays).of(params["id"]);
        return yield* viewOf(one ?? (yield* notFound("the replay")));
      }),
  ),
] as const;
