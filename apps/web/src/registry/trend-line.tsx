import { useTell } from "../language.tsx";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { Wide } from "../way/wide.tsx";
import { monthText } from "./month-text.ts";
import type { CoverageSeen } from "./report-words.ts";
import { spanText } from "./span-text.ts";
import { LEAST, trendOf } from "./trend.ts";

const STEP = 48;
const HIGH = 96;
const [LEFT, TOP, BOTTOM] = [56, 10, 22];

/** The median time from event to form as a line; the table beneath it says the same in figures. */
export const TrendLine = ({ one: { months: said, from, to } }: { readonly one: CoverageSeen }) => {
  const { t, language } = useTell();
  const { months, stretches } = trendOf(said, from, to);
  const points = stretches.flat();
  if (points.length === 0) return null;
  const most = Math.max(...points.map(({ median }) => median), 1);
  const x = (place: number) => LEFT + STEP / 2 + place * STEP;
  const y = (median: number) => TOP + HIGH * (1 - median / most);
  const [wide, high] = [LEFT + months.length * STEP, TOP + HIGH + BOTTOM];
  return (
    <figure className="trend">
      <Wide labelledBy="time-to-form">
        <svg viewBox={`0 0 ${String(wide)} ${String(high)}`} width={wide} role="img" aria-label={t(texts.trend)}>
          {[0, most].map((median) => (
            <g key={median}>
              <line className="grid" x1={LEFT} x2={wide} y1={y(median)} y2={y(median)} />
              <text x={LEFT - 6} y={y(median) + 4} textAnchor="end">
                {spanText(median, language)}
              </text>
            </g>
          ))}
          {months.map((month, place) => (
            <text key={month} x={x(place)} y={high - 4} textAnchor="middle">
              {month.slice(5)}
            </text>
          ))}
          {stretches.map((stretch) => (
            <polyline
              key={stretch[0]?.month}
              points={stretch.map(({ place, median }) => `${String(x(place))},${String(y(median))}`).join(" ")}
            />
          ))}
          {points.map(({ place, month, median }) => (
            <circle key={month} cx={x(place)} cy={y(median)} r={4} data-month={month}>
              <title>{`${monthText(month, language)}: ${spanText(median, language)}`}</title>
            </circle>
          ))}
        </svg>
      </Wide>
      <figcaption className="quiet">{t(texts.trendBreaks).replace("{n}", String(LEAST))}</figcaption>
    </figure>
  );
};
