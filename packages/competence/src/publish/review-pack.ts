import type { CompetenceId } from "@prehosp/model";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { NormId } from "@prehosp/norms";
import { canonicalJson } from "@prehosp/rules";
import { factsOfGuard } from "../guard.ts";
import { hasesOf, singlesOf } from "../needs.ts";
import type { Pack, Requirement } from "../pack.ts";
import { neverFirst, strangers } from "./attestors.ts";
import { subsumed, unsatisfiable } from "./branches.ts";
import { impactOf } from "./impact.ts";
import type { Impact, Population } from "./impact.ts";
import { stops } from "./problem.ts";
import type { ReviewProblem } from "./problem.ts";
import { workedDates } from "./worked-dates.ts";
import type { WorkedDate } from "./worked-dates.ts";

/** What a pack is reviewed beside. */
export interface ReviewQuestion {
  /** The packs in force, national first; another edition of the same pack among them is the one it would replace. */
  readonly beside: readonly Pack[];
  /** The competences that some course of the catalogue gives. */
  readonly given: readonly CompetenceId[];
  /** Names of facts and of attributes that the region knows; a name that none has is refused. */
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  readonly on: Day;
  /** Whom it would be asked of; without, no impact is told. */
  readonly population?: Population;
}

/** A pack before it is published: what stops it, what to look at, what its freshnesses mean in days, and whom it changes. */
export interface PackReview {
  readonly problems: readonly ReviewProblem[];
  readonly remarks: readonly ReviewProblem[];
  readonly dates: readonly WorkedDate[];
  readonly impact?: Impact;
}

const json = (value: unknown): string => JSON.stringify(canonicalJson(value));

const requirementProblems = (
  r: Requirement,
  at: string,
  { given, facts, attributes }: ReviewQuestion,
  names: ReadonlySet<string>,
): readonly ReviewProblem[] => {
  const said = (problem: ReviewProblem["problem"], path: string, means: string): ReviewProblem => ({
    problem,
    path,
    cites: r.cites,
    means,
  });
  const hases = hasesOf(r.needs).flatMap((h) => [h, ...(h.after === undefined ? [] : [h.after])]);
  const factNames = [
    ...singlesOf(r.needs).flatMap((a) => ("fact" in a ? [a.fact] : [])),
    ...(r.applies === undefined ? [] : factsOfGuard(r.applies)),
    ...hases.flatMap((h) => [...Object.values(h.match ?? {}), ...(h.minVersion ? [h.minVersion.fact] : [])]),
  ];
  const attributeNames = hases.flatMap((h) => [
    ...Object.keys(h.match ?? {}),
    ...(h.minVersion ? [h.minVersion.attribute] : []),
  ]);
  const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
  return [
    ...strangers(r, names).map((n) =>
      said("unknown-requirement", `${at}/needs`, `Kravet ${r.id} viser til ${n}, som ikke finnes.`),
    ),
    ...once(factNames)
      .filter((n) => !facts.includes(n))
      .map((n) =>
        said("unknown-fact", at, `Ingen i regionen sier noe om opplysningen ${n}; svaret ville alltid vært uavklart.`),
      ),
    ...once(attributeNames)
      .filter((n) => !attributes.includes(n))
      .map((n) => said("unknown-attribute", `${at}/needs`, `Ingen bevis har egenskapen ${n}.`)),
    ...unsatisfiable(r.needs, r.applies, `${at}/needs`).map((path) =>
      said("unsatisfiable", path, `Ingen kan noen gang oppfylle dette i ${r.id}.`),
    ),
    ...(r.from !== undefined && r.to !== undefined && compareDays(r.to, r.from) <= 0
      ? [said("unsatisfiable", `${at}/to`, `Kravet ${r.id} slutter før det begynner.`)]
      : []),
    ...subsumed(r.needs, `${at}/needs`).map((path) =>
      said("subsumed-branch", path, `Denne veien i ${r.id} trenger ingen: den som oppfyller den, oppfyller en annen.`),
    ),
    ...once(hases.map((h) => h.has))
      .filter((c) => !given.includes(c))
      .map((c) => said("no-course-gives-it", `${at}/needs`, `Ingen kurs i katalogen gir ${c}, som ${r.id} krever.`)),
  ];
};

