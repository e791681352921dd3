import { dateOfReminder } from "@prehosp/competence";
import { type OrgId, PersonId } from "@prehosp/model";
import { Day, Instant, osloDay } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import * as z from "zod";
import { reminderSent } from "../../kinds/training.ts";
import { type ReplayPeriod, isIn } from "../../replay/period.ts";
import { Competence } from "../book.ts";
import { membershipsAt } from "../judging/memberships.ts";

export const SentReminder = z
  .object({
    at: Instant.meta({ norsk: "sendt", means: "When it was out" }),
    person: PersonId.meta({ norsk: "hvem", means: "Who was reminded, by opaque key" }),
    code: z.enum(["runs-out", "not-ready-for-class"]).meta({
      norsk: "om hva",
      means: "Something runs out, or is missing before a class",
    }),
    requirement: z.string().meta({ norsk: "krav", means: "The requirement that runs out, or that is missing" }),
    before: Day.meta({ norsk: "før", means: "First day it is not met, or the first day of the class" }),
    date: z.string().optional().meta({ norsk: "kursdato", means: "Id of the course date, where it is about one" }),
  })
  .meta({ norsk: "sendt påminnelse", means: "Who was reminded of what, and when" });
export type SentReminder = z.output<typeof SentReminder>;

/** What was sent in a period to an organisation's own people, and before its own classes to whoever sits in them; the latest first. */
export const remindersSent = Effect.fn("chain.remindersSent")(function* (organisation: OrgId, period: ReplayPeriod) {
  const competence = yield* Competence;
  const stored = yield* competence.stored;
  const now = yield* competence.now;
  const members = membershipsAt(stored, { on: osloDay(now), knownAt: now });
  const own = new Set(members.flatMap((m) => (m.owner === organisation ? [m.person] : [])));
  const within = isIn(period);
  const facts = yield* (yield* Ledger).since(undefined, [reminderSent.kind]).pipe(Stream.runCollect);
  return [...facts]
    .flatMap(({ payload, valid }): readonly SentReminder[] => {
      const { id, ...said } = payload as z.output<typeof reminderSent.payload>;
      const date = dateOfReminder(id);
      const isOwn =
        own.has(said.person) || (date !== undefined && stored.dates.get(date)?.organisation === organisation);
      if (!isOwn || !within(valid.from)) return [];
      return [{ ...said, at: valid.from, ...(date === undefined ? {} : { date }) }];
    })
    .toReversed();
});
