/** Four calls as a centre may have exported them: one told whole, one over midnight, one on a day that is not, one without a number. */
export const csv = [
  "nr,dato,varslet,framme",
  "1,1.2.2026,A=12:00:00,A=12:05:00",
  '2,1.2.2026,"A=23:55:00, B=23:56:00",A=00:05:00',
  "3,31.2.2026,A=12:00:00,",
  ",1.2.2026,,",
].join("\n");
/** What its columns mean. */
export const mapping = {
  system: "prove",
  centre: "prove-amk",
  zone: "Europe/Oslo",
  id: ["nr"],
  day: { column: "dato", order: "day.month.year" },
  times: [
    { column: "varslet", role: "alarmed", cell: "unit=clock list" },
    { column: "framme", role: "at-scene", cell: "unit=clock list" },
  ],
};
