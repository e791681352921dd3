/** The offsets of the zeros of digits that look like, or are read as, ours. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];

const plainOf = (char: string): string => {
  const code = char.charCodeAt(0);
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  // Full-width signs, as an @ in a name typed with another keyboard.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return "-";
  return UNSEEN.test(char) ? "\u00A0" : char;
};

const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;

/** The text with every digit and sign as ASCII has it and unseen marks as blanks; of the same length, so that places hold. */
export const plainDigits = (text: string): string => text.replace(/[^ -~]/g, plainOf);
