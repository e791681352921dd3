import * as z from "zod";
import { CompetenceId, FactId, PersonId, SourceRef } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { factHead } from "./fact-head.ts";

const head = { ...factHead, person: PersonId.meta({ norsk: "deltaker", means: "Who learns" }) };
const onDate = { date: z.string().min(1).meta({ norsk: "kursdato", means: "Id of the course date or drill" }) };
const preCourse = { competence: CompetenceId.meta({ norsk: "forkurs", means: "Competence of the e-learning" }) };
const terminalType = z.string().min(1);

/** The learning system says that the e-learning is done. */
export const PreCourseDone = z
  .strictObject({
    ...head,
    ...preCourse,
    kind: z.literal("pre-course-done").meta({ norsk: "forkurs gjort", means: "The e-learning is done" }),
    source: SourceRef,
  })
  .meta({ norsk: "forkurs gjort", means: "The learning system says that the e-learning is done (NN-f)" });
export type PreCourseDone = z.output<typeof PreCourseDone>;

/** The learner has shown the local instructor the proof of the e-learning. */
export const PreCourseShown = z
  .strictObject({
    ...head,
    ...preCourse,
    kind: z.literal("pre-course-shown").meta({ norsk: "forkurs vist", means: "The proof was shown to the instructor" }),
    doneOn: Day.meta({ norsk: "gjort", means: "The day that the proof says" }),
  })
  .meta({ norsk: "forkurs vist instruktør", means: "The proof of the e-learning was shown to the instructor (NN-g)" });
export type PreCourseShown = z.output<typeof PreCourseShown>;

/** Somebody signed in to a class or drill. */
export const SignedIn = z
  .strictObject({
    ...head,
    ...onDate,
    kind: z.literal("signed-in").meta({ norsk: "møtt", means: "Signed in" }),
  })
  .meta({ norsk: "møtt", means: "Somebody signed in to a class or drill; proves presence and nothing else" });
export type SignedIn = z.output<typeof SignedIn>;

/** An instructor saw one item done, or not done well enough. */
export const CheckOff = z
  .strictObject({
    ...head,
    ...onDate,
    kind: z.literal("checked-off").meta({ norsk: "utsjekket", means: "One item was seen" }),
    item: z.string().min(1).meta({ norsk: "punkt", means: "Id of the item" }),
    terminalType: terminalType.optional().meta({ norsk: "terminaltype", means: "Which terminal type it was done on" }),
    outcome: z.enum(["passed", "failed"]).meta({ norsk: "resultat", means: "bestått · ikke bestått" }),
    device: z
      .string()
      .min(1)
      .meta({ norsk: "enhet", means: "Which device it was written on; its clock orders its own checks" }),
    settles: z.array(FactId).readonly().optional().meta({
      norsk: "avgjør",
      means: "Check-offs that disagreed and that this one settles",
    }),
  })
  .meta({ norsk: "utsjekk", means: "An instructor saw one item done, or not well enough" });
export type CheckOff = z.output<typeof CheckOff>;

/** The local instructor issued the final course certificate; its own id is the certificate's number. */
export const CertificateIssued = z
  .strictObject({
    ...head,
    ...onDate,
    kind: z
      .literal("certificate-issued")
      .meta({ norsk: "kursbevis utstedt", means: "The final certificate was issued" }),
    terminalTypes: z
      .array(terminalType)
      .readonly()
      .meta({ norsk: "terminaltyper", means: "Terminal types it holds for; empty where the course has none" }),
  })
  .meta({ norsk: "endelig kursbevis utstedt", means: "The local instructor issued the final certificate (NN-h)" });
export type CertificateIssued = z.output<typeof CertificateIssued>;

/** A certificate was withdrawn; what it proved up to that day is gone, and the certificate still stands in the record. */
export const CertificateRevoked = z
  .strictObject({
    ...head,
    kind: z.literal("certificate-revoked").meta({ norsk: "kursbevis trukket", means: "The certificate was withdrawn" }),
    certificate: FactId.meta({ norsk: "kursbevis", means: "Number of the certificate" }),
  })
  .meta({ norsk: "kursbevis trukket tilbake", means: "A certificate was withdrawn" });
export type CertificateRevoked = z.output<typeof CertificateRevoked>;

/** One thing on a learner's way through a course; nothing of it is ever changed or taken out. */
export const TrainingFact = z
  .discriminatedUnion("kind", [
    PreCourseDone,
    PreCourseShown,
    SignedIn,
    CheckOff,
    CertificateIssued,
    CertificateRevoked,
  ])
  .meta({ norsk: "opplæringshendelse", means: "One thing on a learner's way through a course" });
export type TrainingFact = z.output<typeof TrainingFact>;
