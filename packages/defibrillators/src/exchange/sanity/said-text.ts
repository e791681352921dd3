import type { Remark } from "@prehosp/model";

/** A text as it may be kept, with what was wrong with it; `text` is missing where it was refused or blank. */
export interface SaidText {
  readonly text?: string;
  readonly remarks: readonly Remark[];
}

const CONTROL = /(?![\t\n\r])\p{Cc}/u;
// Marks that nobody sees: they reorder what is read, or hide a telephone number from whoever looks for one.
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
const MARKUP = /<[a-z!/?][^>]{0,200}/iu;

/**
 * A text from outside: blanks made one, unseen marks taken out, too long cut, markup kept as the text it is (whoever renders
 * escapes); control characters and half surrogates refuse it. Each is remarked with its path, and nothing of the text repeated.
 */
export const saidText = (raw: string, path: string, most = 1000): SaidText => {
  const remark = (code: string, means: string): Remark => ({ code, path, means });
  if (!raw.isWellFormed() || CONTROL.test(raw))
    return {
      remarks: [remark("text-refused", "The text holds control characters or half characters; it is not kept")],
    };
  const seen = raw.replace(UNSEEN, "");
  const text = seen.replace(/\s+/gu, " ").trim();
  const letters = Array.from(text.length > most ? text.slice(0, most * 2 + 2) : text);
  const remarks = [
    ...(seen === raw ? [] : [remark("unseen-marks", "Unseen marks were taken out of the text")]),
    ...(MARKUP.test(text)
      ? [remark("markup", "The text looks like markup; it is kept as text and never rendered")]
      : []),
    ...(letters.length > most
      ? [remark("text-cut", `The text is longer than ${String(most)} characters and was cut`)]
      : []),
  ];
  const kept = letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
  return kept === "" ? { remarks } : { text: kept, remarks };
};
