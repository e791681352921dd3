import type { IncidentId, Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Residents } from "../basis.ts";
import type { UnitLife } from "../problems-of.ts";
import type { MunicipalityChanges } from "./municipality-changes.ts";

/** On what level a figure stands. */
export type GroupLevel = "national" | "region" | "unit" | "municipality";

/** Whom a figure is of; what nobody can place stands in groups of its own, so that nothing is lost. */
export interface Group {
  readonly level: GroupLevel;
  readonly id: string;
  /** placed · unplaced: nobody said where · unclear: more than one place is possible, or the number is none. */
  readonly standing: "placed" | "unplaced" | "unclear";
  readonly label?: Text;
}

/** A municipality by the number it has on the day of the report, and the region it lies in then. */
export interface MunicipalityPlace {
  readonly code: string;
  readonly region?: string;
  readonly label?: Text;
}

/** What places the parts of a basis; what is not told stays unplaced. */
export interface Places {
  /** The municipality of an incident whose cases do not say, numbered as on any day up to the report's. */
  readonly municipalityOf?: (incident: IncidentId) => string | undefined;
  /** The municipality of what has no incident: a call, a form or an arrest of a capture audit, by its own key. */
  readonly beside?: (part: "calls" | "forms" | "captures", key: string) => string | undefined;
  /** How the numbers changed; absent = as they stand. */
  readonly changes?: MunicipalityChanges;
  /** The day whose numbers are shown; absent = the last day of the period. */
  readonly day?: Day;
  /** Those that shall have a line even where nothing happened; a municipality gives its region by this. */
  readonly municipalities?: readonly MunicipalityPlace[];
  /** Names of regions; one that is listed has a line even where nothing happened. */
  readonly regions?: readonly { readonly id: string; readonly label?: Text }[];
  /** The deployment's own region: everything it holds belongs there, whatever the municipality. */
  readonly region?: string;
  /** The units with the days they existed; one that is listed has a line even where it had no mission. */
  readonly units?: readonly (UnitLife & { readonly label?: Text })[];
  /** Who lived in a group, for rates; the nation's are those of the basis. */
  readonly residents?: (group: Group) => readonly Residents[] | undefined;
}
