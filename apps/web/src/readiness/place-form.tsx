import { Button } from "@digdir/designsystemet-react";
import { StockKind, stockTexts } from "@prehosp/competence";
import { type FormEvent, useState } from "react";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { Field, Select } from "../way/field.tsx";
import { readiness } from "./ask.ts";
import { ExpiryFields, UNWRITTEN, expiresOf } from "./expiry-fields.tsx";
import { SaidRefused } from "./said-refused.tsx";
import { said, useSaying } from "./use-saying.ts";

const EMPTY = { item: "", ...UNWRITTEN };

/** Puts a thing in a unit; where it refills for a used one, of that kind. */
export const PlaceForm = ({
  unit,
  stock,
  replaces,
  again,
}: {
  readonly unit: string;
  readonly stock?: StockKind;
  readonly replaces?: string;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const [written, set] = useState(EMPTY);
  const [kind, setKind] = useState<StockKind>(stock ?? "aed-electrodes");
  const [isWrong, setWrong] = useState(false);
  const { isSaying, problem, refused, say } = useSaying(again);
  const expires = expiresOf(written);
  const item = written.item.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(item === "" || expires === undefined);
    if (item === "" || expires === undefined) return;
    const fact = { ...said(unit), kind: "placed", item, stock: stock ?? kind, expires };
    const isTaken = await say(() =>
      readiness.equipment(unit, { ...fact, ...(replaces === undefined ? {} : { replaces }) }),
    );
    if (isTaken) set(EMPTY);
  };
  return (
    <details className="place">
      <summary>{t(replaces === undefined ? readinessTexts.placeNew : readinessTexts.refillFor)}</summary>
      <form onSubmit={(event) => void submit(event)} className="form-row">
        {stock === undefined && (
          <Select
            label={t(readinessTexts.kind)}
            value={kind}
            write={(code) => setKind(StockKind.parse(code))}
            options={StockKind.options.map((code) => [code, t(stockTexts[code])])}
          />
        )}
        <Field
          label={t(readinessTexts.item)}
          size={14}
          value={written.item}
          write={(text) => set({ ...written, item: text })}
          wrong={isWrong && item === "" ? t(readinessTexts.itemWrong) : undefined}
        />
        <ExpiryFields written={written} write={(part) => set({ ...written, ...part })} isWrong={isWrong} />
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(readinessTexts.place)}
        </Button>
      </form>
      <SaidRefused problem={problem} refused={refused} />
    </details>
  );
};
