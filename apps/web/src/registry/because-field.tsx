import { ValidationMessage } from "@digdir/designsystemet-react";
import { sightings } from "@prehosp/model/identifiers";
import { useId, useState } from "react";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";

/** The reason in words of what was not obtained; nothing is said before there is one, and nobody is named in it. */
export const BecauseField = ({
  label,
  because,
  write,
  flush,
}: {
  readonly label: string;
  readonly because: string;
  readonly write: (because: string) => void;
  readonly flush: () => void;
}) => {
  const { t } = useTell();
  const wrong = useId();
  const [text, setText] = useState<string>();
  const isNaming = sightings(text ?? "").length > 0;
  const change = (to: string) => {
    setText(to);
    if (to.trim() !== "" && sightings(to).length === 0) write(to.trim());
  };
  return (
    <>
      <label className="because">
        {t(texts.because)} <span className="hidden">{label}</span>
        <input
          value={text ?? because}
          maxLength={200}
          autoComplete="off"
          onChange={(e) => change(e.target.value)}
          onBlur={flush}
          {...(isNaming ? { "aria-invalid": true, "aria-describedby": wrong } : {})}
        />
      </label>
      {isNaming && (
        <ValidationMessage id={wrong} data-size="sm">
          {t(texts.noIdentity)}
        </ValidationMessage>
      )}
    </>
  );
};
