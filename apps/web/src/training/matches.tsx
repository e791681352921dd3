import type { Text } from "@prehosp/model";
import { useState } from "react";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { trainingTexts } from "../texts/training.ts";
import { Field } from "../way/field.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { trainingHub } from "./hub.ts";
import type { MatchedSeen } from "./import-words.ts";
import { Undo } from "./undo.tsx";

const MOST = 50;
const qualities: Readonly<Record<string, Text>> = texts.quality;
const keyTexts: Readonly<Record<string, Text>> = texts.matchKeys;

/** The matches that stand: whose each account is, on what ground, who settled it, and where it is undone. */
export const Matches = ({
  matches,
  again,
}: {
  readonly matches: readonly MatchedSeen[];
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const [sought, seek] = useState("");
  const fit = matches.filter(({ account, person, matched = "" }) =>
    [account.account, account.system, person, matched].some((one) => one.includes(sought.trim())),
  );
  const shown = fit.slice(0, MOST);
  const heads = [trainingTexts.account, trainingTexts.personKey, texts.ground, texts.settledBy, texts.undo];
  if (matches.length === 0) return <p data-matches="0">{t(texts.noMatches)}</p>;
  return (
    <>
      <div className="form-row">
        <Field label={t(texts.seekMatch)} size={24} value={sought} write={seek} />
        <span className="quiet" role="status">
          {t(texts.shown).replace("{n}", String(shown.length)).replace("{all}", String(matches.length))}
        </span>
      </div>
      <WideTable labelledBy="matches" heads={heads.map((text) => t(text))}>
        {shown.map(({ account, person, matched, quality, keys, by, since }) => (
          <tr key={`${account.system} ${account.account}`} data-match={account.account}>
            <th scope="row">
              {account.account}
              <small>{account.system}</small>
            </th>
            <td>
              <a href={addressOf({ area: "training", at: ["person", person] })}>{person}</a>
              {matched !== undefined && <small>{t(texts.matchedTo).replace("{person}", matched)}</small>}
            </td>
            <td>
              {t(qualities[quality], quality)}
              {keys.length > 0 && <small>{keys.map((key) => t(keyTexts[key], key)).join(", ")}</small>}
            </td>
            <td>
              {by}
              <small>{moment(since, language)}</small>
            </td>
            <td>
              <Undo
                what={account.account}
                undo={(because) => trainingHub.part(account, person, because)}
                done={again}
              />
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
};
