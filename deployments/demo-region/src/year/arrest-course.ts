import type { CarePlan, Moment } from "../incidents/plan.ts";
import type { Seeded } from "../seeded.ts";
import type { Arrest } from "./arrests.ts";
import type { Row } from "./missions.ts";

type Who = "bystander" | "first-responder" | "ambulance" | "nobody";

const starter = ({ helper, without }: Row, { bystanderCpr, treated }: Arrest): Who => {
  if (bystanderCpr) return "bystander";
  if (without === "ems-witnessed") return "ambulance";
  return helper?.first === true ? "first-responder" : treated ? "ambulance" : "nobody";
};

const rhythmOf = (draws: Seeded, { aed, shockable, treated }: Arrest): Pick<CarePlan, "firstRhythm"> => {
  if (aed !== undefined) return { firstRhythm: shockable ? "aed-shockable" : "aed-non-shockable" };
  // Where nobody treated, nobody looked: the rhythm is then not recorded.
  if (!treated) return {};
  return { firstRhythm: shockable ? (draws.chance(0.9) ? "vf" : "vt") : draws.chance(0.65) ? "asystole" : "pea" };
};

/** What the ambulance wrote. */
export const careOfArrest = (draws: Seeded, row: Row, arrest: Arrest): CarePlan => ({
  arrestConfirmed: true,
  ageYears: arrest.ageYears,
  sex: arrest.sex,
  location: arrest.location,
  witnessed: row.without === "ems-witnessed" ? "health-personnel" : draws.chance(0.6) ? "bystander" : "no",
  cause: arrest.cause,
  cprStartedBy: starter(row, arrest),
  firstShockBy: arrest.shockable ? (arrest.aed ?? "ambulance") : "nobody",
  ...rhythmOf(draws, arrest),
  resuscitationByAmbulance: arrest.treated,
  rosc: arrest.rosc,
  statusAtHandover: arrest.admitted ? "rosc" : "dead",
  alive30Days: arrest.alive30Days,
  help: [
    "compressions",
    "ventilation",
    ...(arrest.aed === "first-responder" && arrest.shockable ? (["defibrillation"] as const) : []),
  ],
});

/** The moments known when the call is registered. */
export const earlyOfArrest = (draws: Seeded, { decidedAfter }: Row, { recognised }: Arrest): readonly Moment[] => [
  { role: "call-ringing", seconds: -26 },
  { role: "call-answered", seconds: -26 + draws.whole(2, 9) },
  ...(recognised ? [{ role: "arrest-recognised", seconds: draws.whole(8, decidedAfter - 10) } as const] : []),
];

/** The moments after the decision, in seconds after registration, in the order they are told. */
export const lateOfArrest = (draws: Seeded, row: Row, arrest: Arrest, ambulanceUnit: string): readonly Moment[] => {
  const { ambulance, helper, station, decidedAfter, without } = row;
  const atCrew = (seconds: number): Moment => ({
    role: "first-compression",
    unit: station.unit,
    seconds: (helper?.arrives ?? 0) + seconds,
  });
  // The one the ambulance saw happens some minutes after it came.
  const begins = ambulance + (without === "ems-witnessed" ? draws.whole(240, 900) : 120);
  const compression: Readonly<Record<Who, Moment | undefined>> = {
    bystander: { role: "first-compression", seconds: decidedAfter + draws.whole(5, 60) },
    "first-responder": atCrew(90),
    ambulance: { role: "first-compression", unit: ambulanceUnit, seconds: begins },
    nobody: undefined,
  };
  const shock: Moment = {
    bystander: { role: "first-shock", seconds: Math.max(decidedAfter + 65, Math.round(ambulance * 0.75)) } as const,
    "first-responder": { ...atCrew(150), role: "first-shock" } as const,
    ambulance: { role: "first-shock", unit: ambulanceUnit, seconds: begins + 60 } as const,
  }[arrest.aed ?? "ambulance"];
  const rosc = begins + draws.whole(200, 900);
  const leaves = begins + draws.whole(1000, 1600);
  const there = leaves + draws.whole(600, 1800);
  const first = compression[starter(row, arrest)];
  return [
    ...(first === undefined ? [] : [first]),
    ...(arrest.recognised && arrest.bystanderCpr
      ? [{ role: "telephone-cpr-started", seconds: decidedAfter + 1 } as const]
      : []),
    ...(arrest.shockable ? [shock] : []),
    ...(helper?.first === true ? [{ role: "handover", unit: ambulanceUnit, seconds: ambulance + 110 } as const] : []),
    ...(arrest.rosc ? [{ role: "rosc", unit: ambulanceUnit, seconds: rosc } as const] : []),
    ...(arrest.admitted
      ? ([
          { role: "left-scene", unit: ambulanceUnit, seconds: leaves },
          { role: "at-destination", unit: ambulanceUnit, seconds: there },
        ] as const)
      : []),
    { role: "unit-free", unit: ambulanceUnit, seconds: arrest.admitted ? there + 600 : begins + 1800 },
  ];
};
