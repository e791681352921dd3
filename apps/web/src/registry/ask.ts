import * as z from "zod";
import { type Answer, asked, orConflict } from "../api/client.ts";
import { PresentSeen } from "../api/after-words.ts";
import { CoverageSeen, PossibleSeen } from "./report-words.ts";
import { FormBrief, FormView, Taken } from "./words.ts";

const one = (form: string) => `registry/forms/${encodeURIComponent(form)}`;

/** What every write says of itself. */
interface Writing {
  readonly window: string;
  readonly n: number;
  readonly seen: number;
}

/** The acts on a form beside saving, by the last step of their address. */
export type Act = "signatures" | "corrections" | "settlements" | "follow-ups" | "dismissals";

/** What a new form is opened with: an incident of the chain, or nothing but which dataset. */
type Opening =
  | { readonly incident: string; readonly patient?: string }
  | { readonly dataset: string; readonly key: string };

/** The hub, as far as the register uses it. */
export const register = {
  forms: () => asked(z.array(FormBrief).readonly(), "registry/forms"),
  possible: () => asked(z.array(PossibleSeen).readonly(), "registry/possible"),
  coverage: () => asked(CoverageSeen, "registry/coverage"),
  open: (opening: Opening) => asked(FormView, "registry/forms", opening),
  form: (form: string) => asked(FormView, one(form)),
  /** A conflict answers too: what stayed out, with both values. */
  write: (form: string, to: "saves" | Act, body: Writing & Readonly<Record<string, unknown>>): Promise<Answer<Taken>> =>
    orConflict(Taken, `${one(form)}/${to}`, body),
  present: (form: string, window: string, leaving: boolean) =>
    asked(
      z.looseObject({ here: z.array(PresentSeen).readonly() }),
      `${one(form)}/presence`,
      { window, leaving },
      leaving,
    ),
} as const;
