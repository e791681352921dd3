import { Button, Heading } from "@digdir/designsystemet-react";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { drillTexts } from "../texts/readiness.ts";
import { cellOf, participantsOf, rowsOf } from "./grid.ts";
import type { HeldDrill } from "./held.ts";
import type { Kept } from "./said.ts";
import type { Saying } from "./use-drill.ts";

/** What devices or instructors wrote differently of the same thing: both stand until one of them settles it. */
export const Conflicts = ({
  held,
  kept,
  settle,
}: {
  readonly held: HeldDrill;
  readonly kept: readonly Kept[];
  readonly settle: ((saying: Saying) => void) | undefined;
}) => {
  const { t, language } = useTell();
  const open = participantsOf(held, kept).flatMap((person) =>
    rowsOf(held).flatMap((row) => {
      const cell = cellOf(held, kept, person, row);
      return cell.is === "conflicting" ? [{ person, row, decided: cell.decided }] : [];
    }),
  );
  if (open.length === 0) return null;
  const told = held.class.learners.flatMap(({ parts }) => parts).flatMap(({ conflict = [] }) => conflict);
  const saidBy = (one: string) => {
    const check = told.find(({ id }) => id === one);
    // What was held before the hub told of conflicts is said when it is fetched anew.
    if (check === undefined) return t(drillTexts.otherDevice);
    const { outcome, at, device, by } = check;
    const isMine = kept.some(({ said }) => said.id === one);
    const where = isMine ? t(drillTexts.thisDevice) : `${t(drillTexts.otherDevice)} (${device.slice(0, 8)})`;
    return `${where}: ${t(drillTexts[outcome])} ${clock(at, language)}, ${held.called[by] ?? by}`;
  };
  return (
    <section aria-labelledby="conflicts" className="conflicts">
      <Heading level={2} data-size="2xs" id="conflicts">
        {t(drillTexts.conflicts)}
      </Heading>
      <p>{t(drillTexts.conflictAbout)}</p>
      <ul>
        {open.map(({ person, row: { item, terminalType }, decided }) => (
          <li key={`${person} ${item.id} ${terminalType ?? ""}`}>
            <span>
              <b>{held.called[person] ?? person}</b>, {t(item.title)} {terminalType}:{" "}
              <span className="quiet">{decided.map(saidBy).join(" · ")}</span>
            </span>
            <span className="chips">
              {(["passed", "failed"] as const).map((outcome) => (
                <Button
                  key={outcome}
                  variant="secondary"
                  disabled={settle === undefined}
                  onClick={() =>
                    settle?.({
                      kind: "checked-off",
                      person,
                      item: item.id,
                      ...(terminalType === undefined ? {} : { terminalType }),
                      outcome,
                      settles: decided,
                    })
                  }
                >
                  {t(drillTexts.settleAs)} {t(drillTexts[outcome]).toLowerCase()}{" "}
                  <span className="hidden">
                    {held.called[person] ?? person}, {t(item.title)}
                  </span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