/** One competence that runs out in two ways: both places are named, and a person must say that it is meant. */
const twoFreshnesses = (pack: Pack, beside: readonly Pack[]): readonly ReviewProblem[] => {
  const mine = pack.requirements.flatMap((r, i) => hasesOf(r.needs).map((has) => ({ r, i, has })));
  const others = beside.filter((p) => p.id !== pack.id).flatMap((p) => p.requirements);
  const all = [
    ...mine.map(({ r, has }) => ({ r, has })),
    ...others.flatMap((r) => hasesOf(r.needs).map((has) => ({ r, has }))),
  ];
  const told = new Set<string>();
  return mine.flatMap(({ r, i, has }) => {
    const other = all.find((o) => o.has.has === has.has && json(o.has.fresh) !== json(has.fresh));
    if (other === undefined || told.has(has.has)) return [];
    told.add(has.has);
    return [
      {
        problem: "two-freshnesses" as const,
        path: `/requirements/${i}/needs`,
        cites: [...new Set([...r.cites, ...other.r.cites])],
        means: `${has.has} har ulik gyldighetstid i ${r.id} (${r.cites.join(", ")}) og ${other.r.id} (${other.r.cites.join(", ")}).`,
      },
    ];
  });
};

/** Only a door that is open on the day lets a layer below say that something else counts. */
const equivalenceProblems = (pack: Pack, { beside, on }: ReviewQuestion): readonly ReviewProblem[] => {
  if (pack.layer === "national") return [];
  const doors = beside
    .filter((p) => p.layer === "national")
    .flatMap((p) => p.requirements)
    .flatMap((r) => (r.opens ?? []).map((door) => ({ r, door })));
  return (pack.equivalences ?? []).flatMap((e, i) =>
    doors.some(
      ({ r, door }) =>
        "equivalents" in door.to &&
        door.to.equivalents.includes(e.from) &&
        hasesOf(r.needs).some((h) => h.has === e.to) &&
        door.from <= on &&
        on < door.until,
    )
      ? []
      : [
          {
            problem: "equivalence-below-national" as const,
            path: `/equivalences/${i}`,
            cites: e.cites,
            means: `At ${e.from} regnes som ${e.to}, ville slippe inn flere; intet nasjonalt krav åpner for det.`,
          },
        ],
  );
};

/**
 * Reviews a pack before it is published. Nothing is published while `problems` isn't empty. Local packs that replace national
 * requirements are held to them by `checkLocal`; here a requirement under a name in use is refused.
 */
export const reviewPack = (pack: Pack, question: ReviewQuestion): PackReview => {
  const { beside, on, population } = question;
  const replaced = beside.find((p) => p.id === pack.id);
  const standing = beside.filter((p) => p.id !== pack.id);
  const others = standing.flatMap((p) => p.requirements);
  const names = new Set([...others, ...pack.requirements].map((r) => r.id));
  const norms = (p: Pack): readonly NormId[] => p.requirements.flatMap((r) => r.cites);
  const all: readonly ReviewProblem[] = [
    ...(pack.decided === undefined
      ? [
          {
            problem: "decided-required" as const,
            path: "/decided",
            cites: [],
            means: "En pakke gis ut av noen som har besluttet den.",
          },
        ]
      : []),
    ...(replaced !== undefined && replaced.edition === pack.edition && json(replaced) !== json(pack)
      ? [
          {
            problem: "edition-in-use" as const,
            path: "/edition",
            cites: [],
            means: `Utgaven ${pack.edition} av ${pack.id} er gitt ut; en utgave endres aldri.`,
          },
        ]
      : []),
    ...pack.requirements.flatMap((r, i) =>
      others.some((o) => o.id === r.id) || pack.requirements.findIndex((o) => o.id === r.id) !== i
        ? [
            {
              problem: "requirement-in-base" as const,
              path: `/requirements/${i}/id`,
              cites: r.cites,
              means: `Kravet ${r.id} finnes allerede; det første ville gjelde.`,
            },
          ]
        : [],
    ),
    ...pack.requirements.flatMap((r, i) => requirementProblems(r, `/requirements/${i}`, question, names)),
    ...neverFirst(pack.requirements, new Set(others.map((r) => r.id)))
      .filter((r) => strangers(r, names).length === 0)
      .map((r) => ({
        problem: "attestor-cycle" as const,
        path: `/requirements/${pack.requirements.indexOf(r)}/needs`,
        cites: r.cites,
        means: `Ingen kan være den første som oppfyller ${r.id}: den som attesterer, måtte selv være attestert av en slik, eller kravet viser tilbake til seg selv.`,
      })),
    ...equivalenceProblems(pack, question),
    ...twoFreshnesses(pack, standing),
    ...(replaced === undefined ? [] : [...new Set(norms(replaced))])
      .filter((n) => ![pack, ...standing].some((p) => norms(p).includes(n)))
      .map((n) => ({
        problem: "norm-lost" as const,
        path: "/requirements",
        cites: [n],
        means: `Forrige utgave dekket ${n}; ingen krav gjør det nå.`,
      })),
  ];
  const impact = population === undefined ? undefined : impactOf(beside, [...standing, pack], population);
  return {
    problems: all.filter(stops),
    remarks: all.filter((p) => !stops(p)),
    dates: workedDates(pack, on),
    ...(impact === undefined ? {} : { impact }),
  };
};
