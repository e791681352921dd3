import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { expect } from "vitest";
import { bare } from "../../bare.ts";
import { contentOf } from "../sync/content.ts";
import { plan } from "../sync/plan.ts";
import type { Held, Seen, SyncPlan } from "../sync/sync-plan.ts";

export const id = (text: string): DefibrillatorId => text as DefibrillatorId;
/** One that hangs so many degrees north of a place, with nothing answered but what is said. */
export const one = (key: string, north = 0, more: Partial<Defibrillator> = {}): Defibrillator => ({
  ...bare({ id: id(key), name: `Sted ${key}`, position: { lat: 58 + north, lng: 8 } }),
  ...more,
});
export const hash = (is: Defibrillator) => contentOf(is) ?? expect.unreachable();
/** Far enough apart that none is near another. */
export const many = (count: number): Defibrillator[] =>
  Array.from({ length: count }, (_, n) => one(`t${String(n)}`, n / 100));
/** Theirs, as we hold it under their key. */
export const held = (is: Defibrillator, more: Partial<Held> = {}): Held => ({
  id: is.id,
  is,
  theirs: is.id,
  owner: "them",
  ...more,
});
/** As the other register shows it. */
export const seen = (is: Defibrillator): Seen => ({ id: is.id, is, access: absent("not-recorded"), remarks: [] });
/** Ours, not yet there. */
export const own = (is: Defibrillator, more: Partial<Held> = {}): Held => ({ id: is.id, is, owner: "us", ...more });
/** What a plan would do, in short. */
export const steps = (from: SyncPlan): readonly string[] => from.steps.map(({ kind, id: key }) => `${kind} ${key}`);
/** A plan over all that the other register has. */
export const whole = (ours: readonly Held[], theirs: readonly Seen[]): SyncPlan => plan({ ours, theirs, whole: true });

/** What we hold when a plan has been applied as it stands. */
export const applied = (ours: readonly Held[], { steps: all }: SyncPlan): Held[] => {
  const book = new Map(ours.map((h) => [h.id, h]));
  for (const step of all) {
    const was = book.get(step.id);
    if (step.kind === "remove") {
      if (was !== undefined) book.set(step.id, { ...was, withdrawn: true });
    } else {
      const agreed = { ours: hash(step.is), theirs: hash(step.is) };
      book.set(step.id, {
        owner: "them",
        ...was,
        id: step.id,
        theirs: step.theirs,
        is: step.is,
        agreed,
        withdrawn: false,
      });
    }
  }
  return [...book.values()];
};
