import * as z from "zod";

export const MissionFileSettings = z
  .object({
    file: z.string().min(1).meta({ norsk: "fil", means: "Path of the file; .gz is unpacked; - reads standard input" }),
    mapping: z.string().min(1).optional().meta({
      norsk: "kolonneoppsett",
      means: "Path of the mapping file; without one each line is an incident in our own words",
    }),
  })
  .strict()
  .meta({ norsk: "innstillinger for hendelsesfil", means: "Which file is read, and by which mapping" });
export type MissionFileSettings = z.output<typeof MissionFileSettings>;
