import { Alert, Button } from "@digdir/designsystemet-react";
import { hub } from "../api/client.ts";
import type { WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { changeTexts } from "../texts/change.ts";
import { Cites } from "./section.tsx";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

/** An initiating legevaktsentral confers with AMK first: said before the proposal, held in one step; no alarm waits for it. */
export const Conference = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t, language } = useTell();
  const { sent, send } = useSending({ show, refetch });
  const duty = way.obligations.find(({ code }) => code === "conference-with-AMK");
  if (duty === undefined) return null;
  const held = way.conferences ?? [];
  return (
    <Alert data-color={duty.state === "open" ? "warning" : "success"} data-size="sm" className="conference">
      {duty.state === "open" ? (
        <>
          {t(changeTexts.conferFirst)} <Cites ids={duty.cites} />
          <div className="chips">
            <Button
              data-size="sm"
              variant="secondary"
              disabled={sent.is === "sending"}
              onClick={() => void send(() => hub.confer(way.incident.id))}
            >
              {t(changeTexts.conferred)}
            </Button>
          </div>
        </>
      ) : (
        <>
          {t(changeTexts.conferred)}{" "}
          {held.map(({ fact, at }) => (
            <time key={fact} dateTime={at}>
              {clock(at, language, { seconds: true })}
            </time>
          ))}{" "}
          <Cites ids={duty.cites} />
        </>
      )}
      <SentSaid sent={sent} />
    </Alert>
  );
};
