import { Heading } from "@digdir/designsystemet-react";
import { type ReactNode, useCallback } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { About } from "./about.tsx";
import { figures } from "./ask.ts";
import { Compared, type Of, OverTime } from "./compared.tsx";
import { Counts } from "./counts.tsx";
import { excludedOf } from "./excluded-of.ts";
import { FigureLine } from "./figure-line.tsx";
import { definitionOf } from "./groups.ts";
import { monthsOf } from "./months.ts";
import { type Standing, addressAt } from "./place.ts";
import { PrintButton } from "./print-button.tsx";
import { SpanSelect } from "./span-select.tsx";
import { LEVELS } from "./words.ts";

/** The figure of the region, and what it is defined by. */
const Whole = ({ definition, at: { span } }: Of) => {
  const { t } = useTell();
  const { answer, again } = useAsked(
    useCallback(() => figures.measured(monthsOf(span), "region", definition.id), [span, definition]),
  );
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const measurement = answer.value.measured.find(({ group }) => group.standing === "placed")?.measurement;
  return (
    <div className="whole" data-indicator={definition.id}>
      {measurement === undefined ? (
        <p>{t(figureTexts.noFigures)}</p>
      ) : (
        <>
          <FigureLine measurement={measurement} />
          <Counts measurement={measurement} />
        </>
      )}
      <About definition={definition} excluded={measurement && excludedOf(measurement)} />
    </div>
  );
};

const Levels = ({ at }: { readonly at: Standing }) => {
  const { t } = useTell();
  return (
    <nav className="levels screen-only" aria-label={t(indicatorTexts.level)}>
      <span className="quiet">{t(indicatorTexts.level)}</span>
      {LEVELS.map((level) => (
        <a key={level} href={addressAt({ ...at, level })} aria-current={level === at.level ? "true" : undefined}>
          {t(indicatorTexts[level])}
        </a>
      ))}
    </nav>
  );
};

const Frame = ({
  title,
  at,
  children,
}: {
  readonly title: string;
  readonly at: Standing;
  readonly children: ReactNode;
}) => {
  const { t } = useTell();
  const { indicator: _one, ...others } = at;
  return (
    <main id="main" className="page indicators" tabIndex={-1}>
      <p className="screen-only">
        <a href={addressAt(others)}>{t(indicatorTexts.back)}</a>
      </p>
      <Heading level={1} data-size="sm">
        {title}
      </Heading>
      {children}
    </main>
  );
};

/** One indicator: its figure, the groups of a level compared, and its months; each figure as a picture, a table and files. */
export const OnePage = ({ indicator, at }: { readonly indicator: string; readonly at: Standing }) => {
  const { t } = useTell();
  const definition = definitionOf(indicator);
  if (definition === undefined)
    return (
      <Frame title={indicator} at={at}>
        <p>{t(indicatorTexts.unknownIndicator)}</p>
      </Frame>
    );
  return (
    <Frame title={t(definition.label)} at={at}>
      <div className="form-row">
        <SpanSelect at={at} />
        <PrintButton />
      </div>
      <p className="quiet">{t(definition.population)}</p>
      <Whole key={`whole ${at.span}`} definition={definition} at={at} />
      <Levels at={at} />
      <Compared key={`${at.level} ${at.span}`} definition={definition} at={at} />
      <OverTime key={`time ${at.span}`} definition={definition} at={at} />
      <p className="quiet">{t(indicatorTexts.smallNumbers)}</p>
    </Frame>
  );
};
