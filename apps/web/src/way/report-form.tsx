import { Button } from "@digdir/designsystemet-react";
import { HelpGiven, isOrdinary } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import type { OnBoard } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

interface Props extends Showing {
  readonly incident: string;
  readonly unit: string;
  readonly arrived: unknown;
  readonly units: readonly OnBoard[];
}

/** The oral report of one unit: to whom, the help given, and whether there were particular circumstances. */
export const ReportForm = ({ incident, unit, arrived, units, show, refetch }: Props) => {
  const { t } = useTell();
  const [to, setTo] = useState("");
  const [help, setHelp] = useState<ReadonlySet<string>>(new Set());
  const [isPlain, setPlain] = useState(false);
  const { sent, send } = useSending({ show, refetch });
  const toggle = (one: string) =>
    setHelp((before) => {
      const after = new Set(before);
      if (!after.delete(one)) after.add(one);
      return after;
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const none = absent("not-recorded");
    void send(() =>
      hub.report(incident, unit, {
        to: to === "" ? none : to,
        arrived,
        help: [...help],
        circumstances: isPlain ? [] : none,
      }),
    );
  };
  return (
    <form onSubmit={submit} className="form-row">
      <label>
        {t(afterTexts.reportTo)}
        <select value={to} onChange={(e) => setTo(e.target.value)}>
          <option value="">{t(afterTexts.toUnknown)}</option>
          {units
            .filter((one) => isOrdinary(one.unit.kind))
            .map((one) => (
              <option key={one.unit.id} value={one.unit.id}>
                {one.unit.name}
              </option>
            ))}
        </select>
      </label>
      <fieldset>
        <legend>{t(wayTexts.helpGiven)}</legend>
        {HelpGiven.options.map((one) => (
          <label key={one} className="check">
            <input type="checkbox" checked={help.has(one)} onChange={() => toggle(one)} /> {t(codeTexts.help[one])}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={isPlain} onChange={(e) => setPlain(e.target.checked)} />{" "}
        {t(afterTexts.noCircumstances)}
      </label>
      <Button type="submit" data-size="sm" variant="secondary" disabled={sent.is === "sending"}>
        {t(wayTexts.save)}
      </Button>
      <SentSaid sent={sent} />
    </form>
  );
};
