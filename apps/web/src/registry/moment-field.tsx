import { ValidationMessage } from "@digdir/designsystemet-react";
import type { Element } from "@prehosp/registry";
import { useEffect, useId, useRef, useState } from "react";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { wayTexts } from "../texts/way.ts";
import type { ControlOf } from "./control-of.ts";
import { type MomentWritten, momentIn, momentOf } from "./moment-written.ts";
import { ReasonField } from "./reason-field.tsx";
import { NOTHING } from "./said.ts";

const WRONG = {
  "bad-day": shellTexts.badDay,
  "bad-clock": texts.badClock,
  skipped: texts.skipped,
  twice: texts.twice,
} as const;

/** A moment by day and clock in Norway, to the minute or the second as it is written. The clock comes first: the day stands ready. */
export const MomentField = (control: ControlOf<Extract<Element, { type: "time" }>>) => {
  const { element, entry, write, flush, labelId, describedBy, isWrong, firstDay } = control;
  const { t } = useTell();
  const wrongId = useId();
  const isIn = useRef(false);
  const [written, setWritten] = useState<MomentWritten>();
  const [isLeft, setLeft] = useState(false);
  const shown = written ?? momentOf(entry, firstDay);
  const read = momentIn(shown);
  const wrong = read.is === "none" || read.is === "at" ? undefined : WRONG[read.is];
  useEffect(() => {
    if (!isIn.current)
      setWritten((held) => (held === undefined || ["none", "at"].includes(momentIn(held).is) ? undefined : held));
  }, [entry]);
  const change = (to: MomentWritten) => {
    setWritten(to);
    const said = momentIn(to);
    if (said.is === "at") write({ value: said.value, exactness: said.exactness });
    else if (said.is === "none" && "value" in entry) write(NOTHING);
  };
  const isSaid = wrong !== undefined && (isLeft || read.is === "twice");
  const field = {
    autoComplete: "off",
    "aria-describedby": isSaid ? `${wrongId} ${describedBy}` : describedBy,
    "aria-invalid": isSaid || isWrong || undefined,
    onFocus: () => {
      isIn.current = true;
      setLeft(false);
    },
    onBlur: () => {
      isIn.current = false;
      setLeft(true);
      flush();
    },
  } as const;
  return (
    <span className="one-line">
      <input
        {...field}
        aria-label={`${t(element.label)}: ${t(texts.clockLabel)}`}
        inputMode="decimal"
        placeholder="14.07.33"
        size={8}
        value={shown.clock}
        onChange={(e) => change({ day: shown.day, clock: e.target.value })}
      />
      <input
        {...field}
        aria-label={`${t(element.label)}: ${t(wayTexts.dayLabel)}`}
        placeholder="22.11.2026"
        size={11}
        value={shown.day}
        onChange={(e) => change({ day: e.target.value, clock: shown.clock })}
      />
      <ReasonField
        {...control}
        write={(said) => {
          setWritten(undefined);
          write(said);
        }}
      />
      {isSaid && (
        <ValidationMessage id={wrongId} data-size="sm">
          {t(wrong)} {t(texts.notSavedField)}
        </ValidationMessage>
      )}
      {read.is === "twice" && (
        <span className="form-codes" role="group" aria-labelledby={labelId}>
          {([false, true] as const).map((second) => (
            <label key={String(second)} className="choice">
              <input type="radio" name={wrongId} checked={false} onChange={() => change({ ...shown, second })} />{" "}
              {t(second ? texts.second : texts.first)}
            </label>
          ))}
        </span>
      )}
    </span>
  );
};
