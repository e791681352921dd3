import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";

/** What a version of a dataset brought: elements that came with it, and those that it gave another meaning. */
export interface Brought {
  readonly edition: Dataset["editions"][number];
  readonly added: readonly Element[];
  readonly changed: readonly Element[];
}

/** The version history of a dataset, newest first; the first version added everything and names nothing. */
export const broughtBy = (dataset: Dataset): readonly Brought[] =>
  dataset.editions
    .map((edition) => ({
      edition,
      added: elementsOf(dataset).filter(({ since }) => since === edition.version),
      changed: elementsOf(dataset).filter(({ previous = [] }) => previous.some((one) => one.until === edition.version)),
    }))
    .toReversed();
