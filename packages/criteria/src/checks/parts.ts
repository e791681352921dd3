import type { Card } from "../card.ts";
import type { CriteriaIndex } from "../criteria-index.ts";
import { problem, repeated } from "./problem.ts";
import type { Placed, Problem } from "./problem.ts";

const ofCriterion = ({ entry, card, path }: Placed): readonly Problem[] => {
  const groups = entry.groups ?? [];
  const items = entry.subItems ?? [];
  const declared = new Set(groups.map((g) => g.id));
  const filled = new Set(items.map((i) => i.group));
  const advice = new Set(card.advice.map((a) => a.number));
  const questions = new Set(card.questions.map((q) => q.id));
  return [
    ...repeated(items.map((i) => i.id)).map((i) =>
      problem("sub-item-twice", `${path}/subItems/${i}/id`, "To underpunkter har samme id."),
    ),
    ...repeated(groups.map((g) => g.id)).map((i) =>
      problem("group-twice", `${path}/groups/${i}/id`, "To grupper har samme id."),
    ),
    ...items.flatMap(({ group }, i) =>
      group === undefined || declared.has(group)
        ? []
        : [problem("sub-item-of-no-group", `${path}/subItems/${i}/group`, `Gruppen ${group} finnes ikke.`)],
    ),
    ...groups.flatMap(({ id }, i) =>
      filled.has(id) ? [] : [problem("empty-group", `${path}/groups/${i}`, `Ingen underpunkter står under ${id}.`)],
    ),
    ...entry.advice.flatMap((n, i) =>
      advice.has(n)
        ? []
        : [problem("advice-to-nothing", `${path}/advice/${i}`, `Oppslag ${card.number} har ikke noe råd ${n}.`)],
    ),
    ...entry.questions.flatMap((id, i) =>
      questions.has(id)
        ? []
        : [problem("question-to-nothing", `${path}/questions/${i}`, `Oppslag ${card.number} har ikke spørsmål ${id}.`)],
    ),
  ];
};

const ofCard = (card: Card, path: string): readonly Problem[] => {
  const advised = new Set(card.criteria.flatMap((c) => c.advice));
  const asked = new Set(card.criteria.flatMap((c) => c.questions));
  return [
    ...(card.criteria.length === 0 && card.kind !== "meta"
      ? [problem("empty-card", `${path}/criteria`, `Oppslag ${card.number} har ingen kriterier.`)]
      : []),
    ...repeated(card.advice.map((a) => a.number)).map((i) =>
      problem("advice-twice", `${path}/advice/${i}/number`, "To råd har samme nummer."),
    ),
    ...repeated(card.questions.map((q) => q.id)).map((i) =>
      problem("question-twice", `${path}/questions/${i}/id`, "To spørsmål har samme id."),
    ),
    ...card.advice.flatMap(({ number }, i) =>
      advised.has(number)
        ? []
        : [problem("orphan-advice", `${path}/advice/${i}`, `Ingen kriterier viser til råd ${number}.`)],
    ),
    ...card.questions.flatMap(({ id }, i) =>
      asked.has(id)
        ? []
        : [problem("orphan-question", `${path}/questions/${i}`, `Ingen kriterier viser til spørsmål ${id}.`)],
    ),
  ];
};

/** What stands inside a card: nothing points at what isn't there, nothing stands where nobody points, no card is empty. */
export const partProblems = (index: CriteriaIndex, placed: readonly Placed[]): readonly Problem[] => [
  ...index.cards.flatMap((card, i) => ofCard(card, `/cards/${i}`)),
  ...placed.flatMap(ofCriterion),
];
