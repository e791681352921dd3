import { type Language, say } from "@prehosp/model";
import { type Absent, absent } from "@prehosp/model/absence";
import { codeTexts } from "./texts/codes.ts";

/** Why a value is not there, for people: "ukjent", "ikke innhentet, fordi …"; nothing at all is "ikke registrert". */
export const absenceText = (why: Absent | undefined, language: Language): string => {
  const { absent: reason, because } = why ?? absent("not-recorded");
  const said = say(codeTexts.absence[reason], language);
  return because === undefined ? said : `${said}: ${because}`;
};
