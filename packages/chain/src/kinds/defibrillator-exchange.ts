import { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

const hash = z.templateLiteral(["sha256:", z.string().regex(/^[0-9a-f]{64}$/)]);
const count = z.int().nonnegative();

/** What a register that somebody else owns said of one defibrillator; the way in, where it was given, lies sealed. */
export const defibrillatorSeen = kind({
  kind: "defibrillator.seen",
  version: 1,
  norsk: "hjertestarter sett i et annet register",
  payload: z.object({
    id: DefibrillatorId,
    is: z.union([Defibrillator, z.literal("removed")]),
    at: Instant,
    access: z.boolean(),
    remarks: z.array(z.string().regex(/^[a-z0-9.-]{1,60}$/)).readonly(),
  }),
  classes: { id: "operational", is: "operational", at: "operational", access: "operational", remarks: "none" },
});

/** A plan was carried out: which, and what it came to. */
export const defibrillatorsSynced = kind({
  kind: "defibrillator.synced",
  version: 1,
  norsk: "hjertestartere utvekslet",
  payload: z.object({
    plan: hash,
    at: Instant,
    since: Instant.optional(),
    guard: z.enum(["open", "despite"]),
    counts: z.record(z.string().regex(/^[a-z-]{1,20}$/), count),
    unreadable: count,
  }),
  classes: {
    plan: "none",
    at: "operational",
    since: "operational",
    guard: "operational",
    counts: "operational",
    unreadable: "operational",
  },
});

/** One of our own stands in the other register under its key: what was written, and what was first read of it after that, by hash. */
export const defibrillatorPut = kind({
  kind: "defibrillator.put",
  version: 1,
  norsk: "hjertestarter skrevet til et annet register",
  payload: z.object({
    id: DefibrillatorId,
    theirs: DefibrillatorId,
    of: hash,
    echo: hash.optional(),
  }),
  classes: { id: "operational", theirs: "operational", of: "none", echo: "none" },
});
