import {
  type Areas,
  type CaseOfPerson,
  type Keyed,
  KeyedList,
  type ListWithKeys,
  RegistryLaw,
  ResearchProject,
  readCase,
  registries,
} from "@prehosp/registry";
import { Effect } from "effect";
import { createHmac } from "node:crypto";
import * as z from "zod";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

const areasShape = z.record(z.string(), z.object({ trust: z.string(), region: z.string() }));
const casesShape = z.array(z.object({ case: z.unknown(), person: z.string().optional() }));

const fileOf = <S extends z.ZodType>(shape: S, file: string) =>
  // What is wrong with JSON is said with a piece of it, and a piece of these files can be a number that names a person.
  Effect.flatMap(
    Effect.mapError(readJson(file), () => stopped(`${file} cannot be read as JSON`, "mend it")),
    (said) => {
      const read = shape.safeParse(said);
      return read.success
        ? Effect.succeed(read.data)
        : Effect.fail(
            stopped(
              `${file} is not as it should be`,
              "mend what is listed",
              read.error.issues.map(({ path, message }) => ({ path: `/${path.join("/")}`, message })),
            ),
          );
    },
  );

/** A key said as ID=VARIABLE: the secret is in the environment and never among the arguments. */
export const keyOf = (said: string): Effect.Effect<Keyed, ReturnType<typeof stopped>> => {
  const [id = "", variable = ""] = said.split("=");
  const secret = process.env[variable] ?? "";
  return id === "" || secret.length < 32
    ? Effect.fail(
        stopped(
          `"${said}" names no key`,
          "write ID=VARIABLE, with a secret of at least 32 characters in that environment variable",
        ),
      )
    : Effect.succeed({ id, hmac: (text) => createHmac("sha256", secret).update(text).digest("hex") });
};

/** The law of a registry by its id, or in a file. */
export const lawOf = (said: string): Effect.Effect<RegistryLaw, ReturnType<typeof stopped>> => {
  const known = registries.find(({ id }) => id === said);
  return known === undefined ? fileOf(RegistryLaw, said) : Effect.succeed(known);
};

export const projectOf = (file: string) => fileOf(ResearchProject, file);

/** The trusts and regions of a file; none where no file is named. */
export const areasOf = (file: string | undefined): Effect.Effect<Areas, ReturnType<typeof stopped>> =>
  file === undefined ? Effect.succeed({}) : fileOf(areasShape, file);

/** A list in a file with its keys; undefined where no file is named. */
export const listOf = (
  file: string | undefined,
  keys: readonly Keyed[],
): Effect.Effect<ListWithKeys | undefined, ReturnType<typeof stopped>> =>
  file === undefined ? Effect.succeed(undefined) : Effect.map(fileOf(KeyedList, file), (list) => ({ list, keys }));

/** The cases of a file, those of older versions read as of today; one that can't be read stops the command, by its number and never its words. */
export const casesOf = (file: string): Effect.Effect<readonly CaseOfPerson[], ReturnType<typeof stopped>> =>
  Effect.flatMap(fileOf(casesShape, file), (said) => {
    const read = said.map((one) => ({ person: one.person, read: readCase(one.case) }));
    const problems = read.flatMap(({ read: one }, n) =>
      "problems" in one
        ? one.problems.map(({ path, code }) => ({ path: `/${String(n)}/case${path}`, message: code }))
        : [],
    );
    if (problems.length > 0)
      return Effect.fail(stopped(`${file} has cases that cannot be read`, "mend what is listed", problems));
    return Effect.succeed(read.flatMap(({ person, read: one }) => ("case" in one ? [{ case: one.case, person }] : [])));
  });
