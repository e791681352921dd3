import type { DeliveryReceipt } from "@prehosp/ports";
import * as z from "zod";

const Issue = z.looseObject({
  code: z.string().optional(),
  diagnostics: z.string().optional(),
  details: z.looseObject({ text: z.string().optional() }).optional(),
  expression: z.array(z.string()).optional(),
  severity: z.string().optional(),
});
const Outcome = z.looseObject({ resourceType: z.literal("OperationOutcome"), issue: z.array(Issue) });

const Entry = z.looseObject({
  response: z.looseObject({ status: z.string().regex(/^\d{3}(\s|$)/), outcome: z.unknown().optional() }),
});
const BatchResponse = z.looseObject({
  resourceType: z.literal("Bundle"),
  type: z.literal("batch-response"),
  entry: z.array(Entry).default([]),
});

/** What the registry answered of one case; `nothing`: it did not come to an answer, and the status says why. */
export type Answered = Omit<DeliveryReceipt, "ref"> | { readonly nothing: number };

/** Whether a status says no to the case itself, and not to us or to the moment. */
export const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);

// What a server says may repeat what it was sent; right check digits or wrong, eleven digits may name a person.
const said = (text: string) => text.replaceAll(/\d{6}\D?\d{5}/g, "…").slice(0, 300);

const issuesOf = (outcome: unknown, status: string): DeliveryReceipt["issues"] => {
  const read = Outcome.safeParse(outcome);
  const issues = (read.data?.issue ?? []).filter(({ severity }) => severity !== "information");
  if (issues.length === 0)
    return [{ path: "", message: `The registry refused the case (${status}) without a reason.` }];
  return issues.map(({ code = "", diagnostics, details, expression }) => ({
    path: expression?.[0] ?? "",
    message: said(details?.text ?? diagnostics ?? (code === "" ? `refused (${status})` : code)),
  }));
};

const answerOf = ({ response: { status, outcome } }: z.output<typeof Entry>): Answered => {
  const code = Number(status.slice(0, 3));
  if (code === 200 || code === 201) return { receipt: "accepted", issues: [] };
  return isRefusal(code) ? { receipt: "refused", issues: issuesOf(outcome, status.slice(0, 3)) } : { nothing: code };
};

/** The answer to each case of a batch in its order; undefined where the text is no whole answer to exactly so many. */
export const readAnswer = (text: string, cases: number): readonly Answered[] | undefined => {
  try {
    const read = BatchResponse.safeParse(JSON.parse(text));
    return read.success && read.data.entry.length === cases ? read.data.entry.map(answerOf) : undefined;
  } catch {
    return undefined;
  }
};
