import { applyImport, importApplied, matchFactsOf, planOf } from "@prehosp/chain";
import { type ImportMapping, type Imported, importTable, matchesAt } from "@prehosp/competence";
import type { OrgId } from "@prehosp/model";
import { type Instant, osloDay } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import type { ContentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { createHash } from "node:crypto";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { csvTable } from "../csv-table.ts";
import { EmployerKey, keyedBy } from "../employer-key.ts";
import { ImportedView, Preview, ReadIn, organisation } from "./importing-views.ts";
import { learningOf } from "./learning-of.ts";
import { matchingRoutes } from "./matching.ts";
import { knownNow, mine } from "./own.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";

/** A file read as the mapping says, with nothing kept: every line in one place, or why it is no table. */
const readIn = ({ name, content, mapping }: z.output<typeof ReadIn>, owner: OrgId) =>
  Effect.gen(function* () {
    const bytes = Buffer.from(content, "base64");
    const table = csvTable(bytes, mapping);
    if ("because" in table)
      return yield* new Refused({
        type: "no-table",
        status: 422,
        title: "The file cannot be read as a table",
        detail: "A quote that never ends, or another delimiter or encoding than is said",
        issues: [{ path: `/body/content/line ${table.line}`, message: table.because }],
      });
    const hash: ContentHash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const secret = yield* EmployerKey;
    const keyOf = secret === undefined ? {} : { keyOf: keyedBy(secret, owner) };
    return importTable(mapping, { name, hash }, table, { on: osloDay(yield* knownNow), ...keyOf });
  });

const previewOf = (imported: Imported, mapping: ImportMapping, facts: readonly Fact[], at: Instant) => {
  const { whose } = matchesAt(matchFactsOf(facts), at);
  const accounts = new Map(
    imported.lines.flatMap(({ learning }) =>
      learning === undefined ? [] : [[JSON.stringify(learning.account), learning.account] as const],
    ),
  );
  const known = [...accounts.values()].filter((account) => "person" in whose(account)).length;
  return {
    plan: planOf(imported, mapping),
    file: imported.file,
    counts: imported.counts,
    refused: imported.refused,
    lines: imported.lines.flatMap(({ line, status, remarks }) =>
      status === "whole" ? [] : [{ line, status, remarks }],
    ),
    accounts: { known, waiting: accounts.size - known },
  };
};

const previewed = (body: z.output<typeof ReadIn>, owner: OrgId) =>
  Effect.gen(function* () {
    const imported = yield* readIn(body, owner);
    return { imported, preview: previewOf(imported, body.mapping, yield* learningOf(owner), yield* knownNow) };
  });

/** Old records from files, and whose the accounts of learning sources are. */
export const importingRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/imports/preview",
      says: "Reads a file of old records and tells what would become of each line; nothing is kept",
      tag,
      act: "write",
      body: ReadIn,
      answer: Preview,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        return (yield* previewed(body, owner)).preview;
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/imports",
      says: "Takes a file in as it was seen in the preview: all of it or nothing; the same again adds nothing",
      tag,
      act: "write",
      body: ReadIn.extend({ plan: Preview.shape.plan }),
      answer: Preview.extend({ was: z.enum(["new", "known"]) }),
      status: ({ was }) => (was === "new" ? 201 : 200),
    },
    ({ body: { plan, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        const { imported, preview } = yield* previewed(body, owner);
        const was = yield* applyImport(imported, body.mapping, plan, yield* tellerFor(actor, owner));
        return { ...preview, was };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/imports",
      says: "The files taken in: how each was read, by whom, and what became of its lines; latest first",
      tag,
      act: "read",
      query: z.object({ organisation }),
      answer: z.array(ImportedView).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const owner = query.organisation ?? actor.owner;
        yield* mine(actor, "read", owner);
        return (yield* learningOf(owner))
          .filter(({ kind }) => kind === importApplied.kind)
          .map(({ payload, by, recorded }) => ({
            ...(payload as Omit<z.input<typeof ImportedView>, "by" | "at">),
            by,
            at: recorded,
          }))
          .toReversed();
      }),
  ),
  ...matchingRoutes,
] as const;
