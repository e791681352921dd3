import type { Element, Whom } from "../element.ts";
import type { ElementId } from "../elements/index.ts";
import { elements } from "../elements/index.ts";
import { standing } from "../elements/standing.ts";

const whom: Whom = "helseforetaket";

/** In-hospital templates of Utstein could not be read, so nothing is said of where an element stands in them. */
export const inHospitalStanding = standing({ status: "unknown" });

/** How every element of the dataset is asked for: on the form, by the hospital. */
export const asked = { asked: "form", whom, templates: inHospitalStanding } as const;

/** Elements that mean in hospital what they mean outside; the history of the other dataset does not follow, nor do conditions on elements that are not here. */
export const borrowed = (...ids: readonly ElementId[]): readonly Element[] =>
  ids.map((id): Element => {
    // Every id is one of the elements, so there is one.
    const {
      since: _s,
      previous: _p,
      series: _b,
      notWhen: _n,
      ...rest
    } = elements.find((element) => element.id === id) as Element;
    return { ...rest, ...asked, source: `${rest.source}; used in hospital by our own choice` };
  });

/** A borrowed element of codes without one that cannot be in hospital. */
export const withoutCode = (element: Element, code: string): Element =>
  element.type === "code"
    ? { ...element, codes: Object.fromEntries(Object.entries(element.codes).filter(([key]) => key !== code)) }
    : element;
