import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { wayTexts } from "../texts/way.ts";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

/** Who of the crew closed the mission: sent once, sealed, and gone from the screen. */
export const CrewForm = ({
  incident,
  unit,
  show,
  refetch,
}: Showing & { readonly incident: string; readonly unit: string }) => {
  const { t } = useTell();
  const [number, setNumber] = useState("");
  const { sent, send } = useSending({ show, refetch });
  const report = async () => {
    if ((await send(() => hub.crew(incident, unit, number.trim()))) !== undefined) setNumber("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== "") void report();
  };
  return (
    <form onSubmit={submit} className="form-row">
      <label>
        {t(afterTexts.serviceNumber)}
        <input size={12} maxLength={40} autoComplete="off" value={number} onChange={(e) => setNumber(e.target.value)} />
      </label>
      <Button type="submit" data-size="sm" variant="secondary" disabled={number.trim() === "" || sent.is === "sending"}>
        {t(wayTexts.save)}
      </Button>
      <span className="quiet">{t(afterTexts.sealedAbout)}</span>
      <SentSaid sent={sent} />
    </form>
  );
};
