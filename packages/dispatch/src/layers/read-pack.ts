import type * as z from "zod";
import type { NormId } from "@prehosp/norms";
import { isTooLarge } from "@prehosp/rules";
import { LocalPack } from "./local-pack.ts";
import type { Part } from "./local-pack.ts";
import type { LayerExample, LayerProblem } from "./problem.ts";

/** The norms that each part is held to. */
const CITES: Readonly<Record<Part, readonly NormId[]>> = {
  equipment: ["AH-2.7-a"],
  takingPart: ["AH-2.3-a"],
  requires: ["AH-2.2-b"],
  minimumGain: ["AH-2.5-a", "AH-2.5-g"],
  consider: ["AH-2.5-a"],
  agreements: ["AH-2.8-a", "AH-6.2-a"],
};

type Issue = z.core.$ZodIssue;

/** Where it went wrong: of the branches of a union the one with least wrong is what the writer most likely meant. */
const deepest = (
  issue: Issue,
  above: readonly PropertyKey[] = [],
): { readonly path: readonly PropertyKey[]; readonly issue: Issue } => {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return { path, issue };
  const [first, ...rest] = issue.errors;
  const [likely] = rest.reduce((a, b) => (b.length < (a?.length ?? 0) ? b : a), first) ?? [];
  return likely === undefined ? { path, issue } : deepest(likely, path);
};

const isEmpty = ({ issue, path }: ReturnType<typeof deepest>): boolean =>
  issue.code === "too_small" && (path.at(-1) === "all" || path.at(-1) === "any");

// An empty list is never met and never not met, so nothing would be asked of anyone.
const example = (part: string): LayerExample | undefined =>
  part === "equipment"
    ? {
        about: "unit",
        kind: "fire",
        carries: [],
        norsk: "En enhet (brannvesen) uten noe utstyr ville ikke manglet noe.",
      }
    : part === "consider"
      ? {
          about: "situation",
          vital: "manifest",
          condition: "cardiac-arrest",
          flags: [],
          norsk: "Ved hjertestans ville plikten til å vurdere akutthjelper falt bort.",
        }
      : undefined;

const said = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (typeof v === "object" && v !== null ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** A pack as it was written, or each place where it isn't one. */
export const readPack = (
  value: unknown,
  index: number,
): { readonly pack: LocalPack } | { readonly problems: readonly LayerProblem[] } => {
  const id = said(value, ["id"]);
  const pack = typeof id === "string" && id !== "" ? id : String(index);
  if (isTooLarge(value))
    return {
      problems: [{ problem: "too-large", pack, path: "", cites: [], means: "Pakken er for stor til å kontrolleres." }],
    };
  const read = LocalPack.safeParse(value);
  if (read.success) return { pack: read.data };
  return {
    problems: read.error.issues.map((i): LayerProblem => {
      const found = deepest(i);
      const unknown = found.issue.code === "unrecognized_keys" || found.issue.code === "invalid_key";
      const path =
        found.issue.code === "unrecognized_keys" ? [...found.path, ...found.issue.keys.slice(0, 1)] : found.path;
      const part = String(path[0]);
      const counterexample = isEmpty(found) ? example(part) : undefined;
      return {
        problem: isEmpty(found) ? "asks-for-nothing" : unknown ? "unknown-parameter" : "not-a-pack",
        pack,
        path: path.map((p) => `/${String(p)}`).join(""),
        cites: CITES[part as Part] ?? [],
        means: isEmpty(found)
          ? `En tom liste krever ingenting. ${counterexample?.norsk ?? ""}`.trim()
          : unknown
            ? `Pakken nevner noe som ikke finnes: ${String(path.at(-1))}.`
            : `Pakken har ikke riktig form her (${found.issue.message}).`,
        said: said(value, path),
        ...(counterexample === undefined ? {} : { counterexample }),
      };
    }),
  };
};
