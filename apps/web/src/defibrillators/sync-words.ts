import * as z from "zod";

const Step = z.looseObject({
  kind: z.string(),
  id: z.string(),
  name: z.string().optional(),
  fields: z.array(z.string()).readonly().optional(),
  metres: z.number().optional(),
});

const Warning = z.looseObject({
  kind: z.string(),
  id: z.string().optional(),
  a: z.string().optional(),
  b: z.string().optional(),
  metres: z.number().optional(),
});
const Conflict = z.looseObject({ kind: z.string(), id: z.string(), fields: z.array(z.string()).readonly() });

/** What an exchange with another register would do, or has done; a plan is applied by its hash alone. */
export const SyncPlanSeen = z.looseObject({
  hash: z.string(),
  steps: z.array(Step).readonly(),
  sends: z.array(z.looseObject({ kind: z.string(), id: z.string() })).readonly(),
  conflicts: z.array(Conflict).readonly(),
  warnings: z.array(Warning).readonly(),
  guard: z.looseObject({
    state: z.enum(["open", "stopped"]),
    removals: z.number(),
    of: z.number(),
    withdrawals: z.number(),
    ofOurs: z.number(),
  }),
});
export type SyncPlanSeen = z.output<typeof SyncPlanSeen>;

/** A preview, or what was applied of one. */
export const SyncSeen = z.looseObject({ plan: SyncPlanSeen, applied: z.boolean().optional() });
export type SyncSeen = z.output<typeof SyncSeen>;
