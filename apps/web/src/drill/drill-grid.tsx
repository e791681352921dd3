import { useTell } from "../language.tsx";
import { drillTexts } from "../texts/readiness.ts";
import { Wide } from "../way/wide.tsx";
import { type Cell, cellOf, participantsOf, rowsOf, signInOf } from "./grid.ts";
import type { HeldDrill } from "./held.ts";
import type { Kept } from "./said.ts";
import type { Saying } from "./use-drill.ts";

const SIGNS: Readonly<Record<Cell["is"], string>> = {
  passed: "✓",
  failed: "✕",
  conflicting: "!",
  "not-done": "",
  "not-counting": "?",
};

/** Participants by items and terminal types: one tap writes. Without an instructor nothing can be written. */
export const DrillGrid = ({
  held,
  kept,
  added,
  outcome,
  write,
}: {
  readonly held: HeldDrill;
  readonly kept: readonly Kept[];
  readonly added: readonly string[];
  readonly outcome: "passed" | "failed";
  readonly write: ((saying: Saying) => void) | undefined;
}) => {
  const { t } = useTell();
  const people = [...new Set([...participantsOf(held, kept), ...added])];
  const rows = rowsOf(held).map((row) => ({ row, cells: people.map((person) => cellOf(held, kept, person, row)) }));
  const done = people.map((_, n) => rows.filter(({ cells }) => cells[n]?.is === "passed").length);
  const nameOf = (person: string) => held.called[person] ?? person;
  const unsent = (is: boolean) => (is ? `, ${t(drillTexts.notSentYet)}` : "");
  return (
    <Wide labelledBy="drill">
      <table className="drill-grid">
        <thead>
          <tr>
            <th scope="col">{t(drillTexts.item)}</th>
            {people.map((person, n) => (
              <th key={person} scope="col">
                {nameOf(person)}
                <span className="quiet figure">
                  {t(drillTexts.done)
                    .replace("{n}", String(done[n] ?? 0))
                    .replace("{of}", String(rows.length))}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t(drillTexts.here)}</th>
            {people.map((person) => {
              const { is, isUnsent } = signInOf(held, kept, person);
              return (
                <td key={person}>
                  <button
                    type="button"
                    className={`cell ${is ? "cell-passed" : ""} ${isUnsent ? "cell-unsent" : ""}`}
                    disabled={write === undefined}
                    aria-label={`${nameOf(person)}, ${t(is ? drillTexts.here : drillTexts.notHere)}${unsent(isUnsent)}`}
                    onClick={() => !is && write?.({ kind: "signed-in", person })}
                  >
                    {is ? "✓" : ""}
                  </button>
                </td>
              );
            })}
          </tr>
          {rows.map(({ row: { item, terminalType }, cells }) => (
            <tr key={`${item.id} ${terminalType ?? ""}`}>
              <th scope="row">
                {t(item.title)}
                {terminalType !== undefined && <span className="quiet"> {terminalType}</span>}
              </th>
              {people.map((person, n) => {
                const { is, isUnsent } = cells[n] ?? { is: "not-done", isUnsent: false };
                const type = terminalType === undefined ? {} : { terminalType };
                return (
                  <td key={person}>
                    <button
                      type="button"
                      className={`cell cell-${is} ${isUnsent ? "cell-unsent" : ""}`}
                      disabled={write === undefined}
                      data-cell={`${person} ${item.id}${terminalType === undefined ? "" : ` ${terminalType}`}`}
                      aria-label={`${nameOf(person)}, ${t(item.title)}${terminalType === undefined ? "" : ` ${terminalType}`}: ${t(drillTexts[is])}${unsent(isUnsent)}`}
                      onClick={() => {
                        if (is !== outcome) write?.({ kind: "checked-off", person, item: item.id, ...type, outcome });
                      }}
                    >
                      {SIGNS[is]}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};
