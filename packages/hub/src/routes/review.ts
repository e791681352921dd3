import { ReplayPeriod, ReplayReport, Review, daysUpTo, drafts, mondayList } from "@prehosp/chain";
import { PolicyEdition } from "@prehosp/dispatch";
import { AgreementId } from "@prehosp/model";
import { Day, osloDay } from "@prehosp/model/time";
import { LayerEntry } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { type Replayed, Replays } from "../replays.ts";
import { now } from "./found.ts";

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

const tooLong = new Refused({
  type: "timeout",
  status: 503,
  title: "The review takes longer than this hub waits",
  detail: "Ask for a shorter period",
});

const viewOf = (one: Replayed): z.input<typeof ReplayView> => one;

/** What a medical director looks at afterwards: both ways, and what a change would have come to. Names rules, never operators. */
export const reviewRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/review",
      says: "The Monday list: incidents where help could have come earlier, and the reverse; the last seven days where no period is named",
      tag,
      act: "read",
      query: z.object({
        from: Day.optional(),
        to: Day.optional(),
        earlierBySeconds: z.coerce.number().int().min(0).max(7200).default(120),
      }),
      answer: z.object({ period: ReplayPeriod, review: Review }),
    },
    ({ query }) =>
      Effect.gen(function* () {
        const week = daysUpTo(osloDay(yield* now), 7);
        const period = { from: query.from ?? week.from, to: query.to ?? week.to };
        const review = yield* mondayList(period, query.earlierBySeconds).pipe(
          Effect.timeoutOrElse({ duration: "30 seconds", orElse: () => Effect.fail(tooLong) }),
        );
        return { period, review };
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
        return viewOf(yield* (yield* Replays).begin({ ...question, ...(tried ? { draft: tried } : {}) }));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/replays/:id",
      says: "How far a replay has come, and its report once it is done",
      tag,
      act: "read",
      answer: ReplayView,
    },
    ({ params }) =>
      Effect.gen(function* () {
        const one = (yield* Replays).of(params["id"]);
        return viewOf(one ?? (yield* notFound("the replay")));
      }),
  ),
] as const;
