import { Button } from "@digdir/designsystemet-react";
import type { Element, Entry, SaidEntry, Violation } from "@prehosp/registry";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { ConflictPanel } from "./conflict.tsx";
import { Control } from "./control.tsx";
import { RefusedField } from "./refused.tsx";
import { UNSENT, isAnswered, saidOf } from "./said.ts";
import { same } from "./same.ts";
import { useSourceText } from "./source-text.ts";
import type { FormSeen } from "./use-form.ts";
import { valueText } from "./value-text.ts";
import type { FormView } from "./words.ts";

/** What the form shows of every field, and what writes there; nothing writes where the form only stands to be read. */
export interface Showing {
  readonly seen: FormSeen;
  readonly view: FormView;
  readonly values: FormSeen["values"];
  readonly violations: readonly Violation[];
  readonly firstDay: string;
  readonly write: ((element: string, said: SaidEntry) => void) | undefined;
  readonly flush: () => void;
}

const Source = ({
  id,
  entry,
  view,
}: {
  readonly id: string;
  readonly entry: Entry<unknown>;
  readonly view: FormView;
}) => {
  const { t, language } = useTell();
  const sourceText = useSourceText();
  if (entry.source?.ref === UNSENT) return t(texts.writtenHere);
  const touch = view.touched[id];
  if (entry.source?.system === "skjema" && touch !== undefined)
    return t(texts.writtenBy)
      .replace("{by}", touch.by)
      .replace("{at}", clock(touch.at, language, { seconds: true }));
  const said = sourceText(entry);
  return said === "" ? null : `${t(texts.source)} ${said}`;
};

/** One element of the form: its control, where the value comes from, what is wrong with it, and what has to be chosen. */
export const EntryField = ({
  element,
  guideId,
  seen,
  view,
  values,
  violations,
  firstDay,
  write,
  flush,
}: Showing & { readonly element: Element; readonly guideId: string | undefined }) => {
  const { t, language } = useTell();
  const { id, label } = element;
  const entry = values[id] ?? { absent: "not-recorded" as const };
  const wrong = violations.filter(({ elements }) => elements.includes(id));
  const conflict = view.conflicts.find((one) => one.element === id);
  const refused = seen.refused.filter((one) => one.element === id);
  const chain = view.chain[id];
  const isOtherwise = chain !== undefined && conflict === undefined && !same(saidOf(chain), saidOf(entry));
  const [labelId, sourceId, wrongId] = [`l-${id}`, `s-${id}`, `w-${id}`];
  const control = (one: Entry<unknown>, say: (said: SaidEntry) => void, send: () => void) => (
    <Control
      element={element}
      entry={one}
      write={say}
      flush={send}
      labelId={labelId}
      describedBy={[guideId, sourceId, wrongId].filter((part) => part !== undefined).join(" ")}
      isWrong={wrong.some(({ level }) => level === "error")}
      firstDay={firstDay}
    />
  );
  return (
    <div
      className="entry"
      id={`e-${id}`}
      data-element={id}
      data-open={!isAnswered(entry) || wrong.length > 0 || conflict !== undefined || refused.length > 0}
    >
      <div className="entry-label">
        <b id={labelId}>{t(label)}</b>
        {element.guide !== undefined && guideId === `g-${id}` && (
          <p id={guideId} className="quiet">
            {t(element.guide)}
          </p>
        )}
      </div>
      <div className="entry-said">
        {write === undefined ? (
          <span className={"value" in entry ? "" : "missing"}>{valueText(element, entry, language)}</span>
        ) : conflict === undefined ? (
          control(entry, (said) => write(id, said), flush)
        ) : (
          <ConflictPanel
            element={element}
            conflict={conflict}
            act={seen.act}
            control={(one, say) => control(one, say, () => undefined)}
          />
        )}
        <small className="quiet" id={sourceId}>
          <Source id={id} entry={entry} view={view} />
        </small>
        {isOtherwise && (
          <small className="form-chain">
            {t(texts.chainSays)} {valueText(element, chain, language)}
            {write !== undefined && (
              <Button variant="tertiary" data-size="sm" onClick={() => write(id, saidOf(chain))}>
                {t(texts.useChain)} <span className="hidden">{t(label)}</span>
              </Button>
            )}
          </small>
        )}
        <ul id={wrongId} aria-live="polite" className="form-wrong">
          {wrong.map(({ rule, level, message }) => (
            <li key={rule} data-rule={rule} className={level}>
              <b>{t(texts[level])}:</b> {t(message)} <code className="quiet">{rule}</code>
            </li>
          ))}
        </ul>
        {refused.map((one) => (
          <RefusedField key={one.why} element={element} refused={one} choose={(mine) => seen.choose(id, mine)} />
        ))}
      </div>
    </div>
  );
};
