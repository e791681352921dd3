import type { Text } from "@prehosp/model";
import { registerTexts as texts } from "../texts/register.ts";
import type { FormBrief } from "./words.ts";

/** What a form is called: by its incident and patient, or by hand and its key. */
export const formName = (t: (text: Text) => string, one: Pick<FormBrief, "manual" | "form" | "incident" | "patient">) =>
  one.manual
    ? `${t(texts.byHand)}, ${one.form}`
    : t(texts.fromIncident).replace("{id}", one.incident).replace("{patient}", one.patient);
