import { absent } from "@prehosp/model/absence";
import { expect, it } from "vitest";
import type { IncidentCourse } from "../basis.ts";
import { measure } from "../measure.ts";
import { course, none, period, shown, timelineOf } from "../test/basis.ts";
import { firstResponderAlarmed } from "./first-responder-alarmed.ts";

const timelines = [0, 1, 2, 3, 4].map((n) => timelineOf(n, {}));
const three = [
  course(0, ["ordinary", "first-responder"]),
  course(1, ["first-responder"]),
  course(2, ["ordinary"], ["haster", "akutt"]),
];
const measured = (...more: readonly IncidentCourse[]) =>
  shown(measure(firstResponderAlarmed, { ...none, missions: [...three, ...more], timelines }, period));

it("counts akutt incidents with an akutthjelper, whoever else was alarmed, and no others", () => {
  expect(measured()).toMatchObject({ numerator: 2, denominator: 3, population: 3 });
  expect(measured(course(3, ["first-responder"], ["haster"]))).toMatchObject({ numerator: 2, population: 3 });
  expect(measured(course(3, ["first-responder"]), course(3, ["ordinary"]))).toMatchObject({
    numerator: 2,
    denominator: 4,
  });
});

it("leaves out exercises and incidents without an urgency, with the reason", () => {
  const m = measured(course(3, ["first-responder"], ["akutt"], "exercise"), course(4, ["first-responder"], []));
  expect(m).toMatchObject({ numerator: 2, denominator: 3, population: 5 });
  expect(Object.fromEntries(m.excluded.map(({ reason, n }) => [reason, n]))).toEqual({
    "not-actual": 1,
    "urgency-not-recorded": 1,
  });
});

it("a role nobody told is neither alarmed nor not", () => {
  const one = course(3, ["ordinary", "ordinary"]);
  const [first, ...rest] = one.missions;
  const untold = { ...one, missions: [{ ...first!, role: absent("not-recorded") }, ...rest] };
  expect(measured(untold)).toMatchObject({ missing: 1, numerator: 2, denominator: 3 });
});
