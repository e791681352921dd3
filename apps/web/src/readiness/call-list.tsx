import { type Recorded, known } from "@prehosp/model/absence";
import { type Instant, secondsBetween } from "@prehosp/model/time";
import { useCallback, useState } from "react";
import { absenceText } from "../absence-text.ts";
import { daysText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { codeTexts } from "../texts/codes.ts";
import { readinessTexts as texts } from "../texts/readiness.ts";
import { WideTable } from "../way/wide-table.tsx";
import { readiness } from "./ask.ts";

const Calls = ({ unit, labelledBy }: { readonly unit: string; readonly labelledBy: string }) => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(useCallback(() => readiness.calls(unit), [unit]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const { period, missions } = answer.value;
  const lasted = (from: Recorded<Instant>, to: Recorded<Instant>): string => {
    if (!known(from)) return absenceText(from, language);
    if (!known(to)) return absenceText(to, language);
    // Whole minutes, as a settlement counts them.
    const seconds = secondsBetween(from, to);
    return seconds < 0 ? t(texts.turnedTimes) : `${String(Math.floor(seconds / 60))} min`;
  };
  const heads = [texts.alarmed, texts.role, texts.duration, texts.settlement];
  return (
    <>
      <p className="quiet">
        {daysText(period.from, period.to, language)}. {t(texts.callsLead)}
      </p>
      {missions.length === 0 ? (
        <p className="quiet">{t(texts.noCalls)}</p>
      ) : (
        <WideTable labelledBy={labelledBy} heads={heads.map((text) => t(text))}>
          {missions.map(({ role, status, alarmed, free, settled }, i) => (
            <tr key={i} data-settled={settled}>
              <th scope="row">{known(alarmed) ? moment(alarmed, language) : absenceText(alarmed, language)}</th>
              <td>
                {known(role) ? t(texts.roles[role]) : absenceText(role, language)}
                {status !== "actual" && <small>{t(codeTexts.status[status])}</small>}
              </td>
              <td>{lasted(alarmed, free)}</td>
              <td>{t(settled ? texts.settled : texts.notSettled)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
};

/**
 * When a unit was out, for its coordinator: kind of mission, how long, settled or not; nothing of a patient or a place. The hub reads
 * its ledger for it, so it is asked for when it is unfolded.
 */
export const CallList = ({ unit }: { readonly unit: string }) => {
  const { t } = useTell();
  const [isOpen, setOpen] = useState(false);
  const title = `calls-${unit}`;
  return (
    <details data-calls={unit} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary id={title}>{t(texts.calls)}</summary>
      {isOpen && <Calls unit={unit} labelledBy={title} />}
    </details>
  );
};
