import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import { verifiedTexts } from "@prehosp/competence";
import { type FormEvent, useEffect, useState } from "react";
import type { Answer } from "../api/client.ts";
import { dayText } from "../format.ts";
import { SpeakingContext, useSpeaking, useTell } from "../language.tsx";
import { LanguageSelect } from "../shell/language-select.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { Field } from "../way/field.tsx";
import { Facts } from "../way/section.tsx";
import { trainingHub } from "./hub.ts";
import type { VerifiedSeen } from "./words.ts";

const PATH = /^\/verify(?:\/(?<code>[^/]*))?\/?$/;
const COLOURS = { valid: "success", revoked: "danger", unknown: "warning" } as const;

/** The code in the path of the page, "" where none stands there; undefined where the page is another. */
export const codeIn = (path: string): string | undefined => {
  const found = PATH.exec(path);
  return found === null ? undefined : (found.groups?.["code"] ?? "");
};

const Told = ({ verified: { status, course, terminalTypes = [], issued } }: { readonly verified: VerifiedSeen }) => {
  const { t, language } = useTell();
  return (
    <Alert data-color={COLOURS[status]} data-size="sm" data-verified={status}>
      <Heading level={2} data-size="2xs">
        {t(verifiedTexts[status])}
      </Heading>
      {status === "valid" && (
        <>
          <Facts
            rows={[
              [t(texts.course), course ?? "–"],
              [t(texts.terminalTypes), terminalTypes.join(", ") || "–"],
              [t(texts.issuedOn), issued === undefined ? "–" : dayText(issued, language)],
            ]}
          />
          <p>{t(texts.holds)}</p>
        </>
      )}
    </Alert>
  );
};

const Check = ({ code }: { readonly code: string }) => {
  const { t, language } = useTell();
  const [typed, setTyped] = useState(code);
  const [asked, ask] = useState(code);
  const [answer, setAnswer] = useState<Answer<VerifiedSeen>>();
  useEffect(() => {
    document.body.dataset["ready"] = String(asked === "");
    if (asked !== "")
      void trainingHub.verify(asked).then((said) => {
        setAnswer(said);
        document.body.dataset["ready"] = "true";
      });
  }, [asked]);
  const title = `${t(texts.verify)} · Prehosp`;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(typed.trim());
  };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(texts.verify)}
      </Heading>
      <p className="lead">{t(texts.verifyLead)}</p>
      <form className="form-row" onSubmit={submit}>
        <Field label={t(texts.code)} size={28} value={typed} write={setTyped} />
        <Button type="submit" data-size="sm">
          {t(texts.check)}
        </Button>
      </form>
      <div role="status">{answer?.ok === true && <Told verified={answer.value} />}</div>
      {answer?.ok === false && <ProblemBox problem={answer.problem} />}
    </main>
  );
};

/** Whether a certificate is valid, for whoever holds one: a page of its own that is open to everybody and asks nothing else of the hub. */
export const Verify = ({ code }: { readonly code: string }) => {
  const speaking = useSpeaking();
  return (
    <SpeakingContext value={speaking}>
      <div className="shell">
        <header className="header">
          <div className="brand">
            <strong>Prehosp</strong>
          </div>
          <div className="settings">
            <LanguageSelect />
          </div>
        </header>
        <Check code={code} />
      </div>
    </SpeakingContext>
  );
};
