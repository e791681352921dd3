import { Button } from "@digdir/designsystemet-react";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

/** Why a decision departed from the proposal: one tap on a reason, after the alarm; it can wait. */
export const Why = ({
  incident,
  decision,
  show,
  refetch,
}: Showing & { readonly incident: string; readonly decision: string }) => {
  const { t } = useTell();
  const { sent, send } = useSending({ show, refetch });
  return (
    <div className="why" role="group" aria-label={t(wayTexts.why)}>
      <p>
        <b>{t(wayTexts.why)}</b> {t(wayTexts.whyAfter)}
      </p>
      <div className="chips">
        {Object.entries(hubTexts.deviation).map(([code, text]) => (
          <Button
            key={code}
            data-size="sm"
            variant="secondary"
            disabled={sent.is === "sending"}
            onClick={() => void send(() => hub.explain(incident, decision, code))}
          >
            {t(text)}
          </Button>
        ))}
      </div>
      <SentSaid sent={sent} />
    </div>
  );
};
