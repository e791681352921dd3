import { CompetenceId, Text } from "@prehosp/model";
import { Course, CourseDate, Pack, catalogueOf, nationalPacks } from "@prehosp/competence";
import { addDays, daysBetween, holidayOf, osloDay, weekday } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoCatalogue, demoDatesAhead } from "./as-catalogue.ts";
import { basics, competences, demoCourses } from "./catalogue.ts";
import { demoCourseDates } from "./course-dates.ts";
import { skillsInstructorPack } from "./skills-instructor.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const today = osloDay(at);
const dates = demoCourseDates({ at });
const byId = new Map(demoCourses.map((course) => [course.id, course]));

describe("the catalogue", () => {
  test("has the twelve courses, with the seats and hours of the design", () => {
    expect(byId.size).toBe(12);
    expect(byId.get("lifex-instruktor-amk")).toMatchObject({ hours: 30, seats: [6, 9] });
    expect(
      ["akutthjelper-grunnkurs", "akutthjelper-arsovelse", "taushetsplikt", "grovtriage", "mental-forberedelse"].map(
        (id) => byId.get(id)?.hours,
      ),
    ).toEqual([16, 4, 1, 1, 1]);
    expect(demoCourses.filter(({ local }) => local).map(({ id }) => id)).toEqual(["oksygen-spo2"]);
    for (const { title } of demoCourses) expect(Text.parse(title)).toEqual(title);
  });

  test("gives every competence it names, asks for none that no course gives, and gives all that the national pack asks", () => {
    const given = new Set(demoCourses.flatMap(({ gives }) => gives));
    expect(given).toEqual(new Set([...Object.values(competences), ...basics]));
    for (const id of given) expect(CompetenceId.parse(id)).toBe(id);
    expect(demoCourses.flatMap(({ requires }) => requires).filter((id) => !given.has(id))).toEqual([]);
    const asked = nationalPacks
      .filter(({ id }) => id === "akutthjelper" || id === "nodnett-terminal" || id === "confidentiality")
      .flatMap((p) => p.requirements)
      .flatMap(({ subject, needs }) => (subject === "person" && "has" in needs ? [needs.has] : []));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((id) => !given.has(id))).toEqual([]);
  });
});

describe("the catalogue as competence reads it", () => {
  test("fits together, and builds on requirements that the national packs have", () => {
    const courses = demoCatalogue.map((one) => Course.parse(one));
    const ahead = demoDatesAhead({ at }).map((one) => CourseDate.parse(one));
    expect(ahead.length).toBeGreaterThan(20);
    expect(catalogueOf(courses, ahead).remarks).toEqual([]);
    const known = new Set(
      [...nationalPacks, Pack.parse(skillsInstructorPack)].flatMap((p) => p.requirements.map((r) => r.id)),
    );
    const named = courses.flatMap((c) => [...c.prerequisites, ...(c.instructor === undefined ? [] : [c.instructor])]);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the course dates", () => {
  test("lie on working days within a half year around now, before it and after it", () => {
    for (const { from, to, course } of dates) {
      expect(from >= addDays(today, -91) && to <= addDays(today, 91)).toBe(true);
      const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
      expect(
        days.filter((day) => ["saturday", "sunday"].includes(weekday(day)) || holidayOf(day) !== undefined),
      ).toEqual([]);
      expect(days).toHaveLength(Math.ceil((byId.get(course)?.hours ?? 0) / 8));
    }
    for (const { id } of demoCourses.filter(({ seats }) => seats !== undefined)) {
      const own = dates.filter(({ course }) => course === id);
      expect(own.some(({ to }) => to < today)).toBe(true);
      expect(own.some(({ from }) => from > today)).toBe(true);
    }
  });

  test("have no more taken than seats, enough where they were held, and room left in some to come", () => {
    for (const { course, seats, taken, from } of dates) {
      const [fewest, most] = byId.get(course)?.seats ?? [0, 0];
      expect(seats >= fewest && seats <= most && taken >= 0 && taken <= seats).toBe(true);
      expect(from > today || taken >= fewest).toBe(true);
    }
    expect(dates.some(({ from, seats, taken }) => from > today && taken < seats)).toBe(true);
  });

  test("are the same for the same seed, and others for another", () => {
    expect(demoCourseDates({ seed: 113, at })).toEqual(dates);
    expect(demoCourseDates({ seed: 114, at })).not.toEqual(dates);
    expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length);
  });
});
