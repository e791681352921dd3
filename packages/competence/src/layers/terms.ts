import type { CompetenceId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { guardOutcome } from "../guard.ts";
import type { Facts } from "../guard.ts";
import type { Requirement, Terms } from "../pack.ts";
import { factsFor, leftOut } from "./guard-covers.ts";
import type { LocalCompetence } from "./local-competence.ts";

/** One thing that a layer says beside the needs and that lets more people off than the layer above does. */
export interface LooserTerm {
  readonly field: keyof Terms;
  /** For people, in bokmål, as the end of a sentence. */
  readonly means: string;
  /** Facts of somebody it is so for, where it is told by facts. */
  readonly facts: Facts;
  readonly tooLarge?: true;
  /** The first day it shows, where it is told by days. */
  readonly day?: Day;
  /** The competences that would count again. */
  readonly further?: readonly CompetenceId[];
}

/** Facts under which a requirement is for somebody, where there are such. */
export const factsWithin = ({ applies }: Requirement): Facts =>
  applies === undefined ? {} : (factsFor([applies])?.find((f) => guardOutcome(applies, f) === "met") ?? {});

const guardTerm = (local: LocalCompetence, above: Requirement): readonly LooserTerm[] => {
  const { applies } = local;
  if (applies === undefined) return [];
  const sets = factsFor(above.applies === undefined ? [applies] : [applies, above.applies]);
  if (sets === undefined)
    return [{ field: "applies", means: "er for sammensatt til å kontrolleres", facts: {}, tooLarge: true }];
  const facts = leftOut(applies, above.applies, sets);
  return facts === undefined ? [] : [{ field: "applies", means: "gjelder for færre", facts }];
};

/**
 * Each term that is less strict than above on a day: for fewer people, later or not so long, with more grace or warning, or with
 * equivalents that the layer above has taken away. What isn't said stays as above. How a source is read is decided by the
 * needs: the words about it decide nothing.
 */
export const looserTerms = (
  local: LocalCompetence,
  above: Requirement,
  { on, until }: { readonly on: Day; readonly until: Day | undefined },
): readonly LooserTerm[] => {
  const facts = factsWithin(above);
  const term = (field: keyof Terms, looser: boolean, means: string, day?: Day): readonly LooserTerm[] =>
    looser ? [{ field, means, facts, ...(day === undefined ? {} : { day }) }] : [];
  const { from, to, graceDays = 0, warnDays = 0, equivalents = [] } = local;
  const begins = above.from !== undefined && above.from > on ? above.from : on;
  const ends = to !== undefined && to > begins ? to : begins;
  const further = equivalents.filter((e) => above.equivalents?.includes(e) === false);
  const inTime = (day: Day): boolean => until === undefined || day < until;
  return [
    ...guardTerm(local, above),
    ...term("from", from !== undefined && begins < from && inTime(begins), "begynner å gjelde senere", begins),
    ...term(
      "to",
      to !== undefined && (above.to === undefined || to < above.to) && inTime(ends),
      "slutter å gjelde tidligere",
      ends,
    ),
    ...term("graceDays", graceDays > (above.graceDays ?? 0), "gir lengre frist etter utløp"),
    ...term("warnDays", above.warnDays !== undefined && warnDays > above.warnDays, "varsler tidligere"),
    ...term("equivalents", further.length > 0, "godtar likeverdig kompetanse som nivået over har tatt bort").map(
      (t) => ({
        ...t,
        further,
      }),
    ),
  ];
};
