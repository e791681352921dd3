import type { Agreement, AgreementId, PartyKind } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { all, contentHash } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { judgeAgreement } from "./covers.ts";

/** What schemes of one kind are compared by. */
export type Aspect = "conditions" | "route" | "competence" | "equipment" | "procedures";

/** The ways in which schemes of one kind of provider are arranged, the commonest first; one variant = uniform. */
export interface Difference {
  readonly provider: PartyKind;
  readonly aspect: Aspect;
  readonly variants: readonly (readonly AgreementId[])[];
  readonly notRecorded: readonly AgreementId[];
}

const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].toSorted();

const aspects: Readonly<Record<Aspect, (a: Agreement) => unknown>> = {
  conditions: ({ conditions }) => (isAbsent(conditions) ? undefined : sorted(conditions)),
  route: ({ route }) => route ?? "main-rule",
  competence: ({ terms }) => {
    const term = terms?.competence;
    return term === undefined || isAbsent(term) ? undefined : { ...term, packs: sorted(term.packs) };
  },
  equipment: ({ terms }) => {
    const term = terms?.equipment;
    return term === undefined || isAbsent(term) ? undefined : sorted(term.kinds);
  },
  procedures: ({ terms }) => {
    const term = terms?.procedures;
    return term === undefined || isAbsent(term) ? undefined : term;
  },
};

const standsOn = (a: Agreement, on: Day): boolean =>
  all(judgeAgreement(a, { condition: absent("not-applicable"), on }).inForce).outcome === "met";

/**
 * Where the schemes of one kind of provider, in force on a day, are arranged differently: that they are uniform and predictable is
 * seen of all agreements together, never of one (AH-2.2-g). For planners; a difference may have its reasons.
 */
export const differences = (book: Book, on: Day): readonly Difference[] => {
  const standing = book.agreements.filter((a) => standsOn(a, on));
  const kinds = sorted(standing.map((a) => a.provider.kind)) as readonly PartyKind[];
  return kinds.flatMap((provider) =>
    (Object.keys(aspects) as readonly Aspect[]).flatMap((aspect): readonly Difference[] => {
      const alike = new Map<string, AgreementId[]>();
      const notRecorded: AgreementId[] = [];
      for (const a of standing.filter((x) => x.provider.kind === provider)) {
        const value = aspects[aspect](a);
        if (value === undefined) notRecorded.push(a.id);
        else {
          const key = JSON.stringify(contentHash(value));
          alike.set(key, [...(alike.get(key) ?? []), a.id]);
        }
      }
      if (alike.size < 2) return [];
      const variants = [...alike.values()]
        .map((ids) => sorted(ids) as readonly AgreementId[])
        .toSorted((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
      return [{ provider, aspect, variants, notRecorded: sorted(notRecorded) as readonly AgreementId[] }];
    }),
  );
};
