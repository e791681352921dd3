/** A mapping of three columns, as the file of a mapping holds it. */
export const mappingText = JSON.stringify({
  system: "t",
  centre: "amk",
  zone: "Europe/Oslo",
  id: ["no"],
  day: { column: "date", order: "year-month-day" },
  times: [{ column: "sent", role: "alarmed", cell: "clock" }],
});
