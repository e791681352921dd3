import { Button } from "@digdir/designsystemet-react";
import { missingTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";
import { useTell } from "../language.tsx";
import { ruleTitle } from "../readiness/titles.ts";
import { addressOf } from "../route.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Cites } from "../way/section.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { Certificate } from "./certificate.tsx";
import { PreCourse } from "./pre-course.tsx";
import type { ClassSeen, LearnerSeen } from "./words.ts";

const whats: Readonly<Record<string, Text>> = missingTexts;
/** What the hub calls a course's own e-learning among the requirements. */
export const PRE_COURSE = "pre-course:";

/** What stands between a learner and the certificate, in words: how many items, not each of them. */
const Way = ({ learner: { missing } }: { readonly learner: LearnerSeen }) => {
  const { t } = useTell();
  const counts = Map.groupBy(missing, ({ what }) => what);
  if (missing.length === 0) return t(texts.allDone);
  return [...counts]
    .map(([what, of]) => `${t(whats[what], what)}${of.length > 1 ? ` (${String(of.length)})` : ""}`)
    .join(", ");
};

/** Those who sit and those who wait, in the order they asked; by opaque key. */
export const Participants = ({
  seen,
  by,
  again,
  withdraw,
}: {
  readonly seen: ClassSeen;
  readonly by: string;
  readonly again: () => void;
  readonly withdraw: (person: string) => void;
}) => {
  const { t } = useTell();
  const { course, date, seated, waiting, notReady, learners } = seen;
  const heads = [texts.participant, texts.preCourse, texts.lacks, texts.way, texts.certificate];
  const others = learners.map((l) => l.person).filter((p) => !seated.includes(p) && !waiting.includes(p));
  const people = [...seated, ...waiting, ...others];
  if (people.length === 0) return <p className="quiet">{t(texts.nobody)}</p>;
  return (
    <WideTable labelledBy="class" heads={heads.map((text) => t(text))}>
      {people.map((person) => {
        const learner = learners.find((l) => l.person === person);
        const lacks = notReady.filter((n) => n.person === person && !n.requirement.startsWith(PRE_COURSE));
        const isEnrolled = !others.includes(person);
        return (
          <tr key={person} data-person={person}>
            <th scope="row">
              <a href={addressOf({ area: "training", at: ["person", person] })}>{person}</a>
              {waiting.includes(person) && <small>{t(texts.waiting)}</small>}
              {isEnrolled && (
                <Button data-size="sm" variant="tertiary" onClick={() => withdraw(person)}>
                  {t(texts.withdraw)} <span className="hidden">{person}</span>
                </Button>
              )}
            </th>
            <td>{learner === undefined ? "–" : <PreCourse learner={learner} seen={seen} by={by} again={again} />}</td>
            <td>
              {lacks.length === 0
                ? "–"
                : lacks.map(({ requirement, cites }) => (
                    <span key={requirement} className="reading">
                      {t(ruleTitle(requirement), requirement)} <code>{requirement}</code> <Cites ids={cites} />
                    </span>
                  ))}
            </td>
            <td>{learner === undefined ? "–" : <Way learner={learner} />}</td>
            <td>
              {learner !== undefined && (
                <Certificate learner={learner} course={course} date={date.date.id} by={by} again={again} />
              )}
            </td>
          </tr>
        );
      })}
    </WideTable>
  );
};
