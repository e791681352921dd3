import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { AnyCase, Entry } from "../../case.ts";
import { hasValue } from "../../case.ts";
import type { Course } from "./course.ts";
import { momentsOf } from "./course.ts";

const none = { absent: "not-applicable" } as const;

/** What a value or absence makes of an entry of a form. */
export const entryOf = (said: unknown, ref: string): Entry<unknown> => {
  const source = { system: "skjema", ref };
  if (typeof said === "object" && said !== null && "absent" in said) return { ...(said as Entry<unknown>), source };
  return { value: said, source, ...(/T\d\d:/.test(String(said)) ? { exactness: "minute" as const } : {}) };
};

const hospital = (reached: boolean, cooled: boolean): Record<string, unknown> =>
  reached
    ? {
        "survived-event": true,
        "specialist-hospital": true,
        ttm: cooled ? "in-hospital-after-rosc" : "not-indicated",
        "ttm-target": cooled ? 36 : none,
        reperfusion: ["pci"],
        "reperfusion-timing": "within-24-hours",
        ecls: "none",
        iabp: false,
        ph: 7.18,
        lactate: 8.4,
        "glucose-titrated": true,
        "oxygenation-ventilation": "o2-and-co2",
        "target-map": 65,
        neuroprognostication: ["clinical"],
      }
    : { "survived-event": false };

const outcome = ({ diedAfter, received, rosc }: Course): Record<string, unknown> => {
  const lived = diedAfter === undefined;
  return {
    "alive-24-hours": lived || diedAfter > 1,
    "alive-30-days": lived,
    "alive-12-months": lived,
    "alive-at-discharge": rosc ? lived : none,
    "death-day": lived ? none : addDays(osloDay(received), diedAfter),
    "cause-of-death": lived ? none : "I46.9",
    "treatment-withdrawn": rosc ? !lived : none,
    "organ-donation": lived ? none : false,
    "cpc-discharge": lived ? "cpc-1" : none,
    "mrs-discharge": lived ? "mrs-1" : none,
  };
};

const answers = (course: Course): Record<string, unknown> => {
  const { starter, shockBy, rosc, received } = course;
  const at = momentsOf(course);
  const treated = starter !== "nobody";
  const sent = starter === "first-responder" || starter === "dispatched-helper";
  const when = (holds: boolean, seconds: number): unknown => (holds ? addSeconds(received, seconds) : none);
  return {
    "age-months": none,
    "age-estimated": false,
    "independent-living": true,
    comorbidities: true,
    vad: false,
    icd: "none",
    "bystander-cpr": starter === "bystander" ? "compressions-only" : "none",
    "bystander-aed": "not-used",
    "helper-cpr": sent,
    "helper-who": sent ? (starter === "first-responder" ? "firefighter" : "lay") : none,
    "not-attempted-because": treated ? none : "obviously-dead",
    shocks: shockBy === "nobody" ? 0 : 2,
    drugs: treated ? ["adrenaline"] : ["none"],
    airway: treated ? ["supraglottic"] : ["none"],
    "vascular-access": treated ? "io" : "none",
    "mechanical-cpr": "none",
    "cpr-quality-measured": treated,
    "ecg-12": rosc,
    stemi: rosc ? false : none,
    "any-rosc": rosc,
    transported: rosc,
    "time-recognised": none,
    "time-telephone-cpr": none,
    "time-first-compression": none,
    "time-first-shock": none,
    "time-rosc": none,
    "time-cpr-bystander": when(starter === "bystander", at.compression),
    "time-cpr-helper": when(sent, at.compression),
    "time-cpr-ambulance": when(treated, at.ambulance.compresses),
    "time-cpr-ended": when(treated, rosc ? at.rosc : at.ended),
    "time-left-scene": when(rosc, at.left),
    "time-hospital-arrival": when(rosc, at.hospital),
    ...hospital(rosc, course.diedAfter === undefined),
    ...outcome(course),
  };
};

/** The form of an assembled case filled in to the end: what the chain had stays, the rest is what was so, or does not apply. */
export const filledIn = (one: AnyCase, course: Course): AnyCase => {
  const ref = `f-${String(course.number)}`;
  const said = answers(course);
  const values = Object.entries(one.values).map(([id, entry]): [string, Entry<unknown>] => [
    id,
    hasValue(entry) || entry.absent !== "not-recorded" ? entry : entryOf(said[id] ?? none, ref),
  ]);
  return { ...one, values: Object.fromEntries(values) };
};
