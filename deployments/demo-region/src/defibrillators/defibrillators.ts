import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { dealt, weighted } from "../dealt.ts";
import { away, positionOf } from "../places/geography.ts";
import type { PlaceName } from "../places/geography.ts";
import { municipalities } from "../places/municipalities.ts";
import { places } from "../places/places.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { sites } from "./sites.ts";

/** Why the register would not show one; each of the hidden has one reason only, so that the sum can be checked. */
export type HiddenBecause = "electrodes-expired" | "hours-unanswered" | "inactive" | "not-confirmed";

/** A registered defibrillator, and why it is not shown, where it is not. */
export interface DemoDefibrillator {
  readonly is: Defibrillator;
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
  const [first, ...rest] = PLACES;
  if (first === undefined) return [];
  // The gym's own stands first, so it trades its flaw with the first one that has none.
  return flaws.map((dealtFlaw, i) => {
    const id = `hs-${String(i + 1).padStart(3, "0")}`;
    const draws = all.fork(id);
    const isGym = id === demoGymDefibrillator;
    const flaw = isGym ? "shown" : i === gym ? (flaws[0] ?? "shown") : dealtFlaw;
    const place = weighted(draws, [first, ...rest], ({ weight }) => weight).name;
    const site = weighted(draws, sites, ({ weight }) => weight);
    const is: Defibrillator = {
      id: id as DefibrillatorId,
      name: isGym ? "Treningssenter, resepsjonen, Kristiansand" : `${site.name}, ${place}`,
      position: isGym ? away(positionOf("Kristiansand"), 1.4, 300) : spotBy(draws, place),
      hours: flaw === "hours-unanswered" ? absent("not-recorded") : isGym ? { kind: "always", closed: [] } : site.hours,
      ...flawed(draws, flaw, today),
    };
    return flaw === "shown" ? { is } : { is, hidden: flaw };
  });
};
