import { type Day, type Instant, addDays, instantOf } from "@prehosp/model/time";
import { canonicalJson } from "@prehosp/rules";
import type { Answer } from "../api/client.ts";
import { UNREADABLE } from "../api/problem.ts";
import { type Period, register } from "./ask.ts";

/** The file of figures beside those of the datasets. */
export const FIGURES = "figures";

/** What every file says of itself. */
interface Manifest {
  readonly format: string;
  readonly from: Day;
  readonly to: Day;
  readonly made: Instant;
  readonly by: string;
  readonly sha256: string;
}

/** A file of a period as it was made, with what it is to be held to. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly manifest: Manifest & {
    readonly cases?: number;
    readonly drafts?: number;
    readonly dayless?: number;
    readonly reservations?: string;
  };
  /** The hash of the text, computed here. */
  readonly hash: string;
  /** The hub had read the whole chain when it answered. */
  readonly isAll: boolean;
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
const hashOf = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Figures as their file says them: the same figures are the same text, in whatever order the hub said them; undefined where they are no JSON. */
export const figuresText = (figures: object): string | undefined => {
  const canonical = canonicalJson(figures);
  return "json" in canonical ? `${JSON.stringify(JSON.parse(canonical.json), undefined, 2)}\n` : undefined;
};

// First and last day, as people say a period.
const daysIn = ({ from, to }: Period): string => `${from}-til-${addDays(to, -1)}`;

const figuresOf = async (period: Period, by: string): Promise<Answer<MadeFile>> => {
  const answer = await register.coverageOf(period);
  if (!answer.ok) return answer;
  const { caughtUp, ...figures } = answer.value;
  const text = figuresText(figures);
  if (text === undefined) return { ok: false, problem: { status: UNREADABLE, title: "", issues: [] } };
  const hash = await hashOf(text);
  const { from, to } = figures;
  const made = instantOf(Date.now());
  const manifest = { format: "prehosp-coverage-1", from, to, made, by, sha256: hash };
  const name = `dekning-${daysIn(figures)}.json`;
  const file = { name, type: "application/json", text, manifest, hash, isAll: caughtUp };
  return { ok: true, value: file };
};

/** Makes the file of a dataset, or of the figures, for a period; nothing of it is kept. */
export const makeFile = async (what: string, period: Period, by: string): Promise<Answer<MadeFile>> => {
  if (what === FIGURES) return figuresOf(period, by);
  const answer = await register.export(what, period);
  if (!answer.ok) return answer;
  const { manifest, csv: text } = answer.value;
  const name = `${manifest.dataset.id}-${daysIn(manifest)}.csv`;
  return { ok: true, value: { name, type: "text/csv", text, manifest, hash: await hashOf(text), isAll: true } };
};
