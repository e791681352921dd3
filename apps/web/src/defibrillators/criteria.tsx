import { criteria } from "@prehosp/defibrillators";
import type { FindingData } from "@prehosp/rules";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { SIGNS } from "../way/findings.tsx";
import { Cites } from "../way/section.tsx";
import { ruleName, ruleSays } from "./said.ts";

const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));

/** Where a criterion comes from, one click away. */
const Source = ({ rule }: { readonly rule: string }) => {
  const { t, language } = useTell();
  const source = byId.get(rule)?.source;
  if (source === undefined) return null;
  return (
    <details className="criterion-source">
      <summary>
        {t(texts.source)} <span className="hidden">{t(ruleName(rule), rule)}</span>
      </summary>
      <p>{t(source.says)}</p>
      {source.kind === "register" ? (
        <p className="quiet">
          <a href={source.address}>{source.address}</a>, {t(texts.readOn)} {dayText(source.read, language)}
        </p>
      ) : (
        <p className="quiet">
          {t(texts.assumption)} {source.decidedBy}, {dayText(source.decidedOn, language)}
        </p>
      )}
    </details>
  );
};

/** Each criterion of a judgement: what it asks, what it found, and its source. */
export const Criteria = ({ finding }: { readonly finding: FindingData }) => {
  const { t } = useTell();
  return (
    <ul className="criteria">
      {finding.because.map(({ rule, outcome, cites }) => (
        <li key={rule} className={`outcome-${outcome}`} data-rule={rule}>
          <span className="sign" aria-hidden="true">
            {SIGNS[outcome]}
          </span>
          <span>
            {t(ruleName(rule), rule)}: <b>{t(ruleSays(rule, outcome) ?? texts.notApplicable)}</b>
          </span>
          <Cites ids={cites} />
          <Source rule={rule} />
        </li>
      ))}
    </ul>
  );
};
