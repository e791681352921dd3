import { Course, CourseDate, SeatFact, TrainingFact } from "@prehosp/competence";
import { PersonId } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";
import { unreceived } from "./received-later.ts";

/** A course as it is offered from now on; the latest of an id stands. */
export const courseOffered = kind({
  kind: "course.offered",
  version: 1,
  norsk: "kurs tilbudt",
  payload: z.object({ course: Course }),
  classes: { course: "none" },
});

/** A date of a course, as it was first set up; what happens to it later are facts of its seats. */
export const courseDateSet = kind({
  kind: "course-date.set",
  version: 1,
  norsk: "kursdato satt opp",
  payload: z.object({ date: CourseDate }),
  classes: { date: "operational" },
});

/** One thing that happened to the seats of a date; people by opaque key. */
export const seatSaid = kind({
  kind: "seat.said",
  version: 1,
  norsk: "påmelding",
  payload: z.object({ said: unreceived(SeatFact) }),
  classes: { said: "operational" },
});

/** One thing on a learner's way through a course, as the instructor's device wrote it; people by opaque key. */
export const trainingSaid = kind({
  kind: "training.said",
  version: 1,
  norsk: "opplæringshendelse",
  payload: z.object({ said: unreceived(TrainingFact) }),
  classes: { said: "operational" },
});

/** Somebody was reminded; the same reminder is never sent again. */
export const reminderSent = kind({
  kind: "reminder.sent",
  version: 1,
  norsk: "påminnelse sendt",
  payload: z.object({
    id: z.string().min(1),
    code: z.enum(["runs-out", "not-ready-for-class"]),
    person: PersonId,
    requirement: z.string().min(1),
    before: Day,
  }),
  classes: {
    id: "operational",
    code: "operational",
    person: "operational",
    requirement: "operational",
    before: "operational",
  },
});

/** The key that certificates are signed with was made; it lies in the vault. */
export const certificateKeyMade = kind({
  kind: "certificate.key-made",
  version: 1,
  norsk: "nøkkel for kursbevis laget",
  payload: z.object({ form: z.literal("hmac-sha-256") }),
  classes: { form: "none" },
});
