import { norms } from "../../packages/norms/src/index.ts";
import { catalogue } from "../../packages/rules/src/index.ts";
import { examplesJson, rulesJson } from "./data.ts";
import { house } from "./not-coded.ts";
import { frontPage, sourcePage, standingOf } from "./page.ts";
import type { Surroundings } from "./page.ts";
import type { RoomRules } from "./rooms.ts";

const catalogueOf = (rooms: readonly RoomRules[]) =>
  catalogue(
    rooms.flatMap((r) => r.criteria),
    norms,
    [...rooms, house].flatMap((r) => r.notCoded),
  );

/** Norms that stand nowhere: no rule, no reason, no other code, and no room of a later edition. */
export const openNorms = (rooms: readonly RoomRules[], around: Surroundings): readonly string[] =>
  [...catalogueOf(rooms).values()]
    .flat()
    .filter((entry) => standingOf(entry, around) === "open")
    .map(({ norm }) => `${norm.id}: no rule cites it and nobody says why not`);

/** Every file of docs/rules, name → text; the same rules give the same text. */
export const filesOf = (rooms: readonly RoomRules[], around: Surroundings): ReadonlyMap<string, string> => {
  const all = catalogueOf(rooms);
  const tensions = rooms.flatMap((r) => r.tensions ?? []);
  return new Map([
    ["README.md", frontPage(all, around)],
    ...[...all].map(
      ([key, entries]) => [`${key.toLowerCase()}.md`, sourcePage(key, entries, { ...around, tensions })] as const,
    ),
    ["rules.json", rulesJson(all, rooms)],
    ["examples.json", examplesJson(rooms)],
  ]);
};
