import type { Excluded, Indicator } from "@prehosp/indicators";
import type { ReactNode } from "react";
import { count, dayText, percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { Cites, Facts } from "../way/section.tsx";

/** How a definition is measured, in words. */
const useMethod = ({ kind, interval: { level }, ...one }: Indicator): string => {
  const { t, language } = useTell();
  const per = "per" in one ? count(one.per, language) : "";
  return t(indicatorTexts[`${kind}Method`]).replace("{level}", percent(level, language)).replace("{per}", per);
};

/** A definition one click away; how many each reason has left out stands with it where the figure is shown. */
export const About = ({
  definition: one,
  excluded,
}: {
  readonly definition: Indicator;
  readonly excluded: readonly Excluded[] | "withheld" | undefined;
}) => {
  const { t, language } = useTell();
  const method = useMethod(one);
  const told = excluded === "withheld" ? undefined : excluded;
  const left = told?.filter(({ reason, n }) => n > 0 || one.exclusions.some((known) => known.reason === reason));
  const reasons = left ?? one.exclusions;
  const target = one.kind === "share" ? one.target : undefined;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t(figureTexts.population), t(one.population)],
    [
      t(indicatorTexts.exclusions),
      reasons.length === 0 ? (
        t(indicatorTexts.none)
      ) : (
        <ul key="reasons">
          {reasons.map((reason) => (
            <li key={reason.reason}>
              {t(reason.text)}
              {"n" in reason && `: ${count(reason.n as number, language)}`}
            </li>
          ))}
          {excluded === "withheld" && <li data-left-out="withheld">{t(indicatorTexts.leftOutWithheld)}</li>}
        </ul>
      ),
    ],
    ...(one.kind === "time"
      ? ([
          [t(indicatorTexts.from), t(one.start)],
          [t(indicatorTexts.to), t(one.end)],
        ] as const)
      : ([
          [t(figureTexts.numerator), t(one.numerator)],
          [t(figureTexts.denominator), t(one.denominator)],
        ] as const)),
    [t(indicatorTexts.method), method],
    [t(indicatorTexts.minimum), count(one.minimumDenominator, language)],
    [
      t(indicatorTexts.target),
      target === undefined ? t(indicatorTexts.noTarget) : `${percent(target.share, language)} – ${t(target.source)}`,
    ],
    [t(indicatorTexts.source), t(one.source)],
    [t(indicatorTexts.evidence), t(indicatorTexts[one.evidence])],
    [t(indicatorTexts.norms), <Cites key="norms" ids={one.cites} />],
    [t(indicatorTexts.validFrom), `${dayText(one.validFrom, language)} · ${t(figureTexts.version)} ${one.version}`],
    [
      t(indicatorTexts.breaks),
      one.series === undefined || one.series.length === 0
        ? t(indicatorTexts.none)
        : one.series.map(({ from, means }) => `${dayText(from, language)}: ${t(means)}`).join(" · "),
    ],
  ];
  return (
    <details className="about">
      <summary>{t(figureTexts.definition)}</summary>
      <Facts rows={rows} />
      {one.traps.length > 0 && (
        <>
          <p>
            <b>{t(figureTexts.traps)}</b>
          </p>
          <ul className="traps">
            {one.traps.map((trap) => (
              <li key={trap.nb}>{t(trap)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
};
