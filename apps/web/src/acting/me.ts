import { createContext, useContext, useEffect, useState } from "react";
import * as z from "zod";
import { asked } from "../api/client.ts";
import { chooseCredential, credential } from "./credential.ts";

const Me = z.looseObject({ by: z.string(), owner: z.string(), roles: z.array(z.string()).readonly() });
export type Me = z.output<typeof Me>;

const Offered = Me.extend({ credential: z.string() });

/** Whom this window asks as, and whom it may choose to be instead. */
export interface Acting {
  readonly me: Me | undefined;
  readonly offered: readonly z.output<typeof Offered>[];
}
const NOBODY: Acting = { me: undefined, offered: [] };

const ActingContext = createContext<Acting>(NOBODY);
export const ActingProvider = ActingContext.Provider;
export const useActing = (): Acting => useContext(ActingContext);

const NO_IDENTITY = 401;

/** Asks the hub once who this window is; a chosen one that the hub does not know, as after another start, is let go of. */
export const useWhoami = (): Acting => {
  const [acting, set] = useState(NOBODY);
  useEffect(() => {
    const ask = async () => {
      const [me, offered] = await Promise.all([asked(Me, "me"), asked(z.array(Offered).readonly(), "me/offered")]);
      if (!me.ok && me.problem.status === NO_IDENTITY && credential() !== undefined) {
        chooseCredential(undefined);
        location.reload();
      } else set({ me: me.ok ? me.value : undefined, offered: offered.ok ? offered.value : [] });
    };
    void ask();
  }, []);
  return acting;
};

const NAMES_FOR = ["coordinator", "instructor"];

/** Whether names of an organisation's people are for this one, as the hub has it: only for who works with them there. */
export const mayOpenNames = ({ owner, roles }: Me, organisation: string): boolean =>
  owner === organisation && roles.some((role) => NAMES_FOR.includes(role));
