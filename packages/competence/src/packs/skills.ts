import type { CompetenceId, Text } from "@prehosp/model";

/** One of the practical skills that an akutthjelper must at least have practised. */
export interface Skill {
  readonly competence: CompetenceId;
  readonly title: Required<Text>;
}

const skill = (id: string, nb: string, nn: string, en: string): Skill => ({
  competence: `skill.${id}` as CompetenceId,
  title: { nb, nn, en },
});

/** The minimum practical skills of the draft of 2019-06-19, section 2.6.2 (AH-2.6-g), one by one and in its order. */
export const minimumSkills: readonly Skill[] = [
  skill("airway-sitting", "Fri luftvei, sittende", "Fri luftveg, sitjande", "Open airway, sitting"),
  skill("airway-lying", "Fri luftvei, liggende", "Fri luftveg, liggjande", "Open airway, lying"),
  skill("heimlich", "Heimlich manøver", "Heimlich manøver", "Heimlich manoeuvre"),
  skill("recovery-position", "Sideleie", "Sideleie", "Recovery position"),
  skill("cpr-adult", "HLR 30:2, voksne", "HLR 30:2, vaksne", "CPR 30:2, adults"),
  skill("cpr-child", "HLR 30:2, barn", "HLR 30:2, born", "CPR 30:2, children"),
  skill("aed-adult", "Hjertestarter, voksne", "Hjartestartar, vaksne", "Defibrillator, adults"),
  skill("aed-child", "Hjertestarter, barn", "Hjartestartar, born", "Defibrillator, children"),
  skill("direct-pressure", "Direkte trykk mot blødning", "Direkte trykk mot bløding", "Direct pressure on bleeding"),
  skill("pressure-bandage", "Trykkbandasje", "Trykkbandasje", "Pressure bandage"),
  skill("tourniquet", "Turniké", "Turniké", "Tourniquet"),
  skill("heat", "Varmekonservering", "Varmekonservering", "Keeping warm"),
];
