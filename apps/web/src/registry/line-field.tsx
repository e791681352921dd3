import { ValidationMessage } from "@digdir/designsystemet-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerTexts as texts } from "../texts/register.ts";
import type { ControlOf } from "./control-of.ts";
import { ReasonField } from "./reason-field.tsx";
import { type Lined, lineOf, saidIn } from "./said.ts";

const useWrong = (element: Lined): string => {
  const { t } = useTell();
  switch (element.type) {
    case "integer":
      return t(texts.badInteger).replace("{min}", String(element.min)).replace("{max}", String(element.max));
    case "decimal":
      return t(texts.badDecimal)
        .replace("{min}", String(element.min))
        .replace("{max}", String(element.max))
        .replace("{decimals}", String(element.decimals));
    case "day":
      return t(shellTexts.badDay);
    case "pattern":
      return t(texts.badPattern).replace("{example}", element.example);
  }
};

/** A value on one line. What is no value of the element is said when the field is left, and is not saved before it is one. */
export const LineField = (control: ControlOf<Lined>) => {
  const { element, entry, write, flush, labelId, describedBy, isWrong } = control;
  const { t } = useTell();
  const wrongId = useId();
  const wrong = useWrong(element);
  const isIn = useRef(false);
  const [text, setText] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const isBad = text !== undefined && saidIn(element, text) === undefined;
  // What stands in the field while somebody writes there is theirs; what others write comes in once it is left.
  useEffect(() => {
    if (!isIn.current)
      setText((held) => (held === undefined || saidIn(element, held) === undefined ? held : undefined));
  }, [element, entry]);
  const change = (to: string) => {
    setText(to);
    const said = saidIn(element, to);
    if (said !== undefined) write(said);
  };
  const leave = () => {
    isIn.current = false;
    setLeft(true);
    flush();
  };
  const isSaid = isBad && isLeft;
  return (
    <span className="one-line">
      <input
        aria-labelledby={labelId}
        aria-describedby={isSaid ? `${wrongId} ${describedBy}` : describedBy}
        aria-invalid={isSaid || isWrong || undefined}
        autoComplete="off"
        inputMode={element.type === "integer" ? "numeric" : element.type === "decimal" ? "decimal" : undefined}
        placeholder={element.type === "day" ? "22.11.2026" : undefined}
        size={element.type === "day" ? 11 : 8}
        maxLength={40}
        value={text ?? lineOf(element, entry)}
        onChange={(e) => change(e.target.value)}
        onFocus={() => {
          isIn.current = true;
          setLeft(false);
        }}
        onBlur={leave}
      />
      {"unit" in element && <span>{element.unit}</span>}
      <ReasonField
        {...control}
        write={(said) => {
          setText(undefined);
          write(said);
        }}
      />
      {isSaid && (
        <ValidationMessage id={wrongId} data-size="sm">
          {wrong} {t(texts.notSavedField)}
        </ValidationMessage>
      )}
    </span>
  );
};
