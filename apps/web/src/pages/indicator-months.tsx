import { Button } from "@digdir/designsystemet-react";
import { type AnyMeasurement, indicators } from "@prehosp/indicators";
import { type Day, addDays, addMonths } from "@prehosp/model/time";
import { useCallback, useState } from "react";
import type { Answer, Replaying } from "../api/client.ts";
import { count, daysText, percent } from "../format.ts";
import { figures } from "../indicators/ask.ts";
import type { PointSeen } from "../indicators/words.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { reviewTexts } from "../texts/review.ts";
import { Wide } from "../way/wide.tsx";
import { useAsked } from "./use-asked.ts";

type Period = Replaying["period"];

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

/** The whole months that some days lie in: a hub tells of no less. */
const monthsAround = ({ from, to }: Period): Period => ({
  from: firstOfMonth(from),
  to: addMonths(firstOfMonth(addDays(to, -1)), 1),
});

/** The series of every indicator of this page, all of the same months; the first problem where there is one. */
const askedOf = async (period: Period): Promise<Answer<readonly (readonly PointSeen[])[]>> => {
  const months = monthsAround(period);
  const all = await Promise.all(indicators.map(({ id }) => figures.series(months, id)));
  const wrong = all.find((one) => !one.ok);
  return wrong ?? { ok: true, value: all.flatMap((one) => (one.ok ? [one.value.points] : [])) };
};

const Figure = ({ measured }: { readonly measured: AnyMeasurement | undefined }) => {
  const { t, language } = useTell();
  if (measured === undefined || measured.belowMinimum)
    return t(measured?.problems === undefined ? figureTexts.tooFew : indicatorTexts.noFigure);
  if (!("numerator" in measured)) return undefined;
  const { value, numerator, denominator, interval } = measured;
  return (
    <>
      <b>{percent(value, language)}</b> {count(numerator, language)} / {count(denominator, language)} (
      {percent(interval.low, language)} – {percent(interval.high, language)})
    </>
  );
};

const Months = ({ period }: { readonly period: Period }) => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(useCallback(() => askedOf(period), [period]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const [months = []] = answer.value;
  return (
    <table className="rooms">
      <thead>
        <tr>
          <th>{t(figureTexts.period)}</th>
          {indicators.map(({ id, label }) => (
            <th key={id}>{t(label)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ period: { from, to } }, month) => (
          <tr key={from}>
            <th scope="row">{daysText(from, to, language)}</th>
            {indicators.map(({ id }, i) => (
              <td key={id} data-indicator={id}>
                <Figure measured={answer.value[i]?.[month]?.measurement} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Indicators over the whole months that the review lies in, once they are asked for: whether what was changed shows. */
export const IndicatorMonths = ({ period }: { readonly period: Period }) => {
  const { t } = useTell();
  const [shown, setShown] = useState<Period>();
  return (
    <section className="months">
      <h2 id="months">{t(reviewTexts.months)}</h2>
      <p className="lead">
        {t(figureTexts.lead)} {t(indicatorTexts.smallNumbers)}
      </p>
      <Button data-size="sm" variant="secondary" onClick={() => setShown(period)}>
        {t(reviewTexts.showMonths)}
      </Button>
      {shown !== undefined && (
        <Wide labelledBy="months">
          <Months period={shown} />
        </Wide>
      )}
    </section>
  );
};
