import { Card, Heading } from "@digdir/designsystemet-react";
import { type Measurement, indicators } from "@prehosp/indicators";
import { type Text, say } from "@prehosp/model";
import { count, date, percent } from "../format.ts";
import { About } from "../indicators/about.tsx";
import { useTell } from "../language.tsx";
import { figureTexts } from "../texts/figures.ts";
import { Facts } from "../way/section.tsx";

const filled = (text: string, name: string, value: string): string => text.replace(`{${name}}`, value);

type Shown = Extract<Measurement, { belowMinimum: false }>;

const Bar = ({
  value,
  low,
  high,
  target,
}: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly target: number | undefined;
}) => {
  const at = (share: number) => `${String(share * 100)}%`;
  return (
    <div className="bar" aria-hidden="true">
      <span className="bar-interval" style={{ left: at(low), width: at(high - low) }} />
      <span className="bar-value" style={{ left: at(value) }} />
      {target !== undefined && <span className="bar-target" style={{ left: at(target) }} />}
    </div>
  );
};

const Figures = ({
  shown,
  target,
}: {
  readonly shown: Shown;
  readonly target: { readonly share: number; readonly source: Text } | undefined;
}) => {
  const { t, language } = useTell();
  const { value, interval, numerator, denominator, population, excluded, missing, unplaced } = shown;
  const level = filled(t(figureTexts.interval), "level", percent(interval.level, language));
  const left = excluded.filter(({ n }) => n > 0);
  return (
    <>
      <p className="figure">
        <b>{percent(value, language)}</b> {count(numerator, language)} {t(figureTexts.of)}{" "}
        {count(denominator, language)}
      </p>
      <Bar value={value} low={interval.low} high={interval.high} target={target?.share} />
      <Facts
        rows={[
          [level, `${percent(interval.low, language)} – ${percent(interval.high, language)}`],
          [t(figureTexts.population), count(population, language)],
          [
            t(figureTexts.excluded),
            left.length === 0
              ? "0"
              : left.map(({ text, n }) => `${say(text, language)}: ${count(n, language)}`).join(" · "),
          ],
          [t(figureTexts.missing), count(missing, language)],
          [t(figureTexts.unplaced), count(unplaced, language)],
          ...(target === undefined
            ? []
            : [
                [
                  t(figureTexts.target),
                  `${percent(target.share, language)} – ${say(target.source, language)}`,
                ] as const,
              ]),
        ]}
      />
    </>
  );
};

/** One measurement with everything that a reader needs to judge it. */
export const MeasurementCard = ({ measurement }: { readonly measurement: Measurement }) => {
  const { t, language } = useTell();
  const definition = indicators.find(({ id }) => id === measurement.indicator);
  const { from, to } = measurement.period;
  return (
    <Card className="measurement" data-color="neutral">
      <Heading level={4} data-size="2xs">
        {t(definition?.label, measurement.indicator)}
      </Heading>
      <p className="quiet">
        {t(figureTexts.period)} {date(from, language)} – {date(to, language)} · {t(figureTexts.version)}{" "}
        {measurement.version}
      </p>
      {measurement.belowMinimum ? (
        <p className="figure">
          <b>{t(figureTexts.tooFew)}</b>{" "}
          <span className="quiet">{filled(t(figureTexts.tooFewWhy), "n", String(measurement.minimumDenominator))}</span>
        </p>
      ) : (
        <Figures shown={measurement} target={definition?.target} />
      )}
      {definition !== undefined && (
        <About definition={definition} excluded={measurement.belowMinimum ? undefined : measurement.excluded} />
      )}
    </Card>
  );
};
