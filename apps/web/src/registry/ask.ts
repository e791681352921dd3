import type { Day } from "@prehosp/model/time";
import * as z from "zod";
import { type Answer, asked, orConflict } from "../api/client.ts";
import { type PresenceSaying, PresentSeen } from "../api/after-words.ts";
import { DuplicateSeen, JoinedSeen, KeptApartSeen } from "./duplicates-words.ts";
import { CoverageSeen, ExportSeen, PossibleList, QualitySeen, ReadingSeen } from "./report-words.ts";
import { Delivered, FormBrief, FormView, Taken } from "./words.ts";

const one = (form: string) => `registry/forms/${encodeURIComponent(form)}`;

/** What every write says of itself. */
interface Writing {
  readonly window: string;
  readonly n: number;
  readonly seen: number;
}

/** The acts on a form beside saving, by the last step of their address. */
export type Act = "signatures" | "corrections" | "settlements" | "follow-ups" | "dismissals";

/** Days, the last not included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What a new form is opened with: an incident of the chain, or nothing but which dataset. */
type Opening =
  | { readonly incident: string; readonly patient?: string }
  | { readonly dataset: string; readonly key: string };

/** What is said of two forms, by code. */
interface SaidOfTwo {
  readonly is: "merged" | "unmerged" | "two-cases";
  readonly keep: string;
  readonly other: string;
  readonly seenOther: number;
  readonly because: string;
}

/** The hub, as far as the register uses it. */
export const register = {
  forms: () => asked(z.array(FormBrief).readonly(), "registry/forms"),
  possible: () => asked(PossibleList, "registry/possible"),
  coverage: () => asked(CoverageSeen, "registry/coverage"),
  coverageOf: ({ from, to }: Period) => asked(CoverageSeen, `registry/coverage?from=${from}&to=${to}`),
  open: (opening: Opening) => asked(FormView, "registry/forms", opening),
  form: (form: string) => asked(FormView, one(form)),
  readings: (form: string) => asked(z.array(ReadingSeen).readonly(), `${one(form)}/readings`),
  /** Says of an incident that there is to be no form, and why. */
  dismiss: (
    incident: string,
    body: Omit<Writing, "seen"> & { readonly patient?: string; readonly because: string },
  ): Promise<Answer<Taken>> => asked(Taken, `registry/possible/${encodeURIComponent(incident)}/dismissals`, body),
  /** A conflict answers too: what stayed out, with both values. */
  write: (form: string, to: "saves" | Act, body: Writing & Readonly<Record<string, unknown>>): Promise<Answer<Taken>> =>
    orConflict(Taken, `${one(form)}/${to}`, body),
  duplicates: () => asked(z.array(DuplicateSeen).readonly(), "registry/duplicates"),
  keptApart: () => asked(z.array(KeptApartSeen).readonly(), "registry/kept-apart"),
  /** Says of two forms that they are of one case, of two, or not of one after all. */
  join: (said: Writing & SaidOfTwo) => asked(JoinedSeen, "registry/joinings", said),
  /** Hands a signed form to the register; once more replaces what it has. */
  deliver: (form: string) => asked(Delivered, `${one(form)}/deliveries`, {}),
  quality: ({ from, to }: Period) => asked(QualitySeen, `registry/quality?from=${from}&to=${to}`),
  export: (dataset: string, { from, to }: Period) =>
    asked(ExportSeen, `registry/exports?dataset=${encodeURIComponent(dataset)}&from=${from}&to=${to}`),
  present: (form: string, said: PresenceSaying) =>
    asked(z.looseObject({ here: z.array(PresentSeen).readonly() }), `${one(form)}/presence`, said, said.leaving),
} as const;
