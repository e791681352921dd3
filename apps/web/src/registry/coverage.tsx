import { Heading } from "@digdir/designsystemet-react";
import { daysText, percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { registerOutTexts } from "../texts/register-out.ts";
import { Facts } from "../way/section.tsx";
import { monthText } from "./month-text.ts";
import { Plain } from "./plain-table.tsx";
import type { CoverageSeen } from "./report-words.ts";
import { spanText } from "./span-text.ts";
import { TrendLine } from "./trend-line.tsx";

/** Coverage of the period with what it rests on, and the time from event to form month by month. */
export const Coverage = ({ one }: { readonly one: CoverageSeen }) => {
  const { t, language } = useTell();
  const shareText = (share: number | undefined) => (share === undefined ? "–" : percent(share, language));
  const span = (seconds: number | undefined) => (seconds === undefined ? "–" : spanText(seconds, language));
  return (
    <section aria-labelledby="coverage">
      <Heading level={2} data-size="2xs" id="coverage">
        {t(texts.coverage)}, {daysText(one.from, one.to, language)}
      </Heading>
      {!one.caughtUp && <p role="status">{t(registerOutTexts.notAll)}</p>}
      <Facts
        rows={[
          [t(texts.share), `${shareText(one.share)} (${t(texts.atLeast).replace("{share}", shareText(one.atLeast))})`],
          [t(texts.registered), String(one.registered)],
          [t(texts.found), String(one.found)],
          [t(texts.unclear), String(one.unclear)],
          [t(texts.dayless), String(one.dayless)],
          [t(texts.drafts), String(one.drafts)],
        ]}
      />
      <Heading level={3} data-size="2xs" id="time-to-form">
        {t(texts.timeToForm)}
      </Heading>
      <TrendLine one={one} />
      {one.months.length === 0 ? (
        <p>{t(texts.noForms)}</p>
      ) : (
        <Plain
          labelledBy="time-to-form"
          heads={[texts.month, texts.formsCounted, texts.median, texts.p90, texts.notCounted]}
          rows={one.months.map(({ month, n, missing, before, median, p90 }) => ({
            of: month,
            cells: [monthText(month, language), n, span(median), span(p90), missing + before],
          }))}
        />
      )}
    </section>
  );
};
