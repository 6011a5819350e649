// What the page knows of papers without a document around it: names, days, counts.

export const SEVERITIES = ["error", "warning", "info"];

// The name of a file inside the checker's folder: no way out of it, no empty step.
export const safe = (name) => name.split("/").filter((one) => one && one !== "." && one !== "..").join("/");

// The name of a paper without its folder and without “.docx”.
export const base = (name) => name.slice(name.lastIndexOf("/") + 1).replace(/\.docx$/i, "");

// Whether a file is read at all: hidden files and those that Word has open are not.
export const isWanted = (name, endings) => endings.some((one) => name.toLowerCase().endsWith(one)) && !/(^|\/)(\.|~\$)/.test(name);

// The day as the command line takes it, of where the person is.
export const dayOf = (now) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");

// How many findings of each weight a JSON report tells.
export function counts(told) {
  const found = { error: 0, warning: 0, info: 0 };
  for (const file of told?.files ?? []) for (const one of file.findings) found[one.severity] += 1;
  return found;
}

// What the line above says: *text* with {0}, {1} … filled in.
export const filled = (text, values) => values.reduce((whole, value, at) => whole.replace(`{${at}}`, () => value), text);

// What is looked up: a rule by its id, else a document by number or name, on a day if one is chosen.
export const lookedUp = (query, day) => (/^[A-Za-z]{2}\d{3}$/.test(query) ? ["explain", query.toUpperCase()] : ["law", ...(day ? ["--as-of", day] : []), "--", query]);
