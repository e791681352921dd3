import { bare, hoursFromText } from "@prehosp/defibrillators";
import { type DefibrillatorId, type DefibrillatorRegistration, OpenTo, inNorway } from "@prehosp/model";
import { type Recorded, absent, known } from "@prehosp/model/absence";
import { Day, OpeningHours, addMonths } from "@prehosp/model/time";
import * as z from "zod";
import { Refused } from "../api/problem.ts";

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
// Controls, and marks that turn the text after them the other way.
const NEVER = /(?![\t\n\r])\p{Cc}|[\u202B\u202E\u2067]/u;
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => SEEN.test(text) && !NEVER.test(text), { error: "not-readable" });
/** Longer than any week with its closed periods: hours stand in every list, and every list is read on a phone. */
const MOST_HOURS = 4000;
const HoursData = OpeningHours.refine((hours) => JSON.stringify(hours).length <= MOST_HOURS, { error: "too-long" });
const Contact = z.strictObject({
  name: words(120),
  email: z.email().max(200),
  phone: words(40).regex(/^\+?[\d ()-]{5,}$/),
});

/** A place as it is sent: both degrees, or it is no place. */
export const Place = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

/** What anybody says who registers one; nothing is shown of it before the contact has answered. What is not said is not recorded. */
export const Registering = z.strictObject({
  name: words(120),
  ...Place.shape,
  street: words(120).optional(),
  postCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  postArea: words(60).optional(),
  whereInside: words(300).optional(),
  floor: z.int().min(-20).max(200).optional(),
  indoor: z.boolean().optional(),
  locked: z.boolean().optional(),
  mobile: z.boolean().optional(),
  openTo: OpenTo.optional(),
  /** As data, or as `Mo-Fr 08:00-16:00; PH off` and `24/7`; other words are kept as words, and are no answer. */
  hours: z.union([words(300), HoursData]).optional(),
  allYear: z.literal(true).optional(),
  manufacturer: words(80).optional(),
  model: words(80).optional(),
  serialNumber: words(80).optional(),
  batteryOk: z.boolean().optional(),
  batteryUntil: Day.optional(),
  electrodesUntil: Day.optional(),
  childElectrodesUntil: Day.optional(),
  access: words(1000).optional(),
  responsible: Contact,
  alternate: Contact.optional(),
});
export type Registering = z.output<typeof Registering>;

/** Changes are sent as what is to be another; what is not sent stays as it is. */
export const Changing = Registering.partial().extend({ secret: words(100) });
export type Changing = z.output<typeof Changing>;

const refused = (issues: readonly { readonly path: string; readonly message: string }[]) =>
  new Refused({ type: "not-plausible", status: 422, title: "This cannot be so", issues: [...issues] });

/** Longer than any battery or electrode lasts: a year that was mistyped. Our assumption. */
const LONGEST_YEARS = 15;
const EXPIRIES = ["batteryUntil", "electrodesUntil", "childElectrodesUntil"] as const;

interface Checked extends Partial<Record<(typeof EXPIRIES)[number], Recorded<Day> | undefined>> {
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
}

/** Why what was said cannot be so: a place outside Norway, or degrees in the wrong order; an expiry that nothing has. */
export const implausible = (said: Checked, today: Day): Refused | undefined => {
  const { lat, lng } = said;
  const issues: { readonly path: string; readonly message: string }[] = [];
  if ((lat === undefined) !== (lng === undefined)) issues.push({ path: "/body/lat", message: "half-a-position" });
  else if (lat !== undefined && lng !== undefined && !inNorway({ lat, lng })) {
    const swapped = inNorway({ lat: lng, lng: lat });
    issues.push({ path: "/body/lat", message: swapped ? "position-swapped" : "outside-norway" });
  }
  const last = addMonths(today, LONGEST_YEARS * 12);
  for (const field of EXPIRIES) {
    const day = said[field];
    if (known(day) && (day > last || day < "2000-01-01"))
      issues.push({ path: `/body/${field}`, message: "implausible-year" });
  }
  return issues.length > 0 ? refused(issues) : undefined;
};

type Sent = { readonly [K in keyof Registering]?: Registering[K] | undefined };

const AS_SAID = [
  "name",
  "whereInside",
  "floor",
  "indoor",
  "locked",
  "mobile",
  "openTo",
  "manufacturer",
  "model",
  "batteryOk",
  "batteryUntil",
  "electrodesUntil",
  "childElectrodesUntil",
] as const;
const ADDRESS = ["street", "postCode", "postArea"] as const;

const sentOf = (body: Sent, fields: readonly (keyof Registering)[]): object =>
  Object.fromEntries(fields.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]] as const])));

/** A registration with what was sent put in place of what it said; what was not sent stays, as do its confirmation and its key. */
export const changed = (before: DefibrillatorRegistration, body: Sent): DefibrillatorRegistration => {
  const { is } = before;
  const { lat, lng, hours, allYear } = body;
  return {
    is: {
      ...is,
      ...sentOf(body, AS_SAID),
      position: lat === undefined || lng === undefined ? is.position : { lat, lng },
      address: { ...is.address, ...sentOf(body, ADDRESS) },
      ...(hours === undefined ? {} : { hours: typeof hours === "string" ? hoursFromText(hours).hours : hours }),
      ...(allYear === undefined ? {} : { season: "all-year" as const }),
    },
    access: body.access ?? before.access,
    serialNumber: body.serialNumber ?? before.serialNumber,
    responsible: body.responsible ?? before.responsible,
    alternate: body.alternate ?? before.alternate,
  };
};

const none = absent("not-recorded");

/** A registration as it begins: what is not said is not recorded, and nobody has confirmed it. */
export const registrationOf = (id: DefibrillatorId, body: Registering): DefibrillatorRegistration => {
  const { name, lat, lng } = body;
  const is = bare({ id, name, position: { lat, lng } });
  return changed({ is, access: none, serialNumber: none, responsible: none, alternate: none }, body);
};
