import { type Text, say } from "@prehosp/model";
import type { Entry } from "@prehosp/registry";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { registerTexts as texts } from "../texts/register.ts";

const systems: Readonly<Record<string, Text>> = { ...hubTexts.system, ...texts.system };

/** Where an entry comes from and how exact it is, in words; a system that is not known stands as its code. */
export const useSourceText = (): ((entry: Entry<unknown>) => string) => {
  const { t, language } = useTell();
  return (entry) => {
    const { source } = entry;
    if (source === undefined) return "";
    const exactness = "exactness" in entry ? entry.exactness : undefined;
    return [
      t(systems[source.system], source.system),
      ...(exactness === undefined ? [] : [say(codeTexts.exactness[exactness], language)]),
    ].join(", ");
  };
};
