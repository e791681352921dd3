import { bookOf } from "./book.ts";
import type { Book } from "./book.ts";
import { bridgeProblems } from "./checks/bridge.ts";
import { codeProblems } from "./checks/codes.ts";
import { envelopeProblems } from "./checks/envelope.ts";
import { goldenRemarks } from "./checks/golden.ts";
import { partProblems } from "./checks/parts.ts";
import { placedOf, pointer, problem } from "./checks/problem.ts";
import type { Problem } from "./checks/problem.ts";
import { jumpProblems, referenceProblems } from "./checks/references.ts";
import { responseProblems } from "./checks/responses.ts";
import { CriteriaIndex } from "./criteria-index.ts";
import { signatureOf } from "./signature.ts";
import type { Trust } from "./signature.ts";

/**
 * Reads and checks an index (`CriteriaIndex` as JSON). Gives a book, or every problem with its JSON pointer: form, hash, codes,
 * references, jumps without an end, parts nobody points at, responses, bridge and its signature. With `trust` the bridge must be
 * signed by a key in it; without, the book carries a remark, as it does for a golden query that misses. A region without a usable index goes on without. Total.
 */
export const prepare = (
  data: unknown,
  { trust }: { readonly trust?: Trust | undefined } = {},
): { readonly book: Book } | { readonly problems: readonly Problem[] } => {
  const parsed = CriteriaIndex.safeParse(data);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((i) => problem("not-an-index", pointer(i.path), i.message)) };
  const index = parsed.data;
  const placed = placedOf(index);
  const signature = signatureOf(index, trust);
  const book = bookOf(index, signature.remarks);
  const problems = [
    ...envelopeProblems(index),
    ...codeProblems(index, placed),
    ...referenceProblems(index, placed),
    ...jumpProblems(index, placed),
    ...partProblems(index, placed),
    ...responseProblems(index),
    ...bridgeProblems(index, placed),
    ...signature.problems,
  ];
  // A search that misses is told of and stops nothing: the criteria and their bridge are as good as before.
  return problems.length > 0
    ? { problems }
    : { book: Object.freeze({ ...book, remarks: [...book.remarks, ...goldenRemarks(book)] }) };
};
