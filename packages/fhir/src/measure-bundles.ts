import type { Group, Indicator, Measured } from "@prehosp/indicators";
import { organisationRef } from "./logical.ts";
import { measureUrl } from "./measure-names.ts";
import { measureOf } from "./measure-of.ts";
import { measureReport } from "./measure-report.ts";
import type { Bundle, Reference } from "./r4.ts";
import { MUNICIPALITY, type ProfileOptions, local } from "./systems.ts";

/** Definitions as a collection of Measures, each under its own canonical. */
export const measuresOf = (indicators: readonly Indicator[]): Bundle => ({
  resourceType: "Bundle",
  type: "collection",
  entry: indicators.map((one) => ({
    fullUrl: measureUrl(one.id),
    resource: { ...measureOf(one), id: one.id },
  })),
});

/** Who reports what was measured, by its local identifier. */
export interface ReportedBy extends ProfileOptions {
  readonly reporter: string;
}

/** Whom a figure is of, as a place: a unit or a municipality by its number; the nation is no place, and what nobody can place has no number. */
const subjectOf = ({ level, id, standing, label }: Group, by: ReportedBy): Reference | undefined => {
  if (level === "national") return undefined;
  const display = label?.nb;
  if (standing !== "placed") return { display: display ?? id };
  const system = level === "municipality" ? MUNICIPALITY : local(by, level);
  return { type: "Location", identifier: { system, value: id }, ...(display !== undefined && { display }) };
};

/**
 * Measurements of groups, as they may leave, as a collection of summary MeasureReports: each says whom it is of and who reports it. What
 * is withheld has neither figure nor count.
 */
export const measureReportsOf = (measured: readonly Measured[], by: ReportedBy): Bundle => ({
  resourceType: "Bundle",
  type: "collection",
  entry: measured.map(({ group, measurement }) => {
    const subject = subjectOf(group, by);
    const reporter = organisationRef(by.reporter, by);
    return { resource: { ...measureReport(measurement), ...(subject && { subject }), reporter } };
  }),
});
