import type { Element } from "@prehosp/registry";
import { useTell } from "../language.tsx";
import type { ControlOf } from "./control-of.ts";
import { pickByNumber } from "./pick.ts";
import { ReasonField } from "./reason-field.tsx";
import { NOTHING } from "./said.ts";
import { toggled } from "./toggled.ts";

type SetOf = Extract<Element, { type: "codes" }>;

/** Any number of several; the one that stands alone takes the others away, and they it. */
export const Sets = (control: ControlOf<SetOf>) => {
  const { element, entry, write, labelId, describedBy, isWrong } = control;
  const { t } = useTell();
  const now = "value" in entry ? (entry.value as readonly string[]) : [];
  const toggle = (code: string) => {
    const value = toggled(element, now, code);
    write(value.length === 0 ? NOTHING : { value });
  };
  return (
    <div className="choices" role="group" aria-labelledby={labelId} onKeyDown={pickByNumber}>
      <span className="form-codes">
        {Object.entries(element.codes).map(([code, text], i) => (
          <label key={code} className="choice">
            <input
              type="checkbox"
              checked={now.includes(code)}
              onChange={() => toggle(code)}
              data-number={i + 1}
              aria-describedby={describedBy}
              aria-invalid={isWrong || undefined}
            />{" "}
            <kbd aria-hidden="true" className="quiet">
              {i + 1}
            </kbd>{" "}
            {t(text)}
          </label>
        ))}
      </span>
      <ReasonField {...control} />
    </div>
  );
};
