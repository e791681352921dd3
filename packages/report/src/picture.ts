import type { Drawing } from "@prehosp/figures";
import { type Problem, isProblem } from "@prehosp/statistics";
import type { Block } from "./report.ts";

/** The picture as a block; nothing where it can't be drawn, since the table beside it says the same. */
export const picture = (drawn: Drawing | Problem): readonly Block[] =>
  isProblem(drawn) ? [] : [{ kind: "picture", drawing: drawn }];
