import type { NotCoded } from "@prehosp/rules";

/** The norms given to dispatch that no criterion judges, each with the reason. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-1.1-c",
    because: "Ligger i svarets form: ordinære ressurser står i hvert forslag, og parallell varsling mangler aldri.",
  },
  {
    norm: "AH-2.1-a",
    because: "Formålet med ordningen; delene av det vurderes som indikasjon og tidsgevinst.",
  },
  {
    norm: "AH-2.2-c",
    because: "Synlighet i kartet er nettstedets; her står hver enhet på tavlen i én av tre lister, ett steg fra alarm.",
  },
  {
    norm: "AH-2.2-e",
    because: "Ligger i svarets form: parallell varsling mangler aldri, og en akutthjelper avslutter den aldri.",
  },
  {
    norm: "AH-2.3-c",
    because:
      "Hva en sentral må ha på plass, ikke en opplysning om én situasjon; om enheten kan nås, vurderes under AH-2.7-b.",
  },
  {
    norm: "AH-2.4-b",
    because: "Et steg: routeOf gir alltid politiet veien 112, og ingen avtale endrer det.",
  },
  {
    norm: "AH-2.4-c",
    because: "Operatørens egen avveining: steget weigh-police minner om den, ingenting her avgjør den.",
  },
  {
    norm: "AH-2.5-b",
    because:
      "De fem faktorene står i svaret med verdiene som ble brukt (Proposal.factors); avveiningen er operatørens.",
  },
  {
    norm: "AH-2.5-d",
    because: "At kollaps forstås som hjertestans, hører til rommet criteria; dispatch leser tilstanden.",
  },
  {
    norm: "AH-2.7-c",
    because: "Åpner for annet samband; ingenting å vurdere.",
  },
  {
    norm: "AH-2.8-b",
    because: "Et steg som står åpent: Proposal.parallel, som ingen regel kan gjøre til et vilkår.",
  },
  {
    norm: "AH-2.8-d",
    because: "Et steg: routeOf gir brannvesenet veien 110 når ikke avtalen sier noe annet.",
  },
  {
    norm: "AH-2.8-e",
    because: "Et steg: routeOf gir frivillige organisasjoner den direkte veien når ikke avtalen sier noe annet.",
  },
  {
    norm: "AH-2.8-f",
    because: "Et steg: own-talk-group står i Proposal.steps med alle som er med.",
  },
  {
    norm: "AH-2.8-h",
    because: "Hva talegruppen brukes til; sagt i teksten til steget own-talk-group.",
  },
  {
    norm: "AH-3.1-c",
    because: "Sentralens oppgave; dispatch støtter delen om varsling, råd til innringeren hører til guidance.",
  },
  {
    norm: "AH-3.1-d",
    because:
      "Organisatorisk plikt, uten opplysning i kjeden; legevaktsentralen regnes som initiativtaker etter AH-2.2-a.",
  },
  {
    norm: "ST-j",
    because: "En oppgave i strategien: beslutningsstøtte er det dette rommet er, ingenting i en situasjon å vurdere.",
  },
  {
    norm: "KK-d",
    because: "En oppgave for KoKom; veiene gjennom 110 og 112 tjener den.",
  },
];
