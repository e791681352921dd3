import type { Course, CourseDate, NotReady, SeatState, Way } from "@prehosp/competence";
import type { PersonId } from "@prehosp/model";
import { type Instant, osloDay } from "@prehosp/model/time";
import type { LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import { Competence } from "../book.ts";
import { underKeptKeys } from "../one-person.ts";
import { wayOn } from "../derived.ts";
import { seatsOn } from "./seats.ts";
import { unready } from "./unready.ts";

/** One date as its instructor sees it: who sits and waits, who is not ready, and how far each has come. */
export interface Class {
  readonly course: Course;
  readonly date: CourseDate;
  readonly seats: SeatState;
  readonly notReady: readonly NotReady[];
  readonly learners: readonly { readonly person: PersonId; readonly way: Way }[];
}

/** A class on its own date, or undefined where there is no such date; people by opaque key. */
export const classOf: (id: string, now: Instant) => Effect.Effect<Class | undefined, LedgerError, Competence> =
  Effect.fn("chain.classOf")(function* (id, now) {
    const competence = yield* Competence;
    const asOf = { on: osloDay(now), knownAt: now };
    const book = yield* competence.book(asOf);
    const stored = underKeptKeys(yield* competence.stored, now);
    const date = stored.dates.get(id);
    const course = stored.courses.get(date?.course ?? "");
    if (!date || !course) return undefined;
    const seats = seatsOn(stored, date);
    const there = [...stored.training].flatMap(([p, facts]) =>
      facts.some((f) => "date" in f && f.date === id) ? [p] : [],
    );
    const people = [...new Set([...seats.seated, ...there])];
    return {
      course,
      date,
      seats,
      notReady: unready(book, course, seats, now),
      learners: people.map((person) => ({ person, way: wayOn(stored, book, { course, date: id, person, ...asOf }) })),
    };
  });
