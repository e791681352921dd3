import { useTell } from "../language.tsx";
import { importTexts as texts } from "../texts/importing.ts";
import { Select } from "../way/field.tsx";
import { WideTable } from "../way/wide-table.tsx";
import type { CsvHead, Shape } from "./csv-head.ts";

const SHOWN = 5;
const DELIMITERS = [";", ",", "\t"] as const;
const ENCODINGS = ["utf-8", "windows-1252"] as const;

/** How the file is written, and its first lines as they read that way; they stand on this screen only. */
export const FileShape = ({
  shape,
  head,
  write,
}: {
  readonly shape: Shape;
  readonly head: CsvHead | undefined;
  readonly write: (part: Partial<Shape>) => void;
}) => {
  const { t } = useTell();
  return (
    <>
      <div className="form-row">
        <Select
          label={t(texts.delimiter)}
          value={shape.delimiter}
          write={(said) => write({ delimiter: DELIMITERS.find((one) => one === said) ?? ";" })}
          options={DELIMITERS.map((one) => [one, t(texts.delimiters[one])])}
        />
        <Select
          label={t(texts.encoding)}
          value={shape.encoding}
          write={(said) => write({ encoding: ENCODINGS.find((one) => one === said) ?? "utf-8" })}
          options={ENCODINGS.map((one) => [one, t(texts.encodings[one])])}
        />
      </div>
      {head === undefined ? (
        <p className="lacking">{t(texts.noTable)}</p>
      ) : (
        <>
          <p className="quiet" id="first-lines">
            {t(texts.firstLines)}
          </p>
          <WideTable labelledBy="first-lines" heads={head.columns}>
            {head.rows.slice(0, SHOWN).map((row, line) => (
              // Lines have no key of their own, and never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={line}>
                {head.columns.map((column, at) => (
                  <td key={column + String(at)}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </WideTable>
        </>
      )}
    </>
  );
};
