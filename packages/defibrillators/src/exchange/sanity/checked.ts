import { Defibrillator, DefibrillatorAddress, DefibrillatorId } from "@prehosp/model";
import type { Remark } from "@prehosp/model";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Absent, Recorded } from "@prehosp/model/absence";
import type { Day, OpeningHours } from "@prehosp/model/time";
import { withoutContacts } from "../contacts/without-contacts.ts";
import { judgePosition } from "./judge-position.ts";
import { saidText } from "./said-text.ts";
import { sanityDefaults } from "./sanity-policy.ts";
import type { SanityPolicy } from "./sanity-policy.ts";

/** A defibrillator as it may be kept, with what was wrong; or why it cannot be. `id` where it could be read. */
export type Checked =
  | { readonly is: Defibrillator; readonly remarks: readonly Remark[] }
  | { readonly refused: readonly Remark[]; readonly id?: DefibrillatorId };

type Plain = Readonly<Record<string, unknown>>;

const shape = Defibrillator.shape;
const LONGEST_NAME = 200;

/**
 * Looks through what came from outside, field by field: {@link Defibrillator} in shape, and perhaps `purchased`, a day.
 * Without an id, a name or a believable position it is refused; any other field that cannot be believed is unknown, with a
 * remark at its path. Contact data in words for the public is held back. Never throws, and repeats nothing of a text.
 */
export const checked = (candidate: unknown, policy: SanityPolicy = sanityDefaults, path = ""): Checked => {
  const remarks: Remark[] = [];
  const from: Plain = isPlain(candidate) ? candidate : {};
  const look = looking(from, path, remarks);
  const id = DefibrillatorId.safeParse(from["id"]);
  const name = look.text("name", LONGEST_NAME);
  const where = judgePosition(from["position"], policy, `${path}/position`);
  const refused = [
    ...(id.success
      ? []
      : [problem(`${path}/id`, "id-refused", "There is no id, or it is not one: letters, digits and . _ : - only")]),
    ...(known(name) ? [] : [problem(`${path}/name`, "name-missing", "There is no name that can be kept")]),
    ...("refused" in where ? [where.refused] : []),
  ];
  if (!id.success || !known(name) || "refused" in where)
    return { refused: [...remarks, ...refused], ...(id.success ? { id: id.data } : {}) };
  const dayOf = (field: DayField): Recorded<Day> => credible(look.value(field, shape[field]), field);
  const credible = (on: Recorded<Day>, field: string): Recorded<Day> => {
    if (!known(on) || (on >= policy.credible.from && on <= policy.credible.to)) return on;
    remarks.push(
      problem(`${path}/${field}`, "day-not-credible", "The day lies so far away that it must be an error", on),
    );
    return absent("unknown");
  };
  const is: Defibrillator = {
    id: id.data,
    name,
    position: where.position,
    address: addressOf(from["address"], `${path}/address`, remarks),
    whereInside: look.text("whereInside"),
    floor: look.value("floor", shape.floor),
    indoor: look.value("indoor", shape.indoor),
    locked: look.value("locked", shape.locked),
    mobile: look.value("mobile", shape.mobile),
    openTo: look.value("openTo", shape.openTo),
    hours: hoursOf(look.value("hours", shape.hours), `${path}/hours`, remarks),
    season: look.value("season", shape.season),
    manufacturer: look.text("manufacturer", LONGEST_NAME),
    model: look.text("model", LONGEST_NAME),
    batteryOk: look.value("batteryOk", shape.batteryOk),
    batteryUntil: dayOf("batteryUntil"),
    electrodesUntil: dayOf("electrodesUntil"),
    childElectrodesUntil: dayOf("childElectrodesUntil"),
    lastConfirmed: dayOf("lastConfirmed"),
    active: look.value("active", shape.active),
  };
  remarks.push(...where.remarks, ...beforePurchase(is, from["purchased"], path));
  const strangers = Object.keys(from).filter((field) => !(field in shape) && field !== "purchased");
  if (strangers.length > 0)
    remarks.push(problem(path, "fields-not-kept", `${String(strangers.length)} fields are not a defibrillator's`));
  return { is: notYet(is, policy.on, path, remarks), remarks };
};

