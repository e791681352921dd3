import type { Indicator } from "@prehosp/indicators";
import { useCallback } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { figures } from "./ask.ts";
import { barsOf, funnelOf, mapOf, nameOf, runOf, spanOf } from "./charts.ts";
import { Drawn } from "./drawn.tsx";
import { figureOf } from "./figure.ts";
import { measuredCsv } from "./measured-csv.ts";
import { monthsOf } from "./months.ts";
import { NotYet } from "./not-yet.tsx";
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

/** Municipalities on the map of the deployment; said in words where it names none. */
const OnMap = ({
  rows,
  of,
  csv,
}: {
  readonly rows: readonly MeasuredSeen[];
  readonly of: Of;
  readonly csv: () => string;
}) => {
  const { t } = useTell();
  const { answer, again } = useAsked(figures.areas);
  if (answer?.ok !== true) return <NotYet title={t(indicatorTexts.map)} answer={answer} again={again} />;
  const { areas } = answer.value;
  if (areas === undefined) return <p className="quiet">{t(indicatorTexts.noMap)}</p>;
  return (
    <Drawn
      id="map"
      title={t(indicatorTexts.map)}
      captioned={of.definition.kind === "time"}
      draw={mapOf(of.definition, rows, areas)}
      file={fileOf("map", of)}
      csv={csv}
    />
  );
};

/** The groups of a level: bars with intervals, municipalities on a map, and for shares a funnel. */
export const Compared = ({ definition, at }: Of) => {
  const { t, language } = useTell();
  const { span, level } = at;
  const { answer, again } = useAsked(
    useCallback(() => figures.measured(monthsOf(span), level, definition.id), [span, level, definition]),
  );
  const title = `${t(indicatorTexts.bars)}: ${t(indicatorTexts[level])}`;
  if (answer?.ok !== true) return <NotYet title={title} answer={answer} again={again} />;
  const rows = answer.value.measured;
  const instead = insteadOf(rows);
  const csv = () =>
    measuredCsv(
      rows.map(({ group, measurement }) => ({ id: group.id, name: nameOf(group, language), measurement })),
      language,
    );
  return (
    <>
      {level === "unit" && <p className="quiet">{t(indicatorTexts.unitsAddUp)}</p>}
      <Drawn
        id="bars"
        title={title}
        instead={instead.figure}
        captioned={definition.kind === "time"}
        draw={barsOf(definition, rows)}
        file={fileOf(level, { definition, at })}
        csv={csv}
      />
      {level === "municipality" && instead.figure === undefined && (
        <OnMap rows={rows} of={{ definition, at }} csv={csv} />
      )}
      {definition.kind === "share" && (
        <Drawn
          instead={instead.funnel}
          id="funnel"
          title={`${t(indicatorTexts.funnel)}: ${t(indicatorTexts[level])}`}
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
  if (answer?.ok !== true) return <NotYet title={t(indicatorTexts.run)} answer={answer} again={again} />;
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
