import type { Defibrillator, DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { PlaceName } from "../places/geography.ts";
import { places } from "../places/places.ts";
import type { Seeded } from "../seeded.ts";
import { inventContact } from "./contacts.ts";
import type { Site } from "./sites.ts";

const none = absent("not-recorded");
// No street of the country is called so.
const STREETS = ["Prøvevegen", "Demostien", "Oppdiktgata", "Liksomlia", "Eksempelbakken", "Påfunnsvegen"] as const;
const MAKES: readonly [readonly [make: string, model: string], ...(readonly [make: string, model: string])[]] = [
  ["Produsent A", "Modell 1"],
  ["Produsent A", "Modell 2"],
  ["Produsent B", "Modell 3"],
  ["Produsent C", "Modell 4"],
];

// Invented, and of no use to the post: the numbers of the country's south do not begin with a zero.
const postCode = (place: PlaceName): string => String(places.findIndex(([name]) => name === place)).padStart(4, "0");

type Answered = Omit<
  Defibrillator,
  "id" | "name" | "position" | "hours" | "active" | "electrodesUntil" | "lastConfirmed"
>;

/** What an owner answered of where it hangs and of the device; a few left a question that does not hide it. */
export const answersOf = (draws: Seeded, { site, place }: { site: Site; place: PlaceName }, today: Day): Answered => {
  const outside = site.floors.length === 0;
  const [manufacturer, model] = draws.pick(MAKES);
  const year = today.slice(0, 4);
  const [first = 0, ...more] = site.floors;
  return {
    address: {
      street: `${draws.pick(STREETS)} ${String(draws.whole(1, 99))}`,
      postCode: postCode(place),
      postArea: place,
    },
    whereInside: draws.chance(0.95) ? draws.pick(site.inside) : none,
    floor: outside ? absent("not-applicable") : draws.pick([first, ...more]),
    indoor: !outside,
    locked: draws.chance(0.03) ? none : draws.chance(outside ? 0.3 : 0.06),
    mobile: draws.chance(0.02),
    openTo: draws.chance(0.03) ? none : draws.chance(0.02) ? "emergency-services" : site.openTo,
    season: site.summer ? { from: `${year}-04-15` as Day, to: `${year}-10-15` as Day } : "all-year",
    manufacturer,
    model,
    batteryOk: true,
    // Some have a battery that the owner never changes, and a few did not answer.
    batteryUntil: draws.chance(0.03)
      ? none
      : draws.chance(0.1)
        ? absent("not-applicable")
        : addDays(today, draws.whole(40, 1400)),
    childElectrodesUntil: draws.chance(0.15) ? addDays(today, draws.whole(10, 900)) : absent("not-applicable"),
  };
};

/** What only the register may know: the way in to a locked one, and who answers for it. */
export const profileOf = (
  draws: Seeded,
  { id, locked }: Pick<Defibrillator, "id" | "locked">,
): Omit<DefibrillatorRegistration, "is"> => ({
  access: locked === true ? `Kode på skapet: ${String(draws.whole(1000, 9999))}` : none,
  serialNumber: `DEMO-${id}`,
  responsible: inventContact(draws.fork("responsible")),
  alternate: draws.chance(0.8) ? inventContact(draws.fork("alternate")) : none,
});
