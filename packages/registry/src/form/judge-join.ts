import { withoutOutcomesFromDeath } from "../follow-up/outcomes-from-death.ts";
import type { FormEvent } from "./event.ts";
import type { Form } from "./form.ts";
import { isKeptApart } from "./joinings-of.ts";
import type { JoinAct } from "./join-act.ts";

/** Why nothing is said of two forms. */
export type JoinProblem =
  | "same-form"
  | "not-comparable"
  | "changed-since"
  | "same-key-other-content"
  | "wrong-standing";

type Said = Omit<FormEvent, "by" | "at">;

/** What is written of each of the two forms, both or none; none where it was written before. Or why it is not done. */
export type JudgedJoin =
  | { readonly events: { readonly keep: Said; readonly other: Said } | undefined }
  | { readonly problem: JoinProblem };

const types = {
  merged: ["joined", "joined-into"],
  unmerged: ["parted", "parted"],
  "two-cases": ["told-apart", "told-apart"],
} as const satisfies Readonly<Record<JoinAct["is"], readonly FormEvent["type"][]>>;

const isOpen = ({ standing }: Form): boolean => standing === "draft" || standing === "signed";

// What the form says for itself: what it has not written is no statement, and what its own sources dispute goes along as disputed.
const statedBy = (form: Form) => {
  const disputed = new Set(form.conflicts.map(({ element }) => element));
  const values = Object.entries(withoutOutcomesFromDeath(form.case).values).filter(
    ([element, entry]) => !disputed.has(element) && !("absent" in entry && entry.absent === "not-recorded"),
  );
  return {
    values: Object.fromEntries(values),
    conflicts: form.conflicts.map(({ element, statements }) => ({ element, statements })),
  };
};

/**
 * Judges what somebody says of two forms: pure, so that whoever writes it down judges anew when somebody else wrote first. Both forms were
 * looked at as they stand; a form that went into another is taken out of that one first. The same said again adds nothing.
 */
export const judgeJoin = (keep: Form, other: Form, act: JoinAct): JudgedJoin => {
  if (keep.id === other.id) return { problem: "same-form" };
  const [ofKeep, ofOther] = types[act.is];
  const before = [keep, other].map(({ history }) =>
    history.find(({ window, n }) => window === act.window && n === act.n),
  );
  if (before.some((step) => step !== undefined)) {
    const isSame = [ofKeep, ofOther].every((type, i) => {
      const step = before[i];
      return step?.type === type && step.other === [other, keep][i]?.id && step.because === act.because;
    });
    return isSame ? { events: undefined } : { problem: "same-key-other-content" };
  }
  if (keep.case.dataset.id !== other.case.dataset.id || keep.case.status !== other.case.status)
    return { problem: "not-comparable" };
  const stands =
    act.is === "unmerged"
      ? (other.into === keep.id && keep.standing !== "joined") || isKeptApart(keep, other)
      : isOpen(keep) && isOpen(other);
  if (!stands) return { problem: "wrong-standing" };
  if (act.seen !== keep.revision || act.seenOther !== other.revision) return { problem: "changed-since" };
  const { window, n, because } = act;
  const said = (seen: number, one: Form) => ({ window, n, seen, other: one.id, because });
  const [toKeep, toOther] = [said(act.seen, other), said(act.seenOther, keep)];
  return {
    events: {
      keep:
        ofKeep === "joined"
          ? { type: ofKeep, said: { ...toKeep, ...statedBy(other) } }
          : { type: ofKeep, said: toKeep },
      other: { type: ofOther, said: toOther },
    },
  };
};
