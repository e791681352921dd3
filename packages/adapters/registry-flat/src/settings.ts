import * as z from "zod";

export const RegistryFlatSettings = z
  .object({
    folder: z.string().min(1).meta({
      norsk: "mappe",
      means: "Folder that the registry reads; made where it is missing. Whoever can read it can read the cases",
    }),
  })
  .strict()
  .meta({ norsk: "innstillinger for registerfiler", means: "Where cases are laid for a registry" });
export type RegistryFlatSettings = z.output<typeof RegistryFlatSettings>;
