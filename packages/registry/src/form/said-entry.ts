import { Exactness, SourceRef } from "@prehosp/model";
import { AbsenceReason } from "@prehosp/model/absence";
import type { Remark } from "@prehosp/model";
import { sightings } from "@prehosp/model/identifiers";
import * as z from "zod";
import { AbsenceBecause } from "../absence-because.ts";
import type { Entry } from "../case.ts";
import type { Element } from "../element.ts";
import { entrySchema } from "../entry-schema.ts";

const Value = z
  .union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(100)).max(100).readonly()])
  .meta({
    norsk: "verdi",
    means: "What the element's type says: code, set of codes, yes or no, number, time, day or text",
  });
const exactness = Exactness.optional().meta({ norsk: "nøyaktighet", means: "How exact the value is" });
const because = AbsenceBecause.optional();

/** What somebody writes in one field of a form, before it has its source: a value, or why there is none. */
export const SaidEntry = z
  .union([z.strictObject({ value: Value, exactness }), z.strictObject({ absent: AbsenceReason, because })])
  .meta({ norsk: "skrevet i et felt", means: "A value, or the reason why there is none; never both" });
export type SaidEntry = z.output<typeof SaidEntry>;

const source = SourceRef.meta({ norsk: "kilde", means: "Where the value comes from" });

/** An entry as events keep it: of whatever element, also one that a later version of the dataset has changed. */
export const KeptEntry: z.ZodType<Entry<unknown>> = z
  .union([
    z.strictObject({ value: Value, source, exactness }),
    z.strictObject({ absent: AbsenceReason, because, source: source.optional() }),
  ])
  .meta({ norsk: "verdi eller årsak", means: "A value with its source, or the reason why there is none" });

/** What was written as an entry with its source, or what is wrong with it by the element's own schema; never repeats what was written. */
export const entryFrom = (
  element: Element,
  said: SaidEntry,
  from: SourceRef,
): { readonly entry: Entry<unknown> } | { readonly problems: readonly Remark[] } => {
  if (sightings(JSON.stringify(said)).length > 0) {
    const means = "Here stands what looks like a national identity number; nobody is named in a form.";
    return { problems: [{ code: "identity-in-form", path: `/${element.id}`, means }] };
  }
  const read = entrySchema(element).safeParse({ ...said, source: from });
  if (read.success) return { entry: read.data as Entry<unknown> };
  const issues = read.error.issues.flatMap((issue) =>
    issue.code === "invalid_union"
      ? issue.errors["value" in said ? 0 : said.absent === "not-obtained" ? 2 : 1]!
      : [issue],
  );
  return {
    problems: issues.map(({ code, message, path }) => ({
      code: code.replaceAll("_", "-"),
      path: ["", element.id, ...path].join("/"),
      means: message,
    })),
  };
};
