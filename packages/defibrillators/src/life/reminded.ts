import { Day } from "@prehosp/model/time";
import * as z from "zod";

/** What an owner can be reminded of. */
export const ReminderKind = z.enum(["unfinished", "check", "electrodes", "final-check", "final-electrodes"]).meta({
  norsk: "påminnelse",
  means:
    "Unfinished registration · the half-yearly check · electrodes that run out · the final notice before it is hidden, of either",
});
export type ReminderKind = z.output<typeof ReminderKind>;

/** Which of the two contacts is written to. */
export const ReminderTo = z.enum(["responsible", "alternate"]).meta({
  norsk: "til hvem",
  means: "The one responsible, or the alternate contact",
});
export type ReminderTo = z.output<typeof ReminderTo>;

/** A reminder that was sent; what it is about follows from its day. */
export const Reminded = z
  .object({
    kind: ReminderKind,
    to: ReminderTo,
    on: Day.meta({ norsk: "sendt", means: "The day it was sent" }),
  })
  .meta({ norsk: "sendt påminnelse", means: "A reminder that was sent to one of the contacts" });
export type Reminded = z.output<typeof Reminded>;

/** A reminder to send now. Its id is made of what it says, so that the same one has the same id whenever it is worked out. */
export interface Reminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly to: ReminderTo;
  /** Which one of its kind, 1 for the first. */
  readonly number: number;
  /** The first day on which silence hides it; absent for an unfinished registration. */
  readonly runsOut?: Day;
}

/** Where a registration stands. */
export const Stage = z.enum(["unfinished", "shown", "reminded", "finally-noticed", "hidden", "withdrawn"]).meta({
  norsk: "livsløp",
  means:
    "Not all answered yet · shown to others · its owner is being reminded · the final notice is out · hidden · withdrawn by its owner",
});
export type Stage = z.output<typeof Stage>;
