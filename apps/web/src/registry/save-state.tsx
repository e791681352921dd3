import { Button } from "@digdir/designsystemet-react";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { registerOutTexts as out } from "../texts/register-out.ts";
import type { FormSeen } from "./use-form.ts";

/** Whether what is written has reached the hub, always in sight. */
export const SaveState = ({ seen: { unsent, problem, savedAt, correction, isKept } }: { readonly seen: FormSeen }) => {
  const { t, language } = useTell();
  const isCorrected = unsent === 0 && correction !== undefined;
  const isHeld = isCorrected || (unsent > 0 && problem !== undefined);
  const said = isCorrected
    ? t(out.correctionUnsaved)
    : unsent > 0
      ? t(isHeld ? texts.notSaved : texts.saving)
      : savedAt === undefined
        ? t(texts.nothingToSave)
        : t(texts.savedAt).replace("{clock}", clock(savedAt, language, { seconds: true }));
  return (
    <span role="status" className={isHeld ? "save-state held" : "save-state"} data-unsent={unsent} data-kept={isKept}>
      <b>{said}</b> {isHeld && isKept && <small>{t(isCorrected ? out.correctionKept : texts.keptHere)}</small>}
    </span>
  );
};

/** Writes that the hub did not take at all, each with why; sent again as they were, or let go of. */
export const TurnedAway = ({ seen: { turnedAway, retry } }: { readonly seen: FormSeen }) => {
  const { t } = useTell();
  return turnedAway.map((row) => (
    <section key={`${row.window} ${String(row.n)}`} className="form-refused" data-turned-away={row.n}>
      <p>
        <b>{t(texts.turnedAway)}:</b> {Object.keys(row.entries).join(", ")}
      </p>
      {row.problem !== undefined && <ProblemBox problem={row.problem} />}
      <span className="chips">
        <Button variant="secondary" data-size="sm" onClick={() => retry(row, true)}>
          {t(texts.sendAgain)}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={() => retry(row, false)}>
          {t(texts.letGo)}
        </Button>
      </span>
    </section>
  ));
};
