import { Heading, Tag, Textfield } from "@digdir/designsystemet-react";
import { type Effect as NormEffect, type Force, effectTexts, forceTexts } from "@prehosp/norms";
import { useState } from "react";
import { hub } from "../api/client.ts";
import type { Catalogue } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { figureTexts } from "../texts/figures.ts";
import { useAsked } from "./use-asked.ts";
import { wordedIn } from "./worded-in.ts";

type Norm = Catalogue["norms"][number];

const STATES: Readonly<
  Record<string, { readonly text: (typeof figureTexts)["coded"]; readonly colour: "success" | "neutral" | "warning" }>
> = {
  coded: { text: figureTexts.coded, colour: "success" },
  "not-coded": { text: figureTexts.notCoded, colour: "neutral" },
  open: { text: figureTexts.openNorm, colour: "warning" },
} as never;

const NormRow = ({ norm, nameOf }: { readonly norm: Norm; readonly nameOf: (rule: string) => string | undefined }) => {
  const { t } = useTell();
  const state = STATES[norm.state];
  return (
    <li id={norm.id} className="norm">
      <span className="norm-head">
        <b>{norm.id}</b>
        <Tag data-size="sm" data-color={state?.colour ?? "neutral"}>
          {t(state?.text, norm.state)}
        </Tag>
        <span className="quiet">
          {t(forceTexts[norm.force as Force])} · {t(effectTexts[norm.effect as NormEffect])}
          {norm.rationale === true && ` · ${t(figureTexts.rationale)}`}
          {!norm.verified && ` · ${t(figureTexts.notVerified)}`}
        </span>
      </span>
      <p lang="en">{norm.text}</p>
      {norm.rules.length > 0 && (
        <ul className="norm-rules">
          {norm.rules.map((rule) => (
            <li key={rule.id}>
              <span lang="nb">{nameOf(rule.id) ?? rule.id}</span>{" "}
              <code>
                {rule.id}@{rule.version}
              </code>
            </li>
          ))}
        </ul>
      )}
      {norm.rules.length === 0 &&
        norm.because.map((why) => (
          <p key={why} className="quiet" lang={wordedIn(why)}>
            {why}
          </p>
        ))}
    </li>
  );
};

const matches = (norm: Norm, words: string): boolean =>
  `${norm.id} ${norm.text} ${norm.because.join(" ")} ${norm.rules.map(({ id }) => id).join(" ")}`
    .toLowerCase()
    .includes(words.toLowerCase());

const Sources = ({ catalogue, words }: { readonly catalogue: Catalogue; readonly words: string }) => {
  const { t } = useTell();
  const names = new Map(catalogue.rules.map(({ id, norsk }) => [id, norsk]));
  return catalogue.sources.map(({ key, title, issuer }) => {
    const norms = catalogue.norms.filter((norm) => norm.source === key && matches(norm, words));
    const coded = norms.filter(({ state }) => state === "coded").length;
    return (
      <details key={key} className="source" open={words !== "" && norms.length > 0}>
        <summary>
          <b lang="nb">{title}</b>{" "}
          <span className="quiet">
            {issuer} · {norms.length} {t(figureTexts.norms)} · {coded} {t(figureTexts.coded)}
          </span>
        </summary>
        <ul>
          {norms.map((norm) => (
            <NormRow key={norm.id} norm={norm} nameOf={(rule) => names.get(rule)} />
          ))}
        </ul>
      </details>
    );
  });
};

/** The catalogue: source → norm → rules, or why it is not code. `asked` is a norm to start with. */
export const RulesPage = ({ asked }: { readonly asked: string }) => {
  const { t } = useTell();
  const { answer, again } = useAsked(hub.rules);
  const [words, setWords] = useState(asked);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.rules)}
      </Heading>
      <p className="lead">{t(figureTexts.rulesLead)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && (
        <>
          <Textfield
            data-size="sm"
            label={t(figureTexts.filter)}
            value={words}
            onChange={(e) => setWords(e.target.value)}
            className="filter"
          />
          <Sources catalogue={answer.value} words={words} />
        </>
      )}
    </main>
  );
};
