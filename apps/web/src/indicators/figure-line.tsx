import { type AnyMeasurement, problemTexts } from "@prehosp/indicators";
import { count, dayText, percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { type Figure, figureOf } from "./figure.ts";
import { decimal, timeText } from "./said-time.ts";

const METHODS: ReadonlySet<string> = new Set(["wilson", "exact-poisson", "byar", "order-statistics"]);
type Method = "wilson" | "exact-poisson" | "byar" | "order-statistics";

const Shown = ({ figure }: { readonly figure: Figure }) => {
  const { t, language } = useTell();
  const { kind, value, interval, n, numerator, middle, per } = figure;
  const said = (one: number): string =>
    kind === "share" ? percent(one, language) : kind === "time" ? timeText(one, language) : decimal(one, language);
  const method =
    interval !== undefined && METHODS.has(interval.method) ? t(indicatorTexts[interval.method as Method]) : "";
  return (
    <>
      <p className="figure">
        <b>{said(value)}</b> {kind === "time" && t(indicatorTexts.median)}
        {kind === "rate" && t(indicatorTexts.per).replace("{per}", count(per ?? 1, language))}
        {numerator !== undefined && (
          <>
            {" "}
            {count(numerator, language)} {t(figureTexts.of)} {count(n, language)}
          </>
        )}
      </p>
      <p className="quiet">
        {interval !== undefined && (
          <>
            {said(interval.low)} – {said(interval.high)}:{" "}
            {t(indicatorTexts.interval)
              .replace("{level}", percent(interval.level, language))
              .replace("{method}", method)}
          </>
        )}
        {middle !== undefined && (
          <>
            {" · "}
            {t(indicatorTexts.middleMost).replace("{low}", said(middle[0])).replace("{high}", said(middle[1]))}
          </>
        )}
      </p>
    </>
  );
};

/** The figure of a measurement with its interval, or in words why there is none. */
export const FigureLine = ({ measurement }: { readonly measurement: AnyMeasurement }) => {
  const { t, language } = useTell();
  const figure = figureOf(measurement);
  if (figure !== undefined)
    return (
      <>
        <Shown figure={figure} />
        {!measurement.belowMinimum &&
          measurement.breaks?.map(({ from, means }) => (
            <p key={from} className="break">
              {t(indicatorTexts.breakInside)} {dayText(from, language)}: {t(means)}
            </p>
          ))}
      </>
    );
  const problems = measurement.belowMinimum ? (measurement.problems ?? []) : [];
  if (problems.length > 0)
    return (
      <>
        <p className="figure">
          <b className="missing">{t(indicatorTexts.noFigure)}</b>
        </p>
        <ul className="quiet">
          {problems.map(({ code, at }) => (
            <li key={`${code} ${at ?? ""}`}>{t(problemTexts[code])}</li>
          ))}
        </ul>
      </>
    );
  const isPublished = measurement.belowMinimum && measurement.reason === "small-numbers";
  return (
    <>
      <p className="figure">
        <b className="missing">{t(figureTexts.tooFew)}</b>
      </p>
      <p className="quiet">
        {isPublished
          ? t(indicatorTexts.withheldWhy)
          : t(figureTexts.tooFewWhy).replace("{n}", String(measurement.minimumDenominator))}
      </p>
    </>
  );
};
