import { Button } from "@digdir/designsystemet-react";
import { Initiator, type Observed, Purpose, SceneFlag, UrgencyCode } from "@prehosp/model";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import type { WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import type { Full } from "../texts/area.ts";
import { changeTexts } from "../texts/change.ts";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { type Changed, UNKNOWN, changeOf, unchanged } from "./changed.ts";
import { Field, Select, Ticks } from "./field.tsx";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

const SEEN = Object.keys(codeTexts.observed) as readonly (keyof Observed)[];
const CRITERION = ["code", "index", "edition"] as const;

/** What the incident has turned into, from now on: what is left as it was is not sent, and a new proposal comes back. */
export const ChangeForm = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t } = useTell();
  // What nobody touched follows the incident; from the first touch on it is compared with what stood there then.
  const fresh = unchanged(way.incident);
  const [typed, set] = useState<{ readonly before: Changed; readonly changed: Changed }>();
  const { before, changed } = typed ?? { before: fresh, changed: fresh };
  const { sent, send } = useSending({ show, refetch });
  const change = changeOf(changed, before);
  const write = (part: Partial<Changed>) => set({ before, changed: { ...changed, ...part } });
  const options = <C extends string>(codes: readonly C[], texts: Readonly<Record<C, Full>>) =>
    [
      ["", t(changeTexts.asBefore)],
      ...codes.map((code) => [code, t(texts[code])] as const),
      [UNKNOWN, t(codeTexts.absence.unknown)],
    ] as const;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (change === undefined) return;
    if ((await send(() => hub.change(way.incident.id, change))) !== undefined) set(undefined);
  };
  // The hub says which part of the criterion it does not take; each of them must be written.
  const issues = sent.is === "failed" ? sent.problem.issues : [];
  const wrong = (part: (typeof CRITERION)[number]) =>
    issues.some(({ path }) => path === `/body/criterion/${part}`) ? t(changeTexts.criterionWhole) : undefined;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="quiet">{t(changeTexts.about)}</p>
      <div className="form-row">
        <Select
          label={t(wayTexts.purpose)}
          value={changed.purpose}
          write={(purpose) => write({ purpose })}
          options={options(Purpose.options, codeTexts.purpose)}
        />
        <Select
          label={t(changeTexts.urgency)}
          value={changed.urgency}
          write={(urgency) => write({ urgency })}
          options={options(UrgencyCode.options, codeTexts.urgency)}
        />
        <Select
          label={t(wayTexts.initiator)}
          value={changed.initiator}
          write={(initiator) => write({ initiator })}
          options={options(Initiator.options, codeTexts.initiator)}
        />
      </div>
      <div className="form-row" role="group" aria-label={t(wayTexts.observed)}>
        {SEEN.map((key) => (
          <Select
            key={key}
            label={t(codeTexts.observed[key])}
            value={changed.observed[key] ?? ""}
            write={(value) => write({ observed: { ...changed.observed, [key]: value } })}
            options={options(["yes", "no"], codeTexts.yesNo)}
          />
        ))}
      </div>
      <Ticks
        legend={t(wayTexts.sceneFlags)}
        ticked={changed.flags}
        write={(flags) => write({ flags })}
        options={SceneFlag.options.map((flag) => [flag, t(codeTexts.flag[flag])])}
      />
      <div className="form-row" role="group" aria-label={t(wayTexts.criterion)}>
        {CRITERION.map((part) => (
          <Field
            key={part}
            label={t(changeTexts[part])}
            size={14}
            value={changed[part]}
            write={(text) => write({ [part]: text })}
            wrong={wrong(part)}
          />
        ))}
      </div>
      <Button type="submit" data-size="sm" variant="secondary" disabled={change === undefined || sent.is === "sending"}>
        {t(changeTexts.send)}
      </Button>
      <SentSaid sent={sent} />
    </form>
  );
};
