import type { Equipment } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { PlaceName } from "../places/geography.ts";
import type { Seeded } from "../seeded.ts";
import { aedUnrecorded, listMissing, minimum, noTourniquet, oxygenUnproven, withOxygen } from "./equipment.ts";
import type { Crewing, UnitRow } from "./unit-rows.ts";

/** Seconds from alarm to under way, low and high, by how the unit is crewed; our assumption. */
export const TURN_OUT: Readonly<Record<Crewing, readonly [number, number]>> = {
  "full-time": [80, 100],
  "part-time": [240, 540],
  "voluntary-fire": [480, 900],
  volunteers: [480, 900],
  vessel: [300, 900],
  "on-duty": [120, 240],
};

// Id, town, fire service, crewing, equipment: 3 full-time, 9 part-time, 3 voluntary.
// prettier-ignore
const stations = [
  ["kristiansand", "Kristiansand", "brann-kristiansand", "full-time", withOxygen],
  ["arendal", "Arendal", "brann-ost-iks", "full-time", withOxygen],
  ["grimstad", "Grimstad", "brann-ost-iks", "full-time", oxygenUnproven],
  ["evje", "Evje", "brann-dalene", "part-time", withOxygen],
  ["vennesla", "Vennesla", "brann-dalene", "part-time", minimum],
  ["lyngdal", "Lyngdal", "brann-lindesnes", "part-time", minimum],
  ["mandal", "Mandal", "brann-lindesnes", "part-time", withOxygen],
  ["farsund", "Farsund", "brann-lister", "part-time", minimum],
  ["flekkefjord", "Flekkefjord", "brann-lister", "part-time", minimum],
  ["risor", "Risør", "brann-ost-iks", "part-time", minimum],
  ["tvedestrand", "Tvedestrand", "brann-ost-iks", "part-time", minimum],
  ["amli", "Åmli", "brann-ost-iks", "part-time", aedUnrecorded],
  ["valle", "Valle", "brann-bygdene", "voluntary-fire", minimum],
  ["aseral", "Kyrkjebygda", "brann-bygdene", "voluntary-fire", noTourniquet],
  ["iveland", "Birketveit", "brann-bygdene", "voluntary-fire", listMissing],
] as const satisfies readonly (readonly [string, PlaceName, string, Crewing, Equipment])[];

// The municipality names the village in one case, where people call the station by the municipality.
const called: Readonly<Partial<Record<PlaceName, string>>> = { Kyrkjebygda: "Åseral", Birketveit: "Iveland" };

const drawn = (seeded: Seeded, id: string, crewing: Crewing): number => seeded.fork(id).whole(...TURN_OUT[crewing]);

/** Everyone who may help under an agreement: fire, voluntary, vessel and home care; some facts are missing on purpose. */
export const helperUnits = (seeded: Seeded): readonly UnitRow[] => {
  const other = { crewing: "volunteers", equipment: minimum } as const;
  return [
    ...stations.map(([town, at, owner, crewing, equipment]) => {
      const id = `brann-${town}-1`;
      return {
        id,
        kind: "fire",
        name: `Brann ${called[at] ?? at}`,
        owner,
        at,
        crewing,
        equipment,
        // The demonstration stands on this one and on the vessel: each at the quick end of its kind.
        turnOut: id === "brann-evje-1" ? 240 : drawn(seeded, id, crewing),
      } as const;
    }),
    {
      ...other,
      id: "rk-kristiansand-1",
      kind: "voluntary",
      name: "Røde Kors Kristiansand",
      owner: "rk-demo-kristiansand",
      at: "Strai",
      turnOut: drawn(seeded, "rk-kristiansand-1", "volunteers"),
    },
    {
      ...other,
      id: "rk-evje-1",
      kind: "voluntary",
      name: "Røde Kors Evje",
      owner: "rk-demo-evje",
      at: "Evje",
      turnOut: drawn(seeded, "rk-evje-1", "volunteers"),
    },
    {
      ...other,
      id: "rk-risor-1",
      kind: "voluntary",
      name: "Røde Kors Risør",
      owner: "rk-demo-risor",
      at: "Risør",
      turnOut: drawn(seeded, "rk-risor-1", "volunteers"),
      nodnett: absent("unknown"),
    },
    {
      ...other,
      id: "nf-lillesand-1",
      kind: "voluntary",
      name: "Folkehjelpen Lillesand",
      owner: "nf-demo-lillesand",
      at: "Lillesand",
      turnOut: absent("not-recorded"),
    },
    {
      ...other,
      id: "rs-demo-1",
      kind: "rescue-vessel",
      name: "RS Demo Farsund",
      owner: "rs-demo",
      at: "Farsund",
      crewing: "vessel",
      equipment: withOxygen,
      turnOut: 300,
    },
    {
      ...other,
      id: "hjemmetjeneste-valle-1",
      kind: "primary-care",
      name: "Hjemmetjenesten Valle",
      owner: "kommune-4221",
      at: "Valle",
      crewing: "on-duty",
      turnOut: drawn(seeded, "hjemmetjeneste-valle-1", "on-duty"),
      nodnett: false,
    },
    {
      ...other,
      id: "hjemmetjeneste-gjerstad-1",
      kind: "primary-care",
      name: "Hjemmetjenesten Gjerstad",
      owner: "kommune-4211",
      at: "Gjerstad",
      crewing: "on-duty",
      turnOut: drawn(seeded, "hjemmetjeneste-gjerstad-1", "on-duty"),
    },
  ];
};
