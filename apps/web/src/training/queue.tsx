import { waitingTexts } from "@prehosp/competence";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { PersonField } from "../drill/person-field.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { Competence } from "./competence.tsx";
import { trainingHub } from "./hub.ts";
import type { QueuedSeen } from "./import-words.ts";

/** Accounts that are nobody's yet, each with why it waits and where somebody decides whose it is. */
export const Queue = ({
  accounts,
  decided,
}: {
  readonly accounts: readonly QueuedSeen[];
  readonly decided: () => void;
}) => {
  const { t, language } = useTell();
  const [problem, setProblem] = useState<Problem>();
  if (accounts.length === 0) return <p data-queue="0">{t(texts.noQueue)}</p>;
  const decide = async (account: QueuedSeen["account"], person: string) => {
    const answer = await trainingHub.match(account, person);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) decided();
  };
  const heads = [texts.account, texts.why, texts.records, texts.since, texts.belongsTo];
  return (
    <>
      {problem !== undefined && <ProblemBox problem={problem} />}
      <WideTable labelledBy="queue" heads={heads.map((text) => t(text))}>
        {accounts.map(({ account, because, candidates, records, competences, since }) => (
          <tr key={`${account.system} ${account.account}`} data-account={account.account}>
            <th scope="row">
              {account.account}
              <small>{account.system}</small>
            </th>
            <td>{t(waitingTexts[because], because)}</td>
            <td>
              {records}
              <small>
                {competences.map((one, n) => (
                  <span key={one}>
                    {n > 0 && ", "}
                    <Competence id={one} />
                  </span>
                ))}
              </small>
            </td>
            <td>{moment(since, language)}</td>
            <td>
              <PersonField
                label={t(texts.personKey)}
                people={candidates}
                value=""
                button={t(texts.decide)}
                write={(person) => void decide(account, person)}
              />
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
};
