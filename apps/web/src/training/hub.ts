import type { CourseDate } from "@prehosp/competence";
import type { Language, LearningAccount } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";
import { identified } from "../acting/credential.ts";
import { asked } from "../api/client.ts";
import { type Problem, UNREACHABLE, problemOf } from "../api/problem.ts";
import { TakenSeen } from "../readiness/words.ts";
import {
  AppliedSeen,
  ImportedSeen,
  MatchedSeen,
  MergedSeen,
  PreviewSeen,
  QueuedSeen,
  type Two,
} from "./import-words.ts";
import { PackPublishedSeen, PackReviewSeen, PacksSeen } from "./pack-words.ts";
import {
  ClassSeen,
  CoursesSeen,
  DateSeen,
  ExplanationSeen,
  IssuedSeen,
  QualifiedSeen,
  RemindersSeen,
  StatusesSeen,
  VerifiedSeen,
} from "./words.ts";

const date = (id: string) => `courses/dates/${encodeURIComponent(id)}`;

/** A certificate that is asked for. */
export interface Issuing {
  readonly id: string;
  readonly date: string;
  readonly person: string;
  readonly by: string;
  readonly terminalTypes: readonly string[];
}

/** Names that are printed on the paper and kept nowhere. */
export interface PaperNames {
  readonly learner?: string;
  readonly instructor?: string;
  readonly language: string;
}

/** Of whom it is asked, and as known when; today and now where nothing is said. */
export interface AskingOf {
  readonly person: string;
  readonly on?: Day | undefined;
  readonly knownAt?: Instant | undefined;
}

/** A file of old records and how it is to be read. */
export interface Importing {
  readonly name: string;
  readonly content: string;
  readonly mapping: unknown;
}

const query = (said: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(Object.entries(said).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))).toString();

/** Where the employer's proof of an organisation is, or of one unit of it, for an inspection in a language. */
export const inspectionOf = (organisation: string, unit: string | undefined, language: Language) => ({
  csv: `/api/v1/competence/inspection?${query({ organisation, unit, language })}`,
  pdf: `/api/v1/organisations/${encodeURIComponent(organisation)}/employer-proof?${query({ unit, language })}`,
});

/** The hub, as far as training uses it. */
export const trainingHub = {
  courses: () => asked(CoursesSeen, "courses"),
  dates: () => asked(z.array(DateSeen).readonly(), "courses/dates"),
  setDate: (one: CourseDate) => asked(DateSeen, "courses/dates", one),
  class: (id: string) => asked(ClassSeen, date(id)),
  seats: (id: string, fact: object) =>
    asked(TakenSeen.extend({ class: ClassSeen }), `${date(id)}/seats`, { facts: [fact] }),
  train: (organisation: string, fact: object) =>
    asked(TakenSeen, `organisations/${encodeURIComponent(organisation)}/training`, { facts: [fact] }),
  revoke: (certificate: string, by: string) =>
    asked(VerifiedSeen, `certificates/${encodeURIComponent(certificate)}/revoked`, { id: crypto.randomUUID(), by }),
  issue: (issuing: Issuing) => asked(IssuedSeen, "certificates", issuing),
  qualified: (of: AskingOf) => asked(QualifiedSeen, `competence/qualified?${query({ ...of })}`),
  explanations: (of: AskingOf, requirement: string) =>
    asked(z.array(ExplanationSeen).readonly(), `competence/explanations?${query({ ...of, requirement })}`),
  statuses: (organisation: string, after?: string) =>
    asked(StatusesSeen, `competence/statuses?${query({ organisation, after, limit: "100" })}`),
  packs: () => asked(PacksSeen, "competence/packs"),
  reviewPack: (pack: unknown, from?: Day) => asked(PackReviewSeen, "competence/packs/reviews", { pack, from }),
  publishPack: (pack: unknown, from?: Day) => asked(PackPublishedSeen, "competence/packs", { pack, from }),
  previewImport: (file: Importing) => asked(PreviewSeen, "imports/preview", file),
  applyImport: (file: Importing, plan: string) => asked(AppliedSeen, "imports", { ...file, plan }),
  imports: () => asked(z.array(ImportedSeen).readonly(), "imports"),
  queue: () => asked(z.array(QueuedSeen).readonly(), "learning/queue"),
  matches: () => asked(z.array(MatchedSeen).readonly(), "learning/matches"),
  merges: () => asked(z.array(MergedSeen).readonly(), "learning/merges"),
  merge: (two: Two, because: string) =>
    asked(z.looseObject({ was: z.string() }), "learning/merges", { ...two, because }),
  unmerge: ({ person, gone }: Two, because: string) =>
    asked(z.looseObject({}), "learning/merges/part", { person, gone, because }),
  reminders: (organisation: string) => asked(RemindersSeen, `competence/reminders?${query({ organisation })}`),
  match: (account: LearningAccount, person: string) =>
    asked(z.looseObject({ was: z.string() }), "learning/matches", { account, person }),
  part: (account: LearningAccount, person: string, because: string) =>
    asked(z.looseObject({}), "learning/matches/part", { account, person, because }),
  verify: (code: string) => asked(VerifiedSeen, `verify/${encodeURIComponent(code)}`),
  /** The certificate on paper, or why it did not come. */
  paper: async (id: string, names: PaperNames): Promise<Blob | Problem> => {
    try {
      const answer = await fetch(`/api/v1/certificates/${encodeURIComponent(id)}/pdf`, {
        method: "POST",
        headers: { ...identified(), "content-type": "application/json" },
        body: JSON.stringify(names),
      });
      if (answer.ok) return await answer.blob();
      return problemOf(answer.status, answer.statusText, await answer.json().catch(() => undefined));
    } catch {
      return { status: UNREACHABLE, title: "", issues: [] };
    }
  },
} as const;
