import {
  Competence,
  Taken,
  classOf,
  keysAt,
  offerCourse,
  recordTraining,
  saySeats,
  seatsOn,
  setDate,
} from "@prehosp/chain";
import { Course, CourseDate, LocalCopy, catalogueOf, copyState, pathTo } from "@prehosp/competence";
import { CompetenceId, OrgId, PersonId } from "@prehosp/model";
import { Day, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { certificateRoutes } from "./certificates.ts";
import { knownNow, mine } from "./own.ts";
import { Catalogue, ClassView, DateView, classView, dateView } from "./training-views.ts";

const tag = "Competence";
const Sent = z.object({ facts: z.array(z.unknown()).min(1).max(1000).readonly() });
const TakenAll = z.object({ taken: z.array(Taken).readonly() });

const stored = Effect.flatMap(Competence, (c) => c.stored);
const dateOf = (id: string | undefined) =>
  Effect.gen(function* () {
    const date = (yield* stored).dates.get(id ?? "");
    return date ?? (yield* notFound("the date"));
  });
const materialOf = (courses: Iterable<Course>) => [...courses].flatMap((c) => (c.material ? [c.material] : []));

const shownClass = (id: string) =>
  Effect.gen(function* () {
    const found = yield* classOf(id, yield* knownNow);
    return found ? classView(found) : yield* notFound("the date");
  });

/** Training life: courses and dates, seats, check-offs from a tablet, and certificates. */
export const trainingRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/courses",
      says: "The course catalogue, with what does not fit together in it",
      tag,
      act: "read",
      answer: Catalogue,
    },
    () =>
      Effect.map(stored, ({ courses, dates }) => {
        const book = catalogueOf([...courses.values()], [...dates.values()]);
        return { courses: book.courses, remarks: book.remarks };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/courses",
      says: "Offers a course, or offers it otherwise from now on",
      tag,
      act: "write",
      body: Course,
      answer: Course,
      status: 201,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        yield* offerCourse(body, actor.owner, actor.by, yield* knownNow);
        return body;
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/courses/dates",
      says: "The dates of courses with their seats, in order of day; counts, never people",
      tag,
      act: "read",
      query: z.object({ course: z.string().optional(), from: Day.optional() }),
      answer: z.array(DateView).readonly(),
    },
    ({ query }) =>
      Effect.map(stored, (s) =>
        [...s.dates.values()]
          .filter((d) => query.course === undefined || d.course === query.course)
          .map((d) => dateView(d, seatsOn(s, d)))
          .filter((d) => query.from === undefined || d.to >= query.from)
          .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.date.id < b.date.id ? -1 : 1)),
      ),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/courses/dates",
      says: "Sets up a date of a course; another date under the same id is 409",
      tag,
      act: "write",
      body: CourseDate,
      answer: DateView,
      status: 201,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "write", body.organisation);
        yield* setDate(body, actor.by, yield* knownNow);
        return dateView(body, seatsOn(yield* stored, body));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/courses/dates/:date",
      says: "One class for its own organisation: who sits and waits, who is not ready, and how far each has come, item by item",
      tag,
      act: "read",
      answer: ClassView,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const date = yield* dateOf(params["date"]);
        yield* mine(actor, "read", date.organisation);
        return yield* shownClass(date.id);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/courses/dates/:date/seats",
      says: "Enrols and withdraws people, changes seats, moves, cancels or takes up again; a seat that is given up goes to the next in line",
      tag,
      act: "write",
      body: Sent,
      answer: z.object({ taken: z.array(Taken).readonly(), class: ClassView }),
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const date = yield* dateOf(params["date"]);
        yield* mine(actor, "write", date.organisation);
        const taken = yield* saySeats(date, body.facts, { by: actor.by, now: yield* knownNow });
        return { taken, class: yield* shownClass(date.id) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/organisations/:organisation/training",
      says: "What a tablet wrote without network: signed in, pre-course shown, items checked off; in any order and however often, each new, known or refused with why",
      tag,
      act: "write",
      body: Sent,
      answer: TakenAll,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const organisation = OrgId.safeParse(params["organisation"]);
        if (!organisation.success) return yield* notFound("the organisation");
        yield* mine(actor, "write", organisation.data);
        return { taken: yield* recordTraining(body.facts, organisation.data, { by: actor.by, now: yield* knownNow }) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/courses/path",
      says: "The courses that lead a person to a competence: re-certification where it is open, else why not, and always the full way",
      tag,
      act: "read",
      body: z.object({ organisation: OrgId, person: PersonId, competence: CompetenceId, on: Day.optional() }),
      answer: z.object({
        because: z.enum(["open", "no-earlier-proof", "last-proof-too-old", "no-such-course"]),
        recertification: z.array(Course).readonly(),
        full: z.array(Course).readonly(),
      }),
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "read", body.organisation);
        const at = yield* knownNow;
        const on = body.on ?? osloDay(at);
        const book = yield* (yield* Competence).book({ on, knownAt: at });
        const lastProof = book
          .evidence(keysAt(yield* stored, at).of(body.person))
          .filter(
            (e) => e.competence === body.competence && e.outcome === "passed" && e.kind !== "revocation" && e.on <= on,
          )
          .map((e) => e.on)
          .toSorted()
          .at(-1);
        const courses = [...(yield* stored).courses.values()];
        return pathTo(body.competence, { courses, lastProof, on });
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/materials/copies",
      says: "Whether teaching material has changed since the local copies of it were fetched",
      tag,
      act: "read",
      body: z.object({ copies: z.array(LocalCopy).min(1).max(200).readonly() }),
      answer: z
        .array(
          z.object({
            copy: LocalCopy,
            state: z.enum(["current", "new-edition", "changed-within-edition", "no-longer-published"]),
          }),
        )
        .readonly(),
    },
    ({ body }) =>
      Effect.map(stored, ({ courses }) => {
        const published = materialOf(courses.values());
        return body.copies.map((copy) => ({ copy, state: copyState(copy, published) }));
      }),
  ),
  ...certificateRoutes,
] as const;
