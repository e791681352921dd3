import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts } from "../texts/corrections.ts";
import { importTexts } from "../texts/importing.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { trainingHub } from "./hub.ts";
import { ImportForm } from "../importing/import-form.tsx";
import { Matches } from "./matches.tsx";
import { Merges } from "./merges.tsx";
import { Queue } from "./queue.tsx";

/** Old records from files: what would become of each line, the accounts that wait, whose the others are, and the files taken in. */
export const Imports = () => {
  const { t, language } = useTell();
  const files = useAsked(trainingHub.imports);
  const queue = useAsked(trainingHub.queue);
  const matches = useAsked(trainingHub.matches);
  const merges = useAsked(trainingHub.merges);
  const earlier = files.answer?.ok === true ? files.answer.value : [];
  const again = () => {
    files.again();
    settled();
  };
  const settled = () => {
    for (const asked of [queue, matches, merges]) asked.again();
  };
  return (
    <>
      <p className="lead">{t(texts.importsLead)}</p>
      <ImportForm earlier={earlier} done={again} />
      <h2 id="queue">{t(texts.queue)}</h2>
      <p className="lead">{t(texts.queueLead)}</p>
      {queue.answer?.ok === false && <ProblemBox problem={queue.answer.problem} again={queue.again} />}
      {queue.answer?.ok === true && <Queue accounts={queue.answer.value} decided={settled} />}
      <h2 id="matches">{t(correctionTexts.matches)}</h2>
      <p className="lead">{t(correctionTexts.matchesLead)}</p>
      {matches.answer?.ok === false && <ProblemBox problem={matches.answer.problem} again={matches.again} />}
      {matches.answer?.ok === true && <Matches matches={matches.answer.value} again={settled} />}
      <h2 id="merges">{t(correctionTexts.merges)}</h2>
      {merges.answer?.ok === false && <ProblemBox problem={merges.answer.problem} again={merges.again} />}
      {merges.answer?.ok === true && <Merges merges={merges.answer.value} again={settled} />}
      <h2>{t(texts.earlier)}</h2>
      {files.answer?.ok === false && <ProblemBox problem={files.answer.problem} again={files.again} />}
      {files.answer?.ok === true && earlier.length === 0 && <p>{t(texts.noEarlier)}</p>}
      <ul className="plain">
        {earlier.map(({ file, counts, at }) => (
          <li key={file.hash + at} data-file={file.name}>
            <b>{file.name}</b> {moment(at, language)}: {counts.whole + counts.remarked} {t(texts.records).toLowerCase()}
            , {counts.refused} {t(importTexts.lineStatus.refused)} <code>{file.hash.slice(7, 19)}</code>
          </li>
        ))}
      </ul>
    </>
  );
};
