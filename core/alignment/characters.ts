/** Characters below this are looked up: Latin, Greek, Cyrillic, Armenian, Hebrew. */
const TABLE_SIZE = 0x600;
let table: Uint16Array | null = null;

/** Return a character in lower case, without accent and of usual width; 0 if it is an accent. */
export function plainCharacter(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0xff01 && code <= 0xff5e) return plainCharacter(code - 0xfee0);
  if (code >= TABLE_SIZE) return code;
  table ??= Uint16Array.from({ length: TABLE_SIZE }, (_, c) => {
    if (c >= 0x300 && c <= 0x36f) return 0;
    const plain = String.fromCharCode(c).normalize('NFKD').toLowerCase();
    return plain.charCodeAt(0);
  });
  return table[code] as number;
}

/** Return whether a character belongs to a script that writes no spaces between words. */
export function isUnspaced(code: number): boolean {
  return (
    code >= 0x0e00 &&
    ((code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0x3040 && code <= 0x30ff) ||
      code <= 0x0eff ||
      (code >= 0x1780 && code <= 0x17ff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xd840 && code <= 0xdfff))
  );
}

/** Return whether a plain character is a letter of a script that does write them. */
export function isLetter(plain: number): boolean {
  return (
    (plain >= 97 && plain <= 122) ||
    (plain >= 0xdf && plain < 0x2000 && plain !== 0xf7) ||
    (plain >= 0xac00 && plain <= 0xd7a3)
  );
}

export function isDigit(plain: number): boolean {
  return plain >= 48 && plain <= 57;
}
