import type { CriteriaIndex } from "../criteria-index.ts";
import { urgencyFrom } from "../urgency-letter.ts";
import { problem, repeated } from "./problem.ts";
import type { Placed, Problem } from "./problem.ts";

const ofOne = ({ entry, card, path }: Placed): readonly Problem[] => {
  const [letter = "", number] = entry.code.split(".");
  return [
    ...(number === card.number
      ? []
      : [problem("code-of-other-card", `${path}/code`, `${entry.code} står på oppslag ${card.number}.`)]),
    ...(urgencyFrom(letter) === entry.urgency
      ? []
      : [problem("urgency-not-of-letter", `${path}/urgency`, `${entry.code} sier noe annet enn ${entry.urgency}.`)]),
  ];
};

/** Numbers and codes: each once, on its own card, the letter as the urgency. */
export const codeProblems = (index: CriteriaIndex, placed: readonly Placed[]): readonly Problem[] => [
  ...repeated(index.cards.map((c) => c.number)).map((i) =>
    problem("card-twice", `/cards/${i}/number`, "Oppslaget står to ganger."),
  ),
  ...repeated(placed.map((p) => p.entry.code)).map((i) =>
    problem("code-twice", `${placed[i]?.path ?? ""}/code`, "Koden står to ganger."),
  ),
  ...placed.flatMap(ofOne),
];
