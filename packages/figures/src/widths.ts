/**
 * How wide letters are in thousandths of the size: DejaVu Sans, rounded up. It is what our papers are set in and wider than the
 * usual screen fonts (Inter, Arial, Helvetica), so what fits by this table fits there too; a letter that is not here is taken as 1000.
 */
const classes: readonly (readonly [number, string])[] = [
  [280, "'ijl"],
  [320, ",.IJ·’\u00a0 "],
  [360, "/:;\\f|"],
  [400, "()-[]t"],
  [440, "!r²"],
  [480, '"'],
  [520, "*_`–“”°"],
  [560, "?Lcsz"],
  [600, "Fkvxy"],
  [640, "$0123456789EPSTYabdeghnopqu{}øåäöéèáüß«»đŧŋ"],
  [680, "K"],
  [720, "ABCRVXZÅÄ"],
  [760, "HNU"],
  [800, "&DGOQØÖ"],
  [840, "#+<=>^w~−±≤≥×→"],
  [880, "M"],
  [960, "%"],
];

const wide = 1000;
/** Nothing printed is wider than this, not even a picture letter of two code units. */
const widest = 1400;
/** The bold cut of the same font is up to this much wider over a word. */
const boldness = 1.18;

const widths: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** The line height, and how much of it lies above the baseline, as shares of the size. */
export const line = { height: 1.3, above: 1 } as const;

/** How wide a text is at a size, in the size's unit; no less than in the regular cut of DejaVu Sans, nor, for ordinary words, in the bold one. */
export const textWidth = (text: string, size: number, bold = false): number => {
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? (letter.length > 1 ? widest : wide);
  return (sum / 1000) * size * (bold ? boldness : 1);
};
