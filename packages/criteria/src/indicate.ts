import type { CriterionRef, Indication, Observed, Remark } from "@prehosp/model";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Finding } from "@prehosp/rules";
import { fromObserved } from "./from-observed.ts";
import type { Pointing } from "./from-observed.ts";
import type { Book } from "./book.ts";
import { RANK } from "./rank.ts";
import type { TextCode } from "./texts.ts";
import { unread } from "./unread.ts";

/** What the call points at, with every judgement behind it and what could not be read. */
export interface Indicated {
  readonly indication: Indication;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

/** What is asked: the caller's words, and the criterion the operator chose, if any. */
export interface IndicationQuestion {
  readonly observed: Observed;
  readonly criterion?: Recorded<CriterionRef> | undefined;
}

const remark = (code: TextCode, means: string, said?: string): Remark => ({
  code,
  path: "/criterion",
  means,
  ...(said === undefined ? {} : { said }),
});

/** What the criterion points at by the bridge; the urgency letter is never read (AH-2.5-a asks for vital failure). */
const fromCriterion = (
  book: Book | undefined,
  ref: CriterionRef,
): { readonly pointing?: Pointing; readonly remarks: readonly Remark[] } => {
  const why = unread(book, ref);
  if (book === undefined || why !== undefined) return { remarks: why ? [why] : [] };
  const entry = book.bridged(ref.code);
  if (entry === undefined)
    return {
      remarks: [remark("not-bridged", "Kriteriet er ikke koblet til noen tilstand av fagansvarlig.", ref.code)],
    };
  return { pointing: { vital: entry.vital, condition: entry.condition, cites: ["AH-2.5-a"] }, remarks: [] };
};

/**
 * Which failure of vital functions a call points at. The graver of what was observed and what the criterion's bridge says
 * counts; nothing said at all is unclear, never none. Works without a book. Total and pure.
 */
export const indicate = (book: Book | undefined, { observed, criterion }: IndicationQuestion): Indicated => {
  const answers = Object.values(observed).filter(
    (v) => v !== undefined && !(isAbsent(v) && v.absent === "not-recorded"),
  );
  const askedInVain = answers.some(isAbsent);
  const { pointing: seen, findings } = fromObserved(observed);
  const { pointing: chosen, remarks } = known(criterion) ? fromCriterion(book, criterion) : { remarks: [] };
  // Questions that nobody asked leave the criterion to stand alone; a question asked in vain is itself a fact, and counts.
  const counts = chosen === undefined || seen.vital !== "unclear" || askedInVain;
  const counted: readonly (Pointing & { readonly by: "observed" | "criterion" })[] = [
    ...(counts ? [{ ...seen, by: "observed" as const }] : []),
    ...(chosen === undefined ? [] : [{ ...chosen, by: "criterion" as const }]),
  ];
  const gravest = Math.min(...counted.map((p) => RANK[p.vital]));
  const decisive = counted.filter((p) => RANK[p.vital] === gravest);
  const vital = decisive[0]?.vital ?? "unclear";
  const condition =
    decisive.map((p) => p.condition).find((c) => known(c)) ?? decisive[0]?.condition ?? absent("not-recorded");
  const differ = counts && chosen !== undefined && chosen.vital !== seen.vital;
  return {
    indication: {
      vital,
      condition,
      basis: answers.length > 0 || chosen !== undefined ? decisive.map((p) => p.by) : [],
      cites: [...new Set(decisive.flatMap((p) => p.cites))],
    },
    findings,
    remarks: differ
      ? [
          ...remarks,
          remark(
            "criterion-and-observed-differ",
            "Kriteriet og det innringeren sa, peker ulikt; det alvorligste teller.",
          ),
        ]
      : remarks,
  };
};
