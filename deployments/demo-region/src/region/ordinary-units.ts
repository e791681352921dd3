import type { Equipment } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { PlaceName } from "../places/geography.ts";
import type { Seeded } from "../seeded.ts";
import { patrolUnknown, patrolWithAed, withOxygen } from "./equipment.ts";
import type { UnitRow } from "./unit-rows.ts";

// Town, number of the car there, and whether it is crewed around the clock: 14 are, 6 by day only.
// prettier-ignore
const ambulances = [
  ["kristiansand", "Kristiansand", 1, true], ["kristiansand", "Kristiansand", 2, false], ["kristiansand", "Kristiansand", 3, false],
  ["arendal", "Arendal", 1, true], ["arendal", "Arendal", 2, false],
  ["mandal", "Mandal", 1, true], ["mandal", "Mandal", 2, false],
  ["grimstad", "Grimstad", 1, true], ["lillesand", "Lillesand", 1, true], ["risor", "Risør", 1, true],
  ["tvedestrand", "Tvedestrand", 1, false], ["flekkefjord", "Flekkefjord", 1, true], ["farsund", "Farsund", 1, false],
  ["lyngdal", "Lyngdal", 1, true], ["kvinesdal", "Kvinesdal", 1, true], ["evje", "Evje", 1, true],
  ["vennesla", "Vennesla", 1, true], ["valle", "Valle", 1, true], ["amli", "Åmli", 1, true], ["tonstad", "Tonstad", 1, true],
] as const satisfies readonly (readonly [string, PlaceName, number, boolean])[];

const idOf = (town: string, number: number): string => `amb-${town}-${String(number)}`;

/** The ambulances that are crewed by day only. */
export const byDayOnly: readonly string[] = ambulances
  .filter(([, , , night]) => !night)
  .map(([town, , n]) => idOf(town, n));

const doctors = [
  ["kristiansand", "Kristiansand"],
  ["arendal", "Arendal"],
  ["mandal", "Mandal"],
  ["flekkefjord", "Flekkefjord"],
  ["evje", "Evje"],
  ["risor", "Risør"],
] as const satisfies readonly (readonly [string, PlaceName])[];

const patrols = [
  ["kristiansand-1", "Kristiansand", patrolWithAed],
  ["kristiansand-2", "Kristiansand", patrolUnknown],
  ["arendal", "Arendal", patrolWithAed],
  ["mandal", "Mandal", patrolUnknown],
  ["flekkefjord", "Flekkefjord", {}],
  ["evje", "Evje", patrolWithAed],
] as const satisfies readonly (readonly [string, PlaceName, Equipment])[];

/** Ambulances, boat, helicopters, doctors and police; turn-out is our assumption, by kind. */
export const ordinaryUnits = (seeded: Seeded): readonly UnitRow[] => {
  const turnOut = (id: string, low: number, high: number): number => seeded.fork(id).whole(low, high);
  const onDuty = { crewing: "on-duty", equipment: withOxygen } as const;
  const hf = { owner: "hf-demo", ...onDuty } as const;
  return [
    ...ambulances.map(([town, at, n]) => {
      const id = idOf(town, n);
      return {
        ...hf,
        id,
        kind: "ambulance",
        name: `Ambulanse ${at} ${String(n)}`,
        at,
        turnOut: turnOut(id, 60, 110),
      } as const;
    }),
    {
      ...hf,
      id: "boat-kristiansand",
      kind: "ambulance-boat",
      name: "Ambulansebåt Demo",
      at: "Kristiansand",
      turnOut: 300,
    },
    { ...hf, id: "heli-arendal", kind: "air-ambulance", name: "Luftambulanse Demo", at: "Arendal", turnOut: 600 },
    {
      ...hf,
      id: "rescue-heli",
      kind: "rescue-helicopter",
      name: "Redningshelikopter Demo",
      at: "Flekkefjord",
      turnOut: 900,
    },
    ...doctors.map(([town, at]) => {
      const id = `lege-${town}`;
      const atHome = town === "risor";
      return {
        ...onDuty,
        id,
        kind: "legevakt-doctor",
        name: atHome ? `Legevaktslege ${at} (hjemmevakt)` : `Legevaktslege ${at}`,
        owner: `lvs-${town}`,
        at,
        turnOut: atHome ? 900 : turnOut(id, 180, 420),
      } as const;
    }),
    ...patrols.map(
      ([id, at, equipment]) =>
        ({
          id: `politi-${id}`,
          kind: "police",
          name: `Politi ${at}${id.endsWith("-2") ? " 2" : ""}`,
          owner: "politi-demo",
          at,
          crewing: "on-duty",
          equipment,
          turnOut: absent("unknown"),
        }) as const,
    ),
  ];
};
