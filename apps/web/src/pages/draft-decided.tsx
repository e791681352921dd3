import { useTell } from "../language.tsx";
import { agreementTexts as texts } from "../texts/agreement.ts";
import { DayField } from "../way/day-field.tsx";
import { Field, Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import type { Place } from "./placed.ts";
import type { Written } from "./written.ts";

const SIDES = ["commissioner", "provider"] as const;

/** The fields of a draft that are one line of text. */
export type LineField = "id" | "from" | "last" | "framework" | "role" | "decidedBy" | "decidedOn" | "decidedSource";

interface Props {
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
  readonly line: (field: LineField) => { readonly value: string; readonly write: (text: string) => void };
  readonly told: (place: Place) => string | undefined;
}

/** In which role a draft is written, and who decided it; without a decision it can be tried, and not put before the parties. */
export const DraftDecided = ({ written, write, line, told }: Props) => {
  const { t } = useTell();
  const { organisation } = useNames();
  return (
    <fieldset>
      <legend>{t(texts.who)}</legend>
      <div className="form-row">
        <Select
          label={t(texts.writtenFor)}
          value={written.side}
          write={(side) => write({ side: side as Written["side"] })}
          options={SIDES.map((side) => [side, `${t(texts[side])} ${organisation(written[side].organisation)}`])}
          wrong={told("/body/author/organisation")}
        />
        <Field label={t(texts.role)} size={28} {...line("role")} wrong={told("/body/author/role")} />
      </div>
      <div className="form-row">
        <Field label={t(texts.decidedBy)} size={24} {...line("decidedBy")} wrong={told("/body/decided/by")} />
        <DayField label={t(texts.decidedOn)} {...line("decidedOn")} wrong={told("/body/decided/on")} />
        <Field
          label={t(texts.decidedSource)}
          size={28}
          {...line("decidedSource")}
          wrong={told("/body/decided/source")}
        />
      </div>
      <p className="quiet">{t(texts.decidedAbout)}</p>
    </fieldset>
  );
};
