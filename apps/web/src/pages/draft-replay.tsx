import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { dayFromNow } from "../day-from-now.ts";
import { useTell } from "../language.tsx";
import { agreementTexts } from "../texts/agreement.ts";
import { reviewTexts } from "../texts/review.ts";
import { Field } from "../way/field.tsx";
import { ReplayRun } from "./replay-panel.tsx";

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
  const [period, setPeriod] = useState({ from: dayFromNow(-YEAR), to: dayFromNow(1) });
  return (
    <details>
      <summary>
        {t(agreementTexts.replayPeriod)} <span className="hidden">{draft}</span>
      </summary>
      <ReplayRun
        asked={{ period, draft }}
        done={(replay) =>
          cite && (
            <Button data-size="sm" variant="secondary" onClick={() => cite(replay)}>
              {t(agreementTexts.citeReplay)}
            </Button>
          )
        }
      >
        <Field
          label={t(reviewTexts.from)}
          size={11}
          value={period.from}
          write={(from) => setPeriod({ ...period, from })}
        />
        <Field label={t(reviewTexts.to)} size={11} value={period.to} write={(to) => setPeriod({ ...period, to })} />
      </ReplayRun>
    </details>
  );
};
