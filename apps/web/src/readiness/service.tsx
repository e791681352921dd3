import { Button } from "@digdir/designsystemet-react";
import { OutReason, outReasonTexts } from "@prehosp/competence";
import { type Instant, instantOf, osloDay } from "@prehosp/model/time";
import { useState } from "react";
import { clock, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { readiness } from "./ask.ts";
import { hoursAhead } from "./hours-ahead.ts";
import { SaidRefused } from "./said-refused.tsx";
import { said, useSaying } from "./use-saying.ts";

/** Out of service in one tap on the reason, until the hour that stands beside it; back in one tap. */
export const Service = ({
  unit,
  name,
  isOut,
  again,
}: {
  readonly unit: string;
  readonly name: string;
  readonly isOut: boolean;
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const [returns, setReturns] = useState("");
  const { isSaying, problem, refused, say } = useSaying(again);
  const now = instantOf(Date.now());
  const hour = (at: Instant) =>
    osloDay(at) === osloDay(now)
      ? t(readinessTexts.atClock).replace("{clock}", clock(at, language))
      : moment(at, language);
  const takeOut = (reason: OutReason) =>
    say(() => readiness.service(unit, { ...said(unit), kind: "out", reason, ...(returns === "" ? {} : { returns }) }));
  const putIn = () => say(() => readiness.service(unit, { ...said(unit), kind: "in" }));
  return (
    <div className="service">
      {isOut ? (
        <Button data-size="sm" disabled={isSaying} onClick={() => void putIn()}>
          {t(readinessTexts.putIn)} <span className="hidden">{name}</span>
        </Button>
      ) : (
        <fieldset className="take-out" disabled={isSaying}>
          <legend>
            {t(readinessTexts.takeOut)} <span className="hidden">{name}</span>
          </legend>
          {OutReason.options.map((reason) => (
            <Button key={reason} data-size="sm" variant="secondary" onClick={() => void takeOut(reason)}>
              {t(outReasonTexts[reason])}
            </Button>
          ))}
          <label>
            {t(readinessTexts.returns)}{" "}
            <select value={returns} onChange={(e) => setReturns(e.target.value)}>
              <option value="">{t(readinessTexts.backWhenSaid)}</option>
              {hoursAhead(now).map((at) => (
                <option key={at} value={at}>
                  {hour(at)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
      )}
      <SaidRefused problem={problem} refused={refused} />
    </div>
  );
};
