import { useTell } from "../language.tsx";
import { importTexts as texts } from "../texts/importing.ts";
import { Field, Select } from "../way/field.tsx";
import type { CodedWritten } from "./mapping-written.ts";

// A column of more codes than this is no column of codes.
const MOST = 40;

type Options = readonly (readonly [code: string, text: string])[];

/** A value to choose, or to write where there is nothing to choose from. */
const Value = ({
  options,
  ...said
}: {
  readonly label: string;
  readonly value: string;
  readonly write: (text: string) => void;
  readonly wrong?: string | undefined;
  readonly options: Options | undefined;
}) => (options === undefined ? <Field size={24} {...said} /> : <Select {...said} options={options} />);

/** One value for the whole file, or the column it stands in and what each code there means. */
export const CodedFields = ({
  label,
  coded,
  write,
  columns,
  codes,
  options,
  isOptional = false,
  isTried,
}: {
  readonly label: string;
  readonly coded: CodedWritten;
  readonly write: (coded: CodedWritten) => void;
  readonly columns: Options;
  /** What stands in the chosen column. */
  readonly codes: readonly string[];
  /** What can be meant; anything where absent. */
  readonly options?: Options;
  readonly isOptional?: boolean;
  readonly isTried: boolean;
}) => {
  const { t } = useTell();
  const isSame = coded.column === "";
  const shown = [...new Set([...Object.keys(coded.codes), ...codes])].slice(0, MOST);
  const left = new Set([...Object.keys(coded.codes), ...codes]).size - shown.length;
  return (
    <div className="coded">
      <div className="form-row">
        <Select
          label={t(texts.fromWhere).replace("{what}", label)}
          value={coded.column}
          write={(column) => write({ ...coded, column, codes: {} })}
          options={[["", t(texts.sameOnAll)], ...columns]}
        />
        {isSame && (
          <Value
            label={label}
            value={coded.is}
            write={(is) => write({ ...coded, is })}
            options={options && [["", t(isOptional ? texts.notSaid : texts.choose)], ...options]}
            wrong={isTried && !isOptional && coded.is === "" ? t(texts.chooseOne) : undefined}
          />
        )}
      </div>
      {!isSame && (
        <div className="form-row codes">
          {shown.length === 0 && <p className="quiet">{t(texts.noCodes)}</p>}
          {shown.map((code) => (
            <Value
              key={code}
              label={t(texts.means).replace("{code}", code).replace("{column}", coded.column)}
              value={coded.codes[code] ?? ""}
              write={(meaning) => write({ ...coded, codes: { ...coded.codes, [code]: meaning } })}
              options={options && [["", t(texts.asRemark)], ...options]}
            />
          ))}
          {left > 0 && <p className="quiet">{t(texts.moreCodes).replace("{n}", String(left))}</p>}
        </div>
      )}
    </div>
  );
};
