import { Button, Heading, Table } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import type { FollowUpSeen, WorkItemSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { afterCodeTexts } from "../texts/after-codes.ts";
import { afterTexts } from "../texts/after.ts";
import { type Full, shellTexts } from "../texts/area.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "../way/names.tsx";
import { Cites } from "../way/section.tsx";
import { StatusMark } from "../way/status-mark.tsx";
import { Wide } from "../way/wide.tsx";
import { useAsked } from "./use-asked.ts";

type Coded = Readonly<Record<string, Full>>;
const codes: Coded = { ...hubTexts.obligation, ...afterCodeTexts.work };
const measures: Coded = afterCodeTexts.measure;
const states: Coded = afterCodeTexts.followUp;
const STEPS = ["offered", "held", "declined"] as const;

const Items = ({ items }: { readonly items: readonly WorkItemSeen[] }) => {
  const { t, language } = useTell();
  const { unit, organisation } = useNames();
  const heads = [
    wayTexts.event,
    wayTexts.unit,
    afterTexts.responsible,
    afterTexts.since,
    afterTexts.incident,
    afterTexts.norms,
  ];
  return (
    <Wide labelledBy="work">
      <Table data-size="sm" className="table">
        <Table.Head>
          <Table.Row>
            {heads.map((text) => (
              <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {items.map((item) => (
            <Table.Row key={`${item.incident}-${item.element}`}>
              <Table.Cell>{t(codes[item.code], item.code)}</Table.Cell>
              <Table.Cell>{item.unit === undefined ? "–" : unit(item.unit)}</Table.Cell>
              <Table.Cell>{organisation(item.responsible)}</Table.Cell>
              <Table.Cell>
                {known(item.since) ? moment(item.since, language) : absenceText(item.since, language)}
              </Table.Cell>
              <Table.Cell>
                <a href={addressOf({ area: "incidents", incident: item.incident })}>{item.incident}</a>{" "}
                <StatusMark status={item.status} />
              </Table.Cell>
              <Table.Cell>
                <Cites ids={item.cites} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Wide>
  );
};

const FollowUps = ({ tasks, again }: { readonly tasks: readonly FollowUpSeen[]; readonly again: () => void }) => {
  const { t, language } = useTell();
  const { unit, organisation } = useNames();
  const say = async (task: string, step: string) => {
    await hub.followUp(task, step);
    again();
  };
  return (
    <ul className="follow-ups">
      {tasks.map((task) => (
        <li key={task.id}>
          <b>{t(measures[task.measure], task.measure)}</b> – {organisation(task.responsible)},{" "}
          {task.units.map(unit).join(", ")}, {dayText(task.day, language)}: {t(states[task.state], task.state)}{" "}
          <StatusMark status={task.status} /> <Cites ids={task.cites} />
          <span className="chips">
            {STEPS.filter((step) => step !== task.state).map((step) => (
              <Button key={step} data-size="sm" variant="secondary" onClick={() => void say(task.id, step)}>
                {t(states[step])} <span className="hidden">{organisation(task.responsible)}</span>
              </Button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What waits over all incidents: documentation, and follow-up after strain. */
export const WorkPage = () => {
  const { t } = useTell();
  const work = useAsked(hub.workList);
  const follow = useAsked(hub.followUps);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm" id="work">
        {t(afterTexts.work)}
      </Heading>
      <p className="lead">{t(afterTexts.workLead)}</p>
      {work.answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {work.answer?.ok === false && <ProblemBox problem={work.answer.problem} again={work.again} />}
      {work.answer?.ok === true &&
        (work.answer.value.length === 0 ? <p>{t(afterTexts.noWork)}</p> : <Items items={work.answer.value} />)}
      <Heading level={2} data-size="xs">
        {t(afterTexts.followUps)}
      </Heading>
      <p className="lead">{t(afterTexts.followUpLead)}</p>
      {follow.answer?.ok === false && <ProblemBox problem={follow.answer.problem} again={follow.again} />}
      {follow.answer?.ok === true &&
        (follow.answer.value.length === 0 ? (
          <p>{t(afterTexts.noFollowUps)}</p>
        ) : (
          <FollowUps tasks={follow.answer.value} again={follow.again} />
        ))}
    </main>
  );
};
