import type { Text } from "@prehosp/model";
import { type Element, correctionTexts, dismissalTexts, joiningTexts, settlementTexts } from "@prehosp/registry";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { codeTexts } from "../texts/codes.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { Readings } from "./readings.tsx";
import { valueText } from "./value-text.ts";
import type { FormView } from "./words.ts";

const steps: Readonly<Record<string, Text>> = texts.step;
const reasons: Readonly<Record<string, Text>> = {
  ...correctionTexts,
  ...settlementTexts,
  ...dismissalTexts,
  ...joiningTexts.merged,
  ...joiningTexts["two-cases"],
  ...joiningTexts.unmerged,
};

/** Everything that happened to the form, the latest first: who, when, why, and what it was before. */
export const History = ({ view, byId }: { readonly view: FormView; readonly byId: ReadonlyMap<string, Element> }) => {
  const { t, language } = useTell();
  return (
    <details className="form-history">
      <summary>
        {t(texts.history)} ({view.history.length})
      </summary>
      <ol>
        {view.history.toReversed().map(({ revision, type, at, by, because, other, changes, follows = [] }) => (
          <li key={revision}>
            <b>{t(steps[type], type)}</b> {moment(at, language, { seconds: true })}, {by}
            {because !== undefined && `: ${t(reasons[because], because)}`}{" "}
            {other !== undefined && <a href={addressOf({ area: "register", form: other })}>{other}</a>}
            {changes.length + follows.length > 0 && (
              <ul>
                {[...changes, ...follows].map(({ element, was, is }, i) => (
                  <li key={`${element} ${String(i)}`}>
                    {t(byId.get(element)?.label, element)}: {valueText(byId.get(element), is, language)}
                    {i >= changes.length &&
                      "value" in is &&
                      is.exactness === "derived" &&
                      `, ${t(codeTexts.exactness.derived)}`}
                    {was !== undefined && (
                      <span className="quiet">
                        {" "}
                        ({t(texts.was)} {valueText(byId.get(element), was, language)})
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <Readings form={view.form} />
    </details>
  );
};
