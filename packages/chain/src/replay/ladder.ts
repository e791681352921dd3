import type { Exactness, TimeRole, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { epoch, secondsBetween } from "@prehosp/model/time";
import { alarmSent } from "../kinds/alarm.ts";
import type { Region } from "../region.ts";
import type { Way } from "../way.ts";
import type { Reading, Rung, RungName } from "./ladder-words.ts";

interface Step {
  readonly name: RungName;
  readonly role?: TimeRole;
  readonly unit?: UnitId;
  readonly readings: readonly Reading[];
}

const WHOLE: readonly (readonly [RungName, TimeRole])[] = [
  ["ring", "call-ringing"],
  ["answer", "call-answered"],
  ["recognised", "arrest-recognised"],
  ["telephone-cpr", "telephone-cpr-started"],
];
const OWN: readonly (readonly [RungName, TimeRole])[] = [
  ["unit-alarmed", "alarmed"],
  ["unit-under-way", "under-way"],
  ["at-scene", "at-scene"],
  ["at-patient", "at-patient"],
];
const LATE: readonly (readonly [RungName, TimeRole])[] = [
  ["first-compression", "first-compression"],
  ["first-shock", "first-shock"],
  ["handover", "handover"],
];

const GRAINS: readonly Exactness[] = ["exact", "minute", "day", "derived"];
const coarser = (a: Exactness, b: Exactness): Exactness =>
  GRAINS[Math.max(GRAINS.indexOf(a), GRAINS.indexOf(b))] ?? "derived";

// A clock read to the minute does not dispute one that says which second of it.
const GRAIN: Readonly<Record<Exactness, number>> = { exact: 19, minute: 16, day: 10, derived: 16 };
const alike = (readings: readonly Reading[]): boolean => {
  const length = Math.min(...readings.map((r) => GRAIN[r.exactness]));
  return new Set(readings.map((r) => r.at.slice(0, length))).size < 2;
};
/** The finest of the clocks that agree. */
const finest = (readings: readonly Reading[]): Reading | undefined =>
  readings.toSorted((a, b) => GRAINS.indexOf(a.exactness) - GRAINS.indexOf(b.exactness))[0];

const between = (from: Reading | undefined, to: Reading | undefined): Rung["sinceStart"] =>
  from && to
    ? {
        seconds: secondsBetween(from.at, to.at),
        exactness: coarser(from.exactness, to.exactness),
        clocks: from.source.system === to.source.system ? "one" : "two",
      }
    : undefined;

/** What the clocks say of a role, one a system: the last where one system corrected itself. */
const readingsOf = (way: Way, role: TimeRole, unit?: UnitId): readonly Reading[] => {
  const bySystem = new Map<string, Reading>();
  for (const { at, exactness, source, ...p } of way.timeline.points)
    if (p.role === role && (unit === undefined || p.unit === unit) && known(at))
      bySystem.set(source.system, { at, exactness, source });
  // The crew's own word of when it arrived (AH-4.4-b) is a clock too.
  if (role === "at-scene")
    for (const { from, arrived, fact } of [...way.handovers, ...way.reports])
      if (from === unit && known(arrived))
        bySystem.set("handover", { at: arrived, exactness: "minute", source: { system: "handover", ref: fact } });
  return [...bySystem.values()];
};

const told110 = (way: Way, { organisations }: Pick<Region, "organisations">, unit: UnitId): readonly Reading[] => {
  const centres = new Set(organisations.filter((o) => o.kind === "110").map((o) => o.id));
  const first = way.alarms.find((a) => a.unit === unit && centres.has(a.to));
  return first
    ? [{ at: first.at, exactness: "exact", source: { system: "prehosp", ref: `${alarmSent.kind}/${first.fact}` } }]
    : [];
};

const ordinaryOf = (way: Way): readonly UnitId[] =>
  way.missions.filter((m) => m.role === "ordinary").map((m) => m.unit);
const helpersOf = (way: Way): readonly UnitId[] => [
  ...new Set(way.missions.filter((m) => m.role !== "ordinary").map((m) => m.unit)),
];

/** The steps of one incident; what belongs to every call stands there even where nobody recorded it. */
const stepsOf = (way: Way, region: Pick<Region, "organisations">): readonly Step[] => {
  const arrest = WHOLE.slice(2).some(([, role]) => readingsOf(way, role).length > 0);
  const whole = arrest ? WHOLE : WHOLE.slice(0, 2);
  const helpers = helpersOf(way);
  const first = <T>(all: readonly T[]): readonly T[] => all.slice(0, 1);
  return [
    ...whole.map(([name, role]) => ({ name, role, readings: readingsOf(way, role) })),
    ...first(ordinaryOf(way)).map((unit) => ({
      name: "ordinary-alarmed" as const,
      role: "alarmed" as const,
      unit,
      readings: readingsOf(way, "alarmed", unit),
    })),
    ...helpers.flatMap((unit): readonly Step[] => {
      const told = told110(way, region, unit);
      const route = way.missions.find((m) => m.unit === unit)?.route;
      return [
        ...(route === "110" || told.length > 0 ? [{ name: "told-110" as const, unit, readings: told }] : []),
        ...OWN.map(([name, role]) => ({ name, role, unit, readings: readingsOf(way, role, unit) })),
      ];
    }),
    ...ordinaryOf(way).flatMap((unit): readonly Step[] =>
      OWN.slice(2).map(([name, role]) => ({ name, role, unit, readings: readingsOf(way, role, unit) })),
    ),
    ...LATE.flatMap(([name, role]): readonly Step[] => {
      const readings = readingsOf(way, role);
      const unit = way.timeline.points.find((p) => p.role === role)?.unit;
      return readings.length === 0 && !arrest ? [] : [{ name, role, ...(unit ? { unit } : {}), readings }];
    }),
  ];
};

/**
 * The times of one incident as a ladder from the first ring to the handover: each clock by itself with its source and exactness. A
 * difference stands only between two moments that are both known and that no other clock disputes; nothing is filled in.
 */
export const timeLadder = (way: Way, region: Pick<Region, "organisations">): readonly Rung[] => {
  const sure = ({ readings }: Step): Reading | undefined => (alike(readings) ? finest(readings) : undefined);
  const steps = stepsOf(way, region);
  // What nobody recorded stays behind the step it comes after.
  const inOrder = steps
    .reduce<readonly { readonly step: Step; readonly at: number }[]>((before, step) => {
      const own = Math.min(...step.readings.map((r) => epoch(r.at)));
      return [...before, { step, at: Number.isFinite(own) ? own : (before.at(-1)?.at ?? -Infinity) }];
    }, [])
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ step }) => step);
  const start = inOrder.map(sure).find((r) => r !== undefined);
  return inOrder.map((step, i): Rung => {
    const own = sure(step);
    const before = inOrder.slice(0, i).findLast((s) => s.readings.length > 0);
    const [sinceStart, sincePrevious] = [between(start, own), before && between(sure(before), own)];
    return {
      ...step,
      state: step.readings.length === 0 ? "not-recorded" : own ? "known" : "conflict",
      ...(sinceStart ? { sinceStart } : {}),
      ...(sincePrevious ? { sincePrevious } : {}),
    };
  });
};
