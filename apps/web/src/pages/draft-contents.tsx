import { contentTexts } from "@prehosp/agreements";
import { AgreementContent } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { texts as dispatchTexts } from "@prehosp/dispatch";
import { useTell } from "../language.tsx";
import { agreementTexts } from "../texts/agreement.ts";
import type { Full } from "../texts/area.ts";
import { Select } from "../way/field.tsx";
import { SIGNS } from "../way/findings.tsx";
import { Cites } from "../way/section.tsx";
import { CONTENT, type Start, type Written, completenessOf } from "./written.ts";

const others: Readonly<Record<string, Full>> = {
  "agreements.parties": agreementTexts.partiesJudged,
  "agreements.framework": agreementTexts.frameworkJudged,
  "agreements.framework-kind": agreementTexts.kindJudged,
};

const Judged = ({ finding }: { readonly finding: Finding | undefined }) => {
  const { t } = useTell();
  if (finding === undefined) return null;
  const { outcome, missing } = finding;
  // A part of the terms that nobody wrote down is named; the content itself needs no name beside itself.
  const parts = missing.filter((part) => part.includes("."));
  return (
    <span className={`judged outcome-${outcome}`}>
      <span className="sign" aria-hidden="true">
        {SIGNS[outcome]}
      </span>{" "}
      {t(dispatchTexts.outcomes[outcome])}
      {parts.length > 0 && ` (${parts.join(", ")})`}
    </span>
  );
};

/** The nine contents, each with what the room of agreements makes of it while it is written; the parties and the framework too. */
export const DraftContents = ({
  start,
  write,
}: {
  readonly start: Start;
  readonly write: (change: Partial<Written>) => void;
}) => {
  const { t } = useTell();
  const { written, base } = start;
  const findings = completenessOf(start);
  const of = (content: AgreementContent) => findings.find(({ rule }) => rule === CONTENT + content);
  const rest = findings.filter(({ rule, outcome }) => !rule.startsWith(CONTENT) && outcome !== "not-applicable");
  const met = findings.filter(({ rule, outcome }) => rule.startsWith(CONTENT) && outcome === "met").length;
  return (
    <fieldset className="contents">
      <legend>{t(agreementTexts.contents)}</legend>
      <p role="status">
        {t(agreementTexts.complete)}: <b>{met} / 9</b> <Cites ids={["AH-6.2-a"]} />{" "}
        <span className="quiet">{t(agreementTexts.incompleteAbout)}</span>
      </p>
      <ul>
        {AgreementContent.options.map((content) => (
          <li key={content} data-content={content}>
            {base?.terms?.[content as keyof typeof base.terms] === undefined ? (
              <Select
                label={t(contentTexts[content])}
                value={written.contents[content]}
                write={(is) => write({ contents: { ...written.contents, [content]: is } })}
                options={[
                  ["", t(agreementTexts.notRecorded)],
                  ["yes", t(agreementTexts.held)],
                  ["no", t(agreementTexts.lacks)],
                ]}
              />
            ) : (
              <span>
                {t(contentTexts[content])} – {t(agreementTexts.byTerms)}
              </span>
            )}
            <Judged finding={of(content)} />
          </li>
        ))}
        {rest.map((finding) => (
          <li key={finding.rule}>
            <span>{t(others[finding.rule], finding.rule)}</span>
            <Judged finding={finding} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
