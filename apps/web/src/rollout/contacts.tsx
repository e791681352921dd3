import { type Agreed, rolloutTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";
import { useCallback } from "react";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { ContactForm } from "./contact-form.tsx";
import { rolloutHub } from "./hub.ts";
import { OpenNote } from "./open-note.tsx";

const withTexts: Readonly<Record<string, Text>> = rolloutTexts.with;
const wayTexts: Readonly<Record<string, Text>> = rolloutTexts.way;

const AgreedSaid = ({ agreed }: { readonly agreed: Agreed }) => {
  const { t, language } = useTell();
  const what = t(rolloutTexts.agreed[agreed.what]);
  if (agreed.what === "go-live") return `${what} ${dayText(agreed.on, language)}`;
  if (agreed.what === "local-courses") return `${what} ${t(texts.from)} ${dayText(agreed.from, language)}`;
  if (agreed.what === "instructor-seats") return `${what}: ${String(agreed.seats)} (${agreed.date})`;
  return what;
};

/** The log of contacts with a room's leader, the latest first, and where a new one is written down. */
export const Contacts = ({
  rollout,
  room,
  date,
}: {
  readonly rollout: string;
  readonly room: string;
  /** A course date that has seats for the room; "" where none has. */
  readonly date: string;
}) => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(useCallback(() => rolloutHub.contacts(rollout, room), [rollout, room]));
  return (
    <>
      <h3>{t(texts.contacts)}</h3>
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && answer.value.length === 0 && <p className="quiet">{t(texts.noContacts)}</p>}
      {answer?.ok === true && (
        <ul className="plain contacts">
          {answer.value.map((one) => (
            <li key={one.id}>
              <time dateTime={one.at}>{moment(one.at, language)}</time> · {t(withTexts[one.with], one.with)},{" "}
              {t(wayTexts[one.way], one.way)}:{" "}
              {one.agreed.map((agreed, i) => (
                <span key={agreed.what}>
                  {i > 0 && "; "}
                  <AgreedSaid agreed={agreed} />
                </span>
              ))}
              {one.hasNote && <OpenNote rollout={rollout} room={room} contact={one.id} />}
            </li>
          ))}
        </ul>
      )}
      <ContactForm rollout={rollout} room={room} date={date} done={again} />
    </>
  );
};
