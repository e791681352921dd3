import type { CriterionRef, Remark } from "@prehosp/model";
import type { Book } from "./book.ts";
import { codeSaid } from "./code-said.ts";
import { problem } from "./checks/problem.ts";

/** Why a chosen criterion can't be read in this book; undefined where it can. */
export const unread = (book: Book | undefined, ref: CriterionRef): Remark | undefined => {
  const no = (code: Parameters<typeof problem>[0], means: string): Remark => ({
    ...problem(code, "/criterion", means),
    ...codeSaid(ref.code),
  });
  if (book === undefined) return no("no-index", "Ingen kriterieindeks er lastet; kriteriet er ikke lest.");
  if (!book.speaksOf(ref))
    return no("other-edition", "Kriteriet er fra en annen indeks eller utgave; det er ikke lest.");
  return book.criterion(ref.code) === undefined
    ? no("unknown-criterion", "Kriteriet finnes ikke i utgaven.")
    : undefined;
};
