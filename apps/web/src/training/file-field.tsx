import { Button } from "@digdir/designsystemet-react";
import { useId, useRef } from "react";

/** A file of one's own, chosen by mouse or keyboard; what it is called is said where it was taken. */
export const FileField = ({
  label,
  accept,
  take,
}: {
  readonly label: string;
  readonly accept: string;
  readonly take: (file: File) => void | Promise<void>;
}) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="button" data-size="sm" variant="secondary" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(e) => {
          const [file] = e.target.files ?? [];
          if (file !== undefined) void take(file);
          e.target.value = "";
        }}
      />
    </>
  );
};
