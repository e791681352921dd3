import type { DefibrillatorRegistration, Remark } from "@prehosp/model";
import { known, type Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { OwnerTold } from "@prehosp/ports";
import { readRegisterDay, sayRegisterDay } from "./cells.ts";
import { sayHours } from "./hours.ts";
import type { Row } from "./wire.ts";

/** What is written of one that we own, `null` where nothing is known: lower-case names, Y and N, HHMM, DD-MON-YYYY. */
export type Payload = Readonly<Record<string, string | number | null>>;

const said = <T, W>(value: Recorded<T>, say: (value: T) => W): W | null => (known(value) ? say(value) : null);
const words = (value: Recorded<string>) => said(value, (text) => text.trim());
const yesOrNo = (value: Recorded<boolean>) => said(value, (yes) => (yes ? "Y" : "N"));
const on = (value: Recorded<Day>) => said(value, sayRegisterDay);

/**
 * A registration as the register takes it, or why it can't be said there: whatever would look more open or more trusted than it is
 * is refused. Contacts are never sent; what is told of whether it is indoors or locked, hours in words, and the day it was
 * confirmed have no field there. INFERRED: `null` empties a field, and days are written as they are asked with.
 */
export const payloadOf = ({
  is,
  access,
  serialNumber,
}: DefibrillatorRegistration): { readonly payload: Payload } | { readonly cannot: readonly Remark[] } => {
  const { fields, cannot } = sayHours(is.hours);
  const more: Remark[] = [];
  if (is.openTo === "private" || is.openTo === "emergency-services")
    more.push({ code: "not-for-everybody", path: "/is/openTo", means: "the register would show it to everybody" });
  if (is.mobile === true)
    more.push({ code: "mobile", path: "/is/mobile", means: "its place would be trusted: no field says that it moves" });
  if (cannot.length + more.length > 0) return { cannot: [...cannot, ...more] };
  const season = known(is.season) && is.season !== "all-year" ? is.season : undefined;
  return {
    payload: {
      serial_number: words(serialNumber),
      site_name: is.name.trim(),
      site_latitude: is.position.lat,
      site_longitude: is.position.lng,
      site_address: words(is.address.street),
      site_floor_number: said(is.floor, (floor) => floor),
      site_post_code: words(is.address.postCode),
      site_post_area: words(is.address.postArea),
      site_description: words(is.whereInside),
      site_access_info: words(access),
      asset_type_name: words(is.model),
      manufacturer_name: words(is.manufacturer),
      battery_ok: yesOrNo(is.batteryOk),
      battery_expiry_date: on(is.batteryUntil),
      electrode_expiry_date: on(is.electrodesUntil),
      child_electrode_expiry_date: on(is.childElectrodesUntil),
      active_date_limited: said(is.season, () => (season ? "Y" : "N")),
      active_from_date: season ? sayRegisterDay(season.from) : null,
      active_to_date: season ? sayRegisterDay(season.to) : null,
      ...fields,
    },
  };
};

const plain = (field: string, value: unknown): unknown => {
  if (value === undefined || value === null || value === "") return null;
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : JSON.stringify(value);
  // A register may cut decimals: five of them are a metre.
  if (field.endsWith("tude")) return Number(text).toFixed(5);
  return field.endsWith("_date") ? (readRegisterDay(text) ?? text) : text;
};

/** Whether a row holds all that would be written and nothing else in the fields that are written. */
export const isWritten = (row: Row, payload: Payload): boolean =>
  Object.entries(payload).every(([field, value]) => plain(field, row[field.toUpperCase()]) === plain(field, value));

const happened = {
  used: ["er meldt brukt", "er brukt. Kontroller batteri og elektroder før den henges tilbake"],
  fault: [
    "er meldt å ha en feil",
    "har en feil. Kontroller den, og sett den som ikke aktiv i registeret til den er i orden",
  ],
  missing: ["er meldt borte fra plassen sin", "ikke henger der registeret sier. Finn den, eller rett registeret"],
} as const satisfies Readonly<Record<OwnerTold, readonly [title: string, body: string]>>;

/** What the register passes on to an owner: what happened and what is asked for; nothing of the incident, the patient or who said it. */
export const messageOf = (about: OwnerTold, sender: string, sendVia: "EMAIL" | "SMS") => ({
  message_title: `Hjertestarteren ${happened[about][0]}`,
  message_body: `${sender} har fått vite at hjertestarteren ${happened[about][1]}. Meldingen endrer ingenting i Hjertestarterregisteret.`,
  send_via: sendVia,
});
