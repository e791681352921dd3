import type { Dataset } from "../dataset.ts";

/** The elements that are first known after the patient has left the chain; all else written on a signed form is a correction. */
export const followedUp = ({ sections }: Dataset): ReadonlySet<string> =>
  new Set(sections.flatMap(({ id, elements }) => (id === "outcome" ? elements.map((element) => element.id) : [])));
