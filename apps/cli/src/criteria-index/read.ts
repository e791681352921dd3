import { type Book, CriteriaIndex, type Problem, type Trust, prepare, seal } from "@prehosp/criteria";
import { Effect } from "effect";
import { readJson } from "../read-json.ts";
import { type Stopped, stopped } from "../stopped.ts";

/** Problems of the room as the command tells them. */
export const told = (problems: readonly Problem[]): Stopped["problems"] =>
  problems.map(({ code, path, means }) => ({ path: path === "" ? "/" : path, message: `${means} (${code})` }));

/** The book of an index that holds, or everything that is wrong with it. */
export const bookIn = (file: string, trust?: Trust) =>
  Effect.gen(function* () {
    const made = prepare(yield* readJson(file), { trust });
    if ("book" in made) return made.book satisfies Book;
    return yield* stopped(`${file} is no index that can be used`, "mend what is listed", told(made.problems));
  });

/** An index as far as it must have come to be signed or sealed: its form holds, and its hash is that of what it says. */
export const sealedIn = (file: string) =>
  Effect.gen(function* () {
    const said = yield* readJson(file);
    const isTable = typeof said === "object" && said !== null && !Array.isArray(said);
    const read = CriteriaIndex.safeParse(isTable ? { ...said, hash: seal(said as CriteriaIndex).hash } : said);
    // The owner's order of the fields stays; the hash doesn't hang on it.
    if (read.success)
      return { index: { ...(said as CriteriaIndex), hash: read.data.hash }, was: (said as { hash?: unknown }).hash };
    const problems = read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message }));
    return yield* stopped(`${file} does not have the form of an index`, "mend what is listed", problems);
  });
