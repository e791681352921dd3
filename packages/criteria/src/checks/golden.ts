import type { Book } from "../book.ts";
import { find } from "../find.ts";
import { problem } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Every golden query asks something and leads to its cards, far enough up the list. */
export const goldenRemarks = (book: Book): readonly Problem[] =>
  book.index.golden.flatMap(({ words = "", observed = {}, cards, within }, i) => {
    const path = `/golden/${i}`;
    if (words === "" && Object.keys(observed).length === 0)
      return [problem("golden-asks-nothing", path, "Gullspørringen har verken ord eller svar.")];
    const hits = find(book, words, { observed, limit: within }).map((h) => h.card);
    return cards.flatMap((card, j) =>
      // A card that isn't there is told of as a reference.
      hits.includes(card) || book.card(card) === undefined
        ? []
        : [problem("golden-missed", `${path}/cards/${j}`, `Oppslag ${card} er ikke blant de ${within} første.`)],
    );
  });
