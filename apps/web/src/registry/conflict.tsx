import { Button } from "@digdir/designsystemet-react";
import { type Element, type Entry, type SaidEntry, settlementTexts } from "@prehosp/registry";
import { type ReactNode, useId, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { NOTHING, entryOf } from "./said.ts";
import { useSourceText } from "./source-text.ts";
import { pickByNumber } from "./pick.ts";
import type { FormSeen } from "./use-form.ts";
import { valueText } from "./value-text.ts";
import { type Conflict, entrySaidBy } from "./words.ts";

/** Sources that disagree: what each says, one to choose or something else, and why. Nothing is chosen beforehand. */
export const ConflictPanel = ({
  element,
  conflict,
  act,
  control,
}: {
  readonly element: Element;
  readonly conflict: Conflict;
  readonly act: FormSeen["act"];
  /** The element's own control, for something that no source says. */
  readonly control: (entry: Entry<unknown>, write: (said: SaidEntry) => void) => ReactNode;
}) => {
  const { t, language } = useTell();
  const sourceText = useSourceText();
  const id = useId();
  const [choice, setChoice] = useState<number | "other">();
  const [other, setOther] = useState<SaidEntry>(NOTHING);
  const [because, setBecause] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const settle = async () => {
    const answer = await act("settlements", {
      element: element.id,
      choice: choice === "other" ? other : choice,
      because,
    });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const row = (of: number | "other", number: number, text: ReactNode) => (
    <label key={of} className="choice">
      <input type="radio" name={id} checked={choice === of} onChange={() => setChoice(of)} data-number={number} />{" "}
      <kbd aria-hidden="true" className="quiet">
        {number}
      </kbd>{" "}
      {text}
    </label>
  );
  const { statements } = conflict;
  return (
    <div className="form-conflict" data-conflict={element.id}>
      <div role="radiogroup" aria-labelledby={`${id}-title`} className="choices" onKeyDown={pickByNumber}>
        <b id={`${id}-title`}>
          {t(texts.conflict)} <span className="hidden">{t(element.label)}</span>
        </b>
        <span className="form-codes column">
          {statements.map((statement, i) => {
            const entry = entrySaidBy(statement);
            return row(
              i,
              i + 1,
              <>
                <b>{valueText(element, entry, language)}</b> <span className="quiet">{sourceText(entry)}</span>
              </>,
            );
          })}
          {row("other", statements.length + 1, t(texts.otherAnswer))}
        </span>
      </div>
      {choice === "other" && control(entryOf(other), setOther)}
      <div className="form-row">
        <label>
          {t(texts.whyThis)} <span className="hidden">{t(element.label)}</span>
          <select value={because} onChange={(e) => setBecause(e.target.value)}>
            <option value="">–</option>
            {Object.entries(settlementTexts).map(([code, text]) => (
              <option key={code} value={code}>
                {t(text)}
              </option>
            ))}
          </select>
        </label>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={choice === undefined || because === ""}
          onClick={() => void settle()}
        >
          {t(texts.settle)} <span className="hidden">{t(element.label)}</span>
        </Button>
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </div>
  );
};
