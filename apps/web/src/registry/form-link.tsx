import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { registerTexts } from "../texts/register.ts";
import { formName } from "./form-name.ts";
import type { FormBrief } from "./words.ts";

/** The way to a form by what it is of, and how it stands. */
export const FormLink = ({ one }: { readonly one: FormBrief }) => {
  const { t } = useTell();
  return (
    <>
      <a href={addressOf({ area: "register", form: one.form })}>{formName(t, one)}</a>{" "}
      <span className="quiet">({t(registerTexts[one.standing])})</span>
    </>
  );
};
