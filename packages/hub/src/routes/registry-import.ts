import { type ImportedForm, heldBriefly, importForms, readForm } from "@prehosp/chain";
import { Text } from "@prehosp/model";
import type { Actor } from "@prehosp/ports";
import { FormId } from "@prehosp/registry";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Forms } from "../forms.ts";
import { CaseFile, type FileRemark, type FileRow, readCaseFile } from "../registry-file.ts";
import { registrarOf } from "./registry-found.ts";

const tag = "Registry";
const count = z.int().nonnegative();

const RemarkView = z.object({
  code: z.string(),
  /** A JSON pointer, or the line and column in words. */
  path: z.string(),
  means: z.string(),
  said: z.string().optional(),
  line: z.int().optional(),
  column: z.string().optional(),
  text: Text.optional(),
});

const Preview = z.object({
  /** What the file comes to, as one hash; whoever applies it says that this is what they saw. */
  plan: z.string(),
  counts: z.object({ rows: count, whole: count, remarked: count, known: count, refused: count }),
  /** What is said of the whole file, such as headings that nobody knows. */
  remarks: z.array(RemarkView).readonly(),
  rows: z
    .array(
      z.object({
        /** The line of a table, the place among the responses from 1. */
        row: z.int(),
        status: z.enum(["whole", "remarked", "known", "refused"]),
        /** The form it becomes, or is. */
        form: FormId.optional(),
        remarks: z.array(RemarkView).readonly(),
      }),
    )
    .readonly(),
});
type Preview = z.input<typeof Preview>;
type Row = Preview["rows"][number];

const rowOf = ({ row, case: one, remarks }: FileRow, became: ImportedForm | undefined): Row => {
  const found: readonly FileRemark[] = became !== undefined && "problems" in became ? became.problems : [];
  const all = [...remarks, ...found];
  const form = became?.form === undefined ? {} : { form: FormId.parse(became.form) };
  if (one === undefined || became === undefined || "problems" in became)
    return { row, status: "refused", ...form, remarks: all };
  if (became.was === "known") return { row, status: "known", ...form, remarks: all };
  return { row, status: all.length > 0 ? "remarked" : "whole", ...form, remarks: all };
};

const planOf = (owner: string, rows: readonly FileRow[]): string => {
  const hash = contentHash({ owner, rows: rows.map(({ row, case: one }) => ({ row, case: one ?? null })) });
  return typeof hash === "string" ? hash : "not-json";
};

/** Reads a file, and brings its cases in where a plan is said; the plan must be the one that was seen. */
const brought = (file: CaseFile, { by, owner }: Actor, said?: string) =>
  Effect.gen(function* () {
    const read = yield* heldBriefly(() => readCaseFile(file));
    if ("noTable" in read)
      return yield* new Refused({
        type: "no-table",
        status: 422,
        title: "The file cannot be read as a table",
        detail: "A quote that never ends, or another encoding than UTF-8",
        issues: [{ path: `/body/csv/line ${String(read.noTable.line)}`, message: read.noTable.because }],
      });
    const plan = planOf(owner, read.rows);
    if (said !== undefined && said !== plan)
      return yield* new Refused({
        type: "another-plan",
        status: 409,
        title: "The file comes to something else than was seen; look at it again",
      });
    const cases = read.rows.flatMap((row) => (row.case === undefined ? [] : [row.case]));
    const became = (yield* importForms(cases, { by, owner }, said !== undefined)).values();
    const rows = read.rows.map((row) => rowOf(row, row.case === undefined ? undefined : became.next().value));
    const of = (status: Row["status"]) => rows.filter((row) => row.status === status).length;
    const counts = {
      rows: rows.length,
      whole: of("whole"),
      remarked: of("remarked"),
      known: of("known"),
      refused: of("refused"),
    };
    return { plan, counts, remarks: read.remarks, rows };
  });

/** Cases that others have written, brought in as drafts: FHIR and flat files. */
export const registryImportRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/registry/imports/preview",
      says: "Reads a QuestionnaireResponse, a Bundle of them or a flat file, and tells what would become of each row; nothing is kept",
      tag,
      act: "write",
      body: CaseFile,
      answer: Preview,
    },
    ({ body, actor }) => Effect.andThen(registrarOf(actor, "write", actor.owner), brought(body, actor)),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/registry/imports",
      says: "Brings a file in as it was seen in the preview: its new cases become drafts, all of them or none; the same again changes nothing",
      tag,
      act: "write",
      query: z.object({ plan: z.string().max(100) }),
      body: CaseFile,
      answer: Preview,
      status: ({ counts }) => (counts.whole + counts.remarked > 0 ? 201 : 200),
    },
    ({ body, query, actor }) =>
      Effect.gen(function* () {
        yield* registrarOf(actor, "write", actor.owner);
        const done = yield* brought(body, actor, query.plan);
        const forms = yield* Forms;
        for (const { form, status } of done.rows) {
          if (form === undefined || (status !== "whole" && status !== "remarked")) continue;
          const kept = yield* readForm(form);
          if (kept !== undefined) yield* forms.keep(kept);
        }
        return done;
      }),
  ),
] as const;
