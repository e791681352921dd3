import type { DefibrillatorContact, DefibrillatorRegistration } from "@prehosp/model";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Day, OpeningHours } from "@prehosp/model/time";
import { written } from "../written.ts";

/** The confirmation as it was known on a day: one that lies ahead of it has not happened, and says nothing. */
export const confirmedBy = (lastConfirmed: Recorded<Day>, on: Day): Recorded<Day> =>
  known(lastConfirmed) && lastConfirmed > on ? absent("unknown", "datert fram i tid") : lastConfirmed;

const answered = (hours: Recorded<OpeningHours>): Recorded<"answers" | "words"> => {
  if (isAbsent(hours)) return hours;
  if (hours.kind === "words") return "words";
  if (hours.kind === "always") return "answers";
  const { holidays, week } = hours;
  return holidays.kind === "unanswered" || Object.values(week).some(isAbsent) ? absent("not-recorded") : "answers";
};

const profileOf = (responsible: Recorded<DefibrillatorContact>): Recorded<"complete" | "incomplete"> => {
  if (isAbsent(responsible)) return responsible;
  const { name, email, phone } = responsible;
  return [name, email, phone].every((x) => known(x) && written(x)) ? "complete" : "incomplete";
};

/** What the rules of being shown judge by. No contact data is among it: only whether it is there. */
export const shownFacts = ({ is, responsible }: DefibrillatorRegistration, on: Day) => ({
  on,
  manufacturer: is.manufacturer,
  model: is.model,
  batteryOk: is.batteryOk,
  electrodesUntil: is.electrodesUntil,
  lastConfirmed: confirmedBy(is.lastConfirmed, on),
  name: is.name,
  street: is.address.street,
  postCode: is.address.postCode,
  postArea: is.address.postArea,
  active: is.active,
  hoursAnswered: answered(is.hours),
  season: is.season,
  profile: profileOf(responsible),
});
