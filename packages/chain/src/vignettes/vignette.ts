import type { LineNote, ParallelAsk, StepCode } from "@prehosp/dispatch";
import type {
  AlarmRoute,
  CareRecord,
  Channel,
  Condition,
  Equipment,
  Evidence,
  Incident,
  Indication,
  MissionState,
  Recipient,
  SceneFlag,
  TimeRole,
  UnitKind,
} from "@prehosp/model";
import type { Outcome } from "@prehosp/rules";
import type * as z from "zod";
import type { IncidentChange } from "../change.ts";
import type { ParallelAnswer } from "../kinds/parallel.ts";
import type { OralReport } from "../report.ts";
import type { WorkItem } from "../work-list.ts";

/** One unit on the board of a vignette; what is not said is as it should be: free, equipped, published, under agreement. */
export interface OnBoard {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** Straight line to the patient; the vignettes' road speed makes a kilometre a minute. */
  readonly km: number;
  readonly turnOutSeconds?: number;
  readonly state?: MissionState;
  /** Laid over the minimum equipment. */
  readonly equipment?: Equipment;
  readonly nodnett?: boolean;
  readonly published?: "yes" | "nothing";
  /** What the crew has shown; its organisation then publishes what competence makes of it. */
  readonly crew?: readonly Pick<z.input<typeof Evidence>, "competence" | "kind" | "on" | "documented">[];
  readonly agreement?: "none" | { readonly conditions?: readonly Condition[]; readonly route?: AlarmRoute };
}

/** What the centre has of the call; what is not said was not asked. */
export type Call = Pick<Incident, "observed"> &
  Partial<Pick<Incident, "initiator" | "purpose" | "urgency" | "flags" | "status">>;

/** One thing that happens, so many seconds after the call. */
export type Act = { readonly at: number } & (
  | { readonly does: "propose" }
  | { readonly does: "alarm"; readonly units: readonly (readonly [string, AlarmRoute])[] }
  | { readonly does: "time"; readonly unit: string; readonly is: TimeRole; readonly happened?: number }
  | { readonly does: "change"; readonly to: IncidentChange }
  | { readonly does: "confer" }
  | { readonly does: "ask"; readonly whom: ParallelAsk }
  | { readonly does: "answer"; readonly answer: ParallelAnswer; readonly unit?: string }
  | { readonly does: "sign"; readonly unit: string; readonly conditions: readonly Condition[]; readonly from: string }
  | { readonly does: "tell"; readonly role: Recipient["role"]; readonly over: string }
  | { readonly does: "close"; readonly unit: string }
  | { readonly does: "report"; readonly report: OralReport }
  | { readonly does: "identify"; readonly unit: string; readonly serviceNumber: string }
  | { readonly does: "read-record" }
  | { readonly does: "settle"; readonly element: string; readonly because: "unit-cannot-recall" | "radio-failed" }
);

/** Who got which words over what, and the fields that were kept back. */
export interface Told {
  readonly to: Recipient["role"];
  readonly over: string;
  readonly words: string;
  readonly keptBack: readonly string[];
}

/** What Prehosp says and holds at one point of a vignette; a vignette names the parts that it is about. */
export interface Seen {
  readonly indication: Pick<Indication, "vital" | "condition" | "cites">;
  /** The sentence of each unit, by list, first to arrive first. */
  readonly proposed: readonly string[];
  readonly possible: readonly string[];
  readonly outside: readonly string[];
  readonly ordinary: readonly string[];
  /** Unit → rule → outcome and norms. */
  readonly findings: Readonly<Record<string, Readonly<Record<string, readonly [Outcome, ...string[]]>>>>;
  readonly notes: Readonly<Record<string, readonly LineNote[]>>;
  readonly steps: readonly StepCode[];
  /** The unit that meets the duty to alarm an ordinary resource too, or whom to ask for one; bokmål. */
  readonly parallel: string;
  /** The one question, and whom it goes to; empty where none would change the alarm; bokmål. */
  readonly ask: string;
  readonly warnings: readonly SceneFlag[];
  readonly firstDefibrillator: string;
  readonly told: readonly Told[];
  /** Duty, with its unit → state. */
  readonly duties: Readonly<Record<string, "open" | "met" | "settled">>;
  /** Who had which role, but ordinary resources, from when until when after the call; bokmål. */
  readonly roles: readonly string[];
  readonly work: readonly Pick<z.input<typeof WorkItem>, "code" | "unit" | "responsible">[];
  readonly complete: boolean;
}

/** One point of a vignette: what happens up to it, what Prehosp shall then say, and why. */
export interface Scene {
  /** Bokmål. */
  readonly happens: string;
  readonly acts: readonly Act[];
  readonly expected: Partial<Seen>;
  /** Bokmål. */
  readonly why: string;
}

/** A worked case, as data: a test runs it through the real rooms, and docs/vignettes.md is written from it. */
export interface Vignette {
  readonly id: string;
  /** Bokmål. */
  readonly title: string;
  readonly call: Call;
  readonly board: readonly OnBoard[];
  /** Beside Nødnett and the line between the centres. */
  readonly channels?: readonly z.input<typeof Channel>[];
  /** What the receiving unit has written in its record. */
  readonly records?: readonly z.input<typeof CareRecord>[];
  readonly scenes: readonly Scene[];
}
