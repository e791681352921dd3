import { Button } from "@digdir/designsystemet-react";
import { type Measurement, indicators } from "@prehosp/indicators";
import { useCallback, useState } from "react";
import { type Replaying, hub } from "../api/client.ts";
import { count, daysText, percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { reviewTexts } from "../texts/review.ts";
import { Wide } from "../way/wide.tsx";
import { useAsked } from "./use-asked.ts";

type Period = Replaying["period"];

const Figure = ({ measured }: { readonly measured: Measurement | undefined }) => {
  const { t, language } = useTell();
  if (measured === undefined || measured.belowMinimum) return t(figureTexts.tooFew);
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
  const { answer, again } = useAsked(useCallback(() => hub.indicatorMonths(period), [period]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
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
        {answer.value.map(({ period: { from, to }, measurements }) => (
          <tr key={from}>
            <th scope="row">{daysText(from, to, language)}</th>
            {indicators.map(({ id }) => (
              <td key={id} data-indicator={id}>
                <Figure measured={measurements.find((one) => one.indicator === id)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Every indicator month by month over the period of the review, once it is asked for: whether what was changed shows. */
export const IndicatorMonths = ({ period }: { readonly period: Period }) => {
  const { t } = useTell();
  const [shown, setShown] = useState<Period>();
  return (
    <section className="months">
      <h2 id="months">{t(reviewTexts.months)}</h2>
      <p className="lead">{t(figureTexts.lead)}</p>
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
