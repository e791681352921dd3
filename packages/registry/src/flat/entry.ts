import type { Entry } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { entrySchema } from "../entry-schema.ts";

/** Nobody wrote anything. */
export const notRecorded: Entry<never> = { absent: "not-recorded" };

/** An element and the check of what stands for it; made once for a file. */
export interface CheckedElement {
  readonly element: Element;
  /** The entry where the element takes it, else undefined. */
  readonly takes: (said: unknown) => Entry<unknown> | undefined;
}

/** The elements of a dataset by id, each with its check. */
export const checkedElements = (dataset: Dataset): ReadonlyMap<string, CheckedElement> =>
  new Map(
    elementsOf(dataset).map((element) => {
      const schema = entrySchema(element);
      const takes = (said: unknown) => {
        const read = schema.safeParse(said);
        return read.success ? (read.data as Entry<unknown>) : undefined;
      };
      return [element.id, { element, takes }];
    }),
  );
