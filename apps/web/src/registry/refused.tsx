import { Button } from "@digdir/designsystemet-react";
import type { Element } from "@prehosp/registry";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { valueText } from "./value-text.ts";
import type { Refused } from "./words.ts";

/** A field that stayed out: what stands and what was written here, to choose between; neither is lost before that. */
export const RefusedField = ({
  element,
  refused,
  choose,
}: {
  readonly element: Element;
  readonly refused: Refused;
  readonly choose: (mine: boolean) => void;
}) => {
  const { t, language } = useTell();
  const { why, yours, theirs, by, at } = refused;
  const who = [by ?? t(texts.somebody), ...(at === undefined ? [] : [clock(at, language, { seconds: true })])];
  const label = <span className="hidden">{t(element.label)}</span>;
  return (
    <div className="form-refused" role="alert" data-refused-field={element.id}>
      {why === "changed-since" ? (
        <p>
          {t(texts.meanwhile).replace("{by}", who.join(" "))} <b>{valueText(element, theirs, language)}</b>
        </p>
      ) : (
        <p>{t(why === "open-conflict" ? texts.openConflict : texts.needsCorrection)}</p>
      )}
      <p>
        {t(texts.yours)} <b>{valueText(element, yours, language)}</b>
      </p>
      <span className="chips">
        {why === "changed-since" && (
          <Button variant="secondary" data-size="sm" onClick={() => choose(true)}>
            {t(texts.keepMine)} {label}
          </Button>
        )}
        <Button variant="secondary" data-size="sm" onClick={() => choose(false)}>
          {t(why === "changed-since" ? texts.takeTheirs : texts.letGo)} {label}
        </Button>
      </span>
    </div>
  );
};
