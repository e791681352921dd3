import type * as z from "zod";
import type { NormId } from "@prehosp/norms";
import { isTooLarge } from "@prehosp/rules";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts as t } from "../texts-layers.ts";
import { LocalPack } from "./local-pack.ts";
import type { Part } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
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
        text: exampleTexts.nothingMissing,
      }
    : part === "consider"
      ? {
          about: "situation",
          vital: "manifest",
          condition: "cardiac-arrest",
          flags: [],
          text: exampleTexts.dutyGone,
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
  if (isTooLarge(value)) return { problems: [problemOf({ id: pack }, "too-large", "", [], t.tooLarge)] };
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
      const [what, text] = isEmpty(found)
        ? ([
            "asks-for-nothing",
            counterexample ? followedBy(t.asksForNothing, counterexample.text) : t.asksForNothing,
          ] as const)
        : unknown
          ? (["unknown-parameter", t.unknownName(String(path.at(-1)))] as const)
          : (["not-a-pack", t.notAPack(found.issue.message)] as const);
      return problemOf({ id: pack }, what, path.map((p) => `/${String(p)}`).join(""), CITES[part as Part] ?? [], text, {
        said: said(value, path),
        ...(counterexample === undefined ? {} : { counterexample }),
      });
    }),
  };
};
