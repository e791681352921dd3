import { embedTexts } from "../embed/texts.ts";
import { afterCodeTexts } from "./after-codes.ts";
import { afterTexts } from "./after.ts";
import { codeTexts } from "./codes.ts";
import { figureTexts } from "./figures.ts";
import { hubTexts } from "./hub-codes.ts";
import { shellTexts } from "./area.ts";
import { reviewTexts } from "./review.ts";
import { wayTexts } from "./way.ts";

/** Every text of the web's own, by area and key; the rooms bring theirs. */
export const texts = {
  shell: shellTexts,
  way: wayTexts,
  figures: figureTexts,
  codes: codeTexts,
  hub: hubTexts,
  review: reviewTexts,
  after: afterTexts,
  afterCodes: afterCodeTexts,
  embed: embedTexts,
} as const;
