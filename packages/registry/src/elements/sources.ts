const transcription = "open transcription github SterArcher/OHCA-registry-Slovenia @7c96ea0";

/** Where the definitions come from; none of the papers could be read in full (reference registry.md §1, §2). */
export const sources = {
  utstein: `Utstein 2014/15, ${transcription}`,
  utsteinUnread: `Utstein 2014/15, ${transcription}; the wording of the definition is background knowledge, not checked against the paper`,
  eureca: `EuReCa THREE extension, ${transcription}`,
  norcar: "Norsk hjertestansregister, report code github ybkamaleri/HSR @2ad7961",
  norcarInHospital:
    "Norsk hjertestansregister, in-hospital template arketyper.no/ckm/templates/1078.60.733 (read in excerpt)",
  inclusion: "Norsk hjertestansregister, description of its inclusion at kvalitetsregistre.no",
  indicators: "helsedirektoratet.no, national quality indicators for emergency services outside hospital",
  nemsis: "NEMSIS 3.5.1 eArrest, github peakresponse/nemsis_public @47e20a7",
  own: "Prehosp's own definition; no template that could be read has it",
} as const;
