import { day } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { ask, hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

/** Which hub is asked, and of which days. */
export interface PeriodOptions {
  readonly hub: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

const Problem = z.object({ title: z.string() });

/** What a hub answers at an address, in the shape that is read here. */
export const read = <S extends z.ZodType>(shape: S, hub: string, path: string) =>
  Effect.gen(function* () {
    const at = yield* hubAt(hub);
    const { status, body } = yield* ask(at, path);
    if (status !== 200) {
      const said = Problem.safeParse(body);
      const why = said.success ? said.data.title : String(status);
      return yield* stopped(
        `the hub ${at.origin} does not answer this (${why})`,
        "ask as a registry officer, of days that are there",
      );
    }
    const answer = shape.safeParse(body);
    return answer.success
      ? answer.data
      : yield* stopped(
          `the hub ${at.origin} answers in another shape`,
          "use the hub and the command of the same version",
        );
  });

/** The days that were said, as a query; one that is no day is told. */
export const daysOf = ({ from, to }: PeriodOptions) =>
  Effect.gen(function* () {
    const query = new URLSearchParams();
    for (const [name, text] of Object.entries({ from, to })) {
      if (text === undefined) continue;
      if (day(text) === undefined)
        return yield* stopped(`--${name} "${text}" is not a day`, "write it like 2026-11-22");
      query.set(name, text);
    }
    return query;
  });
