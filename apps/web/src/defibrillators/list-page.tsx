import { Button, Heading } from "@digdir/designsystemet-react";
import { useCallback, useState } from "react";
import { count } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { Plain } from "../registry/plain-table.tsx";
import { addressOf } from "../route.ts";
import type { Problem } from "../api/problem.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { Select } from "../way/field.tsx";
import { LISTS, type List, defibrillators } from "./ask.ts";
import { whereText } from "./said.ts";
import { ConfirmedSaid, FlagsSaid, ShownSaid, UsableSaid } from "./usable-said.tsx";
import type { LinesSeen } from "./words.ts";

/** A list of the hub's, and the rest of it page by page; with the list it is another one. */
const Lines = ({ first, list }: { readonly first: LinesSeen; readonly list: List }) => {
  const { t, language } = useTell();
  const [more, setMore] = useState<readonly LinesSeen[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const pages = [first, ...more];
  const lines = pages.flatMap((page) => page.defibrillators);
  const next = pages.at(-1)?.next;
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    const answer = await defibrillators.page(list, next);
    setAsking(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setMore([...more, answer.value]);
  };
  if (lines.length === 0) return <p>{t(texts.none)}</p>;
  return (
    <>
      <Plain
        labelledBy="all"
        heads={[texts.place, texts.now, texts.visibility, texts.reports, texts.confirmed]}
        rows={lines.map((one) => ({
          of: one.id,
          cells: [
            <span key="place">
              <a href={addressOf({ area: "defibrillators", at: ["en", one.id] })}>{one.name}</a>{" "}
              <span className="quiet">{whereText(one)}</span>
            </span>,
            <UsableSaid key="now" usable={one.usable} />,
            <ShownSaid key="shown" {...one} />,
            <FlagsSaid key="flags" flags={one.flags} />,
            <ConfirmedSaid key="confirmed" {...one} />,
          ],
        }))}
      />
      <p role="status" data-listed={lines.length}>
        {t(texts.listed).replace("{n}", count(lines.length, language)).replace("{of}", count(first.total, language))}
      </p>
      {next !== undefined && (
        <Button variant="secondary" data-size="sm" disabled={isAsking} onClick={() => void ask()}>
          {t(texts.more)}
        </Button>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </>
  );
};

/** One of the lists, asked for anew with each choice. */
const OneList = ({ list }: { readonly list: List }) => {
  const { t } = useTell();
  const ask = useCallback(() => defibrillators.page(list), [list]);
  const { answer, again } = useAsked(ask);
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  return (
    <>
      {!answer.value.caughtUp && <p role="status">{t(texts.notAll)}</p>}
      <Lines first={answer.value} list={list} />
    </>
  );
};

/** Every defibrillator: usable now or why not, shown to the public or why not, what was reported, and how old its confirmation is. */
export const ListPage = () => {
  const { t } = useTell();
  const [list, setList] = useState<List>("all");
  return (
    <main id="main" className="page defibrillators" tabIndex={-1}>
      <Heading level={1} data-size="sm" id="all">
        {t(shellTexts.defibrillators)}
      </Heading>
      <p className="lead">{t(texts.lead)}</p>
      <p className="part-links">
        <a href={addressOf({ area: "defibrillators", at: ["synk"] })}>{t(texts.toSync)}</a>
        <a href={addressOf({ area: "defibrillators", at: ["dekning"] })}>{t(texts.toCoverage)}</a>
        <a href="/hjertestartere">{t(texts.toPublic)}</a>
      </p>
      <div className="form-row">
        <Select
          label={t(texts.showing)}
          value={list}
          write={(code) => setList(LISTS.find((one) => one === code) ?? "all")}
          options={LISTS.map((one) => [one, t(texts.lists[one])])}
        />
      </div>
      <OneList key={list} list={list} />
    </main>
  );
};
