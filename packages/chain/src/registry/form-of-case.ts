import type { ActorRef, OrgId, Remark } from "@prehosp/model";
import { sightings } from "@prehosp/model/identifiers";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import { type AnyCase, type FormEvent, formActs, formOf, judgeAct } from "@prehosp/registry";
import { contentHash } from "@prehosp/rules";
import { formFact } from "./form-facts.ts";

/** Who brings a case in from elsewhere, whose its form will be, and when. */
export interface Bringer {
  readonly by: ActorRef;
  readonly owner: OrgId;
  readonly at: Instant;
}

/** A case from elsewhere as the form it becomes: opened by hand and written once, each value with the source it came with. */
export interface FormOfCase {
  readonly form: string;
  readonly window: string;
  readonly facts: readonly [NewFact, NewFact];
}

// A uuid of one's own making (version 8), so that the same is known again.
const uuidOf = (said: unknown): string => {
  const hash = contentHash(said);
  const hex = typeof hash === "string" ? hash.slice("sha256:".length) : "";
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

/** The key of the form that a case from elsewhere becomes: of whose it is, the dataset, and what the case is called where it comes from. */
export const formKeyOf = ({ dataset, incident, patient }: AnyCase, owner: OrgId): string =>
  uuidOf({ owner, dataset: dataset.id, incident, patient });

const identity = (path: string): Remark => ({
  code: "identity-in-form",
  path,
  means: "Here stands what looks like a national identity number; nobody is named in a form.",
});

const named = ({ incident, values }: AnyCase): readonly Remark[] => {
  const found = Object.entries(values).filter(([, entry]) => sightings(JSON.stringify(entry)).length > 0);
  return [
    ...(sightings(incident).length > 0 ? [identity("/incident")] : []),
    ...found.map(([element]) => identity(`/values/${element}`)),
  ];
};

/**
 * A case from elsewhere as a form, judged as if somebody had typed it, or everything that stands in the way with its place in the case.
 * Pure; nothing is written.
 */
export const formOfCase = (
  one: AnyCase,
  { by, owner, at }: Bringer,
): FormOfCase | { readonly problems: readonly Remark[] } => {
  const problems = named(one);
  if (problems.length > 0) return { problems };
  const [form, window] = [formKeyOf(one, owner), uuidOf(one)];
  const { id, version } = one.dataset;
  const opening = {
    type: "opened",
    said: { form, dataset: id, version, patient: one.patient, status: one.status, time: 0 },
  } as const;
  const said = Object.fromEntries(
    Object.entries(one.values).map(([element, entry]) => {
      const { source: _, ...written } = entry;
      return [element, written];
    }),
  );
  const act = formActs.save.safeParse({ window, n: 1, seen: 1, entries: said });
  if (!act.success)
    return {
      problems: act.error.issues.map(({ code, path, message }) => ({
        code: code.replaceAll("_", "-"),
        path: `/values/${path.slice(1).map(String).join("/")}`,
        means: message,
      })),
    };
  const empty = formOf([{ ...opening, by, at } as FormEvent]);
  const judged = empty && judgeAct(empty, { ...act.data, act: "save" }, { faults: () => [], signs: [] });
  if (judged === undefined)
    return { problems: [{ code: "unknown-dataset", path: "/dataset/id", means: "There is no such dataset." }] };
  if ("problem" in judged)
    return { problems: judged.issues.map((issue) => ({ ...issue, path: `/values${issue.path}` })) };
  // The screen is the source of what is typed; what comes from elsewhere keeps where it came from.
  const entries = Object.fromEntries(
    Object.entries(judged.fields.taken).map(([element, entry]) => [element, one.values[element] ?? entry]),
  );
  if (Object.keys(entries).length === 0)
    return { problems: [{ code: "nothing-recorded", path: "/values", means: "Nothing is recorded in this case." }] };
  const about = { form, owner, by, status: one.status, at };
  const saved = { type: "saved", said: { window, n: 1, seen: 1, entries } } as const;
  return { form, window, facts: [formFact(opening, about), formFact(saved, about)] };
};
