import type { ActorRef, Evidence, OrgId, PersonId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, addMonths, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { basics, competences } from "../courses/catalogue.ts";
import { skillsInstructor } from "../courses/skills-instructor.ts";
import { dealt } from "../dealt.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { atFireStation, crews } from "./crews.ts";
import type { DemoPerson } from "./crews.ts";

/** The type of terminal that every crew of the region carries; a fact of its unit. */
export const TERMINAL = "handheld";

/** How one stands; each has one flaw at most, so that the sums can be checked. */
export type Standing =
  | "qualified"
  /** Qualified, and the yearly drill runs out within thirty days. */
  | "drill-runs-out-soon"
  | "drill-missed"
  /** Trained in confidentiality, and the proof says undocumented, or nothing of it. */
  | "confidentiality-undocumented"
  | "confidentiality-unrecorded"
  | "nodnett-missing"
  /** New: neither basic course nor drill yet. */
  | "recruit";

const FIRE = {
  qualified: 163,
  "drill-runs-out-soon": 20,
  "drill-missed": 14,
  "confidentiality-undocumented": 18,
  "confidentiality-unrecorded": 5,
  "nodnett-missing": 6,
  recruit: 4,
} as const;
const OTHERS = {
  qualified: 46,
  "drill-runs-out-soon": 6,
  "drill-missed": 4,
  "confidentiality-undocumented": 5,
  "confidentiality-unrecorded": 1,
  "nodnett-missing": 2,
  recruit: 2,
} as const;

/** How many stand how: the 230 of the fire stations, and the 66 of the other crews. */
export const demoStandings: {
  readonly fire: Readonly<Record<Standing, number>>;
  readonly others: Readonly<Record<Standing, number>>;
} = {
  fire: FIRE,
  others: OTHERS,
};

// The yellow stations of the region, by place in the crew: two overdue at each, and at Tvedestrand one more within eight days.
const YELLOW: Readonly<Record<string, Readonly<Record<number, Standing>>>> = {
  "brann-tvedestrand-1": { 1: "drill-missed", 4: "drill-missed", 6: "drill-runs-out-soon" },
  "rk-kristiansand-1": { 2: "drill-missed", 7: "drill-missed" },
};
const RUNS_OUT_AT_TVEDESTRAND = 8;

const pinned = (one: DemoPerson): Standing | undefined => {
  const station = YELLOW[one.unit];
  if (station === undefined) return undefined;
  return station[crews.filter(({ unit }) => unit === one.unit).indexOf(one)] ?? "qualified";
};

const standingsOf = (draws: Seeded, people: readonly DemoPerson[], counts: Readonly<Record<Standing, number>>) => {
  const left = (Object.entries(counts) as [Standing, number][]).map(
    ([standing, n]) => [standing, n - people.filter((one) => pinned(one) === standing).length] as const,
  );
  const hand = dealt(draws, left).values();
  return people.map((one) => [one, pinned(one) ?? hand.next().value ?? "qualified"] as const);
};

const drillOn = (draws: Seeded, standing: Standing, one: DemoPerson, today: Day): Day => {
  if (standing === "drill-missed") return addDays(addMonths(today, -12), -draws.whole(0, 200));
  if (standing !== "drill-runs-out-soon") return addDays(today, -draws.whole(10, 320));
  const left = one.unit === "brann-tvedestrand-1" ? RUNS_OUT_AT_TVEDESTRAND : draws.whole(1, 30);
  return addMonths(addDays(today, left), -12);
};

const evidenceOf = (draws: Seeded, one: DemoPerson, standing: Standing, today: Day): readonly Evidence[] => {
  const proof = (
    competence: Evidence["competence"],
    kind: Evidence["kind"],
    on: Day,
    more: Partial<Evidence> = {},
  ): Evidence => ({
    person: one.person,
    competence,
    kind,
    on,
    knownAt: `${addDays(on, 1)}T12:00:00.000Z` as Instant,
    outcome: kind === "practice" ? "attended" : "passed",
    attributes: {},
    attestedBy: instructorOf(one.organisation) as string as ActorRef,
    documented: true,
    source: { system: "demo-laering", ref: `${one.person}/${competence}` },
    ...more,
  });
  const ago = (low: number, high: number): Day => addDays(today, -draws.whole(low, high));
  const radio = (on: Day): readonly Evidence[] => [
    proof(competences.precourse, "e-learning", addDays(on, -7), { attestedBy: absent("not-applicable") }),
    proof(competences.nodnett, "course", on, { attributes: { terminalType: TERMINAL } }),
  ];
  const basic = ago(420, 2600);
  const documented =
    standing !== "confidentiality-undocumented" ? true : draws.chance(0.5) ? false : absent("not-recorded");
  return [
    ...(standing === "recruit"
      ? []
      : [
          ...[competences.akutthjelper, ...basics, competences.triage, competences.mental].map((taught) =>
            proof(taught, "course", basic),
          ),
          proof(competences.skills, "practice", drillOn(draws, standing, one, today)),
        ]),
    ...(standing === "confidentiality-unrecorded"
      ? []
      : [
          proof(competences.confidentiality, "e-learning", ago(60, 1500), {
            documented,
            attestedBy: absent("not-applicable"),
          }),
        ]),
    ...(standing === "nodnett-missing" ? [] : radio(ago(60, 1500))),
  ];
};

/** Whoever trains the people of an organisation, by an opaque key. */
const instructorOf = (organisation: OrgId): PersonId => `instruktor-${organisation}` as PersonId;

/** The instructors are instructors since before anybody's course. */
const instructorsOf = (people: readonly DemoPerson[], today: Day): readonly Evidence[] =>
  [...new Set(people.map(({ organisation }) => organisation))].flatMap((organisation) =>
    (
      [
        [competences.lifexInstructor, "course", "instruktor"],
        [skillsInstructor, "certificate", "instruktor-ferdigheter"],
      ] as const
    ).map(([competence, kind, ref]) => ({
      person: instructorOf(organisation),
      competence,
      kind,
      on: addDays(today, -3650),
      knownAt: `${addDays(today, -3649)}T12:00:00.000Z` as Instant,
      outcome: "passed" as const,
      attributes: {},
      attestedBy: "role:area-instructor" as ActorRef,
      documented: true,
      source: { system: "demo-laering", ref: `${organisation}/${ref}` },
    })),
  );

/** The crews of the region, and the proofs known of them at an instant; the same for the same seed and civil day. */
export const demoPeople = ({
  seed = 113,
  at,
}: {
  readonly seed?: number;
  readonly at: Instant;
}): { readonly people: readonly DemoPerson[]; readonly evidence: readonly Evidence[] } => {
  const draws = seeded(seed).fork("people");
  const standings = [
    ...standingsOf(draws.fork("fire"), crews.filter(atFireStation), FIRE),
    ...standingsOf(
      draws.fork("others"),
      crews.filter((one) => !atFireStation(one)),
      OTHERS,
    ),
  ];
  return {
    people: crews,
    evidence: [
      ...instructorsOf(crews, osloDay(at)),
      ...standings.flatMap(([one, standing]) => evidenceOf(draws.fork(one.person), one, standing, osloDay(at))),
    ],
  };
};
