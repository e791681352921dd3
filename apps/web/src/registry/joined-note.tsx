import type { Text } from "@prehosp/model";
import { joiningTexts } from "@prehosp/registry";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { registerDuplicatesTexts as texts } from "../texts/register-duplicates.ts";
import type { FormView } from "./words.ts";

const reasons: Readonly<Record<string, Text>> = joiningTexts.merged;

/** Which form goes on with this one's case, by whom and why, and which forms were joined to it. */
export const JoinedNote = ({ view: { into, holds, history } }: { readonly view: FormView }) => {
  const { t, language } = useTell();
  const link = (form: string) => (
    <a key={form} href={addressOf({ area: "register", form })}>
      {form}
    </a>
  );
  const step = into === undefined ? undefined : history.findLast(({ type }) => type === "joined-into");
  return (
    <>
      {into !== undefined && step !== undefined && (
        <p data-standing="joined">
          {t(texts.joinedBy)
            .replace("{by}", step.by)
            .replace("{at}", moment(step.at, language, { seconds: true }))
            .replace("{why}", t(reasons[step.because ?? ""], step.because))}
          . {t(texts.toForm)} {link(into)}
        </p>
      )}
      {holds.length > 0 && (
        <p data-holds={holds.length}>
          {t(texts.holds)} {holds.flatMap((form, i) => (i === 0 ? [link(form)] : [", ", link(form)]))} ·{" "}
          <a href={addressOf({ area: "register", part: "duplicates" })}>{t(texts.takeApart)}</a>
        </p>
      )}
    </>
  );
};
