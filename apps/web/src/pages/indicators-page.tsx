import { Heading } from "@digdir/designsystemet-react";
import { useCallback, useMemo } from "react";
import { figures } from "../indicators/ask.ts";
import { FlowFigure } from "../indicators/flow-figure.tsx";
import { grouped } from "../indicators/groups.ts";
import { monthsOf } from "../indicators/months.ts";
import { OneFigure } from "../indicators/one-figure.tsx";
import { OnePage } from "../indicators/one-page.tsx";
import { type Standing, addressAt, standingAt } from "../indicators/place.ts";
import { PrintButton } from "../indicators/print-button.tsx";
import { SpanSelect } from "../indicators/span-select.tsx";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { useAsked } from "./use-asked.ts";

const All = ({ at }: { readonly at: Standing }) => {
  const { t } = useTell();
  const { answer, again } = useAsked(useCallback(() => figures.measured(monthsOf(at.span), "region"), [at.span]));
  const measured = answer?.ok === true ? answer.value.measured.filter(({ group }) => group.standing === "placed") : [];
  return (
    <main id="main" className="page indicators" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.indicators)}
      </Heading>
      <p className="lead">
        {t(indicatorTexts.lead)} {t(indicatorTexts.smallNumbers)}
      </p>
      <p className="beside">
        <a href={addressOf({ area: "review" })}>{t(indicatorTexts.monday)}</a>
        <a href={addressOf({ area: "incidents" })}>{t(indicatorTexts.ladder)}</a>
      </p>
      <div className="form-row">
        <SpanSelect at={at} />
        <PrintButton />
      </div>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && measured.length === 0 && <p>{t(figureTexts.noFigures)}</p>}
      {measured.length > 0 &&
        grouped.map(({ stage, title, indicators }) => (
          <section key={stage} aria-labelledby={stage}>
            <Heading level={2} data-size="xs" id={stage}>
              {t(title)}
            </Heading>
            <div className="cards">
              {indicators.map((one) => {
                const found = measured.find(({ measurement }) => measurement.indicator === one.id);
                return (
                  found && (
                    <OneFigure
                      key={one.id}
                      definition={one}
                      measurement={found.measurement}
                      href={addressAt({ ...at, indicator: one.id })}
                    />
                  )
                );
              })}
            </div>
          </section>
        ))}
      <FlowFigure span={at.span} />
    </main>
  );
};

/** How good it was: every indicator of the region, or one of them compared and over time. */
export const IndicatorsPage = ({ at: steps }: { readonly at: readonly string[] }) => {
  const path = steps.join("/");
  const at = useMemo(() => standingAt(path.split("/").filter(Boolean)), [path]);
  return at.indicator === undefined ? <All key={at.span} at={at} /> : <OnePage at={at} indicator={at.indicator} />;
};
