import type { Defibrillator, DefibrillatorRegistration } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { OpeningHours, OpenWeek } from "@prehosp/model/time";
import { withoutContacts } from "./exchange/contacts/without-contacts.ts";

const held = (text: string): string => withoutContacts(text).text;

// The reason of an absence is free text too.
const quiet = <T>(x: Recorded<T>): Recorded<T> =>
  isAbsent(x) && x.because !== undefined ? { ...x, because: held(x.because) } : x;

const words = (x: Recorded<string>): Recorded<string> => (isAbsent(x) ? quiet(x) : held(x));

const weekOf = ({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }: OpenWeek): OpenWeek => ({
  monday: quiet(monday),
  tuesday: quiet(tuesday),
  wednesday: quiet(wednesday),
  thursday: quiet(thursday),
  friday: quiet(friday),
  saturday: quiet(saturday),
  sunday: quiet(sunday),
});

const hoursOf = (hours: Recorded<OpeningHours>): Recorded<OpeningHours> => {
  if (isAbsent(hours)) return quiet(hours);
  if (hours.kind === "words") return { kind: "words", words: held(hours.words) };
  return hours.kind === "weekly" ? { ...hours, week: weekOf(hours.week) } : hours;
};

/**
 * What everybody may see of a registration: never the way in, the serial number or a contact, and no contact data that somebody wrote
 * into a free text. Field by field, so that whatever else a registration may carry stays behind.
 */
export const publicOf = ({ is }: DefibrillatorRegistration): Defibrillator => ({
  id: is.id,
  name: held(is.name),
  position: { lat: is.position.lat, lng: is.position.lng },
  address: {
    street: words(is.address.street),
    postCode: quiet(is.address.postCode),
    postArea: words(is.address.postArea),
  },
  whereInside: words(is.whereInside),
  floor: quiet(is.floor),
  indoor: quiet(is.indoor),
  locked: quiet(is.locked),
  mobile: quiet(is.mobile),
  openTo: quiet(is.openTo),
  hours: hoursOf(is.hours),
  season: quiet(is.season),
  manufacturer: words(is.manufacturer),
  model: words(is.model),
  batteryOk: quiet(is.batteryOk),
  batteryUntil: quiet(is.batteryUntil),
  electrodesUntil: quiet(is.electrodesUntil),
  childElectrodesUntil: quiet(is.childElectrodesUntil),
  lastConfirmed: quiet(is.lastConfirmed),
  active: quiet(is.active),
});
