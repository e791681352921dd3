import type { Element } from "@prehosp/registry";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { BecauseField } from "./because-field.tsx";
import { type ControlOf, reasonsOf } from "./control-of.ts";
import { pickByNumber } from "./pick.ts";
import { NOTHING } from "./said.ts";

type Coded = Extract<Element, { type: "code" | "yes-no" }>;

const yesNo = [
  ["yes", codeTexts.yesNo.yes],
  ["no", codeTexts.yesNo.no],
] as const;

const LAST_DIGIT = 9;

/** One of several: every code, and after them every reason why there is none, so that it is one or the other. */
export const Choices = ({ element, entry, write, flush, labelId, describedBy, isWrong }: ControlOf<Coded>) => {
  const { t } = useTell();
  const [isAsking, setAsking] = useState(false);
  const codes = element.type === "code" ? Object.entries(element.codes) : yesNo;
  const now =
    "value" in entry ? (entry.value === true ? "yes" : entry.value === false ? "no" : entry.value) : undefined;
  const absent = "value" in entry ? undefined : isAsking ? "not-obtained" : entry.absent;
  const reasons = reasonsOf(element);
  const row = (key: string, number: number, text: string, isChosen: boolean, choose: () => void) => (
    <label key={key} className="choice">
      <input
        type="radio"
        name={labelId}
        checked={isChosen}
        onChange={choose}
        data-number={number > LAST_DIGIT ? undefined : number}
        aria-describedby={describedBy}
      />{" "}
      {number <= LAST_DIGIT && (
        <kbd aria-hidden="true" className="quiet">
          {number}
        </kbd>
      )}{" "}
      {text}
    </label>
  );
  const say = (said: Parameters<typeof write>[0]) => {
    setAsking(false);
    write(said);
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelId}
      aria-invalid={isWrong || undefined}
      className="choices"
      onKeyDown={pickByNumber}
    >
      <span className="form-codes">
        {codes.map(([code, text], i) =>
          row(code, i + 1, t(text), now === code && !isAsking, () =>
            say({ value: element.type === "yes-no" ? code === "yes" : code }),
          ),
        )}
      </span>
      <span className="form-reasons">
        {reasons.map((reason, i) =>
          row(reason, codes.length + i + 1, t(codeTexts.absence[reason]), absent === reason, () =>
            reason === "not-obtained" ? setAsking(true) : say({ absent: reason }),
          ),
        )}
        {row("not-recorded", 0, t(codeTexts.absence["not-recorded"]), absent === "not-recorded", () => say(NOTHING))}
      </span>
      {absent === "not-obtained" && (
        <BecauseField
          label={t(element.label)}
          because={"absent" in entry ? entry.because : undefined}
          write={(because) => write({ absent: "not-obtained", because })}
          flush={flush}
        />
      )}
    </div>
  );
};
