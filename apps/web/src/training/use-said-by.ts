import { useEffect, useState } from "react";
import { peopleOf } from "../drill/fetch-drill.ts";
import { meAmong } from "../drill/me.ts";

/** Who says something: whoever is logged in, where that is one of the organisation's people, until another is written. */
export const useSaidBy = (organisation: string): readonly [string, (by: string) => void] => {
  const [me, setMe] = useState("");
  const [written, write] = useState<string>();
  useEffect(() => {
    let isThere = true;
    void peopleOf(organisation)
      .then(meAmong)
      .then((found) => isThere && setMe(found ?? ""));
    return () => void (isThere = false);
  }, [organisation]);
  return [written ?? me, write];
};
