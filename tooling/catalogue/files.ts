import { norms } from "../../packages/norms/src/index.ts";
import { catalogue } from "../../packages/rules/src/index.ts";
import { examplesJson, rulesJson } from "./data.ts";
import { house } from "./not-coded.ts";
import { frontPage, sourcePage } from "./page.ts";
import type { Surroundings } from "./page.ts";
import type { RoomRules } from "./rooms.ts";

/** Every file of docs/rules, name → text; the same rules give the same text. */
export const filesOf = (rooms: readonly RoomRules[], around: Surroundings): ReadonlyMap<string, string> => {
  const all = catalogue(
    rooms.flatMap((r) => r.criteria),
    norms,
    [...rooms, house].flatMap((r) => r.notCoded),
  );
  return new Map([
    ["README.md", frontPage(all, around)],
    ...[...all].map(([key, entries]) => [`${key.toLowerCase()}.md`, sourcePage(key, entries, around)] as const),
    ["rules.json", rulesJson(all, rooms)],
    ["examples.json", examplesJson(rooms)],
  ]);
};
