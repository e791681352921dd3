import { type Element, datasets, elementsOf } from "@prehosp/registry";

/** The elements of every dataset by id; one that several of them have is called the same in each, and its codes are those of the last. */
export const elementById: ReadonlyMap<string, Element> = new Map(
  datasets.flatMap((one) => elementsOf(one)).map((element) => [element.id, element]),
);
