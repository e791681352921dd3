import { type MouseEvent, type ReactNode, useState } from "react";
import { type Problem, UNREACHABLE, problemOf } from "../api/problem.ts";
import { saveFile } from "../save-file.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { credential, identified } from "./credential.ts";

const fetched = async (href: string): Promise<Blob | Problem> => {
  try {
    const answer = await fetch(href, { headers: identified() });
    if (answer.ok) return await answer.blob();
    return problemOf(answer.status, answer.statusText, await answer.json().catch(() => undefined));
  } catch {
    return { status: UNREACHABLE, title: "", issues: [] };
  }
};

/** A link to a file of the hub. A link says nothing of who asks, so for a chosen one the file is fetched here, as that one. */
export const FileLink = ({
  href,
  name,
  children,
}: {
  readonly href: string;
  readonly name: string;
  readonly children: ReactNode;
}) => {
  const [problem, setProblem] = useState<Problem>();
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (credential() === undefined) return;
    event.preventDefault();
    const file = await fetched(href);
    setProblem(file instanceof Blob ? undefined : file);
    if (file instanceof Blob) saveFile(name, file);
  };
  return (
    <>
      <a href={href} download={name} onClick={(event) => void take(event)}>
        {children}
      </a>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </>
  );
};
