import { Button } from "@digdir/designsystemet-react";
import { texts as dispatchTexts } from "@prehosp/dispatch";
import { type ReactNode, useState } from "react";
import type { DraftSeen, Gained, ReplaySeen } from "../api/after-words.ts";
import { type Replaying, hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { gainBetween } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import type { Full } from "../texts/area.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { reviewTexts } from "../texts/review.ts";
import { Select } from "../way/field.tsx";

const lists: Readonly<Record<string, Full>> = {
  ...(dispatchTexts.lists as Readonly<Record<string, Full>>),
  "not-there": reviewTexts.notThere,
};
const LOOK_MS = 500;
const wait = (ms: number) => new Promise((ok) => setTimeout(ok, ms));

const Median = ({
  gained: { n, unknown, median, p10, p90 },
  text,
}: {
  readonly gained: Gained;
  readonly text: Full;
}) => {
  const { t } = useTell();
  if (median === undefined) return null;
  return (
    <li>
      <b>{gainBetween(median, { low: p10 ?? median, high: p90 ?? median })}</b> {t(text)} (n = {n}, {unknown}{" "}
      {t(reviewTexts.unknown)})
    </li>
  );
};

const Report = ({ report }: { readonly report: NonNullable<ReplaySeen["report"]> }) => {
  const { t } = useTell();
  const { first, reproduced, units } = report;
  const callOuts = Object.values(report.callOuts).reduce((a, b) => a + b, 0);
  const figures = [
    [report.replayed, reviewTexts.replayed],
    [reproduced.identical, reviewTexts.identical],
    [report.different, reviewTexts.different],
    [first.arisen, reviewTexts.arisen],
    [first.other, reviewTexts.other],
    [first.lost, reviewTexts.lost],
    [callOuts, reviewTexts.callOuts],
    [report.callOuts["part-time"] ?? 0, reviewTexts.callOutsPartTime],
  ] as const;
  return (
    <>
      <ul className="figures">
        {figures.map(([figure, text]) => (
          <li key={text.nb}>
            <b>{figure}</b> {t(text)}
          </li>
        ))}
        <Median gained={first.estimated} text={reviewTexts.estimated} />
        <Median gained={first.recorded} text={reviewTexts.recorded} />
      </ul>
      <ul className="moves">
        {report.moves.map(({ from, to, units: moved, incidents }) => (
          <li key={from + to}>
            {t(lists[from], from)} → {t(lists[to], to)}: <b>{moved}</b> {t(reviewTexts.movedUnits)} ({incidents}{" "}
            {t(reviewTexts.incidents)})
          </li>
        ))}
      </ul>
      <ul>
        {units.map((one) => (
          <li key={one.unit}>
            <b>{one.name}</b> +{one.more} −{one.fewer}
          </li>
        ))}
      </ul>
      {report.withheld?.includes("units") === true && (
        <p className="missing" data-withheld="units">
          {t(indicatorTexts.unitsWithheld)}
        </p>
      )}
    </>
  );
};

/** Runs a replay of a period, says how far it has come, and then what it came to; `children` choose of what and under what. */
export const ReplayRun = ({
  period: read,
  under,
  children,
  done,
}: {
  /** Nothing where what is written is no period. */
  readonly period: () => Replaying["period"] | undefined;
  readonly under: Omit<Replaying, "period">;
  readonly children?: ReactNode;
  /** What can be done with one that is done. */
  readonly done?: (replay: string) => ReactNode;
}) => {
  const { t } = useTell();
  const [replay, setReplay] = useState<ReplaySeen>();
  const [problem, setProblem] = useState<Problem>();
  const run = async () => {
    const period = read();
    if (period === undefined) return;
    setProblem(undefined);
    let answer = await hub.beginReplay({ period, ...under });
    while (answer.ok) {
      setReplay(answer.value);
      if (answer.value.state !== "waiting" && answer.value.state !== "running") return;
      await wait(LOOK_MS);
      answer = await hub.replay(answer.value.id);
    }
    setReplay(undefined);
    setProblem(answer.problem);
  };
  const isRunning = replay?.state === "waiting" || replay?.state === "running";
  return (
    <>
      <div className="form-row">
        {children}
        <Button data-size="sm" variant="secondary" disabled={isRunning} onClick={() => void run()}>
          {t(reviewTexts.begin)} {under.draft !== undefined && <span className="hidden">{under.draft}</span>}
        </Button>
      </div>
      <p role="status">
        {isRunning && `${t(reviewTexts.running)} ${String(replay.progress.done)} / ${String(replay.progress.of)}`}
        {replay?.state === "broken" && t(reviewTexts.broken)}
      </p>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {replay?.problems?.map((one) => (
        <p key={one.path} lang="nb">
          {one.path}: {one.message}
        </p>
      ))}
      {replay?.report !== undefined && <Report report={replay.report} />}
      {replay?.state === "done" && done?.(replay.id)}
    </>
  );
};

/** A replay of the period of the review: as it was, under another edition, or under a draft of an agreement. */
export const ReplayPanel = ({
  period,
  drafts,
}: {
  readonly period: Replaying["period"];
  readonly drafts: readonly DraftSeen[];
}) => {
  const { t } = useTell();
  const [under, setUnder] = useState("");
  const chosen = under === "published" ? { edition: under } : under === "" ? {} : { draft: under };
  return (
    <section className="replay">
      <h2>{t(reviewTexts.replay)}</h2>
      <p className="lead">{t(reviewTexts.replayLead)}</p>
      <ReplayRun period={() => period} under={chosen}>
        <Select
          label={t(reviewTexts.under)}
          value={under}
          write={setUnder}
          options={[
            ["", t(reviewTexts.asWas)],
            ["published", t(reviewTexts.published)],
            ...drafts.map(({ draft }) => [draft.id, draft.id] as const),
          ]}
        />
      </ReplayRun>
    </section>
  );
};
