import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import { PersonId } from "@prehosp/model";
import { useEffect, useState } from "react";
import { UNREACHABLE } from "../api/problem.ts";
import type { RegionSeen } from "../api/words.ts";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { ShowNames } from "../readiness/show-names.tsx";
import { addressOf } from "../route.ts";
import { Banner } from "../shell/banner.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { drillTexts } from "../texts/readiness.ts";
import { Conflicts } from "./conflicts.tsx";
import { DrillGrid } from "./drill-grid.tsx";
import { Held } from "./held-back.tsx";
import { keepShell } from "./offline-shell.ts";
import { hold } from "./outbox.ts";
import { PersonField } from "./person-field.tsx";
import { type DrillSeen, useDrill } from "./use-drill.ts";
import { useRemembered } from "./use-remembered.ts";

/** What has not reached the hub, said wherever one is on the page, and what happens to it. */
const Unsent = ({ seen: { kept, problem, isSending, sync } }: { readonly seen: DrillSeen }) => {
  const { t } = useTell();
  const n = kept.filter(({ state }) => state === "waiting").length;
  return (
    <div className="unsent" data-unsent={n}>
      <p role="status">
        <b>{n === 0 ? t(drillTexts.allSent) : t(drillTexts.unsent).replace("{n}", String(n))}</b>
        {isSending && <span className="quiet"> {t(drillTexts.sending)}</span>}
      </p>
      {n > 0 && !isSending && (
        <Button variant="secondary" onClick={sync}>
          {t(drillTexts.sendNow)}
        </Button>
      )}
      {problem?.status === UNREACHABLE && <p className="no-network">{t(drillTexts.noNetwork)}</p>}
    </div>
  );
};

/** Check-off of a drill or class on a tablet, with or without network: participants by item and terminal type. */
export const DrillPage = ({ date, region }: { readonly date: string; readonly region: RegionSeen | undefined }) => {
  const { t, language } = useTell();
  const seen = useDrill(date);
  const { held, kept, problem, isUnwritten, isRead, write, sync, reread } = seen;
  const [isShellKept, setShellKept] = useState<boolean>();
  const [by, setBy] = useRemembered(`prehosp.instructor.${date}`, held?.me ?? "");
  const [outcome, setOutcome] = useState<"passed" | "failed">("passed");
  const [added, setAdded] = useState<readonly string[]>([]);
  useEffect(() => void keepShell().then(setShellKept), []);
  const isThere = held !== undefined || (isRead && problem !== undefined);
  useEffect(() => {
    if (isThere) document.body.dataset["ready"] = "true";
  }, [isThere]);
  const instructor = PersonId.safeParse(by).success ? by : undefined;

  if (held === undefined)
    return (
      <main id="main" className="page drill" tabIndex={-1}>
        <Heading level={1} data-size="sm">
          {t(drillTexts.title)}
        </Heading>
        {isThere ? <p>{t(drillTexts.notHeld)}</p> : <p role="status">{t(shellTexts.loading)}</p>}
        {problem !== undefined && <ProblemBox problem={problem} again={sync} />}
      </main>
    );
  const { course, date: of } = held.class;
  return (
    <main id="main" className="page drill" tabIndex={-1}>
      {/* Without network the shell knows no region: what every screen says is then as it was held. */}
      {region === undefined && <Banner region={held.region} chosen={undefined} />}
      <p>
        <a href={addressOf({ area: "readiness" })}>{t(drillTexts.back)}</a>
      </p>
      <Heading level={1} data-size="sm" id="drill">
        {t(drillTexts.title)}: {t(course.title)}
      </Heading>
      <p className="quiet">
        {of.date.place}, {dayText(of.from, language)} · {t(drillTexts.fetched)} {moment(held.fetchedAt, language)}
        {isShellKept !== undefined && (
          <>
            {" · "}
            <span data-offline={isShellKept}>{t(isShellKept ? drillTexts.offlineReady : drillTexts.offlineNot)}</span>
          </>
        )}
      </p>
      {problem !== undefined && problem.status !== UNREACHABLE && <ProblemBox problem={problem} again={sync} />}
      {isUnwritten && (
        <Alert data-color="danger" role="alert">
          {t(drillTexts.notWritten)}
        </Alert>
      )}
      <div className="drill-bar">
        <PersonField
          key={held.me ?? ""}
          label={t(drillTexts.instructor)}
          people={held.people}
          value={by}
          write={setBy}
          wrong={instructor === undefined ? t(drillTexts.instructorFirst) : undefined}
        />
        <fieldset className="writes">
          <legend>{t(drillTexts.writes)}</legend>
          {(["passed", "failed"] as const).map((one) => (
            <label key={one} className={`writes-${one}`}>
              <input type="radio" name="writes" checked={outcome === one} onChange={() => setOutcome(one)} />{" "}
              {t(drillTexts[one])}
            </label>
          ))}
        </fieldset>
        <Unsent seen={seen} />
      </div>
      <Conflicts
        held={held}
        kept={kept}
        settle={instructor === undefined ? undefined : (saying) => void write(saying, instructor)}
      />
      <DrillGrid
        held={held}
        kept={kept}
        added={added}
        outcome={outcome}
        write={instructor === undefined ? undefined : (saying) => void write(saying, instructor)}
      />
      <PersonField
        label={t(drillTexts.addParticipant)}
        people={held.people}
        value=""
        write={(person) => setAdded((before) => [...new Set([...before, person])])}
        button={t(drillTexts.add)}
      />
      <ShowNames
        organisation={of.date.organisation}
        purpose="class"
        about={t(drillTexts.namesAbout)}
        show={(called) => void hold({ ...held, called }).then(reread)}
      />
      <Held seen={seen} date={date} />
    </main>
  );
};
