import type { Remark } from "@prehosp/model";
import * as z from "zod";
import type { ReadResponse } from "./case-of-response.ts";
import { caseOfResponse } from "./case-of-response.ts";

/** One response of what was sent, with the JSON pointer of where it stands; the paths of its problems start there. */
export interface ResponseRow {
  readonly path: string;
  readonly read: ReadResponse;
}

// Strict, and new cases alone: what changes or takes away something else would be read as a case if its request were passed over.
const Batch = z.strictObject({
  resourceType: z.literal("Bundle"),
  id: z.string().optional(),
  meta: z.looseObject({}).optional(),
  identifier: z.looseObject({}).optional(),
  type: z.enum(["batch", "collection"]),
  timestamp: z.string().optional(),
  entry: z
    .array(
      z.strictObject({
        fullUrl: z.string().optional(),
        resource: z.unknown(),
        request: z.strictObject({ method: z.literal("POST"), url: z.literal("QuestionnaireResponse") }).optional(),
      }),
    )
    .min(1),
});

const under = (path: string, read: ReadResponse): ReadResponse =>
  "case" in read ? read : { problems: read.problems.map((one) => ({ ...one, path: `${path}${one.path}` })) };

/**
 * The cases of a QuestionnaireResponse, or of a Bundle (batch or collection) of them, each read for itself with `caseOfResponse`; or why
 * the Bundle is none that is read, with JSON pointers.
 */
export const casesOf = (resource: unknown): readonly ResponseRow[] | { readonly problems: readonly Remark[] } => {
  const isBundle = z.looseObject({ resourceType: z.literal("Bundle") }).safeParse(resource).success;
  if (!isBundle) return [{ path: "", read: caseOfResponse(resource) }];
  const batch = Batch.safeParse(resource);
  if (!batch.success)
    return {
      problems: batch.error.issues.map(({ code, path, message }) => ({
        code: code.replaceAll("_", "-"),
        path: path.map((part) => `/${String(part)}`).join(""),
        means: message,
      })),
    };
  return batch.data.entry.map((entry, n) => {
    const path = `/entry/${String(n)}/resource`;
    return { path, read: under(path, caseOfResponse(entry.resource)) };
  });
};
