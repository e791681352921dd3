import {
  Books,
  type KeptDefibrillator,
  OtherRegister,
  SyncRefused,
  applySync,
  heldBriefly,
  previewSync,
} from "@prehosp/chain";
import { type SyncPlan, bestPlaces, coverageByHour } from "@prehosp/defibrillators";
import { DefibrillatorId, Position } from "@prehosp/model";
import { absent, recorded } from "@prehosp/model/absence";
import { Day, Instant, Weekday, osloDay } from "@prehosp/model/time";
import { Access } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Defibrillators } from "../defibrillators.ts";
import { now } from "./found.ts";

const tag = "Defibrillators";

const Step = z.looseObject({ kind: z.string(), id: DefibrillatorId, name: z.string().optional() });
const Plan = z.object({
  hash: z.string(),
  steps: z.array(Step).readonly(),
  sends: z.array(z.looseObject({ kind: z.string(), id: DefibrillatorId })).readonly(),
  conflicts: z.array(z.looseObject({ kind: z.string(), id: DefibrillatorId })).readonly(),
  warnings: z.array(z.looseObject({ kind: z.string() })).readonly(),
  guard: z.looseObject({ state: z.enum(["open", "stopped"]) }),
});
const Synced = z.object({
  plan: Plan,
  /** How many the other register told of, and how many of those could not be read: they are neither changed nor removed. */
  read: z.int(),
  unreadable: z.int(),
  applied: z.boolean(),
  counts: z.record(z.string(), z.int()).optional(),
  sent: z.object({ done: z.int(), failed: z.int() }).optional(),
});

const REFUSED = {
  "no-register": "This deployment names no other register of defibrillators",
  "plan-changed": "The other register has changed since the preview; look at it anew",
  "guard-stopped": "So much would go at once that a person must say so, with a reason",
} as const;

const asProblem = ({ reason }: SyncRefused) =>
  new Refused({ type: `sync-${reason}`, status: 409, title: REFUSED[reason] });

/** A plan as it is looked at: what each step is about by name, and not all of what it holds. */
const planSeen = (
  { steps, sends, conflicts, warnings, guard, hash }: SyncPlan,
  of: (id: string) => KeptDefibrillator | undefined,
): z.input<typeof Plan> => ({
  hash,
  steps: steps.map((step) => {
    const { is, ...rest } = "is" in step ? step : { ...step, is: of(step.id)?.registration.is };
    return { ...rest, ...(is ? { name: is.name } : {}) };
  }),
  sends: sends.map((one) => ({ ...one })),
  conflicts: conflicts.map((one) => ({ ...one })),
  warnings: warnings.map((one) => ({ ...one })),
  guard: { ...guard },
});

const CoveredHour = z.object({
  at: Instant,
  day: Day,
  weekday: Weekday,
  hour: z.int(),
  met: recorded(z.number()),
  possible: recorded(z.number()),
});
const Coverage = z.object({
  hours: z.array(CoveredHour).readonly(),
  people: recorded(z.number()),
  places: z.array(z.object({ cell: z.string(), position: Position, more: recorded(z.number()) })).readonly(),
  assumes: z.looseObject({}),
  remarks: z.array(z.looseObject({ code: z.string() })).readonly(),
});

/** Worked out once for as long as the list that is shown stays the same. */
const covered = new WeakMap<readonly KeptDefibrillator[], z.input<typeof Coverage>>();
const BEST = 10;

const nobodyKnows: z.input<typeof Coverage> = {
  hours: [],
  people: absent("not-recorded"),
  places: [],
  assumes: {},
  remarks: [],
};

/** Exchange with a register that somebody else owns, and how many people there is one for. */
export const defibrillatorExchangeRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/defibrillators/sync",
      says: "Without `apply` what an exchange with the other register would do; with the hash of that it is done, all or nothing here. Where the guard stops it an administrator may say why it is done all the same",
      tag,
      act: "read",
      body: z.strictObject({
        apply: z
          .string()
          .regex(/^sha256:[0-9a-f]{64}$/)
          .optional(),
        /** Only what changed since; absent = everything, and then what is not there is gone. */
        since: Instant.optional(),
        despiteGuard: z.string().trim().min(10).max(500).optional(),
      }),
      answer: Synced,
    },
    ({ body: { apply, since, despiteGuard }, actor }) =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const access = yield* Access;
        if (apply !== undefined) yield* access.may(actor, "write", region.id);
        if (despiteGuard !== undefined) yield* access.may(actor, "administer", region.id);
        if (!(yield* OtherRegister)) return yield* new SyncRefused({ reason: "no-register" });
        const { of, all } = yield* Defibrillators;
        if (apply === undefined) {
          const { plan, ...rest } = yield* previewSync(since);
          return { ...rest, plan: planSeen(plan, of), applied: false };
        }
        const asked = {
          hash: apply,
          ...(since === undefined ? {} : { since }),
          ...(despiteGuard === undefined ? {} : { despiteGuard }),
        };
        const { plan, ...rest } = yield* applySync(asked, { owner: region.id, by: actor.by, at: yield* now });
        const seen = planSeen(plan, of);
        yield* all;
        return { ...rest, plan: seen, applied: true };
      }).pipe(Effect.catchTag("SyncRefused", (error) => Effect.fail(asProblem(error)))),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/defibrillators/coverage",
      says: "How many people live within reach of one that is usable, hour by hour of this week, and where one more would reach most; unknown where the region names no population or no pace",
      tag,
      act: "read",
      answer: Coverage,
    },
    () =>
      Effect.gen(function* () {
        const { coverage, fetching } = (yield* Books).region;
        if (!coverage || !fetching) return nobodyKnows;
        const week = osloDay(yield* now);
        const { list } = yield* (yield* Defibrillators).shown(week);
        const before = covered.get(list);
        if (before) return before;
        const question = {
          cells: coverage.cells,
          aeds: list.map(({ registration }) => registration.is),
          flags: new Map(list.map(({ id, flags }) => [id as string, flags])),
          week,
          reach: {
            seconds: coverage.reachSeconds,
            metresASecond: fetching.walking.metresASecond.likely,
            detour: fetching.walking.detour,
          },
          small: { under: coverage.smallUnder, decidedBy: coverage.decidedBy },
        };
        const { hours, people, remarks, assumes } = yield* heldBriefly(() => coverageByHour(question));
        const { places } = yield* heldBriefly(() => bestPlaces({ ...question, count: BEST }));
        const worked = {
          hours,
          people,
          places,
          assumes: { ...assumes },
          remarks: remarks.map((remark) => ({ ...remark })),
        };
        covered.set(list, worked);
        return worked;
      }),
  ),
] as const;
