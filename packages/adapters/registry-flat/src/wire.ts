import * as z from "zod";
import { flatLines } from "./lines.ts";

const Issues = z.array(z.object({ path: z.string(), message: z.string() }).readonly()).readonly();

const Held = z
  .object({
    dataset: z.string(),
    file: z.string().regex(/^[0-9a-f]+-[0-9a-f]+\.csv$/),
    sha256: z.string(),
    bytes: z.int(),
  })
  .readonly();

/** What lies in the folder: only a file that is named here is delivered. */
export const Manifest = z.object({
  format: z.literal("prehosp-flat-1"),
  cases: z.record(z.string(), Held),
  /** Cases that were refused before they were laid there, with what was wrong. */
  refused: z.record(z.string(), Issues),
});
export type Manifest = z.output<typeof Manifest>;

/** The manifest of a folder where nothing was delivered. */
export const emptyManifest: Manifest = { format: "prehosp-flat-1", cases: {}, refused: {} };

/** The manifest in a text; undefined where it is none, as when it was cut off. */
export const readManifest = (text: string): Manifest | undefined => {
  try {
    return Manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** One line of the file in which the registry answers. */
export interface Answer {
  readonly ref: string;
  /** The content that is answered for; a later content has not been answered. */
  readonly sha256: string;
  readonly receipt: "accepted" | "refused";
  readonly path: string;
  readonly message: string;
}

const columns = ["ref", "sha256", "receipt", "path", "message"] as const;

/** The answers of the registry, or the line from which they cannot be understood: half an answer is none. */
export const readAnswers = (bytes: Uint8Array): readonly Answer[] | { readonly line: number } => {
  const lines = flatLines(bytes);
  if (!Array.isArray(lines)) return { line: (lines as { readonly line: number }).line };
  const [first, ...rest] = lines as Exclude<typeof lines, { readonly because: string }>;
  const at = columns.map((column) => first?.cells.indexOf(column) ?? -1);
  if (at.includes(-1)) return { line: 1 };
  const answers: Answer[] = [];
  for (const { line, cells } of rest) {
    const [ref = "", sha256 = "", receipt, path = "", message = ""] = at.map((n) => cells[n]);
    if (ref === "" || (receipt !== "accepted" && receipt !== "refused")) return { line };
    answers.push({ ref, sha256, receipt, path, message });
  }
  return answers;
};
