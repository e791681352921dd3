import type { Indicator } from "@prehosp/indicators";
import { useCallback } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { figures } from "./ask.ts";
import { barsOf, funnelOf, nameOf, runOf, spanOf } from "./charts.ts";
import { Drawn } from "./drawn.tsx";
import { figureOf } from "./figure.ts";
import { measuredCsv } from "./measured-csv.ts";
import { monthsOf } from "./months.ts";
import type { Standing } from "./place.ts";
import type { MeasuredSeen } from "./words.ts";

const FEWEST = 3;

/** What is said instead of a figure of all of them, and instead of a funnel; nothing where they say something. */
const insteadOf = (rows: readonly Pick<MeasuredSeen, "measurement">[]) => {
  const values = rows.flatMap(({ measurement }) => figureOf(measurement)?.value ?? []);
  const isAlike = values.length < FEWEST || new Set(values).size === 1;
  return {
    figure: values.length === 0 ? indicatorTexts.nothingToDraw : undefined,
    funnel: isAlike ? indicatorTexts.fewGroups : undefined,
  };
};

/** An indicator, and where one stands. */
export interface Of {
  readonly definition: Indicator;
  readonly at: Standing;
}

const fileOf = (what: string, { definition, at }: Of): string => {
  const { from, to } = monthsOf(at.span);
  return `${definition.id}-${what}-${from}-${to}`;
};

/** The groups of a level: bars with intervals, and for shares a funnel. */
export const Compared = ({ definition, at }: Of) => {
  const { t, language } = useTell();
  const { span, level } = at;
  const { answer, again } = useAsked(
    useCallback(() => figures.measured(monthsOf(span), level, definition.id), [span, level, definition]),
  );
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const rows = answer.value.measured;
  const instead = insteadOf(rows);
  const csv = () =>
    measuredCsv(
      rows.map(({ group, measurement }) => ({ id: group.id, name: nameOf(group, language), measurement })),
      language,
    );
  const levelName = t(indicatorTexts[level]);
  return (
    <>
      {level === "unit" && <p className="quiet">{t(indicatorTexts.unitsAddUp)}</p>}
      <Drawn
        id="bars"
        title={`${t(indicatorTexts.bars)}: ${levelName}`}
        instead={instead.figure}
        captioned={definition.kind === "time"}
        draw={barsOf(definition, rows)}
        file={fileOf(level, { definition, at })}
        csv={csv}
      />
      {definition.kind === "share" && (
        <Drawn
          instead={instead.funnel}
          id="funnel"
          title={`${t(indicatorTexts.funnel)}: ${levelName}`}
          draw={funnelOf(definition, rows)}
          file={fileOf(`${level}-funnel`, { definition, at })}
          csv={csv}
        />
      )}
    </>
  );
};

/** Month by month, with the breaks of the series. */
export const OverTime = ({ definition, at }: Of) => {
  const { t, language } = useTell();
  const { span } = at;
  const { answer, again } = useAsked(
    useCallback(() => figures.series(monthsOf(span), definition.id), [span, definition]),
  );
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const { points } = answer.value;
  const csv = () =>
    measuredCsv(
      points.map((point) => ({ id: point.period.from, name: spanOf(point, language), measurement: point.measurement })),
      language,
    );
  return (
    <Drawn
      id="run"
      title={t(indicatorTexts.run)}
      instead={insteadOf(points).figure}
      captioned={definition.kind === "time"}
      draw={runOf(definition, points)}
      file={fileOf("months", { definition, at })}
      csv={csv}
    />
  );
};
