import type { Element } from "@prehosp/registry";
import { Choices } from "./choices.tsx";
import type { ControlOf } from "./control-of.ts";
import { LineField } from "./line-field.tsx";
import { MomentField } from "./moment-field.tsx";
import { Sets } from "./sets.tsx";

/** The control that an element's type asks for. */
export const Control = ({ element, ...rest }: ControlOf<Element>) => {
  switch (element.type) {
    case "code":
    case "yes-no":
      return <Choices element={element} {...rest} />;
    case "codes":
      return <Sets element={element} {...rest} />;
    case "time":
      return <MomentField element={element} {...rest} />;
    default:
      return <LineField element={element} {...rest} />;
  }
};
