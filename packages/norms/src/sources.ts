/** What kind of document a source is: only `statute` and `regulation` bind by law; a `draft` binds nobody. */
export type SourceKind =
  | "statute"
  | "regulation"
  | "guideline"
  | "draft"
  | "procedure"
  | "agreement"
  | "mandate"
  | "strategy"
  | "web page";

/** Where an edition stands: a draft is not in force, whatever it says. */
export type EditionStatus = "draft" | "in force" | "superseded" | "published, not read";

/** One dated edition of a source; an edition is never edited in place. */
export interface Edition {
  readonly id: string;
  /** Day (YYYY-MM-DD) the edition is dated; absent where we don't know it. */
  readonly from?: string;
  /** First day (YYYY-MM-DD) the edition no longer holds. */
  readonly until?: string;
  readonly status: EditionStatus;
  /** File among the shared sources that the rows were read from. */
  readonly file?: string;
  /** True when our rows have been read against the document itself; false ⇒ nothing may be concluded from this edition. */
  readonly verified: boolean;
  /** How a screen names the edition, in Norwegian. */
  readonly norsk: string;
  readonly note?: string;
}

/** A Norwegian document that norms are taken from. */
export interface Source {
  readonly key: string;
  /** The title, in Norwegian. */
  readonly title: string;
  readonly issuer: string;
  readonly kind: SourceKind;
  readonly editions: readonly [Edition, ...Edition[]];
}

/** The five sources; the first edition of each is the one our rows are read from. */
export const sources = {
  AH: {
    key: "AH",
    title: "Nasjonal veileder for akutthjelpere",
    issuer: "Helsedirektoratet",
    kind: "draft",
    editions: [
      {
        id: "2019-06-19-horing",
        from: "2019-06-19",
        status: "draft",
        file: "003_12b17ae2108ab0ed.txt",
        verified: true,
        norsk: "høringsutkast 2019, ikke gjeldende",
      },
      {
        id: "akutthjelperordningen",
        status: "published, not read",
        verified: false,
        norsk: "publisert veileder for akutthjelperordningen, ikke kontrollert",
        note: "Nasjonal veileder for akutthjelperordningen is published and narrower (fire service and voluntary rescue organisations only; lifting, off-road assistance and trippelvarsling named as outside). Publication date and chapters 1–3 could not be verified: a rule that needs this edition is unclear until a person has read it.",
      },
    ],
  },
  NN: {
    key: "NN",
    title: "Opplæring i nødnett",
    issuer: "HDO (Helsetjenestens driftsorganisasjon for nødnett)",
    kind: "web page",
    editions: [
      {
        id: "2026-03-03",
        from: "2026-03-03",
        status: "in force",
        file: "004_21936acf2900c2d6.txt",
        verified: true,
        norsk: "nettside, oppdatert 3. mars 2026",
      },
    ],
  },
  NM: {
    key: "NM",
    title: "Mandat for Nasjonalt senter for prehospital akuttmedisin (NAKOS)",
    issuer: "Helse Sør-Øst RHF",
    kind: "mandate",
    editions: [
      {
        id: "2025-03-17",
        from: "2025-03-17",
        status: "in force",
        file: "000_bad67fc9830ce30f.txt",
        verified: true,
        norsk: "mandat 17. mars 2025",
      },
    ],
  },
  ST: {
    key: "ST",
    title: "Strategi for de akuttmedisinske tjenestene, med mandat for NRA og NFA",
    issuer: "Nasjonalt råd for akuttmedisinske tjenester (NRA)",
    kind: "strategy",
    editions: [
      {
        id: "udatert",
        status: "in force",
        file: "001_f01b5c78153e4a05.txt",
        verified: true,
        norsk: "strategi, dato ikke angitt i dokumentet",
      },
    ],
  },
  KK: {
    key: "KK",
    title: "KoKom: Om oss",
    issuer: "Nasjonalt kompetansesenter for helsetjenestens kommunikasjonsberedskap (KoKom)",
    kind: "web page",
    editions: [
      {
        id: "udatert",
        status: "in force",
        file: "002_d61dac530f5baf4d.txt",
        verified: true,
        norsk: "nettside, dato ikke angitt",
        note: "The page names as its source an agreement of 2 August 1996.",
      },
    ],
  },
} as const satisfies Readonly<Record<string, Source>>;

/** The key of a source: the first part of every norm id. */
export type SourceKey = keyof typeof sources;

/** The id of an edition of the source `K`. */
export type EditionId<K extends SourceKey = SourceKey> = (typeof sources)[K]["editions"][number]["id"];
