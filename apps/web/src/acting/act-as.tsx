import { useTell } from "../language.tsx";
import { actingTexts as texts } from "../texts/acting.ts";
import { useNames } from "../way/names.tsx";
import { chooseCredential, credential } from "./credential.ts";
import { useActing } from "./me.ts";
import { whoText } from "./who.ts";

/** Who whoever looks is, where a demonstration lets one choose; what was fetched as another is not kept. */
export const ActAs = () => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const { offered } = useActing();
  if (offered.length === 0) return null;
  const choose = (chosen: string) => {
    chooseCredential(chosen === "" ? undefined : chosen);
    location.reload();
  };
  return (
    <label className="act-as">
      {t(texts.youAre)}
      <select value={credential() ?? ""} onChange={(e) => choose(e.target.value)}>
        <option value="">{t(texts.manyRoles)}</option>
        {offered.map((one) => (
          <option key={one.credential} value={one.credential}>
            {whoText(one, organisation, language)}
          </option>
        ))}
      </select>
    </label>
  );
};
