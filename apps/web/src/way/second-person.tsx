import { Button } from "@digdir/designsystemet-react";
import { useCallback, useEffect, useState } from "react";
import type { Answer } from "../api/client.ts";
import { AccessInfo } from "../defibrillators/access-info.tsx";
import { defibrillators } from "../defibrillators/ask.ts";
import { whereText } from "../defibrillators/said.ts";
import { ConfirmedSaid, UsableSaid } from "../defibrillators/usable-said.tsx";
import type { FetchSeen, FetchedSeen } from "../defibrillators/words.ts";
import { clock, minutes } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { shellTexts } from "../texts/area.ts";
import { defibrillatorTexts } from "../texts/defibrillators.ts";
import { fetchingTexts as texts } from "../texts/defibrillators-fetching.ts";
import { Missing, Section } from "./section.tsx";

// From two hours on, minutes on foot say nothing more.
const HOUR_S = 3600;

const Used = ({ one, incident }: { readonly one: FetchedSeen; readonly incident: string }) => {
  const { t } = useTell();
  const [said, setSaid] = useState<"sending" | "taken" | "failed">();
  const say = async () => {
    setSaid("sending");
    const answer = await defibrillators.report(one.id, "used", incident);
    setSaid(answer.ok ? "taken" : "failed");
  };
  return (
    <span>
      {said !== "taken" && (
        <Button data-size="sm" variant="secondary" disabled={said === "sending"} onClick={() => void say()}>
          {t(defibrillatorTexts.about.used)} <span className="hidden">{one.name}</span>
        </Button>
      )}{" "}
      <span role="status">
        {said === "taken" && t(defibrillatorTexts.saidReported).replace("{what}", t(defibrillatorTexts.about.used))}
        {said === "failed" && t(shellTexts.problem)}
      </span>
    </span>
  );
};

const One = ({ one, incident }: { readonly one: FetchedSeen; readonly incident: string }) => {
  const { t } = useTell();
  const { there, back, whole } = one;
  const isFar = whole !== undefined && whole.low >= 2 * HOUR_S;
  return (
    <li className="line second" data-defibrillator={one.id}>
      <span>
        <a href={addressOf({ area: "defibrillators", at: ["en", one.id] })}>
          <b>{one.name}</b>
        </a>{" "}
        <span className="quiet">{whereText(one)}</span>
      </span>
      <span className="eta">
        {whole === undefined ? (
          <Missing>{t(texts.noTime)}</Missing>
        ) : isFar ? (
          t(texts.tooFar).replace("{n}", String(Math.floor(whole.low / HOUR_S)))
        ) : (
          <b>{t(texts.whole).replace("{whole}", minutes(whole))}</b>
        )}{" "}
        {there !== undefined && back !== undefined && !isFar && (
          <small className="quiet">
            {t(texts.there).replace("{there}", minutes(there)).replace("{back}", minutes(back))}
          </small>
        )}
      </span>
      <p>
        <UsableSaid usable={one.usable} />{" "}
        <small className="quiet">
          {t(defibrillatorTexts.confirmed)} <ConfirmedSaid {...one} />
        </small>
      </p>
      <p className="second-acts">
        <Used one={one} incident={incident} />
        {one.hasAccess && <AccessInfo id={one.id} name={one.name} />}
      </p>
    </li>
  );
};

const List = ({ near, incident }: { readonly near: FetchSeen; readonly incident: string }) => {
  const { t } = useTell();
  const { placeKnown, caughtUp, defibrillators: all, passedBy } = near;
  return (
    <>
      {!caughtUp && <p role="status">{t(defibrillatorTexts.notAll)}</p>}
      {all.length === 0 ? (
        <p>{t(placeKnown ? texts.noneNear : texts.noPlace)}</p>
      ) : (
        <ul className="lines">
          {all.map((one) => (
            <One key={one.id} one={one} incident={incident} />
          ))}
        </ul>
      )}
      {passedBy > 0 && <p className="quiet">{t(texts.notMetCount).replace("{n}", String(passedBy))}</p>}
    </>
  );
};

/**
 * The nearest defibrillators for a second person. It is asked for by itself and stands under the alarm button: the proposal waits for
 * nothing here, nor moves or falls with it. Not asked again by itself, since each look-up is written down.
 */
export const SecondPerson = ({ incident }: { readonly incident: string }) => {
  const { t, language } = useTell();
  const [answer, setAnswer] = useState<Answer<FetchSeen>>();
  const ask = useCallback(async () => {
    setAnswer(undefined);
    setAnswer(await defibrillators.near(incident));
  }, [incident]);
  useEffect(() => void ask(), [ask]);
  const again = (
    <Button data-size="sm" variant="tertiary" onClick={() => void ask()}>
      {t(texts.lookAgain)}
    </Button>
  );
  return (
    <Section id="second-person" title={t(texts.second)}>
      <p className="quiet">{t(texts.secondAbout)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && (
        <p role="status">
          {t(texts.secondFailed)} {again}
        </p>
      )}
      {answer?.ok === true && (
        <>
          <List near={answer.value} incident={incident} />
          <p className="quiet">
            {t(texts.askedAt).replace("{clock}", clock(answer.value.at, language))} {again}
          </p>
        </>
      )}
    </Section>
  );
};
