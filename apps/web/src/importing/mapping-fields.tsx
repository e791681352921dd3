import { ImportMapping, competenceTexts, kindTexts } from "@prehosp/competence";
import { Evidence } from "@prehosp/model";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { importTexts as texts } from "../texts/importing.ts";
import { Field, Select, Ticks } from "../way/field.tsx";
import { CodedFields } from "./coded-fields.tsx";
import { type CsvHead, codesIn } from "./csv-head.ts";
import { type CodedField, type MappingWritten, nothingOf, restOf } from "./mapping-written.ts";

const WHO = ImportMapping.shape.who.shape.as.options;
const ORDERS = ImportMapping.shape.on.shape.order.options;
const ATTRIBUTES = ["terminalType", "product", "version", "procedures"] as const;

type Options = readonly (readonly [code: string, text: string])[];
/** One that an earlier set-up or a region's own names, beside those that are known here. */
const withOwn = (known: Options, own: string): Options =>
  own === "" || known.some(([code]) => code === own) ? known : [...known, [own, own]];

/** What each column of a file is, and what its codes mean; what is not chosen is not guessed. */
export const MappingFields = ({
  written,
  write,
  head,
  isTried,
}: {
  readonly written: MappingWritten;
  readonly write: (part: Partial<MappingWritten>) => void;
  readonly head: CsvHead;
  readonly isTried: boolean;
}) => {
  const { t } = useTell();
  const { who, on, ref, attributes } = written;
  const columns: Options = head.columns.filter((one) => one !== "").map((one) => [one, one]);
  const column = (chosen: string) => [["", t(texts.choose)] as const, ...withOwn(columns, chosen)];
  const chosen = (value: string) => (isTried && value === "" ? t(texts.chooseOne) : undefined);
  const isBadSystem = !ImportMapping.shape.system.safeParse(written.system.trim()).success;
  const coded = (field: CodedField) => ({
    label: t(texts[field]),
    coded: written[field],
    write: (said: MappingWritten[CodedField]) => write({ [field]: said }),
    columns: withOwn(columns, written[field].column),
    codes: codesIn(head, written[field].column, nothingOf(written)),
    isTried,
  });
  const competences = Object.entries(competenceTexts).map(([id, text]) => [id, t(text)] as const);
  const own = [written.competence.is, ...Object.values(written.competence.codes)];
  return (
    <fieldset>
      <legend>{t(texts.columns)}</legend>
      <div className="form-row">
        <Field
          label={t(texts.system)}
          size={18}
          value={written.system}
          write={(system) => write({ system })}
          wrong={isTried && isBadSystem ? t(texts.badSystem) : undefined}
        />
        <Field
          label={t(texts.nothing)}
          size={18}
          placeholder="-, ?"
          value={written.nothing}
          write={(nothing) => write({ nothing })}
        />
      </div>
      <div className="form-row">
        <Select
          label={t(texts.who)}
          value={who.column}
          write={(said) => write({ who: { ...who, column: said } })}
          options={column(who.column)}
          wrong={chosen(who.column)}
        />
        <Select
          label={t(texts.whoIs)}
          value={who.as}
          write={(said) => write({ who: { ...who, as: WHO.find((one) => one === said) ?? "account" } })}
          options={WHO.map((one) => [one, t(texts.whos[one])])}
        />
        <Select
          label={t(texts.on)}
          value={on.column}
          write={(said) => write({ on: { ...on, column: said } })}
          options={column(on.column)}
          wrong={chosen(on.column)}
        />
        <Select
          label={t(texts.order)}
          value={on.order}
          write={(said) => write({ on: { ...on, order: ORDERS.find((one) => one === said) ?? "day.month.year" } })}
          options={ORDERS.map((one) => [one, t(texts.orders[one])])}
        />
      </div>
      <CodedFields {...coded("competence")} options={own.reduce<Options>(withOwn, competences)} />
      <CodedFields
        {...coded("kind")}
        options={Evidence.shape.kind.options.map((one) => [one, t(kindTexts[one])] as const)}
      />
      <CodedFields
        {...coded("outcome")}
        options={Evidence.shape.outcome.options.map((one) => [one, t(texts.outcomes[one])] as const)}
      />
      <CodedFields
        {...coded("documented")}
        options={[
          ["yes", t(codeTexts.yesNo.yes)],
          ["no", t(codeTexts.yesNo.no)],
        ]}
        isOptional
      />
      <CodedFields {...coded("attestedBy")} isOptional />
      <Ticks legend={t(texts.ref)} ticked={ref} write={(said) => write({ ref: said })} options={columns} />
      {restOf(written, head.columns).length > 0 && (
        <fieldset className="form-row">
          <legend>{t(texts.rest)}</legend>
          {restOf(written, head.columns).map((one) => (
            <Select
              key={one}
              label={t(texts.holds).replace("{column}", one)}
              value={attributes[one] ?? ""}
              write={(name) => write({ attributes: { ...attributes, [one]: name } })}
              options={withOwn(
                [["", t(texts.ignored)], ...ATTRIBUTES.map((name) => [name, t(texts.attributes[name])] as const)],
                attributes[one] ?? "",
              )}
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  );
};
