import type { CareRecord } from "@prehosp/model";
import { dealt, shuffled } from "../dealt.ts";
import type { Seeded } from "../seeded.ts";
import { demoYearExpected } from "./expected.ts";
import type { Row } from "./missions.ts";

/** How one arrest went: what the ambulance, AMK and later the hospital know of it. */
export interface Arrest {
  readonly treated: boolean;
  readonly recognised: boolean;
  /** Whose AED was on before the ambulance came. */
  readonly aed?: "first-responder" | "bystander";
  readonly shockable: boolean;
  readonly bystanderCpr: boolean;
  readonly rosc: boolean;
  readonly admitted: boolean;
  readonly alive30Days: boolean;
  readonly cpc?: 1 | 2 | 3 | 4;
  readonly location: Extract<CareRecord["location"], string>;
  readonly sex: "male" | "female";
  readonly ageYears: number;
  readonly cause: Extract<CareRecord["cause"], string>;
  /** No form was ever made. */
  readonly missed: boolean;
}

const { arrests: expected } = demoYearExpected;
const OUT_OF_HOME = { public: 18, institution: 14, work: 8, sport: 6, street: 10, other: 2 } as const;
const CAUSES = { medical: 164, overdose: 10, trauma: 8, asphyxia: 6, drowning: 4, electrocution: 2 } as const;
// Of the 49, 37 and 23, and of the AEDs: how many had a rhythm to shock; our assumption.
const SHOCKABLE = {
  rosc: 25,
  admitted: 22,
  alive30Days: 18,
  emsWitnessed: 5,
  aedOfCrew: 6,
  aedOfBystander: 3,
} as const;
const AED_OF_CREW = 14;
// So long ago that thirty days have passed, whatever the hour.
const THIRTY_DAYS_AGO = 32;

const entries = <K extends string>(counts: Readonly<Record<K, number>>) => Object.entries(counts) as [K, number][];

// Half below and half above, and 69 itself on either side: the median is then 69 for every seed.
const agesOf = (draws: Seeded): readonly number[] => {
  const half = expected.all / 2 - 1;
  const spread = (): number => Math.log(draws.lognormal(1, 1));
  const below = Array.from({ length: half }, () => Math.max(2, Math.round(69 - Math.abs(spread()) * 19)));
  const above = Array.from({ length: half }, () => Math.min(99, Math.round(69 + Math.abs(spread()) * 12)));
  return shuffled(draws, [...below, 69, 69, ...above]);
};

const lead = ({ ambulance, helper }: Row): number => (helper?.first === true ? ambulance - helper.arrives : 0);

/** The 194 arrests of the rows, by id of the row; every figure of `demoYearExpected.arrests` holds to the unit. */
export const arrestsOf = (all: Seeded, rows: readonly Row[]): ReadonlyMap<string, Arrest> => {
  const list = rows.filter(({ kind }) => kind === "arrest");
  const pick = (name: string, from: readonly Row[], count: number): ReadonlySet<Row> =>
    new Set(shuffled(all.fork(name), from).slice(0, count));
  const ems = list.filter(({ without }) => without === "ems-witnessed");
  const others = list.filter(({ without }) => without !== "ems-witnessed");

  const untreated = pick("untreated", others, expected.all - expected.treated);
  const reached = others.filter((row) => !untreated.has(row));
  // A crew with an AED was there before the ambulance in more arrests than these; it was on where the lead was longest.
  const aedOfCrew = new Set(reached.toSorted((a, b) => lead(b) - lead(a)).slice(0, AED_OF_CREW));
  const aedOfBystander = pick(
    "aed",
    reached.filter((row) => !aedOfCrew.has(row)),
    expected.aedBeforeAmbulance - AED_OF_CREW,
  );
  const withoutAed = reached.filter((row) => !aedOfCrew.has(row) && !aedOfBystander.has(row));
  const shockable = new Set([
    ...pick("shock/ems", ems, SHOCKABLE.emsWitnessed),
    ...pick("shock/crew", [...aedOfCrew], SHOCKABLE.aedOfCrew),
    ...pick("shock/bystander", [...aedOfBystander], SHOCKABLE.aedOfBystander),
    ...pick(
      "shock",
      withoutAed,
      expected.shockable - SHOCKABLE.emsWitnessed - SHOCKABLE.aedOfCrew - SHOCKABLE.aedOfBystander,
    ),
  ]);
  // An AED of a bystander comes with a bystander who compresses.
  const bystander = new Set([
    ...aedOfBystander,
    ...pick(
      "cpr",
      others.filter((row) => !aedOfBystander.has(row)),
      expected.bystanderCpr - aedOfBystander.size,
    ),
  ]);

  // Those who live stand first, then those admitted, then those with a pulse for a while: each stage holds the next.
  const stagesOf = (name: string, group: readonly Row[], alive: number) => {
    const drawn = shuffled(all.fork(name), group);
    const living = drawn.filter(({ daysBack }) => daysBack >= THIRTY_DAYS_AGO).slice(0, alive);
    return [...living, ...drawn.filter((row) => !living.includes(row))];
  };
  const treated = [...ems, ...reached];
  const yes = stagesOf(
    "rosc/shockable",
    treated.filter((row) => shockable.has(row)),
    SHOCKABLE.alive30Days,
  );
  const no = stagesOf(
    "rosc/other",
    treated.filter((row) => !shockable.has(row)),
    expected.alive30Days - SHOCKABLE.alive30Days,
  );
  const stage = (key: "rosc" | "admitted" | "alive30Days"): ReadonlySet<Row> =>
    new Set([...yes.slice(0, SHOCKABLE[key]), ...no.slice(0, expected[key] - SHOCKABLE[key])]);
  const [rosc, admitted, alive] = [stage("rosc"), stage("admitted"), stage("alive30Days")];

  const recognised = pick("recognised", others, expected.recognised);
  const missed = pick("missed", list, expected.missed);
  const home = pick(
    "home",
    list.filter((row) => !aedOfBystander.has(row)),
    expected.home,
  );
  const elsewhere = dealt(all.fork("elsewhere"), entries(OUT_OF_HOME)).values();
  const men = pick("men", list, expected.men);
  const ages = agesOf(all.fork("ages"));
  const causes = dealt(all.fork("causes"), entries(CAUSES));
  const cpc = dealt<1 | 2 | 3 | 4>(all.fork("cpc"), [
    [1, 15],
    [2, expected.cpc1or2 - 15],
    [3, 2],
    [4, 1],
  ]).values();
  return new Map(
    list.map((row, i) => [
      row.id,
      {
        treated: !untreated.has(row),
        recognised: recognised.has(row),
        ...(aedOfCrew.has(row)
          ? { aed: "first-responder" as const }
          : aedOfBystander.has(row)
            ? { aed: "bystander" as const }
            : {}),
        shockable: shockable.has(row),
        bystanderCpr: bystander.has(row),
        rosc: rosc.has(row),
        admitted: admitted.has(row),
        alive30Days: alive.has(row),
        ...(alive.has(row) ? { cpc: cpc.next().value ?? 1 } : {}),
        location: home.has(row) ? "home" : (elsewhere.next().value ?? "other"),
        sex: men.has(row) ? "male" : "female",
        ageYears: ages[i] ?? 69,
        cause: causes[i] ?? "medical",
        missed: missed.has(row),
      },
    ]),
  );
};
