import { Button } from "@digdir/designsystemet-react";
import { StockKind, stockTexts } from "@prehosp/competence";
import { absent } from "@prehosp/model/absence";
import { type FormEvent, useState } from "react";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { Field, Select } from "../way/field.tsx";
import { readiness } from "./ask.ts";
import { SaidRefused } from "./said-refused.tsx";
import { said, useSaying } from "./use-saying.ts";

const EMPTY = { item: "", expires: "", isNever: false };

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
  const day = dayOf(written.expires);
  const expires = written.isNever ? absent("not-applicable") : day;
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
        <Field
          label={t(readinessTexts.dayHow)}
          size={12}
          disabled={written.isNever}
          value={written.expires}
          write={(text) => set({ ...written, expires: text })}
          wrong={isWrong && expires === undefined ? t(readinessTexts.dayWrong) : undefined}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={written.isNever}
            onChange={(e) => set({ ...written, isNever: e.target.checked })}
          />{" "}
          {t(readinessTexts.neverShort)}
        </label>
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(readinessTexts.place)}
        </Button>
      </form>
      <SaidRefused problem={problem} refused={refused} />
    </details>
  );
};
