import type { SourceKey } from "./sources.ts";

/** How strongly a source speaks: skal/må · som hovedregel · bør · kan · a named task · a definition, status or piece of knowledge. */
export type Force = "shall" | "main" | "should" | "may" | "task" | "fact";

/** Who bears the norm; an empty list means that the source names no bearer. */
export type Who =
  | "AMK"
  | "LVS"
  | "HF"
  | "municipality"
  | "organisation"
  | "unit"
  | "person"
  | "instructor"
  | "ambulance"
  | "doctor"
  | "HDO"
  | "NAKOS"
  | "KoKom"
  | "NRA"
  | "NFA"
  | "directorate"
  | "all";

/** What a norm may do in the product; a rule never acts outside the effect of the norm it cites. */
export type Effect =
  | "eligibility"
  | "consider"
  | "step"
  | "record"
  | "agreement"
  | "training"
  | "privacy"
  | "planning"
  | "guidance"
  | "status"
  | "work";

/** The rooms of the house that a norm can be given to; `web` and `adapters` stand for the apps and adapters. */
export const rooms = [
  "model",
  "norms",
  "rules",
  "criteria",
  "dispatch",
  "agreements",
  "resources",
  "competence",
  "defibrillators",
  "disclosure",
  "guidance",
  "registry",
  "indicators",
  "planning",
  "fhir",
  "ports",
  "conformance",
  "chain",
  "hub",
  "adapters",
  "web",
] as const;

/** One room of the house, by name. */
export type Room = (typeof rooms)[number];

/** A norm as its source's table holds it, before source and edition are added. */
export interface NormRow {
  readonly id: `${SourceKey}-${string}`;
  /** Numbered section ("2.8"), or the heading where the source has no numbers. */
  readonly section: string;
  /** True when the norm stands only in the rationale (begrunnelse, part R), not in the recommendation. */
  readonly rationale: boolean;
  readonly force: Force;
  readonly who: readonly Who[];
  readonly effect: Effect;
  readonly rooms: readonly Room[];
  /** The norm in our own English words; never the text of the source. */
  readonly text: string;
}
