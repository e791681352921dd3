import type { Day } from "@prehosp/model/time";
import { proofsIn } from "../needs.ts";
import type { CompetenceDoor, Equivalence, Pack } from "../pack.ts";
import type { ReviewProblem } from "./problem.ts";

const fits = (e: Equivalence, { to, from, until }: CompetenceDoor, on: Day): boolean =>
  "equivalents" in to &&
  to.equivalents.includes(e.from) &&
  from <= (e.fromDay !== undefined && e.fromDay > on ? e.fromDay : on) &&
  e.toDay !== undefined &&
  e.toDay <= until;

/** What is decided equal counts wherever it is asked for: only doors of every requirement that does, and in their days, let it. */
const below = (e: Equivalence, { beside, on }: Beside, at: string): readonly ReviewProblem[] => {
  const asking = beside
    .filter((p) => p.layer === "national")
    .flatMap((p) => p.requirements)
    .filter((r) => proofsIn(r.needs).some((h) => h.has === e.to));
  if (asking.length > 0 && asking.every((r) => r.opens?.some((door) => fits(e, door, on)))) return [];
  const means = `At ${e.from} regnes som ${e.to}, ville slippe inn flere: hvert nasjonale krav som spør etter ${e.to}, må åpne for det alle dagene det gjelder, og det må ha en sluttdato.`;
  return [{ problem: "equivalence-below-national", path: at, cites: e.cites, means }];
};

interface Beside {
  readonly beside: readonly Pack[];
  readonly on: Day;
}

/** What is wrong with what a pack says is equal: it says nothing, never holds, or lets in whom a layer above keeps out. */
export const equivalenceProblems = (pack: Pack, question: Beside): readonly ReviewProblem[] =>
  (pack.equivalences ?? []).flatMap((e, i) => {
    const at = `/equivalences/${i}`;
    const never = (path: string, means: string) => [
      { problem: "unsatisfiable" as const, path: `${at}/${path}`, cites: e.cites, means },
    ];
    return [
      ...(e.from === e.to ? never("to", `${e.from} kan ikke regnes som seg selv.`) : []),
      ...(e.fromDay !== undefined && e.toDay !== undefined && e.toDay <= e.fromDay
        ? never("toDay", `At ${e.from} regnes som ${e.to}, slutter før det begynner.`)
        : []),
      ...(pack.layer === "national" ? [] : below(e, question, at)),
    ];
  });
