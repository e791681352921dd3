import * as z from "zod";

/** A text for people: bokmål always, nynorsk and English where written. */
export const Text = z
  .object({
    nb: z.string().min(1).meta({ norsk: "bokmål", means: "The text in bokmål" }),
    nn: z.string().min(1).optional().meta({ norsk: "nynorsk", means: "The text in nynorsk" }),
    en: z.string().min(1).optional().meta({ norsk: "engelsk", means: "The text in English" }),
  })
  .meta({ norsk: "tekst", means: "A text for people in up to three languages" });
export type Text = z.output<typeof Text>;

/** The languages a text can be said in. */
export const Language = Text.keyof().meta({ norsk: "språk", means: "bokmål · nynorsk · engelsk" });
export type Language = z.output<typeof Language>;

/** The text in the language asked for; bokmål where it is not written. */
export const say = (text: Text, language: Language = "nb"): string => text[language] ?? text.nb;
