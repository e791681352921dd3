import { Heading } from "@digdir/designsystemet-react";
import type { Language } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type KeyboardEvent, useRef } from "react";
import type { Brief } from "../api/words.ts";
import { absenceText } from "../absence-text.ts";
import { clock, date } from "../format.ts";
import { useTell } from "../language.tsx";
import { placeName } from "../places.ts";
import { shellTexts } from "../texts/area.ts";
import { codeTexts } from "../texts/codes.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { UrgencyTag } from "./urgency-tag.tsx";

const NARROW = "(max-width: 720px)";

const conditionText = ({ condition }: Brief, language: Language, t: ReturnType<typeof useTell>["t"]): string =>
  known(condition)
    ? t(codeTexts.condition[condition as keyof typeof codeTexts.condition], condition)
    : absenceText(condition, language);

const Row = ({
  brief,
  chosen,
  choose,
}: {
  readonly brief: Brief;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => {
  const { t, language } = useTell();
  const { received, place, open, status } = brief;
  const where = known(place) ? placeName(place) : undefined;
  return (
    <button
      type="button"
      className="row"
      aria-current={chosen ? "true" : undefined}
      data-incident={brief.id}
      tabIndex={chosen ? 0 : -1}
      onClick={(event) => {
        choose();
        // Enter, or a tap where the way lies below, goes on to it; a mouse beside the list stays in the list.
        if (event.detail === 0 || matchMedia(NARROW).matches) document.getElementById("way")?.focus();
      }}
    >
      <StatusMark status={status} />
      <span className="row-top">
        <time dateTime={known(received) ? received : undefined}>
          {known(received) ? clock(received, language) : absenceText(received, language)}
        </time>
        <strong>{conditionText(brief, language, t)}</strong>
        <UrgencyTag urgency={brief.urgency} />
      </span>
      <span className="row-under">
        <span>{where ?? absenceText(known(place) ? undefined : place, language)}</span>
        <span>
          {brief.proposed} {t(shellTexts.proposedCount)}
        </span>
        {open.length > 0 && (
          <span className="open-count">
            {open.length} {t(open.length === 1 ? shellTexts.openOne : shellTexts.openCount)}
          </span>
        )}
        {brief.closed && <span>{t(shellTexts.closed)}</span>}
      </span>
    </button>
  );
};

/** The incidents, newest first as the hub gives them; arrow keys move, and moving chooses. */
export const IncidentList = ({
  incidents,
  chosen,
  choose,
}: {
  readonly incidents: readonly Brief[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}) => {
  const { t, language } = useTell();
  const list = useRef<HTMLOListElement>(null);
  const index = Math.max(
    0,
    incidents.findIndex(({ id }) => id === chosen),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: incidents.length - 1 }[event.key];
    const next = to === undefined ? undefined : incidents[to];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-incident="${CSS.escape(next.id)}"]`)?.focus();
  };
  const dayOf = ({ received }: Brief): string => (known(received) ? date(received, language) : "");
  return (
    <section className="list" aria-labelledby="list-heading">
      <Heading level={2} data-size="2xs" id="list-heading">
        {t(shellTexts.incidents)} <span className="quiet">{incidents.length}</span>
      </Heading>
      {incidents.length === 0 && <p>{t(shellTexts.noIncidents)}</p>}
      <ol ref={list} onKeyDown={onKeyDown} aria-describedby="list-keys">
        {incidents.map((brief, i) => {
          const before = incidents[i - 1];
          const day = dayOf(brief);
          return (
            <li key={brief.id}>
              {(before === undefined || dayOf(before) !== day) && day !== "" && <p className="list-day">{day}</p>}
              <Row brief={brief} chosen={brief.id === incidents[index]?.id} choose={() => choose(brief.id)} />
            </li>
          );
        })}
      </ol>
      <p id="list-keys" className="quiet keys">
        {t(shellTexts.keys)}
      </p>
    </section>
  );
};
