import type { OpenedForm } from "@prehosp/indicators";
import type { Fact } from "@prehosp/ports";
import { absent } from "@prehosp/model/absence";
import type { Unit } from "@prehosp/model";
import { type Case, type Form, eventOf, formOf } from "@prehosp/registry";
import { formEvents } from "../registry/form-facts.ts";
import { prefillOf } from "../registry/form.ts";
import type { Way } from "../way.ts";

/** The register whose cases are measured. */
const OHCA = "prehosp.ohca";

/** A form and the facts it was folded from, as the register's own programs read it. */
export interface FoldedForm {
  readonly form: Form;
  readonly facts: readonly Fact[];
}

/** Folds the facts of one form over what the chain fills in; undefined where it was never opened, or is of another register. Pure. */
export const foldedForm = (
  facts: readonly Fact[],
  way: Way | undefined,
  units: readonly Unit[],
): FoldedForm | undefined => {
  const events = formEvents(facts);
  const [first] = events;
  if (first?.type !== "opened") return undefined;
  const form = formOf(events, way && prefillOf(way, units, first.said.patient));
  return form?.case.dataset.id === OHCA ? { form, facts } : undefined;
};

/** The forms that are begun or signed: when the event was, and when somebody opened it. */
export const openedForms = (forms: readonly FoldedForm[]): readonly OpenedForm[] =>
  forms.flatMap(({ form: { id, standing, case: one, history } }) => {
    const [opening] = history;
    if (opening === undefined || (standing !== "draft" && standing !== "signed")) return [];
    return [{ form: id, status: one.status, event: eventOf(one)?.at ?? absent("not-recorded"), opened: opening.at }];
  });

/** What stands in the signed forms; those of the register outside hospital hold its cases. */
export const signedCases = (forms: readonly FoldedForm[]): readonly Case[] =>
  forms.flatMap(({ form }) => (form.standing === "signed" ? [form.case as Case] : []));

const keyOf = ({ incident, patient }: Pick<Case, "incident" | "patient">): string => `${incident}/${patient}`;

/**
 * The cases to measure: what stands in a signed form goes before what the chain put together; an arrest that somebody dismissed, or
 * whose form went into another, has no case of its own.
 */
export const casesOf = (chains: readonly Case[], forms: readonly FoldedForm[]): readonly Case[] => {
  const settled = forms.filter(({ form }) => form.standing !== "draft");
  const done = new Set(settled.map(({ form }) => keyOf(form.case)));
  return [...chains.filter((one) => !done.has(keyOf(one))), ...signedCases(forms)];
};
