import { elementsOf, ohca } from "@prehosp/registry";
import type { AnyCase, Element, Entry } from "@prehosp/registry";
import type { IncidentId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { dayAt, instantOf } from "@prehosp/model/time";

/** The day on which every case is judged. */
export const TODAY = "2026-11-22" as Day;
const FIRST = Date.UTC(2015, 0, 1);
const MINUTE = 60_000;
const elements = elementsOf(ohca);

/** One arrest that fits together; what isn't named is as the element's own example. */
const usual: Readonly<Record<string, unknown>> = {
  "age-months": { absent: "not-applicable" },
  "cpr-started-by": "bystander",
  "bystander-aed": "not-used",
  "not-attempted-because": { absent: "not-applicable" },
  "shock-before-ambulance": true,
  "status-at-handover": "rosc",
  "death-day": { absent: "not-applicable" },
  "cause-of-death": { absent: "not-applicable" },
  "treatment-withdrawn": false,
  "organ-donation": false,
  "alive-24-hours": true,
  "alive-30-days": true,
};

/** A sequence that is the same in every run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d_2b_79_f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const source = { system: "epj", ref: "j-1" };

const other = (element: Element, random: () => number, at: number): unknown => {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  switch (element.type) {
    case "code":
      return one(Object.keys(element.codes));
    case "codes":
      return [one(Object.keys(element.codes))];
    case "yes-no":
      return random() < 0.5;
    case "integer":
    case "decimal":
      return Math.floor(element.min + random() * (element.max - element.min));
    case "time":
      // One in ten on the day before, as when a date is mistyped.
      return instantOf(at + Math.floor(random() * 90 * MINUTE) - (random() < 0.1 ? 1440 * MINUTE : 0));
    case "day":
      return dayAt(Math.floor(at / 86_400_000) + Math.floor(random() * 60) - 1);
    case "pattern":
      return element.example;
  }
};

const entry = (element: Element, random: () => number, at: number): Entry<unknown> => {
  const luck = random();
  if (luck < 0.08) return { absent: "not-recorded" };
  if (luck < 0.1) return { absent: "unknown", source };
  if (luck < 0.12) return { absent: element.absences.includes("not-applicable") ? "not-applicable" : "not-recorded" };
  const said = luck < 0.15 ? other(element, random, at) : (usual[element.id] ?? element.example);
  if (typeof said === "object" && said !== null && "absent" in said) return said as Entry<unknown>;
  if (element.type !== "time") return { value: said, source };
  const value = luck < 0.15 ? said : instantOf(at + Date.parse(said as Instant) - Date.parse("2026-11-22T13:00:00Z"));
  return { value, source, exactness: random() < 0.3 ? "minute" : "exact" };
};

/** So many cases from a seed: most elements as of a usual arrest, some not recorded, some said otherwise. */
export const casesFrom = (seed: number, count: number): readonly AnyCase[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const at = FIRST + Math.floor(random() * 4200 * 1440) * MINUTE;
    const values: Record<string, Entry<unknown>> = {};
    for (const element of elements) values[element.id] = entry(element, random, at);
    return {
      incident: `h-${seed}-${i}` as IncidentId,
      patient: "a",
      status: "test",
      dataset: { id: ohca.id, version: ohca.version },
      values,
    };
  });
};
