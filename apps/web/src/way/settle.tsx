import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import type { WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { SentSaid } from "./sent-said.tsx";
import { type MomentAsked, TimeFields } from "./time-fields.tsx";
import { type Showing, useSending } from "./use-sending.ts";

const reasons: Readonly<Record<string, (typeof hubTexts.settled)["other"]>> = hubTexts.settled;

interface Props extends Showing {
  readonly way: WaySeen;
  /** What is settled, as the hub names it. */
  readonly element: string;
  /** The question, for whoever hears the form and does not see what stands above it. */
  readonly about: string;
  /** The moment that would answer it, where a moment does. */
  readonly moment: MomentAsked | undefined;
  /** Whether a reason for its absence is an answer: not where sources disagree, nor where one was given. */
  readonly mayBeAbsent: boolean;
}

const Because = ({
  way,
  element,
  done,
  show,
  refetch,
}: Showing & Pick<Props, "way" | "element"> & { readonly done: (because: string) => void }) => {
  const { t } = useTell();
  const [because, setBecause] = useState("");
  const { sent, send } = useSending({ show, refetch });
  const settle = async () => {
    if ((await send(() => hub.settle(way.incident.id, element, because))) !== undefined) done(because);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void settle();
  };
  return (
    <form onSubmit={submit}>
      <div className="form-row">
        <label>
          {t(wayTexts.notObtained)}
          <select value={because} required onChange={(e) => setBecause(e.target.value)}>
            <option value="">–</option>
            {Object.entries(hubTexts.settled).map(([code, text]) => (
              <option key={code} value={code}>
                {t(text)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" data-size="sm" variant="secondary" disabled={because === "" || sent.is === "sending"}>
          {t(wayTexts.save)}
        </Button>
      </div>
      <SentSaid sent={sent} />
    </form>
  );
};

/** Closes a gap: the time where it is known, or lawfully "ikke innhentet, fordi …"; what is settled already is said. */
export const Settle = (props: Props) => {
  const { t } = useTell();
  const { way, element, about, moment, mayBeAbsent, show, refetch } = props;
  const [given, setGiven] = useState<string>();
  const settled = way.settled?.find((one) => one.element === element)?.because ?? given;
  if (settled !== undefined)
    return (
      <p className="quiet">
        {t(wayTexts.notObtained)}: {t(reasons[settled], settled)}
      </p>
    );
  if (moment === undefined && !mayBeAbsent) return <p className="quiet">{t(wayTexts.inRecord)}</p>;
  return (
    <details className="settle">
      <summary>
        {t(wayTexts.answer)} <span className="hidden">{about}</span>
      </summary>
      {moment === undefined ? (
        <p className="quiet">{t(wayTexts.inRecord)}</p>
      ) : (
        <TimeFields way={way} show={show} refetch={refetch} asked={moment} />
      )}
      {mayBeAbsent && <Because way={way} element={element} done={setGiven} show={show} refetch={refetch} />}
    </details>
  );
};
