import type { Violation } from "@prehosp/registry";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { focusElement } from "./keyboard.ts";

const FieldLinks = ({
  elements,
  labelOf,
}: {
  readonly elements: readonly string[];
  readonly labelOf: (id: string) => string;
}) =>
  elements.map((id) => (
    <button key={id} type="button" className="to-field" onClick={() => focusElement(id)}>
      {labelOf(id)}
    </button>
  ));

/** What has to be put right first, each with the way to its fields. */
export const Errors = ({
  rows,
  labelOf,
}: {
  readonly rows: readonly Pick<Violation, "rule" | "elements" | "message">[];
  readonly labelOf: (id: string) => string;
}) => {
  const { t } = useTell();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 id="errors" tabIndex={-1}>
        {t(texts.errorsFirst)} ({rows.length})
      </h3>
      <ul className="plain">
        {rows.map(({ rule, elements, message }) => (
          <li key={rule + elements.join()}>
            {t(message)} <FieldLinks elements={elements} labelOf={labelOf} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Warnings that may be true: each is looked at and confirmed. */
export const Warnings = ({
  rows,
  confirmed,
  confirm,
  labelOf,
}: {
  readonly rows: readonly Violation[];
  readonly confirmed: ReadonlySet<string>;
  readonly confirm: (rules: ReadonlySet<string>) => void;
  readonly labelOf: (id: string) => string;
}) => {
  const { t } = useTell();
  if (rows.length === 0) return null;
  const toggle = (rule: string) =>
    confirm(new Set([...confirmed].filter((one) => one !== rule).concat(confirmed.has(rule) ? [] : rule)));
  return (
    <fieldset className="warnings">
      <legend>
        {t(texts.confirmWarnings)} ({rows.length})
      </legend>
      {rows.map(({ rule, message, elements }) => (
        <div key={rule}>
          <label className="check">
            <input type="checkbox" checked={confirmed.has(rule)} onChange={() => toggle(rule)} data-confirm={rule} />{" "}
            {t(message)}
          </label>{" "}
          <FieldLinks elements={elements} labelOf={labelOf} />
        </div>
      ))}
    </fieldset>
  );
};
