import { whyTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { Cites } from "../way/section.tsx";
import { ruleTitle } from "./titles.ts";
import type { WhySeen } from "./words.ts";

const codes: Readonly<Record<string, Text>> = whyTexts;

/** One reason in words: what, how it stands, and until when. */
export const WhySaid = ({ why: { code, finding } }: { readonly why: WhySeen }) => {
  const { t, language } = useTell();
  return (
    <>
      {finding !== undefined && <b>{t(ruleTitle(finding.rule), finding.rule)}: </b>}
      {t(codes[code], code)}
      {finding?.until !== undefined && ` ${dayText(finding.until, language)}`}
      {finding !== undefined && (
        <>
          {" "}
          <Cites ids={finding.cites} />
        </>
      )}
    </>
  );
};

const keyOf = ({ code, finding }: WhySeen): string => `${code} ${finding?.rule ?? ""} ${finding?.until ?? ""}`;

/** Why a unit is not green: its own reasons one by one, and those of its people counted together, since they are alike. */
export const WhyList = ({ why }: { readonly why: readonly WhySeen[] }) => {
  const { t } = useTell();
  const groups = [...Map.groupBy(why, (one) => `${keyOf(one)}${one.person === undefined ? "" : " people"}`)];
  return (
    <ul className="why-list">
      {groups.map(([key, [first, ...more]]) =>
        first === undefined ? null : (
          <li key={key}>
            <WhySaid why={first} />
            {first.person !== undefined && (
              <span className="quiet">
                {" "}
                {more.length + 1} {t(readinessTexts.inCrew)}
              </span>
            )}
          </li>
        ),
      )}
    </ul>
  );
};
