import { Button } from "@digdir/designsystemet-react";
import { dayFromNow } from "../day-from-now.ts";
import { useTell } from "../language.tsx";
import { agreementTexts } from "../texts/agreement.ts";
import { ReplayRun } from "./replay-panel.tsx";
import { usePeriod } from "./use-period.tsx";

const YEAR = 365;

/** What past missions would have come to under a draft; whoever takes cover away refers to one before it is put before the parties. */
export const DraftReplay = ({
  draft,
  cite,
}: {
  readonly draft: string;
  readonly cite: ((replay: string) => void) | undefined;
}) => {
  const { t } = useTell();
  const { fields, read } = usePeriod({ from: dayFromNow(-YEAR), to: dayFromNow(1) });
  return (
    <details>
      <summary>
        {t(agreementTexts.replayPeriod)} <span className="hidden">{draft}</span>
      </summary>
      <ReplayRun
        period={read}
        under={{ draft }}
        done={(replay) =>
          cite && (
            <Button data-size="sm" variant="secondary" onClick={() => cite(replay)}>
              {t(agreementTexts.citeReplay)}
            </Button>
          )
        }
      >
        {fields}
      </ReplayRun>
    </details>
  );
};
