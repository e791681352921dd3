import { Button } from "@digdir/designsystemet-react";
import { texts as dispatchTexts } from "@prehosp/dispatch";
import { hub } from "../api/client.ts";
import type { Obligation, WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterCodeTexts } from "../texts/after-codes.ts";
import { afterTexts } from "../texts/after.ts";
import type { Full } from "../texts/area.ts";
import { useNames } from "./names.tsx";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

type Coded = Readonly<Record<string, Full>>;
const whoms = dispatchTexts.parallelAsks as Coded;
const answers: Coded = afterCodeTexts.answer;

/** The open duty to find an ordinary resource: whom to ask, who was asked, and what they answered; open until one comes. */
export const ParallelAsks = ({
  way,
  duty,
  show,
  refetch,
}: Showing & { readonly way: WaySeen; readonly duty: Obligation }) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const { sent, send } = useSending({ show, refetch });
  const { id } = way.incident;
  const isSending = sent.is === "sending";
  return (
    <div className="asks">
      {duty.state === "open" && (
        <div className="chips">
          {Object.entries(whoms).map(([code, text]) => (
            <Button
              key={code}
              data-size="sm"
              variant="secondary"
              disabled={isSending}
              onClick={() => void send(() => hub.ask(id, code))}
            >
              {t(afterTexts.askNow)} {t(text)}
            </Button>
          ))}
        </div>
      )}
      <ul>
        {duty.asked?.map((one) => (
          <li key={one.fact}>
            {t(afterTexts.asked)} {t(whoms[one.whom], one.whom)}{" "}
            <time dateTime={one.at}>{clock(one.at, language, { seconds: true })}</time>:{" "}
            <b>{one.answer === undefined ? t(afterTexts.noAnswer) : t(answers[one.answer], one.answer)}</b>{" "}
            {one.unit !== undefined && unit(one.unit)}
            <span className="chips">
              {Object.entries(answers)
                .filter(([code]) => duty.state === "open" && code !== one.answer)
                .map(([code, text]) => (
                  <Button
                    key={code}
                    data-size="sm"
                    variant="tertiary"
                    disabled={isSending}
                    onClick={() => void send(() => hub.answered(id, one.fact, code))}
                  >
                    {t(text)} <span className="hidden">{t(whoms[one.whom], one.whom)}</span>
                  </Button>
                ))}
            </span>
          </li>
        ))}
      </ul>
      <SentSaid sent={sent} />
    </div>
  );
};
