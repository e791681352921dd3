import { Heading } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { useCallback, useEffect, useState } from "react";
import { count } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { useCourseNames } from "../training/use-course-names.ts";
import { Select } from "../way/field.tsx";
import { Facts } from "../way/section.tsx";
import { isInDanger, ranked } from "./danger.ts";
import { rolloutHub } from "./hub.ts";
import { OutcomeSaid } from "./outcome-said.tsx";
import { RoomCard } from "./room-card.tsx";
import { RoomTable } from "./room-table.tsx";
import { Weeks } from "./weeks.tsx";

const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((n, v) => n + (typeof v === "number" ? v : 0), 0);

const Board = ({ rollout, room }: { readonly rollout: string; readonly room: string | undefined }) => {
  const { t, language } = useTell();
  const course = useCourseNames();
  const { answer, again } = useAsked(useCallback(() => rolloutHub.board(rollout), [rollout]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const board = answer.value;
  const rooms = ranked(board);
  const chosen = rooms.find((one) => one.room === room);
  const [trained, total] = [sum(rooms.map((r) => r.trained)), sum(rooms.map((r) => r.total))];
  return (
    <>
      <Facts
        rows={[
          [t(texts.rooms), count(rooms.length, language)],
          [
            t(texts.trained),
            t(texts.of).replace("{n}", count(trained, language)).replace("{all}", count(total, language)),
          ],
          [t(texts.inDanger), count(rooms.filter(isInDanger).length, language)],
          [t(texts.untoldCount), count(rooms.filter((r) => !known(r.goLive) || !known(r.total)).length, language)],
          [t(texts.feasible), <OutcomeSaid key="feasible" outcome={board.feasible} words={texts.feasibleIs} />],
        ]}
      />
      {chosen !== undefined && (
        <RoomCard
          key={chosen.room}
          rollout={rollout}
          room={chosen}
          placed={board.placed.filter((p) => p.room === chosen.room)}
          on={board.on}
          course={course}
          refetch={again}
        />
      )}
      <RoomTable rooms={rooms} chosen={room} on={board.on} />
      <Weeks board={board} course={course} />
    </>
  );
};

/** The roll-out of a new product: the rooms in danger first, one of them opened, and the seats needed week by week. */
export const RolloutPage = ({ room }: { readonly room: string | undefined }) => {
  const { t } = useTell();
  const { answer, again } = useAsked(rolloutHub.all);
  const [chosen, choose] = useState<string>();
  const all = answer?.ok === true ? answer.value : [];
  const rollout = chosen ?? all[0]?.rollout;
  useEffect(() => {
    if (room !== undefined) document.getElementById("room")?.focus();
  }, [room]);
  return (
    <main id="main" className="page rollout" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.rollout)}
      </Heading>
      <p className="lead">{t(texts.lead)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && all.length === 0 && <p>{t(texts.none)}</p>}
      {all.length > 1 && rollout !== undefined && (
        <Select
          label={t(texts.which)}
          value={rollout}
          write={choose}
          options={all.map((one) => [one.rollout, `${one.rollout} (${one.product})`] as const)}
        />
      )}
      {rollout !== undefined && <Board key={rollout} rollout={rollout} room={room} />}
    </main>
  );
};
