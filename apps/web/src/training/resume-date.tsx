import { Button } from "@digdir/designsystemet-react";
import { useTell } from "../language.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import type { DateSaid } from "./change-date.tsx";

/** Where a cancelled date is taken up again, by whoever has seen the cancellation that stands. */
export const ResumeDate = ({
  cancellation,
  isSaying,
  write,
}: {
  readonly cancellation: string;
  readonly isSaying: boolean;
  readonly write: (said: DateSaid) => void;
}) => {
  const { t } = useTell();
  return (
    <p data-resume>
      <Button
        data-size="sm"
        variant="secondary"
        disabled={isSaying}
        onClick={() => write({ kind: "resumed", cancellation })}
      >
        {t(texts.resume)}
      </Button>{" "}
      <span className="quiet">{t(texts.resumeLead)}</span>
    </p>
  );
};
