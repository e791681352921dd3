import type { Defibrillator } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";

const none = absent("not-recorded");

/** A defibrillator of which only the place is known: all else is not recorded, and so unclear until somebody answers. */
export const bare = ({ id, name, position }: Pick<Defibrillator, "id" | "name" | "position">): Defibrillator => ({
  id,
  name,
  position,
  address: { street: none, postCode: none, postArea: none },
  whereInside: none,
  floor: none,
  indoor: none,
  locked: none,
  mobile: none,
  openTo: none,
  hours: none,
  season: none,
  manufacturer: none,
  model: none,
  batteryOk: none,
  batteryUntil: none,
  electrodesUntil: none,
  childElectrodesUntil: none,
  lastConfirmed: none,
  active: none,
});
