import { say } from "@prehosp/model";
import type { Language, Text } from "@prehosp/model";
import { looksLikeNationalNumber } from "@prehosp/model/identifiers";
import { osloDay, sayDay } from "@prehosp/model/time";
import type { Certificate } from "./certificates.ts";
import type { Course } from "./course.ts";

/** What stands on the paper, line by line; whoever makes the PDF decides nothing. */
export interface CertificateDocument {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** What was checked off. */
  readonly items: readonly string[];
  readonly note: string;
}

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

const words = {
  title: text("Endelig kursbevis", "Endeleg kursbevis", "Final course certificate"),
  revoked: text("Kursbeviset er trukket tilbake", "Kursbeviset er trekt tilbake", "This certificate is revoked"),
  name: text("Navn", "Namn", "Name"),
  course: text("Kurs", "Kurs", "Course"),
  types: text("Terminaltyper", "Terminaltypar", "Terminal types"),
  hours: text("Timer", "Timar", "Hours"),
  issued: text("Utstedt", "Skrive ut", "Issued"),
  instructor: text("Instruktør", "Instruktør", "Instructor"),
  employer: text("Utsteder", "Utferdar", "Issuer"),
  number: text("Kursbevis nr.", "Kursbevis nr.", "Certificate no."),
  code: text("Kontrollkode", "Kontrollkode", "Verification code"),
  note: text(
    "Kontroller koden hos utstederen. Svaret er gyldig, trukket eller ukjent. Hvor lenge kompetansen gjelder, står i kravet.",
    "Kontroller koden hos utferdaren. Svaret er gyldig, trekt eller ukjend. Kor lenge kompetansen gjeld, står i kravet.",
    "Check the code with the issuer. The answer is valid, revoked or unknown. How long the competence holds stands in the requirement.",
  ),
} as const;

/**
 * The content of a certificate. The names are the caller's and stand here only; one that holds a national number is refused,
 * since a certificate travels further than the number may.
 */
export const certificateDocument = (
  course: Course,
  { issued, revoked }: Certificate,
  {
    names,
    code,
    language = "nb",
  }: {
    readonly names: { readonly learner: string; readonly instructor: string; readonly issuer: string };
    readonly code: string;
    readonly language?: Language;
  },
): { readonly document: CertificateDocument } | { readonly problem: "national-number" } => {
  if (Object.values(names).some(looksLikeNationalNumber)) return { problem: "national-number" };
  const line = (word: keyof typeof words, value: string) => ({ label: say(words[word], language), value });
  const types = issued.terminalTypes.toSorted();
  return {
    document: {
      language,
      title: say(revoked.length > 0 ? words.revoked : words.title, language),
      lines: [
        line("name", names.learner),
        line("course", say(course.title, language)),
        ...(types.length === 0 ? [] : [line("types", types.join(", "))]),
        line("hours", language === "en" ? String(course.hours) : String(course.hours).replace(".", ",")),
        line("issued", sayDay(osloDay(issued.at))),
        line("instructor", names.instructor),
        line("employer", names.issuer),
        line("number", issued.id),
        line("code", code),
      ],
      items: course.items.map((item) => say(item.title, language)),
      note: say(words.note, language),
    },
  };
};
