import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { OpenQuestion } from "../law/open-questions.ts";
import type { RegistryLaw } from "../law/registry-law.ts";
import type { ResearchProject } from "./project.ts";
import type { ToldCount } from "./small.ts";
import type { HeldBack } from "./texts.ts";

/** What an export was made from and by, enough to make it again; nothing in it tells of one person. */
export interface ResearchManifest {
  readonly format: "prehosp.research-export/1";
  readonly code: string;
  readonly on: Day;
  /** The approval: elements, period, how coarse, and the least number. */
  readonly project: ResearchProject;
  readonly dataset: { readonly id: string; readonly version: string };
  readonly registry: Pick<RegistryLaw, "id" | "name" | "decided" | "legalBasis" | "controller">;
  /** What nobody has verified of the law. */
  readonly unverified: readonly OpenQuestion[];
  /** Name of the project's key; the key itself is with none who gets the files. */
  readonly key: string;
  /** HMAC under the project's key of all that went in; another is made of other cases, lists or areas. */
  readonly input: string;
  readonly counts: {
    readonly cases: number;
    readonly persons: number;
    /** Cases marked as in a group of too few. */
    readonly inSmallGroups: number;
    readonly placesWithheld: number;
    /** All cases that were looked at; left out where it would tell a small count below. */
    readonly read?: number;
  };
  readonly heldBack: readonly { readonly because: HeldBack; readonly cases: ToldCount; readonly means: Text }[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}
