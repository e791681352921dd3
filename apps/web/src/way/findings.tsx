import { texts as dispatchTexts } from "@prehosp/dispatch";
import type { FindingData } from "@prehosp/rules";
import type { ReactNode } from "react";
import { useTell } from "../language.tsx";
import { wayTexts } from "../texts/way.ts";
import { Cites } from "./section.tsx";

/** The sign of each outcome; its word stands beside it. */
export const SIGNS = { met: "✓", "not-met": "✕", unclear: "?", "not-applicable": "–" } as const;

const factName = (name: string) => dispatchTexts.facts[name as keyof typeof dispatchTexts.facts];

/** Every judgement behind a line: what it asks, what it found, the norms, and what was missing; over it who can settle what. */
export const Findings = ({
  findings,
  children,
}: {
  readonly findings: readonly FindingData[];
  readonly children?: ReactNode;
}) => {
  const { t } = useTell();
  return (
    <details className="findings">
      <summary>
        {findings.length} {t(wayTexts.findings)}
      </summary>
      {children}
      <ul>
        {findings.map((finding) => (
          <li key={finding.rule} className={`outcome-${finding.outcome}`}>
            <span className="sign" aria-hidden="true">
              {SIGNS[finding.outcome]}
            </span>
            <span>
              {t(dispatchTexts.criteria[finding.rule], finding.rule)}:{" "}
              <b>{t(dispatchTexts.outcomes[finding.outcome])}</b>
              {finding.missing.length > 0 && (
                <span className="missing"> – {finding.missing.map((name) => t(factName(name), name)).join(", ")}</span>
              )}
            </span>
            <Cites ids={finding.cites} />
          </li>
        ))}
      </ul>
    </details>
  );
};
