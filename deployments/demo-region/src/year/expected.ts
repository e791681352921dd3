/** What the year's incidents add up to, to the unit; shares are of what stands beside them. */
export const demoYearExpected = {
  /** The missions, and what no akutthjelper was alarmed to: 12 arrests the ambulance saw, those not covered, and those without a trace. */
  incidents: 1158,
  missions: {
    all: 1100,
    arrest: 165,
    unconscious: 385,
    injury: 220,
    unclear: 275,
    other: 55,
    stoodDown: 88,
    /** At the scene, and nobody stamped at-patient. */
    withoutAtPatient: 110,
    /** At the scene before the ambulance: 36 % of the 1,012 not stood down. */
    first: 364,
  },
  /**
   * A part-time crew was clearly nearest, the near ordinary resources were engaged, and its agreement names injuries only: what a
   * change of that agreement would have come to, by plan.
   */
  notCovered: { all: 38, arrest: 17, unconscious: 21 },
  /**
   * Unconscious patients with a covered crew clearly nearest, and nothing in the log that says whether anybody considered it: nobody asked
   * Prehosp's proposal for an answer, and no akutthjelper was alarmed.
   */
  untraced: 8,
  arrests: {
    all: 194,
    withMission: 165,
    /** Seen by the ambulance, which was there already. */
    emsWitnessed: 12,
    /** Those among the ones not covered. */
    notCovered: 17,
    treated: 167,
    rosc: 49,
    admitted: 37,
    alive30Days: 23,
    /** CPC 1 or 2: 87 % of 23, the whole number nearest to 85 %. */
    cpc1or2: 20,
    /** An AED connected before the ambulance came: 12 % of the treated. */
    aedBeforeAmbulance: 20,
    /** 25 % of the treated. */
    shockable: 42,
    /** 80 % of the 182 not witnessed by the ambulance: the register counts no others. */
    bystanderCpr: 146,
    /** 70 %. */
    home: 136,
    /** 66 %. */
    men: 128,
    medianAge: 69,
    /** 85 % of the 182 not witnessed by the ambulance. */
    recognised: 155,
    /** In the records of AMK and ambulance, and never delivered as a form: 186 of 194 are, 96 %. */
    missed: 8,
  },
} as const;
