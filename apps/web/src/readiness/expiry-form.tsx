import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { readiness } from "./ask.ts";
import { ExpiryFields, UNWRITTEN, expiresOf } from "./expiry-fields.tsx";
import { SaidRefused } from "./said-refused.tsx";
import { said, useSaying } from "./use-saying.ts";

/** Reads the expiry of a thing anew where it lies: it is not taken out for that. */
export const ExpiryForm = ({
  unit,
  item,
  again,
}: {
  readonly unit: string;
  readonly item: string;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const [written, set] = useState(UNWRITTEN);
  const [isWrong, setWrong] = useState(false);
  const { isSaying, problem, refused, say } = useSaying(again);
  const expires = expiresOf(written);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(expires === undefined);
    if (expires === undefined) return;
    const isTaken = await say(() => readiness.equipment(unit, { ...said(unit), kind: "expiry-read", item, expires }));
    if (isTaken) set(UNWRITTEN);
  };
  return (
    <details className="expiry">
      <summary>
        {t(readinessTexts.readAnew)} <span className="hidden">{item}</span>
      </summary>
      <form onSubmit={(event) => void submit(event)} className="form-row">
        <ExpiryFields written={written} write={(part) => set({ ...written, ...part })} isWrong={isWrong} />
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(readinessTexts.wasRead)}
        </Button>
      </form>
      <SaidRefused problem={problem} refused={refused} />
    </details>
  );
};
