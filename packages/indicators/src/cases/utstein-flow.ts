import type { Text } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import type { Basis } from "../basis.ts";
import type { Period } from "../measurement.ts";
import type { SmallNumbers } from "../small-numbers/policy.ts";
import type { PublishedCount } from "../small-numbers/publish.ts";
import { publish } from "../small-numbers/publish.ts";
import { words } from "../texts.ts";
import { notHealthWitnessed, saidYes } from "./filters.ts";
import type { Answer } from "./filters.ts";
import { caseAt, casesOf } from "./members.ts";
import { groups } from "./witness-group.ts";

/** One box of the flow: what it counts, the box it is a part of, and its count as it may leave. */
export interface FlowCount {
  readonly id: string;
  readonly label: Text;
  readonly under?: string;
  readonly count: PublishedCount;
}

const capital = ({ nb, nn = nb, en = nb }: Text): Text => {
  const of = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return words(of(nb), of(nn), of(en));
};

/** What is asked at each step. Those whom health personnel witnessed stand apart, as in every outcome: with them the boxes would give those few back. */
const steps: readonly {
  readonly id: string;
  readonly holds: (one: Case) => Answer;
  readonly yes: Text;
  readonly no: Text;
}[] = [
  {
    id: "treated",
    holds: (one) => saidYes(one, "resuscitation-by-ambulance"),
    yes: words("Behandlet av ambulansen", "Behandla av ambulansen", "Treated by the ambulance"),
    no: words("Ikke behandlet", "Ikkje behandla", "Not treated"),
  },
  {
    id: "not-health-witnessed",
    holds: notHealthWitnessed.holds,
    yes: capital(groups.others.label),
    no: capital(groups["health-personnel"].label),
  },
  {
    id: "rosc",
    holds: (one) => saidYes(one, "rosc"),
    yes: words("Vedvarende egen sirkulasjon", "Vedvarande eigen sirkulasjon", "Sustained ROSC"),
    no: words("Ikke egen sirkulasjon", "Ikkje eigen sirkulasjon", "No ROSC"),
  },
  {
    id: "alive-30-days",
    holds: (one) => saidYes(one, "alive-30-days"),
    yes: words("I live etter 30 dager", "I live etter 30 dagar", "Alive at 30 days"),
    no: words("Død innen 30 dager", "Død innan 30 dagar", "Dead within 30 days"),
  },
];
const all = words("Hjertestans utenfor sykehus", "Hjartestans utanfor sjukehus", "Cardiac arrests outside hospital");
const unknown = words("Ikke kjent", "Ikkje kjent", "Not known");

// Each arrest ends in exactly one of these: at the first step that did not come, or of which nobody can tell, else at the last.
const ends = [...steps.flatMap(({ id }) => [`${id}:no`, `${id}:unknown`]), "end"];

const endOf = (answers: readonly Answer[]): string => {
  const at = answers.findIndex((answer) => answer !== true);
  return at === -1 ? "end" : `${steps[at]?.id ?? ""}:${answers[at] === false ? "no" : "unknown"}`;
};

// Of parts that are told and nothing else: a sum of true counts could give back what a part withholds.
const summed = (parts: readonly PublishedCount[]): PublishedCount => {
  let [from, to, isRounded] = [0, 0, false];
  for (const part of parts) {
    if ("withheld" in part) return part;
    const one = "n" in part ? part.n : "about" in part ? part.about : undefined;
    from += one ?? ("from" in part ? part.from : 0);
    to += one ?? ("to" in part ? part.to : 0);
    isRounded ||= "about" in part;
  }
  return from !== to ? { from, to } : isRounded ? { about: from } : { n: from };
};

/**
 * The Utstein flow of actual arrests in a period: arrests, treated, not witnessed by health personnel, ROSC, alive at 30 days, and at
 * each step who did not come on and of whom nobody can tell. Published as one table of ends, so that no box gives back what another withholds.
 */
export const utsteinFlow = (
  basis: Basis,
  { from, to }: Period,
  policy: SmallNumbers,
): readonly [FlowCount, ...FlowCount[]] => {
  const within = casesOf(basis).filter((one) => {
    const at = caseAt(one);
    const isIn = at !== undefined && compareInstants(from, at) <= 0 && compareInstants(at, to) < 0;
    return isIn && one.status === "actual";
  });
  const found = within.map((one) => endOf(steps.map(({ holds }) => holds(one))));
  const { cells, sum } = publish(
    { rows: ["all"], columns: ends, counts: [ends.map((end) => found.filter((one) => one === end).length)] },
    policy,
  );
  const counts = cells[0] ?? [];
  return [
    { id: "arrests", label: all, count: sum },
    ...steps.flatMap(({ id, yes, no }, i): readonly FlowCount[] => {
      const under = steps[i - 1]?.id ?? "arrests";
      const at = (n: number): PublishedCount => counts[n] ?? { withheld: true };
      return [
        { id, label: yes, under, count: summed(counts.slice(2 * i + 2)) },
        { id: `${id}:no`, label: no, under, count: at(2 * i) },
        { id: `${id}:unknown`, label: unknown, under, count: at(2 * i + 1) },
      ];
    }),
  ];
};