type DayField = "batteryUntil" | "electrodesUntil" | "childElectrodesUntil" | "lastConfirmed";

interface Schema<T> {
  safeParse(raw: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

const problem = (path: string, code: string, means: string, said?: string): Remark => ({
  code,
  path,
  ...(said === undefined ? {} : { said }),
  means,
});

const isPlain = (x: unknown): x is Plain => typeof x === "object" && x !== null && !Array.isArray(x);
const missing = (raw: unknown): boolean => raw === undefined || raw === null || raw === "";

/** Reads fields of one object; what cannot be read is unknown with a remark. */
const looking = (from: Plain, path: string, remarks: Remark[]) => ({
  value: <T>(field: string, schema: Schema<Recorded<T>>): Recorded<T> => {
    const raw = Object.hasOwn(from, field) ? from[field] : undefined;
    if (missing(raw)) return absent("not-recorded");
    if (isAbsent(raw)) return absence(raw);
    const read = schema.safeParse(raw);
    if (read.success) return read.data;
    remarks.push(problem(`${path}/${field}`, "value-refused", "The value is not one this field can have"));
    return absent("unknown");
  },
  text: (field: string, most?: number): Recorded<string> => {
    const raw = Object.hasOwn(from, field) ? from[field] : undefined;
    if (missing(raw)) return absent("not-recorded");
    if (isAbsent(raw)) return absence(raw);
    if (typeof raw === "string") return publicText(raw, `${path}/${field}`, remarks, most);
    remarks.push(problem(`${path}/${field}`, "value-refused", "The value is not a text"));
    return absent("unknown");
  },
});

/** Why it is missing, and the words that came with it as far as they may be kept. */
const absence = (raw: Absent): Absent => {
  const said = saidText(typeof raw.because === "string" ? raw.because : "", "", LONGEST_NAME).text;
  const words = said === undefined ? undefined : withoutContacts(said).text;
  if (raw.absent !== "not-obtained") return absent(raw.absent, words);
  return words === undefined ? absent("unknown") : absent("not-obtained", words);
};

const publicText = (raw: string, path: string, remarks: Remark[], most?: number): Recorded<string> => {
  const said = saidText(raw, path, most);
  remarks.push(...said.remarks);
  if (said.text === undefined) return absent(said.remarks.length > 0 ? "unknown" : "not-recorded");
  const free = withoutContacts(said.text);
  if (free.held)
    remarks.push(
      problem(path, "contact-held-back", "Contact data, a code or a number of a person was held back from the text"),
    );
  return free.text;
};

const addressOf = (raw: unknown, path: string, remarks: Remark[]): DefibrillatorAddress => {
  const look = looking(isPlain(raw) ? raw : {}, path, remarks);
  return {
    street: look.text("street", LONGEST_NAME),
    postCode: look.value("postCode", DefibrillatorAddress.shape.postCode),
    postArea: look.text("postArea", LONGEST_NAME),
  };
};

const hoursOf = (hours: Recorded<OpeningHours>, path: string, remarks: Remark[]): Recorded<OpeningHours> => {
  if (isAbsent(hours) || hours.kind !== "words") return hours;
  const words = publicText(hours.words, path, remarks);
  return known(words) ? { kind: "words", words } : words;
};

const beforePurchase = (is: Defibrillator, purchased: unknown, path: string): readonly Remark[] => {
  const fields = ["batteryUntil", "electrodesUntil", "childElectrodesUntil"] as const;
  return fields.flatMap((field) => {
    const until = is[field];
    return known(until) && typeof purchased === "string" && /^\d{4}-\d\d-\d\d$/u.test(purchased) && until < purchased
      ? [problem(`${path}/${field}`, "expiry-before-purchase", "It ran out before the day it is said to be bought")]
      : [];
  });
};

const notYet = (is: Defibrillator, on: Day | undefined, path: string, remarks: Remark[]): Defibrillator => {
  if (on === undefined || !known(is.lastConfirmed) || is.lastConfirmed <= on) return is;
  remarks.push(
    problem(`${path}/lastConfirmed`, "confirmed-in-the-future", "It is said to be confirmed on a day to come"),
  );
  return { ...is, lastConfirmed: absent("unknown") };
};
