import type { Drawing, Sheet } from "@prehosp/figures";
import { type Problem, isProblem } from "@prehosp/statistics";
import type { Block } from "./report.ts";

/** A telephone's: as wide as its screen, with letters that are read there. */
const narrow = { width: 360, text: 12 };

/** The picture as a block, on a page and on a telephone; nothing where it can't be drawn, since the table beside it says the same. */
export const picture = <Of extends Sheet>(draw: (of: Of) => Drawing | Problem, of: Of): readonly Block[] => {
  const [drawing, small] = [draw(of), draw({ ...of, ...narrow })];
  return isProblem(drawing) ? [] : [{ kind: "picture", drawing, ...(isProblem(small) ? {} : { narrow: small }) }];
};
