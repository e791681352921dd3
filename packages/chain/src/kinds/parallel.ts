import { ParallelAsk } from "@prehosp/dispatch";
import { FactId, OrgId, UnitId } from "@prehosp/model";
import { kind } from "@prehosp/ports";
import * as z from "zod";

export const ParallelAnswer = z
  .enum(["sends", "cannot", "will-call-back"])
  .meta({ norsk: "svar", means: "sender en ressurs · kan ikke · ringer tilbake" });
export type ParallelAnswer = z.output<typeof ParallelAnswer>;

/** Somebody was asked for an ordinary resource; the duty stays open all the same (AH-2.8-b). */
export const parallelAsked = kind({
  kind: "parallel.asked",
  version: 1,
  norsk: "spurt om ordinær ressurs",
  payload: z.object({ whom: ParallelAsk, organisation: OrgId.optional() }),
  classes: { whom: "operational", organisation: "operational" },
});

/** What was answered; a unit that is sent closes the duty only when it has acknowledged itself. */
export const parallelAnswered = kind({
  kind: "parallel.answered",
  version: 1,
  norsk: "svar om ordinær ressurs",
  payload: z.object({ asked: FactId, answer: ParallelAnswer, unit: UnitId.optional() }),
  classes: { asked: "none", answer: "operational", unit: "operational" },
});

/** A legevaktsentral that initiates confers with AMK (AH-3.1-d, AH-2.5-a); the alarm never waits for it. */
export const conferenceHeld = kind({
  kind: "conference.held",
  version: 1,
  norsk: "konferanse med AMK",
  payload: z.object({ with: OrgId.optional() }),
  classes: { with: "operational" },
});
