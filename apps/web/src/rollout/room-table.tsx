import { Checkbox, Tag } from "@digdir/designsystemet-react";
import { RoomKind } from "@prehosp/competence";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { useState } from "react";
import { absenceText } from "../absence-text.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { Field, Select } from "../way/field.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { type Danger, type RankedRoom, isInDanger } from "./danger.ts";
import { roomName } from "./words.ts";

const COLOURS = {
  late: "danger",
  short: "danger",
  "not-ready": "warning",
  untold: "warning",
  unclear: "warning",
  ready: "success",
} as const satisfies Readonly<Record<Danger, string>>;

/** How a room stands, by its word and colour. */
export const DangerTag = ({ danger }: { readonly danger: Danger }) => {
  const { t } = useTell();
  return (
    <Tag data-size="sm" data-color={COLOURS[danger]}>
      {t(texts.danger[danger])}
    </Tag>
  );
};

/** Trained of total, as words and as a bar; what the room has not told is said, not drawn. */
const Trained = ({ room: { trained, total } }: { readonly room: RankedRoom }) => {
  const { t, language } = useTell();
  if (!known(trained)) return <span className="missing">{absenceText(trained, language)}</span>;
  if (!known(total)) return <span className="missing">{absenceText(total, language)}</span>;
  return (
    <>
      {t(texts.of).replace("{n}", String(trained)).replace("{all}", String(total))}
      <span className="share" aria-hidden="true">
        <span style={{ inlineSize: `${String((100 * trained) / Math.max(1, total))}%` }} />
      </span>
    </>
  );
};

/** Every room of the roll-out in the order given, found by name, kind or danger; its name leads to the room. */
export const RoomTable = ({
  rooms,
  chosen,
  on,
}: {
  readonly rooms: readonly RankedRoom[];
  readonly chosen: string | undefined;
  readonly on: Day;
}) => {
  const { t, language } = useTell();
  const [name, setName] = useState("");
  const [kind, setKind] = useState("");
  const [isOnlyDanger, setOnlyDanger] = useState(false);
  const shown = rooms.filter(
    (room) =>
      roomName(room).toLowerCase().includes(name.trim().toLowerCase()) &&
      (kind === "" || room.kind === kind) &&
      (!isOnlyDanger || isInDanger(room)),
  );
  const heads = [texts.room, texts.date, texts.trained, texts.instructors, texts.startBy, texts.standing];
  return (
    <section aria-labelledby="rooms">
      <h2 id="rooms">{t(texts.board)}</h2>
      <div className="form-row">
        <Field label={t(texts.filter)} size={20} value={name} write={setName} />
        <Select
          label={t(texts.kind)}
          value={kind}
          write={setKind}
          options={[["", t(texts.every)], ...RoomKind.options.map((one) => [one, t(texts.kinds[one])] as const)]}
        />
        <Checkbox
          data-size="sm"
          label={t(texts.onlyDanger)}
          checked={isOnlyDanger}
          onChange={(e) => setOnlyDanger(e.target.checked)}
        />
        <span role="status" className="quiet">
          {t(texts.shown).replace("{n}", String(shown.length)).replace("{all}", String(rooms.length))}
        </span>
      </div>
      <WideTable labelledBy="rooms" heads={heads.map((text) => t(text))}>
        {shown.map((room) => (
          <tr key={room.room} data-room={room.room} aria-current={room.room === chosen ? "true" : undefined}>
            <th scope="row">
              <a href={addressOf({ area: "rollout", room: room.room })}>{roomName(room)}</a>
              <small>{t(texts.kinds[room.kind])}</small>
            </th>
            <td>
              {known(room.goLive) ? (
                dayText(room.goLive, language)
              ) : (
                <span className="missing">{absenceText(room.goLive, language)}</span>
              )}
            </td>
            <td>
              <Trained room={room} />
            </td>
            <td className={room.instructors < room.instructorsWanted ? "lacking" : undefined}>
              {t(texts.wanted)
                .replace("{n}", String(room.instructors))
                .replace("{all}", String(room.instructorsWanted))}
            </td>
            <td>
              {room.startBy === undefined ? "–" : dayText(room.startBy, language)}
              {room.startBy !== undefined && room.startBy < on && <small>{t(texts.past)}</small>}
            </td>
            <td>
              <DangerTag danger={room.danger} />
            </td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
};
