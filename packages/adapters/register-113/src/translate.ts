import { type Defibrillator, type DefibrillatorId, inNorway } from "@prehosp/model";
import { absent, known, type Recorded } from "@prehosp/model/absence";
import type { DefibrillatorSeen } from "@prehosp/ports";
import { type Cells, cellsOf } from "./cells.ts";
import { hoursOf } from "./hours.ts";
import { keyOf, nameOf, type Row } from "./wire.ts";

/** The three lists of the register, as one reading had them. */
export interface Lists {
  readonly search: readonly Row[];
  readonly inactive: readonly Row[];
  readonly deleted: readonly Row[];
}

const nothing = absent("not-recorded");

/** Where it hangs; undefined where that cannot be trusted. Never turned, shifted or guessed. */
const positionOf = (cells: Cells): Defibrillator["position"] | undefined => {
  const [lat, lng] = [cells.number("SITE_LATITUDE"), cells.number("SITE_LONGITUDE")];
  const wrong = (code: string, means: string): undefined => {
    cells.remark(code, "SITE_LATITUDE", means);
  };
  if (!known(lat) || !known(lng)) return wrong("no-position", "it has no position that can be read");
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return wrong("no-such-position", "there is no such place on earth");
  if (lat === 0 && lng === 0) return wrong("zero-position", "zero and zero is no place of a defibrillator");
  if (!inNorway({ lat, lng })) {
    if (inNorway({ lat: lng, lng: lat }))
      return wrong("swapped-position", "latitude and longitude stand in each other's place");
    wrong("outside-norway", "the position is outside Norway");
  }
  return { lat, lng };
};

const floorOf = (cells: Cells): Recorded<number> => {
  const floor = cells.number("SITE_FLOOR_NUMBER");
  return !known(floor) || (Number.isInteger(floor) && floor >= -20 && floor <= 200)
    ? floor
    : cells.unreadable("no-floor", "SITE_FLOOR_NUMBER", "there is no such floor");
};

const postCodeOf = (cells: Cells): Recorded<string> => {
  const code = cells.text("SITE_POST_CODE");
  return !known(code) || /^\d{4}$/.test(code)
    ? code
    : cells.unreadable("no-post-code", "SITE_POST_CODE", "a post code has four digits, zeros kept");
};

const seasonOf = (cells: Cells): Defibrillator["season"] => {
  const limited = cells.yesOrNo("ACTIVE_DATE_LIMITED");
  if (limited !== true) return limited === false ? "all-year" : limited;
  const [from, to] = [cells.day("ACTIVE_FROM_DATE"), cells.day("ACTIVE_TO_DATE")];
  return known(from) && known(to) && from <= to
    ? { from, to }
    : cells.unreadable("no-season", "ACTIVE_DATE_LIMITED", "it is there a part of the year, and not told which");
};

// Public search does not say it of each: being listed there takes being active (terms of the register), the other list is its opposite.
const activeOf = (cells: Cells, list: "search" | "inactive"): Recorded<boolean> => {
  const said = cells.yesOrNo("ACTIVE");
  if (!known(said)) return cells.has("ACTIVE") ? said : list === "search";
  return list === "inactive" && said
    ? cells.unreadable("active-contradicts", "ACTIVE", "it is said to be active, on the list of the inactive")
    : said;
};

const publicOf = (id: DefibrillatorId, cells: Cells, list: "search" | "inactive"): Defibrillator | undefined => {
  const [name, position] = [cells.text("SITE_NAME"), positionOf(cells)];
  if (!known(name)) cells.remark("no-name", "SITE_NAME", "it has no name that can be read");
  const is = {
    id,
    address: {
      street: cells.text("SITE_ADDRESS"),
      postCode: postCodeOf(cells),
      postArea: cells.text("SITE_POST_AREA"),
    },
    // As its owner wrote it: the room holds contact data back before anybody is shown it, and an adapter does not know the room.
    whereInside: cells.text("SITE_DESCRIPTION"),
    floor: floorOf(cells),
    indoor: nothing,
    locked: nothing,
    mobile: cells.yesOrNo("IS_MOBILE"),
    openTo: nothing,
    hours: hoursOf(cells),
    season: seasonOf(cells),
    manufacturer: cells.text("MANUFACTURER_NAME"),
    model: cells.text("ASSET_TYPE_NAME"),
    batteryOk: cells.yesOrNo("BATTERY_OK"),
    batteryUntil: cells.day("BATTERY_EXPIRY_DATE"),
    electrodesUntil: cells.day("ELECTRODE_EXPIRY_DATE"),
    childElectrodesUntil: cells.day("CHILD_ELECTRODE_EXPIRY_DATE"),
    // INFERRED: no document says that this is the owner's last confirmation.
    lastConfirmed: cells.day("ACTIVE_MODIFIED_DATE"),
    active: activeOf(cells, list),
  };
  return known(name) && position ? { ...is, name, position } : undefined;
};

/** One row as it is seen: whole, unreadable with the remarks that say why, or removed; contact profiles are never read. */
export const seenOf = (row: Row, list: keyof Lists): DefibrillatorSeen => {
  const cells = cellsOf(row);
  const key = keyOf(row);
  const seen = (id: DefibrillatorId, is: DefibrillatorSeen["is"], access: Recorded<string> = nothing) => ({
    id,
    is,
    access,
    remarks: cells.remarks,
  });
  if (key === undefined) {
    cells.remark("no-key", "ASSET_GUID", "it has no key, so it can't be told which one it is");
    return { ...seen(nameOf(row), "unreadable"), unkeyed: true };
  }
  if (list === "deleted") return seen(key, "removed");
  const is = publicOf(key, cells, list);
  // INFERRED: this field is what the register calls information to the emergency services.
  return seen(key, is ?? "unreadable", cells.text("SITE_ACCESS_INFO"));
};

const contradicted = (seen: DefibrillatorSeen, means: string): DefibrillatorSeen => ({
  ...seen,
  is: typeof seen.is === "string" ? seen.is : { ...seen.is, active: absent("unknown") },
  remarks: [...seen.remarks, { code: "on-two-lists", path: "/", means }],
});

/** Everything that the three lists hold, each once; what stands on a list and is told as deleted too is not taken for removed. */
export const seenIn = (lists: Lists): readonly DefibrillatorSeen[] => {
  const all = new Map<string, DefibrillatorSeen>();
  for (const row of lists.search) all.set(nameOf(row), seenOf(row, "search"));
  for (const row of lists.inactive) {
    const seen = seenOf(row, "inactive");
    all.set(
      nameOf(row),
      all.has(nameOf(row)) ? contradicted(seen, "it stands among the active and the inactive") : seen,
    );
  }
  for (const row of lists.deleted) {
    const name = nameOf(row);
    const stands = all.get(name);
    all.set(
      name,
      stands ? contradicted(stands, "it is told as deleted, and stands in the register") : seenOf(row, "deleted"),
    );
  }
  return [...all.values()];
};
