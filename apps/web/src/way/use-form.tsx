import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { changeTexts } from "../texts/change.ts";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { Field, Select } from "./field.tsx";
import { Cites } from "./section.tsx";
import { SentSaid } from "./sent-said.tsx";
import { type Used, type UsedLine, twiceIn, usingOf } from "./used.ts";
import { type Showing, useSending } from "./use-sending.ts";

const line = (key: number): UsedLine => ({ key, article: "", pieces: "" });

/** What a settlement asks for of one mission: active duty or not, and what was used, line by line. */
export const UseForm = ({
  incident,
  unit,
  show,
  refetch,
}: Showing & { readonly incident: string; readonly unit: string }) => {
  const { t } = useTell();
  const [used, set] = useState<Used>({ onDuty: "", consumables: "", lines: [line(0)] });
  const { sent, send } = useSending({ show, refetch });
  const { lines } = used;
  const twice = used.consumables === "used" ? twiceIn(lines) : new Set<number>();
  const write = (part: Partial<Used>) => set((before) => ({ ...before, ...part }));
  const writeLine = (key: number, part: Partial<UsedLine>) =>
    write({ lines: lines.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (twice.size === 0) void send(() => hub.use(incident, unit, usingOf(used)));
  };
  const issues = sent.is === "failed" ? sent.problem.issues : [];
  const article = ({ key, article: code }: UsedLine): string | undefined => {
    if (twice.has(key)) return t(changeTexts.twice);
    const isBad = !/^[a-z][a-z0-9-]{0,40}$/.test(code.trim());
    return isBad && issues.length > 0 ? t(changeTexts.badArticle) : undefined;
  };
  const pieces = ({ pieces: said }: UsedLine) =>
    issues.length > 0 && !/^\s*\d+\s*$/.test(said) ? t(changeTexts.badPieces) : undefined;
  return (
    <form onSubmit={submit}>
      <p className="quiet">
        {t(changeTexts.settlementAbout)} <Cites ids={["AH-7.1-a", "AH-7.1-c"]} />
      </p>
      <div className="form-row">
        <Select
          label={t(changeTexts.onDuty)}
          value={used.onDuty}
          write={(onDuty) => write({ onDuty: onDuty as Used["onDuty"] })}
          options={[
            ["", t(codeTexts.absence["not-recorded"])],
            ["yes", t(codeTexts.yesNo.yes)],
            ["no", t(codeTexts.yesNo.no)],
          ]}
        />
        <Select
          label={t(changeTexts.consumables)}
          value={used.consumables}
          write={(consumables) => write({ consumables: consumables as Used["consumables"] })}
          options={[
            ["", t(codeTexts.absence["not-recorded"])],
            ["used", t(changeTexts.used)],
            ["nothing", t(changeTexts.nothingUsed)],
          ]}
        />
      </div>
      {used.consumables === "used" && (
        <>
          <ul className="used">
            {lines.map((one) => (
              <li key={one.key} className="form-row">
                <Field
                  label={t(changeTexts.article)}
                  size={18}
                  value={one.article}
                  write={(code) => writeLine(one.key, { article: code })}
                  wrong={article(one)}
                />
                <Field
                  label={t(changeTexts.pieces)}
                  size={5}
                  inputMode="numeric"
                  value={one.pieces}
                  write={(count) => writeLine(one.key, { pieces: count })}
                  wrong={pieces(one)}
                />
                {lines.length > 1 && (
                  <Button
                    type="button"
                    data-size="sm"
                    variant="tertiary"
                    onClick={() => write({ lines: lines.filter(({ key }) => key !== one.key) })}
                  >
                    {t(changeTexts.removeLine)} <span className="hidden">{one.article}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button
            type="button"
            data-size="sm"
            variant="tertiary"
            onClick={() => write({ lines: [...lines, line((lines.at(-1)?.key ?? 0) + 1)] })}
          >
            {t(changeTexts.addLine)}
          </Button>
        </>
      )}
      <Button type="submit" data-size="sm" variant="secondary" disabled={sent.is === "sending"}>
        {t(wayTexts.save)}
      </Button>
      <SentSaid sent={sent} />
    </form>
  );
};
