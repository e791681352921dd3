import { type RowMapping, fromRows, hoursToText, sanityDefaults } from "@prehosp/defibrillators";
import type { Defibrillator, Remark } from "@prehosp/model";
import { type Recorded, isAbsent } from "@prehosp/model/absence";
import { canonical } from "@prehosp/ports";
import { guarded, unguarded } from "@prehosp/registry";
import * as z from "zod";

const heading = z.string().trim().min(1).max(200);

const fields = [
  "street",
  "postCode",
  "postArea",
  "whereInside",
  "floor",
  "indoor",
  "locked",
  "mobile",
  "openTo",
  "hours",
  "season",
  "manufacturer",
  "model",
  "batteryOk",
  "batteryUntil",
  "electrodesUntil",
  "childElectrodesUntil",
  "lastConfirmed",
  "active",
] as const;
const headings = ["id", "name", "lat", "lng", ...fields] as const;
type Heading = (typeof headings)[number];

type Mapped = Heading | "purchased" | "access" | "idPrefix";

/** Which heading of a list holds which field; what is not named is not recorded. */
export const ListMapping = z.strictObject(
  Object.fromEntries(
    [...headings, "purchased", "access", "idPrefix"].map((name) => [name, heading.exactOptional()]),
  ) as Record<Mapped, z.ZodExactOptional<typeof heading>>,
);
export type ListMapping = z.output<typeof ListMapping>;

/** A table of our own: each heading is the field's own name. The way in is no public field, and has no heading in it. */
export const ownMapping: RowMapping = {
  ...(Object.fromEntries(fields.map((name) => [name, name])) as Record<(typeof fields)[number], string>),
  id: "id",
  name: "name",
  lat: "lat",
  lng: "lng",
};

const said = (value: Recorded<string | number | boolean>): string => {
  if (isAbsent(value)) return value.absent === "not-recorded" ? "" : value.absent;
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
};

const NUMBER = /^-?\d+(\.\d+)?$/;

const cellsOf = (is: Defibrillator): readonly string[] => {
  const { address, hours, position } = is;
  const cell: Readonly<Record<Heading, string>> = {
    id: is.id,
    name: is.name,
    lat: String(position.lat),
    lng: String(position.lng),
    street: said(address.street),
    postCode: said(address.postCode),
    postArea: said(address.postArea),
    whereInside: said(is.whereInside),
    floor: said(is.floor),
    indoor: said(is.indoor),
    locked: said(is.locked),
    mobile: said(is.mobile),
    openTo: said(is.openTo),
    hours: isAbsent(hours) ? said(hours) : (hoursToText(hours) ?? ""),
    season: isAbsent(is.season) || is.season === "all-year" ? said(is.season) : `${is.season.from}/${is.season.to}`,
    manufacturer: said(is.manufacturer),
    model: said(is.model),
    batteryOk: said(is.batteryOk),
    batteryUntil: said(is.batteryUntil),
    electrodesUntil: said(is.electrodesUntil),
    childElectrodesUntil: said(is.childElectrodesUntil),
    lastConfirmed: said(is.lastConfirmed),
    active: said(is.active),
  };
  return headings.map((name) => (NUMBER.test(cell[name]) ? cell[name] : guarded(cell[name])));
};

/** Defibrillators as a table, headings first. What no cell can say, such as hours in words, stays behind; `notInTable` names it. */
export const ownTable = (list: readonly Defibrillator[]): readonly (readonly string[])[] => [
  headings,
  ...list.map(cellsOf),
];

/** What is not the same when such a table is read back: nothing that a cell loses goes untold. */
export const notInTable = (list: readonly Defibrillator[], rows: readonly (readonly string[])[]): readonly Remark[] => {
  const { defibrillators } = fromRows(
    rows.map((cells) => cells.map(unguarded)),
    ownMapping,
    { ...sanityDefaults, inArea: () => true },
  );
  return list.flatMap((is, i) => {
    const read = defibrillators[i];
    const back: Readonly<Record<string, unknown>> = read && "is" in read ? read.is : {};
    return Object.entries(is)
      .filter(([field, value]) => canonical(back[field]) !== canonical(value))
      .map(([field]) => ({ code: "not-carried", path: `/${field}`, means: "A cell cannot say it as it is" }));
  });
};
