import { addDays } from "@prehosp/model/time";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { figureTexts } from "../texts/figures.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { Select } from "../way/field.tsx";
import { SPANS, type Span, monthsOf } from "./months.ts";
import { type Standing, addressAt } from "./place.ts";

/** Which whole months the figures are of; a choice is a step in the history. */
export const SpanSelect = ({ at }: { readonly at: Standing }) => {
  const { t, language } = useTell();
  const said = (span: Span): string => {
    const { from, to } = monthsOf(span);
    return `${t(indicatorTexts[span])}: ${dayText(from, language)}–${dayText(addDays(to, -1), language)}`;
  };
  return (
    <>
      <p className="paper-only">{said(at.span)}</p>
      <div className="filter">
        <Select
          label={t(figureTexts.period)}
          value={at.span}
          write={(chosen) => {
            const span = SPANS.find((one) => one === chosen);
            if (span !== undefined) location.hash = addressAt({ ...at, span });
          }}
          options={SPANS.map((span) => [span, said(span)])}
        />
      </div>
    </>
  );
};
