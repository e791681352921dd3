import type { CriterionRef, Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Book } from "./book.ts";
import { pointer, problem } from "./checks/problem.ts";
import type { Problem } from "./checks/problem.ts";
import { codeSaid } from "./code-said.ts";
import { EditionMap } from "./edition-map.ts";
import type { EditionMapEntry } from "./edition-map.ts";

/** An edition map that has passed its checks. */
export interface MapBook {
  readonly map: EditionMap;
  readonly entry: (code: string) => EditionMapEntry | undefined;
}

/** What became of one criterion; `with` are the others of the old edition that became the same. */
export interface MappedCode {
  readonly is: EditionMapEntry["is"];
  readonly to: readonly CriterionRef[];
  readonly with: readonly string[];
}

const SHAPES: Readonly<Record<EditionMapEntry["is"], (old: number, now: number) => boolean>> = {
  same: (old, now) => old === 1 && now === 1,
  split: (old, now) => old === 1 && now > 1,
  merged: (old, now) => old > 1 && now === 1,
  none: (old, now) => old + now === 1,
};

const sideProblems = (map: EditionMap, side: "old" | "new", book: Book): readonly Problem[] => {
  const seen = new Set<string>();
  const found = map.entries.flatMap((entry, i) =>
    entry[side].flatMap((code, j) => {
      const path = `/entries/${i}/${side}/${j}`;
      const again = seen.size === seen.add(code).size;
      return [
        ...(again ? [problem("mapped-twice", path, `${code} står to ganger i kartet.`)] : []),
        ...(book.criterion(code) ? [] : [problem("map-from-nothing", path, `${code} finnes ikke i utgaven.`)]),
      ];
    }),
  );
  const missing = book.index.cards.flatMap((c) => c.criteria).filter((c) => !seen.has(c.code));
  return [
    ...found,
    ...missing.map(({ code }) => ({
      ...problem("not-in-map", "/entries", `${code} (${side === "old" ? "gammel" : "ny"} utgave) mangler i kartet.`),
      said: code,
    })),
  ];
};

/** Reads and checks an edition map against both editions: every code accounted for, none twice. Total. */
export const prepareMap = (
  data: unknown,
  from: Book,
  to: Book,
): { readonly map: MapBook } | { readonly problems: readonly Problem[] } => {
  const parsed = EditionMap.safeParse(data);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((i) => problem("not-a-map", pointer(i.path), i.message)) };
  const map = parsed.data;
  const speaks = (side: "from" | "to", { index }: Book): readonly Problem[] =>
    map[side].index === index.id && map[side].edition === index.edition
      ? []
      : [problem("map-of-other-edition", `/${side}`, `Kartet er ikke for ${index.id} utgave ${index.edition}.`)];
  const problems = [
    ...speaks("from", from),
    ...speaks("to", to),
    ...map.entries.flatMap((e, i) =>
      SHAPES[e.is](e.old.length, e.new.length)
        ? []
        : [problem("map-shape", `/entries/${i}`, `${e.old.length}→${e.new.length} koder er ikke «${e.is}».`)],
    ),
    ...sideProblems(map, "old", from),
    ...sideProblems(map, "new", to),
  ];
  if (problems.length > 0) return { problems };
  const byCode = new Map(map.entries.flatMap((e) => e.old.map((code) => [code as string, e] as const)));
  return { map: { map, entry: (code) => byCode.get(code) } };
};

/**
 * What a code of the old edition is in the new one, for statistics. A split code isn't one of its parts and a merged one can't be told
 * apart again: both come with a remark, so that a trend line is broken rather than bent. Total.
 */
export const mapCode = (
  { map, entry }: MapBook,
  ref: CriterionRef,
): { readonly value: Recorded<MappedCode>; readonly remarks: readonly Remark[] } => {
  const remark = (code: Parameters<typeof problem>[0], means: string) => ({
    ...problem(code, "/code", means),
    ...codeSaid(ref.code),
  });
  if (ref.index !== map.from.index || ref.edition !== map.from.edition)
    return { value: absent("unknown"), remarks: [remark("other-edition", "Kartet begynner ikke i denne utgaven.")] };
  const found = entry(ref.code);
  if (found === undefined)
    return { value: absent("unknown"), remarks: [remark("unknown-criterion", "Koden finnes ikke i utgaven.")] };
  return {
    value: {
      is: found.is,
      to: found.new.map((code) => ({ ...map.to, code })),
      with: found.old.filter((code) => code !== ref.code),
    },
    remarks:
      found.is === "split"
        ? [remark("split-code", "Koden er delt; hvilken del det var, kan ikke sies.")]
        : found.is === "merged"
          ? [remark("merged-code", "Koden er slått sammen med andre; tallene kan ikke skilles igjen.")]
          : [],
  };
};
