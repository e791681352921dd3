import type { Defibrillator, DefibrillatorId, DefibrillatorRegistration, Position } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant, OpeningHours } from "@prehosp/model/time";
import { dealt, weighted } from "../dealt.ts";
import { away, positionOf } from "../places/geography.ts";
import type { PlaceName } from "../places/geography.ts";
import { municipalities } from "../places/municipalities.ts";
import { places } from "../places/places.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { answersOf, profileOf } from "./details.ts";
import { sites } from "./sites.ts";
import type { Site } from "./sites.ts";

/** Why the register would not show one; each of the hidden has one reason only, so that the sum can be checked. */
export type HiddenBecause = "electrodes-expired" | "hours-unanswered" | "inactive" | "not-confirmed";

/** A defibrillator as its owner registered it, and why it is not shown, where it is not. */
export interface DemoDefibrillator {
  readonly registration: DefibrillatorRegistration;
  readonly hidden?: HiddenBecause;
}

type Flaw = HiddenBecause | "shown";

/** 600 registered, 504 shown: 30 with expired electrodes, 40 with unanswered hours, 12 not active and 14 not confirmed within six months. */
export const demoDefibrillatorCounts: Readonly<Record<Flaw, number>> = {
  shown: 504,
  "electrodes-expired": 30,
  "hours-unanswered": 40,
  inactive: 12,
  "not-confirmed": 14,
};

/** The one at the gym of the case demo-gym: on the same street, and open whenever its members are. */
export const demoGymDefibrillator = "hs-001" as DefibrillatorId;

/** Planted so that somebody meets them: two pairs that look like one and the same, a telephone number in public words, hours in words, two reports. */
export const demoPlanted = {
  /** The second of each pair hangs a few metres from the first; of the last pair, two floors above. */
  nearDuplicates: [
    ["hs-002", "hs-003"],
    ["hs-004", "hs-005"],
  ],
  phoneInWords: { id: "hs-006", words: "Ved inngangen. Låst? Ring +47 0123 4567" },
  /** One of the forty with unanswered hours: words are no answer. */
  hoursInWords: { words: "Etter avtale med vaktmesteren" },
  reported: [
    { id: "hs-007" as DefibrillatorId, about: "used" },
    { id: "hs-008" as DefibrillatorId, about: "fault" },
  ],
} as const;

const inhabitants = new Map(municipalities.map((one) => [one.number, one.inhabitants]));
const inMunicipality = (number: string): number => places.filter(([, other]) => other === number).length;

// People of a municipality shared between its places: more defibrillators hang where more people live.
const PLACES = places.map(([name, number]) => ({
  name,
  weight: (inhabitants.get(number) ?? 0) / inMunicipality(number),
}));

// Inland: the sea lies south and east of most of the places.
const spotBy = (draws: Seeded, near: PlaceName) =>
  away(positionOf(near), Math.min(12, draws.lognormal(1.1, 0.8)), draws.between(250, 400) % 360);

const flawed = (
  draws: Seeded,
  flaw: Flaw,
  today: Day,
): Pick<Defibrillator, "active" | "electrodesUntil" | "lastConfirmed"> => ({
  electrodesUntil: addDays(today, flaw === "electrodes-expired" ? -draws.whole(1, 400) : draws.whole(10, 900)),
  // Some were never confirmed since the day they were registered, and of some nobody said whether they are active.
  lastConfirmed:
    flaw !== "not-confirmed"
      ? addDays(today, -draws.whole(1, 170))
      : draws.chance(0.3)
        ? absent("not-recorded")
        : addDays(today, -draws.whole(190, 800)),
  active: flaw !== "inactive" ? true : draws.chance(0.25) ? absent("not-recorded") : false,
});

interface Spot {
  readonly place: PlaceName;
  readonly site: Site;
  readonly position: Position;
}

const twinOf = new Map<string, string>(demoPlanted.nearDuplicates.map(([first, second]) => [second, first]));
const UPSTAIRS: string = demoPlanted.nearDuplicates[1][1];

const spotOf = (all: Seeded, id: string): Spot => {
  const first = twinOf.get(id);
  if (first !== undefined) {
    const spot = spotOf(all, first);
    return { ...spot, position: away(spot.position, 0.012, 90) };
  }
  const draws = all.fork(id);
  const [nearest, ...rest] = PLACES;
  const place = nearest === undefined ? "Evje" : weighted(draws, [nearest, ...rest], ({ weight }) => weight).name;
  const site = weighted(draws, sites, ({ weight }) => weight);
  return { place, site, position: spotBy(draws, place) };
};

const GYM: Spot = {
  place: "Kristiansand",
  site: sites.find(({ name }) => name === "Treningssenter") ?? sites[0],
  position: away(positionOf("Kristiansand"), 1.4, 300),
};

const hoursOf = (flaw: Flaw, { hours }: Site, inWords: boolean): Recorded<OpeningHours> =>
  flaw !== "hours-unanswered"
    ? hours
    : inWords
      ? { kind: "words", words: demoPlanted.hoursInWords.words }
      : absent("not-recorded");

/** The 600 registered defibrillators as of an instant, on the real places of the area; the same for the same seed and civil day. */
export const demoDefibrillators = ({
  seed = 113,
  at,
}: {
  readonly seed?: number;
  readonly at: Instant;
}): readonly DemoDefibrillator[] => {
  const all = seeded(seed).fork("defibrillators");
  const today = osloDay(at);
  const flaws = dealt(all.fork("flaws"), Object.entries(demoDefibrillatorCounts) as [Flaw, number][]);
  const gym = flaws.indexOf("shown");
  // The gym's own stands first, so it trades its flaw with the first one that has none.
  const trade = (i: number): Flaw => flaws[i === 0 ? gym : i === gym ? 0 : i] ?? "shown";
  const dealtFlaws = flaws.map((_, i) => trade(i));
  const inWords = dealtFlaws.indexOf("hours-unanswered");
  return dealtFlaws.map((flaw, i) => {
    const id = `hs-${String(i + 1).padStart(3, "0")}` as DefibrillatorId;
    const isGym = id === demoGymDefibrillator;
    const spot = isGym ? GYM : spotOf(all, id);
    // Of a pair both say the same of the place.
    const answers = answersOf(all.fork(`${twinOf.get(id) ?? id}/answers`), spot, today);
    const is: Defibrillator = {
      id,
      name: isGym ? "Treningssenter, resepsjonen, Kristiansand" : `${spot.site.name}, ${spot.place}`,
      position: spot.position,
      ...answers,
      ...(id === UPSTAIRS && known(answers.floor) ? { floor: answers.floor + 2 } : {}),
      ...(id === demoPlanted.phoneInWords.id ? { whereInside: demoPlanted.phoneInWords.words } : {}),
      ...(isGym ? { openTo: "anyone" as const, locked: false, mobile: false } : {}),
      hours: isGym ? { kind: "always", closed: [] } : hoursOf(flaw, spot.site, i === inWords),
      ...flawed(all.fork(`${id}/flaw`), flaw, today),
    };
    const registration = { is, ...profileOf(all.fork(`${id}/profile`), is) };
    return flaw === "shown" ? { registration } : { registration, hidden: flaw };
  });
};
