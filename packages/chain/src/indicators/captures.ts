import type { Capture } from "@prehosp/indicators";
import { absent, known } from "@prehosp/model/absence";
import { startOfDay } from "@prehosp/model/time";
import { type SeenIncident, eventOf, registeredIn } from "@prehosp/registry";
import { possibleAmong } from "../registry/capture.ts";
import type { FoldedForm } from "./forms.ts";

const unsaid = absent("not-recorded");

/**
 * The capture audit, arrest by arrest: signed forms, and what incidents show that has none (registry.md §2.2). What is only possible is
 * placed by its day: no clock of it is counted with. Pure.
 */
export const capturesOf = (seen: readonly SeenIncident[], forms: readonly FoldedForm[]): readonly Capture[] => {
  const isRegistered = registeredIn(forms.map(({ form }) => form));
  const signed = forms.filter(({ form }) => form.standing === "signed");
  const possible = possibleAmong(seen, forms, ({ form }) => isRegistered(form));
  return [
    ...signed.map(({ form }): Capture => ({
      arrest: `${form.incident ?? form.case.incident}/${form.case.patient}`,
      status: form.case.status,
      event: eventOf(form.case)?.at ?? unsaid,
      standing: "registered",
    })),
    ...possible
      .filter(({ standing }) => standing === "open")
      .map(({ incident, patient, status, eventDay, inclusion }): Capture => ({
        arrest: `${incident}/${patient ?? ""}`,
        status,
        event: known(eventDay) ? startOfDay(eventDay) : unsaid,
        standing: inclusion.outcome === "met" ? "found" : "unclear",
      })),
  ];
};
