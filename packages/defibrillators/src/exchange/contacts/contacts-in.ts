import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import { runsOf, stretches } from "./digit-runs.ts";
import type { Group } from "./digit-runs.ts";
import { withoutOtherNumbers } from "./never-a-number.ts";
import { plainDigits } from "./plain-digits.ts";

/** Where in a text something stands that is nobody's to publish; says the place, never the digits. */
export interface ContactFound {
  readonly kind: "phone" | "email" | "code" | "national-number";
  readonly from: number;
  readonly to: number;
}

const NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}";
const HOST = "[\\p{L}\\p{N}-]{1,63}";
const AT = "(?: ?@ ?| ?[[(]{1,2} ?(?:at|a|alfa|krøllalfa) ?[\\])]{1,2} ?| krøllalfa )";
const DOT = "(?:\\.| ?[[(]{1,2} ?(?:dot|punktum) ?[\\])]{1,2} ?| dot | punktum )";
const TOP = "(?:no|com|net|org|info|eu|se|dk|fi|de|uk|io|name|online|email)";
const EMAILS = [
  new RegExp(`${NAME}${AT}${HOST}(?:${DOT}${HOST}){0,4}`, "giu"),
  // "at" is a word: only where what follows can be a mail host.
  new RegExp(
    `${NAME} at ${HOST}(?:(?:\\.| dot | punktum )${HOST}){0,3}(?:\\.| dot | punktum )${TOP}(?![\\p{L}\\p{N}])`,
    "giu",
  ),
];

// Words after which digits open something. "Postkode" and its like name a place.
const CODE_WORD =
  "(?<!post|land|område|qr-?|strek|zip ?|post ?|fag|kommune)(?:kode[\\p{L}]{0,12}|code|pinn?|passord|password|tast|trykk|slå inn|nøkkelboks|nøkkelskap|key ?box|lock ?box)";
const DIGIT_WORD =
  "(?:null|zero|en|én|ett|one|to|two|tre|three|fire|four|fem|five|seks|six|sju|syv|seven|åtte|eight|ni|nine)";
const CODES = [
  // Letters and digits mixed: only right after the word.
  new RegExp(
    `${CODE_WORD}(?![\\p{L}])(?: er| is)?[ :=]{1,3}((?=\\p{L}{0,11}\\d)[\\p{L}\\d]{3,12})(?![\\p{L}\\d])`,
    "giud",
  ),
  new RegExp(
    `${CODE_WORD}(?![\\p{L}])[^\\d\\n]{0,30}?((?:[#*] ?)?(?:(?<!\\p{L})[a-z])?\\d(?:[ .#*-]{0,2}\\d){2,11}(?: ?[#*]|[a-z](?!\\p{L}))?)(?!\\d)`,
    "giud",
  ),
  new RegExp(
    `${CODE_WORD}(?![\\p{L}])[^\\d\\n]{0,15}?(?<!\\p{L})(${DIGIT_WORD}(?:[ ,-]{1,3}${DIGIT_WORD}){2,11})(?!\\p{L})`,
    "giud",
  ),
  /(?<![\p{L}\d])(\d{3,8} ?#)/dgu,
  // A lock is no code by itself: only what is said of it at once.
  /(?:lås|åpnes med)(?: er)?[ :=]{1,3}(\d(?:[ .-]?\d){3,7})(?!\d)/dgiu,
];

// Short numbers, too: "ring 02800". Emergency numbers are for everybody.
const CALLED =
  /(?:tlf|telefon\p{L}{0,6}|telephone|phone|tel|mob|mobil\p{L}{0,6}|mobile|ring|call|sms|fon|handy)(?!\p{L})[\s.:]{0,3}(?:nr\.?|på|til)?[\s.:]{0,3}((?:\+ ?)?\(?\d(?:[ .\-/()]{0,3}\d){4,14})/dgiu;
const SPELLED = new RegExp(`(?<!\\p{L})${DIGIT_WORD}(?:[ ,-]{1,3}${DIGIT_WORD}){7,14}(?!\\p{L})`, "giu");
/** What makes of digits a sum or a measure. */
const AMOUNT = /^ ?(?:kr|kroner|nok|,-|meter|km|kg|liter)(?!\p{L})/iu;
const FOR_EVERYBODY = new Set(["116117", "116111", "116123"]);

const groupOne = (text: string, pattern: RegExp, kind: ContactFound["kind"]): readonly ContactFound[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
    return [{ kind, from, to }];
  });

const phonesIn = (plain: string): readonly ContactFound[] => {
  const phone = ({ from, to }: { readonly from: number; readonly to: number }): ContactFound => ({
    kind: "phone",
    from,
    to,
  });
  const called = groupOne(plain, CALLED, "phone").filter(
    ({ from, to }) => !FOR_EVERYBODY.has(plain.slice(from, to).replace(/\D/gu, "")),
  );
  const rest = withoutOtherNumbers(plain);
  const runs = runsOf(rest).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const before = rest.slice(Math.max(0, first.from - 3), first.from);
    const digits = run.map((one) => one.digits).join("");
    // "+46 70 123 45 67" and "0046…" of any country; "(0221) 12 34 56" of those that begin with a zero.
    const plus = /\(?\+ ?\(?$/u.exec(before)?.[0].length;
    if (plus !== undefined && digits.length >= 6) return [phone({ from: first.from - plus, to: last.to })];
    if (digits.startsWith("00") && digits.length >= 9 && digits.length <= 15)
      return [phone({ from: first.from, to: last.to })];
    const abroad = /^0[1-9]/u.test(digits) && run.length > 1 && first.digits.length >= 3;
    if (abroad && digits.length >= 9 && digits.length <= 13) return [phone({ from: first.from, to: last.to })];
    const notMoney = (groups: readonly Group[]): boolean =>
      !AMOUNT.test(rest.slice(groups.at(-1)?.to, (groups.at(-1)?.to ?? 0) + 10));
    return [
      ...stretches(run, 8, (joined, groups) => /^[2-9]/u.test(joined) && notMoney(groups)),
      ...stretches(run, 10, (joined, groups) => /^47[2-9]/u.test(joined) && groups.length === 1),
    ].map(phone);
  });
  return [...called, ...groupOne(plain, SPELLED, "phone"), ...runs];
};

const nationalNumbersIn = (plain: string): readonly ContactFound[] =>
  runsOf(plain).flatMap((run) =>
    stretches(run, 11, (joined) => isNationalNumber(nationalNumber(joined))).map(({ from, to }) => ({
      kind: "national-number" as const,
      from,
      to,
    })),
  );

/**
 * Finds telephone numbers, e-mail addresses, codes of doors and cabinets and national numbers in free text, in the order they
 * stand, none over another. Street numbers, post codes, dates, hours, floors and emergency numbers are left; where it may be
 * either, it is found: a word too much held back does no harm.
 */
export const contactsIn = (text: string): readonly ContactFound[] => {
  const plain = plainDigits(text);
  const found = [
    ...nationalNumbersIn(plain),
    ...EMAILS.flatMap((one) => groupOne(plain, one, "email")),
    ...CODES.flatMap((one) => groupOne(plain, one, "code")),
    ...phonesIn(plain),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: ContactFound[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else if (one.to > last.to) kept[kept.length - 1] = { ...last, to: one.to };
  }
  return kept;
};
