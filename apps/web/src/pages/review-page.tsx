import { Button, Heading } from "@digdir/designsystemet-react";
import { type FormEvent, useCallback, useState } from "react";
import { hub } from "../api/client.ts";
import { dayFromNow } from "../day-from-now.ts";
import { gain } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { reviewTexts } from "../texts/review.ts";
import { IndicatorMonths } from "./indicator-months.tsx";
import { MondayList } from "./monday-list.tsx";
import { ReplayPanel } from "./replay-panel.tsx";
import { useAsked } from "./use-asked.ts";
import { usePeriod } from "./use-period.tsx";

/** The medical director's Monday: what could have been earlier and the reverse, and what a change would have come to. */
export const ReviewPage = () => {
  const { t } = useTell();
  const [period, setPeriod] = useState({ from: dayFromNow(-6), to: dayFromNow(1) });
  const { fields, read } = usePeriod(period);
  const { answer, again } = useAsked(useCallback(() => hub.review(period), [period]));
  const drafts = useAsked(hub.drafts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPeriod(read() ?? period);
  };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(reviewTexts.review)}
      </Heading>
      <p className="lead">{t(reviewTexts.lead)}</p>
      <form className="form-row" onSubmit={submit}>
        {fields}
        <Button type="submit" data-size="sm" variant="secondary">
          {t(reviewTexts.show)}
        </Button>
      </form>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && (
        <>
          <p>
            {answer.value.review.incidents} {t(reviewTexts.looked)} · {answer.value.review.leftOut}{" "}
            {t(reviewTexts.leftOut)} · {answer.value.review.notComparable} {t(reviewTexts.notComparable)}
          </p>
          <MondayList
            title={t(reviewTexts.earlier)}
            rows={answer.value.review.couldBeEarlier}
            figure={(row) => `${gain(row.earlierBySeconds)} ${t(reviewTexts.sooner)}`}
          />
          <MondayList
            title={t(reviewTexts.inVain)}
            rows={answer.value.review.alarmedInVain}
            figure={(row) =>
              row.lateBySeconds === undefined
                ? t(row.because === "stood-down" ? reviewTexts.stoodDown : reviewTexts.ordinaryFirst)
                : `${gain(row.lateBySeconds)} ${t(reviewTexts.later)}`
            }
          />
        </>
      )}
      <IndicatorMonths period={period} />
      <ReplayPanel period={period} drafts={drafts.answer?.ok === true ? drafts.answer.value : []} />
    </main>
  );
};
