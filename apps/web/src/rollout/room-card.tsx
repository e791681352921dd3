import { rolloutTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { useCallback } from "react";
import { FileLink } from "../acting/file-link.tsx";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { Facts } from "../way/section.tsx";
import { Contacts } from "./contacts.tsx";
import type { RankedRoom } from "./danger.ts";
import { proofOf, rolloutHub } from "./hub.ts";
import { MoveDate } from "./move-date.tsx";
import { DangerTag } from "./room-table.tsx";
import { type BoardSeen, type RoomPeopleSeen, roomName } from "./words.ts";

const whyTexts: Readonly<Record<string, Text>> = rolloutTexts.missing;
const seatTexts: Readonly<Record<string, Text>> = rolloutTexts.seat;

interface Props {
  readonly rollout: string;
  readonly room: RankedRoom;
  readonly placed: BoardSeen["placed"];
  readonly on: Day;
  readonly course: (id: string) => string;
  readonly refetch: () => void;
}

const Person = ({ id }: { readonly id: string }) => (
  <a href={addressOf({ area: "training", at: ["person", id] })}>{id}</a>
);

/** Those who are missing on the room's date, each with why and the seat there is; and those of whom it is unclear. */
const Missing = ({ people, course }: { readonly people: RoomPeopleSeen; readonly course: Props["course"] }) => {
  const { t, language } = useTell();
  return (
    <details>
      <summary>
        {t(texts.rest)} ({people.missing.length})
      </summary>
      <ul className="plain columns">
        {people.missing.map(({ person, why }) => (
          <li key={person}>
            <Person id={person} />: {t(whyTexts[why], why)}
            {people.bookings
              .filter((seat) => seat.person === person)
              .map((seat) => (
                <small key={seat.date}>
                  {course(seat.course)} {dayText(seat.from, language)}: {t(seatTexts[seat.is], seat.is)}
                </small>
              ))}
          </li>
        ))}
        {people.unclear.map((person) => (
          <li key={person}>
            <Person id={person} />: {t(texts.danger.unclear)}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The proof of trained operators as files, for the leader and an inspection. */
const Proof = ({ rollout, room: { room }, on }: Pick<Props, "rollout" | "room" | "on">) => {
  const { t, language } = useTell();
  const { csv, pdf } = proofOf(rollout, room, language);
  return (
    <>
      <h3>{t(texts.proof)}</h3>
      <p className="quiet">{t(texts.proofLead)}</p>
      <FileLink href={csv} name={`${room}-${on}.csv`}>
        {t(texts.proofCsv)}
      </FileLink>{" "}
      ·{" "}
      <FileLink href={pdf} name={`${room}-${on}.pdf`}>
        {t(texts.proofPdf)}
      </FileLink>
    </>
  );
};

/** One room: how it stands, who is missing, another date, the log of contacts, and the proof. */
export const RoomCard = ({ rollout, room, placed, on, course, refetch }: Props) => {
  const { t } = useTell();
  const people = useAsked(useCallback(() => rolloutHub.people(rollout, room.room), [rollout, room]));
  return (
    <section className="card" aria-labelledby="room" data-card={room.room}>
      <div className="card-head">
        <h2 id="room" tabIndex={-1}>
          {roomName(room)}
        </h2>
        <DangerTag danger={room.danger} />
        <a href={addressOf({ area: "rollout" })}>{t(texts.close)}</a>
      </div>
      <Facts
        rows={[
          [t(texts.rest), String(room.missing)],
          [t(texts.unclearOnes), String(room.unclear)],
          [t(texts.booked), String(room.seated)],
          [
            t(texts.instructors),
            t(texts.wanted).replace("{n}", String(room.instructors)).replace("{all}", String(room.instructorsWanted)),
          ],
          [
            t(texts.placed),
            placed.length === 0
              ? "–"
              : placed.map(({ date, seats }) => (
                  <span key={date} className="reading">
                    {seats} · <a href={addressOf({ area: "training", at: ["datoer", date] })}>{date}</a>
                  </span>
                )),
          ],
          [t(texts.unplaced), room.unplaced === undefined ? "–" : String(room.unplaced)],
        ]}
      />
      {people.answer?.ok === true && <Missing people={people.answer.value} course={course} />}
      {people.answer?.ok === false && <ProblemBox problem={people.answer.problem} again={people.again} />}
      <MoveDate rollout={rollout} room={room} course={course} refetch={refetch} />
      <Contacts rollout={rollout} room={room.room} date={placed[0]?.date ?? ""} />
      <Proof rollout={rollout} room={room} on={on} />
    </section>
  );
};
