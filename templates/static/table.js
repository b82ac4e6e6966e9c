// Writes results as a table that spreadsheets read: CSV as RFC 4180 has it.

// Spreadsheets take what begins so for a formula, and a text from outside must not become one:
// https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

function cell(value) {
  const text = String(value ?? "");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csv = (rows) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

// Gives a file to the reader. The mark at its beginning tells spreadsheets that it is UTF-8.
export function save(name, rows) {
  const file = new Blob(["\ufeff", csv(rows)], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
