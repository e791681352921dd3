import { ValidationMessage } from "@digdir/designsystemet-react";
import { type InputHTMLAttributes, type ReactNode, useId } from "react";

/** A field as it is written: its label, what stands in it, and what is wrong with it. */
export interface Said {
  readonly label: string;
  readonly value: string;
  readonly write: (text: string) => void;
  /** What is wrong with it, in words; said under the field and read with it. */
  readonly wrong?: string | undefined;
  /** The id of words elsewhere that say what is wrong, where several fields share them. */
  readonly wrongId?: string | undefined;
}

const described = (wrongId: string | undefined) =>
  wrongId === undefined ? {} : { "aria-invalid": true, "aria-describedby": wrongId };

const Labelled = ({
  label,
  wrong,
  id,
  children,
}: Pick<Said, "label" | "wrong"> & { readonly id: string; readonly children: ReactNode }) => (
  <div className="field">
    <label>
      {label}
      {children}
    </label>
    {wrong !== undefined && (
      <ValidationMessage id={id} data-size="sm">
        {wrong}
      </ValidationMessage>
    )}
  </div>
);

/** A line to write in. */
export const Field = ({
  label,
  value,
  write,
  wrong,
  wrongId,
  ...input
}: Said &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "size" | "placeholder" | "inputMode" | "disabled" | "maxLength" | "list" | "onBlur"
  >) => {
  const id = useId();
  return (
    <Labelled label={label} wrong={wrong} id={id}>
      <input
        {...input}
        {...described(wrong === undefined ? wrongId : id)}
        autoComplete="off"
        value={value}
        onChange={(e) => write(e.target.value)}
      />
    </Labelled>
  );
};

/** One of several, by code; `""` is a choice of its own where it is offered. */
export const Select = ({
  label,
  value,
  write,
  wrong,
  options,
}: Said & { readonly options: readonly (readonly [code: string, text: string])[] }) => {
  const id = useId();
  return (
    <Labelled label={label} wrong={wrong} id={id}>
      <select
        {...described(wrong === undefined ? undefined : id)}
        value={value}
        onChange={(e) => write(e.target.value)}
      >
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

/** Any number of several, by code. */
export const Ticks = ({
  legend,
  ticked,
  write,
  options,
}: {
  readonly legend: string;
  readonly ticked: readonly string[];
  readonly write: (codes: readonly string[]) => void;
  readonly options: readonly (readonly [code: string, text: string])[];
}) => (
  <fieldset className="ticks">
    <legend>{legend}</legend>
    {options.map(([code, text]) => (
      <label key={code} className="check">
        <input
          type="checkbox"
          checked={ticked.includes(code)}
          onChange={(e) => write(e.target.checked ? [...ticked, code] : ticked.filter((one) => one !== code))}
        />{" "}
        {text}
      </label>
    ))}
  </fieldset>
);
