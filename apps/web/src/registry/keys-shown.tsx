import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";

const KEYS = [
  ["Enter", texts.keyEnter],
  ["Shift + Enter", texts.keyBack],
  ["1–9", texts.keyChoose],
  ["0", texts.keyClear],
  ["F8", texts.keyOpen],
  ["Ctrl + Enter", texts.keySign],
] as const;

/** The keys of the form. */
export const KeysShown = () => {
  const { t } = useTell();
  return (
    <details className="form-keys">
      <summary>{t(texts.keys)}</summary>
      <dl>
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
