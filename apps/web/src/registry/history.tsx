import type { Text } from "@prehosp/model";
import { type Element, correctionTexts, dismissalTexts, settlementTexts } from "@prehosp/registry";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { valueText } from "./value-text.ts";
import type { FormView } from "./words.ts";

const steps: Readonly<Record<string, Text>> = texts.step;
const reasons: Readonly<Record<string, Text>> = { ...correctionTexts, ...settlementTexts, ...dismissalTexts };

/** Everything that happened to the form, the latest first: who, when, why, and what it was before. */
export const History = ({ view, byId }: { readonly view: FormView; readonly byId: ReadonlyMap<string, Element> }) => {
  const { t, language } = useTell();
  return (
    <details className="form-history">
      <summary>
        {t(texts.history)} ({view.history.length})
      </summary>
      <ol>
        {view.history.toReversed().map(({ revision, type, at, by, because, changes }) => (
          <li key={revision}>
            <b>{t(steps[type], type)}</b> {moment(at, language, { seconds: true })}, {by}
            {because !== undefined && `: ${t(reasons[because], because)}`}
            {changes.length > 0 && (
              <ul>
                {changes.map(({ element, was, is }) => (
                  <li key={element}>
                    {t(byId.get(element)?.label, element)}: {valueText(byId.get(element), is, language)}
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
    </details>
  );
};
