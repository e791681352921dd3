import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import { clock, count, percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { Plain } from "../registry/plain-table.tsx";
import { coverageTexts as texts } from "../texts/defibrillators-coverage.ts";
import { Missing } from "../way/section.tsx";
import { Wide } from "../way/wide.tsx";
import type { CoverageSeen, CoveredHourSeen } from "./coverage-words.ts";

const STEP = 24;
const HIGH = 140;
const [LEFT, TOP, BOTTOM] = [60, 12, 22];

const two = (hour: number): string => String(hour).padStart(2, "0");

/** The hours of one day as bars: filled = surely usable, outlined = usable or unclear. An hour held back has no bar. */
const Bars = ({ hours, most }: { readonly hours: readonly CoveredHourSeen[]; readonly most: number }) => {
  const { t, language } = useTell();
  const [wide, high] = [LEFT + hours.length * STEP, TOP + HIGH + BOTTOM];
  const y = (people: number) => TOP + HIGH * (1 - people / most);
  return (
    <svg viewBox={`0 0 ${String(wide)} ${String(high)}`} width={wide} role="img" aria-label={t(texts.bars)}>
      {[0, most].map((people) => (
        <g key={people}>
          <line className="grid" x1={LEFT} x2={wide} y1={y(people)} y2={y(people)} />
          <text x={LEFT - 6} y={y(people) + 4} textAnchor="end">
            {count(people, language)}
          </text>
        </g>
      ))}
      {hours.map(({ at, hour, met, possible }, place) => (
        <g key={at}>
          {known(possible) && (
            <rect
              className="possible"
              x={LEFT + place * STEP + 4}
              y={y(possible)}
              width={STEP - 8}
              height={TOP + HIGH - y(possible)}
            />
          )}
          {known(met) && (
            <rect
              className="met"
              data-hour={hour}
              x={LEFT + place * STEP + 4}
              y={y(met)}
              width={STEP - 8}
              height={TOP + HIGH - y(met)}
            />
          )}
          {hour % 3 === 0 && (
            <text x={LEFT + place * STEP + STEP / 2} y={high - 4} textAnchor="middle">
              {two(hour)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};

/** People in reach through one day: bars, and beside them the same in figures. */
export const HourBars = ({
  hours,
  people,
}: {
  readonly hours: readonly CoveredHourSeen[];
  readonly people: CoverageSeen["people"];
}) => {
  const { t, language } = useTell();
  const said = hours.flatMap(({ met, possible }) => [met, possible].filter(known));
  const most = Math.max(1, ...said);
  const figure = (n: CoveredHourSeen["met"]) =>
    !known(n) ? (
      <Missing>{absenceText(n, language)}</Missing>
    ) : (
      <span className="figure">
        {count(n, language)}
        {known(people) && people > 0 && <span className="quiet"> {percent(n / people, language)}</span>}
      </span>
    );
  return (
    <div className="hour-bars">
      <figure className="trend">
        <Wide labelledBy="in-reach">
          <Bars hours={hours} most={most} />
        </Wide>
        <figcaption className="quiet">{t(texts.barsMean)}</figcaption>
      </figure>
      <Plain
        labelledBy="in-reach"
        heads={[texts.hour, texts.surely, texts.possibly]}
        rows={hours.map(({ at, met, possible }) => ({
          of: at,
          cells: [clock(at, language), figure(met), figure(possible)],
        }))}
      />
    </div>
  );
};
