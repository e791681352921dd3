import type { Position, Unit } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { away, crowKm, positionOf } from "../places/geography.ts";
import { municipalities } from "../places/municipalities.ts";
import { LAPSED, SILENT } from "../region/availability.ts";
import { byDayOnly } from "../region/ordinary-units.ts";
import type { Seeded } from "../seeded.ts";
import type { World } from "./build.ts";
import { slot } from "./calls.ts";
import { driveSeconds } from "./clocks.ts";
import type { CarePlan, HelperPlan, Plan, Spot } from "./plan.ts";

type Kind = "arrest" | "unconscious" | "injury" | "unclear" | "other";

// Twenty missions hold the mix exactly: arrest 15 %, unconscious 35, bleeding or injury 20, unclear 25, other 5.
// prettier-ignore
const MIX: readonly Kind[] = [
  "unconscious", "unclear", "injury", "arrest", "unconscious", "unclear", "unconscious", "injury", "unconscious", "unclear",
  "arrest", "unconscious", "injury", "unclear", "unconscious", "other", "unclear", "arrest", "injury", "unconscious",
];

// prettier-ignore
const calls = {
  arrest: { title: "Hjertestans", criterion: "A.91.01", observed: { awake: false, breathingNormally: false, suddenCollapse: true }, notes: ["Ligger på stuegulvet", "Funnet i garasjen"] },
  unconscious: { title: "Bevisstløs", criterion: "A.91.02", observed: { awake: false, breathingNormally: true }, notes: ["Snorker, får ikke kontakt", "Kjent sukkersyke"] },
  injury: { title: "Alvorlig skade", criterion: "A.92.02", observed: { awake: true, breathingNormally: true, majorBleeding: true }, notes: ["Motorsag i låret", "Klemt under tilhenger"] },
  unclear: { title: "Uklar melding", criterion: "A.91.03", observed: { awake: absent("unknown"), breathingNormally: absent("unknown") }, notes: ["Trygghetsalarm uten svar", "Bil i grøften, ingen ute"] },
  other: { title: "Annet", criterion: "H.99.01", observed: { awake: true, breathingNormally: true }, notes: ["Uvel på buss"] },
} as const;

/** The named cases stand in these slots. */
const TAKEN: ReadonlySet<number> = new Set([3, 5, 8, 10, 13, 15, 18, 20, 23, 28, 32]);

const UNDER_AGREEMENT: ReadonlySet<Unit["kind"]> = new Set(["fire", "voluntary", "primary-care"]);
// Out of readiness, expired or limited agreement, no statement, or kept for `twoClocks`: the generated days keep to the plain ones.
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...SILENT,
  ...LAPSED,
  "brann-lyngdal-1",
  "brann-tvedestrand-1",
  "brann-mandal-1",
  "brann-farsund-1",
  "brann-flekkefjord-1",
  "brann-aseral-1",
  "hjemmetjeneste-gjerstad-1",
]);

const spotIn = (seeded: Seeded): Spot => {
  const total = municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  let left = seeded.between(0, total);
  const at = municipalities.find(({ inhabitants }) => (left -= inhabitants) < 0);
  return { near: at?.centre ?? "Kristiansand", km: seeded.between(0.5, 6), bearing: seeded.between(0, 360) };
};

const soonest = (units: readonly Unit[], to: Position): Unit | undefined =>
  units
    .map((unit) => ({ unit, seconds: unit.base === undefined ? Infinity : driveSeconds(unit, unit.base, to) }))
    .sort((a, b) => a.seconds - b.seconds)[0]?.unit;

const arrestCare = (seeded: Seeded, first: "first-responder" | "ambulance"): CarePlan => {
  const bystander = seeded.chance(0.8);
  const shockable = seeded.chance(0.25);
  const rosc = seeded.chance(49 / 167);
  return {
    arrestConfirmed: true,
    ageYears: Math.min(99, Math.max(18, Math.round(seeded.lognormal(69, 0.2)))),
    sex: seeded.chance(0.66) ? "male" : "female",
    location: seeded.chance(0.7) ? "home" : "public",
    witnessed: seeded.chance(0.6) ? "bystander" : "no",
    cause: "medical",
    cprStartedBy: bystander ? "bystander" : first,
    firstShockBy: shockable ? first : "nobody",
    firstRhythm: shockable ? "vf" : seeded.pick(["asystole", "pea"]),
    resuscitationByAmbulance: true,
    rosc,
    statusAtHandover: rosc ? "rosc" : "dead",
  };
};

/** So many plans by population, seed and mix; a helper is alarmed where it is nearer by the clock than the ambulance. */
export const generated = ({ units, seeded: all }: World, count: number): readonly Plan[] => {
  const list = [...units.values()];
  const ambulances = list.filter(({ id, kind }) => kind === "ambulance" && !byDayOnly.includes(id));
  const helping = list.filter(({ id, kind }) => UNDER_AGREEMENT.has(kind) && !PASSED_OVER.has(id));
  const free = Array.from({ length: count + TAKEN.size }, (_, n) => n).filter((n) => !TAKEN.has(n));
  return free.slice(0, count).flatMap((n, i): readonly Plan[] => {
    const id = `demo-${String(i + 1).padStart(2, "0")}`;
    const seeded = all.fork(`plan/${id}`);
    const spot = spotIn(seeded);
    const to = away(positionOf(spot.near), spot.km, spot.bearing);
    const ambulance = soonest(ambulances, to);
    const helper = soonest(helping, to);
    if (ambulance?.base === undefined || helper?.base === undefined) return [];
    const kind = MIX[i % MIX.length] ?? "unclear";
    const { notes, ...call } = calls[kind];
    // Half of the time the nearest car is on the road already, further away than its base.
    const onRoad = seeded.chance(0.5)
      ? { near: spot.near, km: crowKm(ambulance.base, to) + seeded.between(4, 14), bearing: seeded.between(0, 360) }
      : undefined;
    const drive = driveSeconds(
      ambulance,
      onRoad === undefined ? ambulance.base : away(positionOf(onRoad.near), onRoad.km, onRoad.bearing),
      to,
    );
    const nearer = kind !== "other" && driveSeconds(helper, helper.base, to) + 66 < drive;
    const route =
      helper.kind === "fire" && helper.id !== "brann-kristiansand-1"
        ? "110"
        : helper.kind === "primary-care"
          ? "own-centre"
          : "direct";
    const off: Pick<HelperPlan, "stoodDown"> = nearer && i % 12 === 8 ? { stoodDown: 240 } : {};
    const helpers = nearer ? [{ unit: helper.id as string, route, ...off } as const] : [];
    const arrest = kind === "arrest";
    return [
      {
        id,
        ...call,
        title: `${call.title}, ${spot.near}`,
        spot,
        minutesBefore: slot(n),
        urgency: kind === "other" ? "haster" : "akutt",
        note: seeded.pick(notes),
        status: i === count - 1 ? "exercise" : "actual",
        ordinary: [{ unit: ambulance.id, ...(onRoad === undefined ? {} : { from: onRoad }) }],
        helpers,
        decision: { afterSeconds: seeded.whole(60, 150) },
        unstamped: i % 9 === 2 ? [{ role: "at-patient", unit: nearer ? helper.id : ambulance.id }] : [],
        ...(arrest
          ? { care: arrestCare(seeded, nearer ? "first-responder" : "ambulance"), deliver: true as const }
          : {}),
      },
    ];
  });
};
