import * as z from "zod";
import { FormId, written } from "./event.ts";
import { codesOf, joiningTexts } from "./reasons.ts";

const two = {
  keep: FormId.meta({ norsk: "skjemaet som blir", means: "The form that goes on, or either of two cases" }),
  other: FormId.meta({ norsk: "det andre skjemaet", means: "The form that goes into it, or the other of two cases" }),
  window: written.window,
  n: written.n,
  seen: written.seen.meta({ norsk: "sett", means: "The revision of the form that goes on that the screen showed" }),
  seenOther: written.seen.meta({ norsk: "sett av det andre", means: "The revision of the other form that it showed" }),
} as const;

const saying = <K extends keyof typeof joiningTexts>(is: K, means: string) =>
  z
    .strictObject({
      is: z.literal(is).meta({ norsk: "avgjørelse", means }),
      ...two,
      because: z
        .enum(codesOf<Extract<keyof (typeof joiningTexts)[K], string>>(joiningTexts[is]))
        .meta({ norsk: "grunn", means: "Why, by code" }),
    })
    .meta({ norsk: "avgjørelse om to skjemaer", means });

/** What somebody says of two forms: they are one case and one of them goes on, they are not after all, or they are two. */
export const JoinAct = z
  .discriminatedUnion("is", [
    saying("merged", "They are of one case"),
    saying("unmerged", "They are not of one case after all"),
    saying("two-cases", "They are of two cases"),
  ])
  .meta({ norsk: "om to skjemaer er ett tilfelle", means: "What somebody says of two forms that may be of one case" });
export type JoinAct = z.output<typeof JoinAct>;
