import { caseSchema } from "../case.ts";
import { eventOf } from "../event-of.ts";
import type { CaseOfPerson } from "../law/release.ts";
import type { Dataset } from "../dataset.ts";
import type { HeldByLaw } from "../law/release-texts.ts";
import type { ResearchProject } from "./project.ts";
import type { HeldBack } from "./texts.ts";

const outside = (
  { case: one }: CaseOfPerson,
  { id, version }: Dataset,
  { period }: ResearchProject,
  schema: ReturnType<typeof caseSchema>,
): HeldBack | undefined => {
  if (one.dataset.id !== id || one.dataset.version !== version) return "other-dataset";
  if (!schema.safeParse(one).success) return "not-readable";
  if (one.status !== "actual") return "not-actual";
  if (period === undefined) return undefined;
  const day = eventOf(one)?.day;
  if (day === undefined) return "event-day-unknown";
  return day >= period.from && day < period.to ? undefined : "outside-period";
};

/** The cases a project gets, and how many are held back for each reason; a case is counted for the first reason that holds. */
export const pick = (
  cases: readonly CaseOfPerson[],
  dataset: Dataset,
  project: ResearchProject,
  held: (one: CaseOfPerson) => HeldByLaw | undefined,
): { readonly taken: readonly CaseOfPerson[]; readonly heldBack: ReadonlyMap<HeldBack, number> } => {
  const heldBack = new Map<HeldBack, number>();
  const schema = caseSchema(dataset);
  const taken = cases.filter((one) => {
    const because = outside(one, dataset, project, schema) ?? held(one);
    if (because !== undefined) heldBack.set(because, (heldBack.get(because) ?? 0) + 1);
    return because === undefined;
  });
  return { taken, heldBack };
};
