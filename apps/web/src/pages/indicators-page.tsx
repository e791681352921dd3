import { Heading } from "@digdir/designsystemet-react";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { MeasurementCard } from "./measurement-card.tsx";
import { useAsked } from "./use-asked.ts";

/** Every measurement of the region. */
export const IndicatorsPage = () => {
  const { t } = useTell();
  const { answer, again } = useAsked(hub.indicators);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.indicators)}
      </Heading>
      <p className="lead">{t(figureTexts.lead)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && answer.value.length === 0 && <p>{t(figureTexts.noFigures)}</p>}
      <div className="cards">
        {answer?.ok === true &&
          answer.value.map((one) => <MeasurementCard key={one.indicator} measurement={one} level={2} />)}
      </div>
    </main>
  );
};
