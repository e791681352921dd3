import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { registerDuplicatesTexts as duplicates } from "../texts/register-duplicates.ts";
import { registerOutTexts as texts } from "../texts/register-out.ts";

/** The ways from the list of forms to the other pages of the register. */
export const PartLinks = () => {
  const { t } = useTell();
  return (
    <p className="part-links">
      <a href={addressOf({ area: "register", part: "quality" })}>{t(texts.toQuality)}</a>
      <a href={addressOf({ area: "register", part: "duplicates" })}>{t(duplicates.title)}</a>
      <a href={addressOf({ area: "register", part: "exports" })}>{t(texts.toExports)}</a>
    </p>
  );
};
