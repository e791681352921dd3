import { Button, Heading } from "@digdir/designsystemet-react";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { go } from "../route.ts";
import { refusalText } from "../readiness/ask.ts";
import { drillTexts } from "../texts/readiness.ts";
import { clear, discard } from "./outbox.ts";
import type { Kept } from "./said.ts";
import type { DrillSeen } from "./use-drill.ts";

/** What the hub did not count or did not take, with why; and the way to clear the device when all is sent. */
export const Held = ({ seen: { held, kept, reread }, date }: { readonly seen: DrillSeen; readonly date: string }) => {
  const { t, language } = useTell();
  const uncounted = kept.filter(({ state, why }) => state === "kept" && why !== undefined);
  const refused = kept.filter(({ state }) => state === "refused");
  const title = (item: string) => {
    const found = held?.class.course.items.find(({ id }) => id === item);
    return found === undefined ? item : t(found.title);
  };
  const row = ({ said, why = "" }: Kept) => (
    <span>
      {clock(said.at, language)} <b>{held?.called[said.person] ?? said.person}</b>,{" "}
      {said.kind === "checked-off"
        ? `${title(said.item)} ${said.terminalType ?? ""}: ${t(drillTexts[said.outcome])}`
        : t(drillTexts.here)}{" "}
      – {t(refusalText(why), why)}
    </span>
  );
  return (
    <section className="held-back">
      {uncounted.length > 0 && (
        <>
          <Heading level={2} data-size="2xs">
            {t(drillTexts.notCounted)}
          </Heading>
          <ul data-not-counted={uncounted.length}>
            {uncounted.map((one) => (
              <li key={one.said.id}>{row(one)}</li>
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <Heading level={2} data-size="2xs">
            {t(drillTexts.refused)}
          </Heading>
          <ul data-refused={refused.length}>
            {refused.map((one) => (
              <li key={one.said.id}>
                {row(one)}{" "}
                <Button variant="tertiary" onClick={() => void discard(one.said.id).then(reread)}>
                  {t(drillTexts.discard)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {kept.every(({ state }) => state !== "waiting") && (
        <Button variant="tertiary" onClick={() => void clear(date).then(() => go({ area: "readiness" }))}>
          {t(drillTexts.clear)}
        </Button>
      )}
    </section>
  );
};
