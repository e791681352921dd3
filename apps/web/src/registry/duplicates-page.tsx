import { Heading } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerDuplicatesTexts as texts } from "../texts/register-duplicates.ts";
import { register } from "./ask.ts";
import { DuplicatePair } from "./duplicate-pair.tsx";
import { JoinedForm } from "./joined-form.tsx";
import { KeptApart } from "./kept-apart.tsx";
import { PartHead } from "./part-head.tsx";

/** What was said last, with the form to go on with. */
export interface SaidOfTwo {
  readonly text: Text;
  readonly n?: number;
  readonly form?: string;
}

/** Forms that may be of one case, side by side, to be joined or kept apart; and those that are joined, to be taken apart. */
export const DuplicatesPage = () => {
  const { t } = useTell();
  const { answer, again } = useAsked(register.duplicates);
  const forms = useAsked(register.forms);
  const apart = useAsked(register.keptApart);
  const [said, setSaid] = useState<SaidOfTwo>();
  const askAll = () => {
    for (const one of [again, forms.again, apart.again]) one();
  };
  const done = (now: SaidOfTwo) => {
    setSaid(now);
    askAll();
  };
  const failed = [answer, forms.answer, apart.answer].find((one) => one?.ok === false);
  const pairs = answer?.ok === true ? answer.value : undefined;
  const all = forms.answer?.ok === true ? forms.answer.value : undefined;
  const joined = all?.filter(({ standing }) => standing === "joined") ?? [];
  return (
    <PartHead title={texts.title} lead={texts.lead}>
      <p role="status" data-said={said !== undefined}>
        {said !== undefined && t(said.text).replace("{n}", String(said.n ?? 0))}{" "}
        {said?.form !== undefined && <a href={addressOf({ area: "register", form: said.form })}>{t(texts.toForm)}</a>}
      </p>
      {failed?.ok === false && <ProblemBox problem={failed.problem} again={askAll} />}
      {failed === undefined && pairs === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {pairs?.length === 0 && <p data-pairs={0}>{t(texts.none)}</p>}
      {pairs?.map((pair, i) => (
        <DuplicatePair key={pair.forms.map(({ row }) => row.form).join(" ")} n={i + 1} pair={pair} done={done} />
      ))}
      <section aria-labelledby="joined">
        <Heading level={2} data-size="2xs" id="joined">
          {t(texts.joined)}: <span data-joined={joined.length}>{joined.length}</span>
        </Heading>
        {all !== undefined && joined.length === 0 && <p>{t(texts.noneJoined)}</p>}
        <ul className="possibles">
          {joined.map((one) => (
            <JoinedForm key={one.form} one={one} keep={all?.find(({ form }) => form === one.into)} done={done} />
          ))}
        </ul>
      </section>
      {apart.answer?.ok === true && apart.answer.value.length > 0 && (
        <section aria-labelledby="kept-apart">
          <Heading level={2} data-size="2xs" id="kept-apart">
            {t(texts.apartSection)}: {apart.answer.value.length}
          </Heading>
          <ul className="possibles">
            {apart.answer.value.map((one) => (
              <KeptApart key={one.forms.map(({ form }) => form).join(" ")} one={one} done={done} />
            ))}
          </ul>
        </section>
      )}
    </PartHead>
  );
};
