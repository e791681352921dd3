import { ActorRef, FactId, OrgId } from "@prehosp/model";
import { Day, Instant, compareInstants } from "@prehosp/model/time";
import * as z from "zod";

/** Eight digits or more, however grouped, and addresses: what could be somebody's number or mail has no place in a note. */
const naming = /(?:\d[ .-]?){8,}|@/;

const seats = z.int().min(1).max(100).meta({ norsk: "plasser", means: "How many" });

/** One thing that a room's leader and an instructor agreed. */
export const Agreed = z
  .discriminatedUnion("what", [
    z
      .strictObject({
        what: z.literal("go-live").meta({ norsk: "overgangsdato", means: "The room's date" }),
        on: Day.meta({ norsk: "dato", means: "The date agreed" }),
      })
      .meta({ norsk: "avtalt overgangsdato", means: "The room changes over on this day" }),
    z
      .strictObject({
        what: z
          .literal("instructor-seats")
          .meta({ norsk: "instruktørplasser", means: "Seats on an instructor course" }),
        date: z.string().min(1).meta({ norsk: "kursdato", means: "Id of the course date" }),
        seats,
      })
      .meta({ norsk: "tilbudte instruktørplasser", means: "The room is offered these seats" }),
    z
      .strictObject({
        what: z.literal("local-courses").meta({ norsk: "lokale kurs", means: "Courses held by the room itself" }),
        from: Day.meta({ norsk: "fra", means: "First day of the first" }),
      })
      .meta({ norsk: "avtalte lokale kurs", means: "The room holds its own courses from this day" }),
    z
      .strictObject({
        what: z
          .enum(["e-learning", "nothing-yet", "not-reached"])
          .meta({ norsk: "avtalt", means: "E-learning is done first · nothing yet · nobody answered" }),
      })
      .meta({ norsk: "avtalt uten dato", means: "Something agreed that has no date, or nothing" }),
  ])
  .meta({ norsk: "avtalt", means: "One thing agreed with a room's leader" });
export type Agreed = z.output<typeof Agreed>;

/** One contact with a room's leader, as a fact: who in which role, when and what was agreed. No name, number or patient. */
export const LeaderContact = z
  .strictObject({
    id: FactId,
    room: OrgId,
    at: Instant.meta({ norsk: "tidspunkt", means: "When it took place" }),
    knownAt: Instant.meta({ norsk: "ført", means: "When it was written down here" }),
    by: ActorRef,
    with: z
      .enum(["leader", "deputy", "training-coordinator"])
      .meta({ norsk: "kontakt med", means: "leder · stedfortreder · opplæringsansvarlig" }),
    way: z
      .enum(["telephone", "meeting", "video", "e-mail"])
      .meta({ norsk: "måte", means: "telefon · møte · video · e-post" }),
    agreed: z
      .array(Agreed)
      .min(1)
      .readonly()
      .meta({ norsk: "avtalt", means: "What was agreed, also where it is nothing" }),
    note: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .refine((text) => !naming.test(text), "numbers-and-addresses-do-not-belong-here")
      .optional()
      .meta({ norsk: "merknad", means: "A short note on the plan; no name, telephone number, address or patient" }),
  })
  .meta({ norsk: "kontakt med leder", means: "One contact with the leader of a room in the roll-out" });
export type LeaderContact = z.output<typeof LeaderContact>;

/** The contacts with a room as known at an instant, the latest first. */
export const contactsOf = (facts: readonly LeaderContact[], room: OrgId, knownAt: Instant): readonly LeaderContact[] =>
  facts
    .filter((f) => f.room === room && compareInstants(f.knownAt, knownAt) <= 0)
    .toSorted((a, b) => compareInstants(b.at, a.at) || (a.id < b.id ? -1 : 1));
