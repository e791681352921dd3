import type { Element } from "@prehosp/registry";
import type { AbsenceReason } from "@prehosp/model/absence";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { BecauseField } from "./because-field.tsx";
import { type ControlOf, reasonsOf } from "./control-of.ts";

/** Why there is no value, beside a control that writes one: to give a reason takes the value away, and a value takes the reason. */
export const ReasonField = ({
  element,
  entry,
  write,
  flush,
}: Pick<ControlOf<Element>, "element" | "entry" | "write" | "flush">) => {
  const { t } = useTell();
  const [isAsking, setAsking] = useState(false);
  const absent = isAsking ? "not-obtained" : "value" in entry ? "" : entry.absent;
  const choose = (code: string) => {
    setAsking(code === "not-obtained");
    if (code !== "" && code !== "not-obtained") write({ absent: code as AbsenceReason });
  };
  return (
    <span className="form-reason">
      <select
        aria-label={`${t(element.label)}: ${t(texts.reason)}`}
        value={absent}
        onChange={(e) => choose(e.target.value)}
        onBlur={flush}
      >
        {absent === "" && <option value="">{t(texts.hasValue)}</option>}
        {(["not-recorded", ...reasonsOf(element)] as const).map((reason) => (
          <option key={reason} value={reason}>
            {t(codeTexts.absence[reason])}
          </option>
        ))}
      </select>
      {absent === "not-obtained" && (
        <BecauseField
          label={t(element.label)}
          because={"absent" in entry ? entry.because : undefined}
          write={(because) => {
            setAsking(false);
            write({ absent: "not-obtained", because });
          }}
          flush={flush}
        />
      )}
    </span>
  );
};
