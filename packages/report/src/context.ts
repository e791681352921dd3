import type { Indicator, SmallNumbers } from "@prehosp/indicators";
import type { Language, Text } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { ReportInput } from "./input.ts";
import type { Block } from "./report.ts";
import { texts } from "./texts/index.ts";
import type { Told } from "./told-of.ts";

/** An indicator's definition beside what may be told of it. */
export interface ToldIndicator extends Told {
  readonly definition: Indicator;
}

/** What every part of a report is written from. */
export interface Context {
  readonly input: ReportInput;
  readonly language: Language;
  readonly policy: SmallNumbers;
  readonly indicators: readonly ToldIndicator[];
  readonly t: (name: keyof typeof texts) => string;
  readonly in: (text: Text) => string;
  /** What the editor wrote in a part. */
  readonly editor: (section: string) => readonly Block[];
}

/** What every part of a report is written from. */
export const contextOf = (input: ReportInput, indicators: readonly ToldIndicator[]): Context => {
  const { language } = input;
  return {
    input,
    language,
    policy: input.smallNumbers,
    indicators,
    t: (name) => say(texts[name], language),
    in: (text) => say(text, language),
    editor: (section) =>
      input.texts
        .filter((block) => block.section === section)
        .flatMap(({ paragraphs }) =>
          paragraphs.map((text): Block => ({ kind: "paragraph", text: text.replaceAll(/\s+/g, " "), tone: "editor" })),
        ),
  };
};

/** A text with its gaps filled: "{0}" is the first of what is handed in. */
export const filled = (text: string, ...gaps: readonly string[]): string =>
  text.replaceAll(/\{(\d)\}/g, (_, at: string) => gaps[Number(at)] ?? "");
