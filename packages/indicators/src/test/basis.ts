import { Incident, Timeline } from "@prehosp/model";
import type { Case, ElementId } from "@prehosp/registry";
import { Case as CaseSchema, dataset, elements } from "@prehosp/registry";
import { expect } from "vitest";
import type { Basis, IncidentCourse } from "../basis.ts";
import { Period } from "../measurement.ts";
import { AnyMeasurement } from "../measurement-kinds.ts";

export const period = Period.parse({ from: "2026-01-01T00:00:00.000Z", to: "2027-01-01T00:00:00.000Z" });
const source = { system: "amis", ref: "x" };
export const none: Basis = { cases: [], timelines: [], missions: [] };

export const arrest = (n: number, said: Partial<Record<ElementId, unknown>>, status = "actual"): Case =>
  CaseSchema.parse({
    incident: `h-${String(n)}`,
    patient: "a",
    status,
    dataset,
    values: Object.fromEntries(
      elements.map(({ id }) => {
        const value = { witnessed: "bystander", "time-registered": "2026-05-01T10:00:00.000Z", ...said }[id];
        return [id, value === undefined ? { absent: "not-recorded" } : { value, source }];
      }),
    ),
  });

interface Times {
  readonly registered?: number;
  readonly scene?: Readonly<Record<string, number | undefined>>;
}

const minute = (m: number): string => new Date(Date.parse("2026-05-01T10:00:00Z") + m * 60_000).toISOString();
export const point = (role: string, m: number, unit?: string, system = "amis") => ({
  role,
  at: minute(m),
  exactness: "exact",
  source: { ...source, system },
  ...(unit === undefined ? {} : { unit }),
});

export const timelineOf = (n: number, { registered = 0, scene = {} }: Times, more: readonly unknown[] = []): Timeline =>
  Timeline.parse({
    incident: `h-${String(n)}`,
    points: [
      point("registered", registered),
      ...Object.entries(scene).flatMap(([unit, m]) => (m === undefined ? [] : [point("at-scene", m, unit)])),
      ...more,
    ],
  });

export const course = (
  n: number,
  roles: readonly ("ordinary" | "first-responder")[],
  urgencies: readonly ("akutt" | "haster")[] = ["akutt"],
  status = "actual",
): IncidentCourse => {
  const missions = roles.map((role, i) => ({ id: `o-${String(n)}-${String(i)}`, unit: `u${String(i)}`, role }));
  const { id, ...read } = Incident.pick({ id: true, status: true, missions: true }).parse({
    id: `h-${String(n)}`,
    status,
    missions,
  });
  return { ...read, incident: id, urgencies };
};

/** A measurement that holds its figures. */
export const shown = <M extends AnyMeasurement>(m: M): Extract<M, { belowMinimum: false }> => {
  expect(AnyMeasurement.parse(m)).toEqual(m);
  expect(m.belowMinimum).toBe(false);
  return m as Extract<M, { belowMinimum: false }>;
};
