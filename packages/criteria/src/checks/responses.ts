import type { CriteriaIndex } from "../criteria-index.ts";
import { problem, repeated } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Every red list has a response, each role one at most, and each template is there, once, and in use. */
export const responseProblems = (index: CriteriaIndex): readonly Problem[] => {
  const templates = new Map(index.responses.map((r) => [r.id, r]));
  const named = new Set(index.cards.flatMap((c) => c.responses));
  return [
    ...repeated(index.responses.map((r) => r.id)).map((i) =>
      problem("response-twice", `/responses/${i}/id`, "To responser har samme id."),
    ),
    ...index.responses.flatMap(({ id }, i) =>
      named.has(id) ? [] : [problem("orphan-response", `/responses/${i}`, `Ingen oppslag følger responsen ${id}.`)],
    ),
    ...index.cards.flatMap(({ number, criteria, responses }, i) => {
      const path = `/cards/${i}/responses`;
      const found = responses.map((id) => templates.get(id));
      // A criterion that only sends the operator on is answered where it sends to.
      const red = criteria.some((c) => c.urgency === "akutt" && c.goTo.length === 0);
      return [
        ...found.flatMap((r, j) =>
          r === undefined
            ? [problem("response-to-nothing", `${path}/${j}`, `Responsen ${responses[j]} finnes ikke.`)]
            : [],
        ),
        ...repeated(found.map((r, j) => (r === undefined ? `?${j}` : `${r.urgency} ${r.role}`))).map((j) =>
          problem("two-responses", `${path}/${j}`, "To responser gjelder samme rolle og hastegrad."),
        ),
        ...(red && !found.some((r) => r?.urgency === "akutt")
          ? [problem("red-without-response", path, `Oppslag ${number} har røde kriterier, men ingen rød respons.`)]
          : []),
      ];
    }),
  ];
};
