// What page/papers.js and page/worker.js do without a browser: `node --test tests/page`.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

const page = new URL("../../page/", import.meta.url);
const text = await readFile(new URL("papers.js", page), "utf8");
const papers = await import(`data:text/javascript,${encodeURIComponent(text)}`);

test("a name never leaves the folder it is put in", () => {
  assert.equal(papers.safe("../../etc/passwd"), "etc/passwd");
  assert.equal(papers.safe("/a//./b/../c.docx"), "a/b/c.docx");
  assert.equal(papers.safe("Tờ trình 05.docx"), "Tờ trình 05.docx");
});

test("a paper is called by its name without folder and ending", () => {
  assert.equal(papers.base("kỳ họp/du-thao.DOCX"), "du-thao");
  assert.equal(papers.base("a.docx.txt"), "a.docx.txt");
});

test("hidden files and those Word has open are not taken", () => {
  const endings = [".docx", ".txt"];
  assert.equal(papers.isWanted("hồ sơ/A.DOCX", endings), true);
  for (const name of ["~$A.docx", "hồ sơ/~$A.docx", ".git/a.txt", "a.exe"]) assert.equal(papers.isWanted(name, endings), false, name);
});

test("the day is that of where the person is", () => {
  assert.equal(papers.dayOf(new Date(2026, 1, 3, 23, 59)), "2026-02-03");
});

test("findings are counted by weight over all files", () => {
  const told = { files: [{ findings: [{ severity: "error" }, { severity: "info" }] }, { findings: [{ severity: "error" }] }] };
  assert.deepEqual(papers.counts(told), { error: 2, warning: 0, info: 1 });
  assert.deepEqual(papers.counts(undefined), { error: 0, warning: 0, info: 0 });
});

test("values are filled in as they are, signs that mean something to replace included", () => {
  assert.equal(papers.filled("Đang xét {0}/{1}: {2}", [1, 2, "$& {0}.docx"]), "Đang xét 1/2: $& {0}.docx");
});

test("a rule is explained, a document looked up on the chosen day", () => {
  assert.deepEqual(papers.lookedUp("gs010", ""), ["explain", "GS010"]);
  assert.deepEqual(papers.lookedUp("72/2025/QH15", "2026-01-01"), ["law", "--as-of", "2026-01-01", "--", "72/2025/QH15"]);
  assert.deepEqual(papers.lookedUp("--help", ""), ["law", "--", "--help"]);
});

async function worker(files) {
  const posted = [];
  const self = { postMessage: (message) => posted.push(message) };
  const fetch = async (address) => new Response(files[new URL(address).pathname.slice(1)] ?? "", { status: new URL(address).pathname.slice(1) in files ? 200 : 404 });
  const context = createContext({ self, fetch, URL, Response, Map, Uint8Array, Int32Array, DataView, Promise, Math, Object, String, console });
  runInContext(await readFile(new URL("worker.js", page), "utf8"), context);
  return { context, posted, self };
}

test("the digest of plain http is that of the platform", async () => {
  const { context } = await worker({});
  for (const size of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003]) {
    const data = Uint8Array.from({ length: size }, (_, at) => (at * 31 + size) % 256);
    assert.equal(context.sha256(data), createHash("sha256").update(data).digest("hex"), String(size));
  }
});

const told = (content, change = {}) => ({ size: content.length, sha256: createHash("sha256").update(content).digest("hex"), ...change });

test("a file is loaded whole, as it was built, or not at all", async () => {
  const { context, posted } = await worker({ "a.zip": "abc" });
  const loaded = await context.load("http://x/", { "a.zip": told("abc") });
  assert.equal(new TextDecoder().decode(loaded.get("http://x/a.zip")), "abc");
  assert.equal(posted.at(-1).part, 1);
  await assert.rejects(context.load("http://x/", { "a.zip": told("abd") }), /a\.zip: hash/);
  await assert.rejects(context.load("http://x/", { "a.zip": told("abc", { size: 2 }) }), /a\.zip: size/);
  await assert.rejects(context.load("http://x/", { "a.zip": told("abc", { size: 4 }) }), /a\.zip: hash/);
  await assert.rejects(context.load("http://x/", { "b.zip": told("abc") }), /b\.zip: 404/);
});

test("a program that does not load is told, not silent", async () => {
  const { posted, self } = await worker({ "a.zip": "abc" });
  await self.onmessage({ data: { task: "start", base: "http://x/", files: { "a.zip": told("x") }, packages: [] } });
  assert.equal(posted.at(-1).kind, "broken");
  await self.onmessage({ data: { task: "run", id: 7, args: [] } });
  assert.deepEqual({ kind: posted.at(-1).kind, id: posted.at(-1).id }, { kind: "crashed", id: 7 });
});

test("what is asked for while the program starts waits for its end", async () => {
  const { context, posted, self } = await worker({});
  let end;
  context.start = () => new Promise((resolve) => { end = resolve; });
  context.perform = () => ({ files: {} });
  const starting = self.onmessage({ data: { task: "start" } });
  const asked = self.onmessage({ data: { task: "run", id: 3, args: [] } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(posted, []);
  end();
  await Promise.all([starting, asked]);
  assert.deepEqual(posted.map((one) => [one.kind, one.id]), [["done", 3]]);
});

test("every word of the page has its English", async () => {
  const source = await readFile(new URL("words.js", page), "utf8");
  const { ENGLISH } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const html = await readFile(new URL("index.html", page), "utf8");
  const script = await readFile(new URL("page.js", page), "utf8");
  const said = [...html.matchAll(/data-say="(\w+)"/g), ...script.matchAll(/\bsay\("(\w+)"/g)].map((one) => one[1]);
  const lacking = [...new Set(said)].filter((one) => !(one in ENGLISH));
  assert.deepEqual(lacking, []);
});
