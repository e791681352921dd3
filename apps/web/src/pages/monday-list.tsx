import { type LineReason, texts as dispatchTexts } from "@prehosp/dispatch";
import type { Condition } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { ReactNode } from "react";
import { absenceText } from "../absence-text.ts";
import type { Reviewed } from "../api/after-words.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { codeTexts } from "../texts/codes.ts";
import type { Full } from "../texts/area.ts";
import { reviewTexts } from "../texts/review.ts";
import { Cites } from "../way/section.tsx";

const lists = dispatchTexts.lists as Readonly<Record<string, Full>>;
const facts = dispatchTexts.facts as Readonly<Record<string, Full>>;
const outcomes = dispatchTexts.outcomes as Readonly<Record<string, Full>>;

interface Props<T extends Reviewed> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly figure: (row: T) => ReactNode;
}

/** One side of the Monday list: which unit, by how much, where it stood in the proposal as of then, and which rules said so. */
export const MondayList = <T extends Reviewed>({ title, rows, figure }: Props<T>) => {
  const { t, language } = useTell();
  const reasonOf = (code: string) => {
    const text = dispatchTexts.reasons[code as LineReason];
    // The figures of the phrase stand in the row; here only what kind of reason it was.
    return text === undefined ? code : t(text).replace("{minutes}", "…").replace("{missing}", "…");
  };
  return (
    <section className="monday">
      <h2>
        {title} <span className="quiet">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className="quiet">{t(reviewTexts.none)}</p>}
      <ul>
        {rows.map((row) => (
          <li key={`${row.incident}-${row.unit}`}>
            <p>
              <b>{row.name}</b> {figure(row)} –{" "}
              {known(row.condition)
                ? t(codeTexts.condition[row.condition as Condition], row.condition)
                : absenceText(row.condition, language)}
              , <a href={addressOf({ area: "incidents", incident: row.incident })}>{row.incident}</a>{" "}
              <time dateTime={row.at}>{moment(row.at, language)}</time>
            </p>
            <p>
              {t(lists[row.list], row.list)}: {reasonOf(row.reason)}{" "}
              <span className="edition" lang="nb">
                {row.edition}
              </span>
            </p>
            {row.rules.length > 0 && (
              <details>
                <summary>
                  {t(reviewTexts.rules)} <span className="hidden">{row.name}</span>
                </summary>
                <ul>
                  {row.rules.map((one) => (
                    <li key={one.rule}>
                      {t(dispatchTexts.criteria[one.rule], one.rule)}: {t(outcomes[one.outcome], one.outcome)}
                      {one.missing.length > 0 &&
                        ` (${one.missing.map((name) => t(facts[name], name)).join(", ")})`}{" "}
                      <Cites ids={one.cites} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
