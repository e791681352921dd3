import type { Day } from "@prehosp/model/time";
import type { InWords, NormId } from "@prehosp/norms";

/** Why a local pack is refused. */
export type PackProblemCode =
  | "not-a-pack"
  | "asks-for-nothing"
  | "other-edition"
  | "pack-twice"
  | "ends-before-it-begins"
  | "back-dated"
  | "needs-units"
  | "not-for-some-units"
  | "two-packs"
  | "unknown-kind"
  | "unknown-agreement"
  | "unknown-parameter"
  | "unknown-requirement"
  | "loosens"
  | "narrows"
  | "narrows-without-replay"
  | "above-national-maximum"
  | "too-large"
  | "no-such-door"
  | "door-of-another-rule"
  | "door-closed";

/** One thing that is wrong with one pack: where, by which norm, what was said, and an example a person can read. */
export interface PackProblem<Counterexample = unknown> {
  readonly problem: PackProblemCode;
  /** Id of the pack, or its place in the list where it has none that can be read. */
  readonly pack: string;
  /** The first day it is so, where it depends on what else is in force. */
  readonly on?: Day;
  /** JSON pointer inside the pack. */
  readonly path: string;
  /** Norms that are not kept; empty where only the form is wrong. */
  readonly cites: readonly NormId[];
  /** For people, in bokmål. */
  readonly means: string;
  /** The same in every language, where it is written. */
  readonly text?: InWords;
  readonly said?: unknown;
  /** What it may not leave: the layer above, or the national maximum. */
  readonly under?: unknown;
  readonly counterexample?: Counterexample;
}
