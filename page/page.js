// The page around the checker: takes files, shows what the command line of the package says of them.
import { SEVERITIES, base, counts, dayOf, filled, isWanted, lookedUp, safe } from "./papers.js";
import { ENGLISH } from "./words.js";

const $ = (id) => document.getElementById(id);
const COLORS = { error: "#b3261e", warning: "#b98500", info: "#0b57a4" };
const papers = [];
let site;
let worker;
let placed = new Set();
let waiting = new Map();
let next = 1;
let busy = false;
let language = "vi";
let given = {};
let shown;

const say = (key, ...values) => {
  const text = (language === "en" && ENGLISH[key]) || VIETNAMESE[key] || key;
  return filled(text, values);
};
const VIETNAMESE = {
  loading: "Đang tải chương trình: {0} %",
  starting: "Đang khởi động …",
  ready: "Sẵn sàng.",
  checking: "Đang xét {0}/{1}: {2}",
  done: "Đã xét xong {0} tệp.",
  stopped: "Đã dừng. Các tệp chưa xét giữ trong danh sách.",
  broken: "Không khởi động được: {0}. Hãy tải lại trang; nếu vẫn vậy, báo người cài đặt.",
  crashed: "Chương trình dừng đột ngột ở tệp này; các tệp khác vẫn được xét.",
  plain: "Trang mở qua http: dùng được khi có mạng nội bộ, không dùng được khi mất kết nối.",
  unread: "không đọc được",
  waits: "chưa xét",
  view: "Xem phát hiện",
  annotate: "Tải bản Word có nhận xét",
  fix: "Tải bản Word đã sửa (theo dõi thay đổi)",
  nothing: "Không có tệp nào đọc được ở đây.",
  picture: "Số phát hiện theo văn bản: lỗi (đỏ), cảnh báo (vàng), lưu ý (xanh)",
  papers: "{0} văn bản",
  failed: "Không làm được: {0}",
  writing: "Đang lập …",
};

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value); else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// The worker: started from a blob, so that this page's policy binds it.

async function startWorker() {
  placed = new Set();
  const text = await (await fetch("worker.js")).text();
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  worker = new Worker(address, { type: "module" });
  let ended = false; // other files may still be loading
  const started = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === "loading" && !ended) tell(say("loading", Math.floor(100 * data.part)), 0.9 * data.part);
      else if (data.kind === "starting") tell(say("starting"), 0.95);
      else if (data.kind === "ready") resolve(data);
      else if (data.kind === "broken") { ended = true; reject(new Error(data.error)); }
      else answer(data);
    };
    worker.onerror = (event) => { reject(new Error(event.message)); fail(); };
  });
  worker.postMessage({ task: "start", base: new URL(".", location.href).href, files: site.files, packages: site.packages });
  const ready = await started;
  URL.revokeObjectURL(address);
  $("about").textContent = ready.version;
  return ready;
}

function answer(data) {
  const one = waiting.get(data.id);
  waiting.delete(data.id);
  if (!one) return;
  if (data.kind === "crashed") one.reject(new Error(data.error)); else one.resolve(data);
}

function fail() {
  for (const one of waiting.values()) one.reject(new Error("worker"));
  waiting = new Map();
}

function ask(message) {
  const id = next;
  next += 1;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...message, id });
  });
}

async function restart() {
  worker.terminate();
  fail();
  tell(say("starting"), 0);
  await startWorker();
}

function tell(text, part) {
  $("state").textContent = text;
  $("progress").value = part ?? 1;
  $("progress").hidden = part === undefined;
}

// What is asked of the command line.

const settings = () => [
  "--today", dayOf(new Date()),
  ...($("day").value ? ["--as-of", $("day").value] : []),
  ...($("level").value ? ["--level", $("level").value] : []),
  ...($("kind").value ? ["--kind", $("kind").value] : []),
];

async function puts(list) {
  const found = [];
  for (const paper of list) {
    if (placed.has(paper.name)) continue;
    found.push({ name: paper.name, data: new Uint8Array(await paper.file.arrayBuffer()) });
    placed.add(paper.name);
  }
  return found;
}

async function command(list, args, takes) {
  const done = await ask({ puts: await puts(list), args, takes });
  if (takes.length && !takes.some((name) => done.files[name])) throw new Error(done.err.trim().split("\n").pop());
  return done;
}

async function check(paper) {
  const lang = ["--lang", language];
  const outputs = ["-o", "json:/out/a.json", "-o", "html:/out/a.html"];
  const done = await command([paper], ["check", ...settings(), ...lang, ...outputs, "--", paper.name], ["a.json", "a.html"]);
  const text = (data) => new TextDecoder().decode(data);
  paper.html = text(done.files["a.html"]);
  paper.told = JSON.parse(text(done.files["a.json"]));
  paper.state = "checked";
}

async function checkAll() {
  if (busy) return;
  busy = true;
  $("cancel").hidden = false;
  const todo = papers.filter((one) => one.state === "waits");
  let stopped = false;
  for (const [at, paper] of todo.entries()) {
    tell(say("checking", at + 1, todo.length, paper.name), at / todo.length);
    try {
      await check(paper);
    } catch (error) {
      if (paper.cancelled) { paper.cancelled = false; stopped = true; break; }
      paper.state = "crashed";
      paper.problem = error.message === "worker" ? say("crashed") : error.message;
      await restart();
    }
    draw();
  }
  busy = false;
  $("cancel").hidden = true;
  tell(stopped ? say("stopped") : say("done", papers.filter((one) => one.state === "checked").length));
}

async function cancel() {
  const paper = papers.find((one) => one.state === "waits");
  if (paper) paper.cancelled = true;
  await restart();
  tell(say("stopped"));
}

// Files in, files out.

function add(found) {
  const wanted = found.filter(({ name }) => isWanted(name, site.endings));
  for (const { name, file } of wanted) {
    const known = papers.findIndex((one) => one.name === safe(name));
    if (known >= 0) papers.splice(known, 1);
    placed.delete(safe(name));
    papers.push({ name: safe(name), file, state: "waits" });
  }
  if (!wanted.length) tell(say("nothing"));
  draw();
  if (wanted.length) checkAll();
}

async function entries(items) {
  const found = [];
  const walk = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      found.push({ name: entry.fullPath.slice(1), file });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const inside = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!inside.length) return;
      for (const one of inside) await walk(one);
    }
  };
  for (const one of items.map((item) => item.webkitGetAsEntry?.()).filter(Boolean)) await walk(one);
  return found;
}

function save(data, name, type) {
  const address = URL.createObjectURL(new Blob([data], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function make(list, args, name, type) {
  if (busy) return undefined;
  busy = true;
  tell(say("writing"), 0.5);
  try {
    const out = `o${name.slice(name.lastIndexOf("."))}`;
    const done = await command(list, args(`/out/${out}`), [out]);
    if (type) save(done.files[out], name, type);
    tell(done.out.trim().split("\n")[0].replace(`/out/${out}`, name) || say("ready"));
    return done.files[out];
  } catch (error) {
    tell(say("failed", error.message));
    if (error.message === "worker") await restart();
    return undefined;
  } finally {
    busy = false;
  }
}

const word = (verb, mark) => (paper) => make([paper],
  (out) => [verb, ...settings(), "-o", out, "--", paper.name], `${base(paper.name)}-${mark}.docx`, WORD);
const annotate = word("annotate", "nhan-xet");
const fix = word("fix", "da-sua");

// What is seen.

function read(paper) {
  if (paper.state === "waits") return say("waits");
  const files = paper.told?.files ?? [];
  const problems = [paper.problem, ...files.flatMap((one) => one.errors)].filter(Boolean);
  if (problems.length && !files.some((one) => one.profile)) return `${say("unread")}: ${problems[0]}`;
  if (files.length > 1) return say("papers", files.length);
  const { kind, level } = files[0].profile;
  return [site.kinds[kind.value] ?? kind.value ?? "?", site.levels[level.value]].filter(Boolean).join(", ");
}

function row(paper) {
  const found = counts(paper.told);
  const line = element("tr", {}, element("td", { class: "name" }, paper.name), element("td", {}, read(paper)));
  for (const one of SEVERITIES) {
    const shown = paper.state === "checked" ? String(found[one]) : "";
    line.append(element("td", { class: one === "error" && found[one] ? "number error" : "number" }, shown));
  }
  const does = element("td");
  const button = (key, action) => element("button", { type: "button", onclick: () => action(paper), "aria-label": `${say(key)}: ${paper.name}` }, say(key));
  if (paper.state === "checked") {
    does.append(button("view", show));
    if (/\.docx$/i.test(paper.name) && paper.told.files[0]?.profile) does.append(button("annotate", annotate), button("fix", fix));
  }
  line.append(does);
  return line;
}

function picture() {
  const checked = papers.filter((one) => one.state === "checked").slice(0, 40);
  const most = Math.max(1, ...checked.map((one) => SEVERITIES.reduce((sum, key) => sum + counts(one.told)[key], 0)));
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const draw = (name, attributes, text) => {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    svg.append(made);
  };
  svg.setAttribute("viewBox", `0 0 900 ${checked.length * 24}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", say("picture"));
  checked.forEach((paper, at) => {
    const found = counts(paper.told);
    const name = paper.name.length > 42 ? `…${paper.name.slice(-41)}` : paper.name;
    draw("text", { x: 292, y: 24 * at + 16, "text-anchor": "end" }, name);
    let x = 300;
    for (const key of SEVERITIES) {
      const width = (540 * found[key]) / most;
      if (width) draw("rect", { x, y: 24 * at + 4, width, height: 16, fill: COLORS[key] });
      x += width;
    }
    draw("text", { x: x + 6, y: 24 * at + 16 }, SEVERITIES.map((key) => found[key]).join(" · "));
  });
  const legend = element("p", { class: "small" }, say("picture"));
  $("picture").replaceChildren(...(checked.length > 1 ? [legend, svg] : []));
}

function draw() {
  $("results").hidden = !papers.length;
  $("list").tBodies[0].replaceChildren(...papers.map(row));
  picture();
}

function frame(html, name) {
  shown = { html, name };
  $("shown").hidden = false;
  $("shown-name").textContent = name;
  $("frame").srcdoc = html;
  $("shown-name").focus();
  $("shown").scrollIntoView();
}

const show = (paper) => frame(paper.html, paper.name);

function speak() {
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll("[data-say]")) {
    given[one.dataset.say] ??= one.textContent;
    one.textContent = (language === "en" && ENGLISH[one.dataset.say]) || given[one.dataset.say];
  }
  $("language").textContent = language === "en" ? "Tiếng Việt" : "English";
  $("language").lang = language === "en" ? "vi" : "en";
  draw();
}

function again() {
  for (const one of papers) if (one.state === "checked") one.state = "waits";
  draw();
  if (papers.length) checkAll();
}

function listen() {
  $("files").addEventListener("change", (event) => {
    add([...event.target.files].map((file) => ({ name: file.name, file })));
    event.target.value = "";
  });
  $("folder").addEventListener("change", (event) => {
    add([...event.target.files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
    event.target.value = "";
  });
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => { event.preventDefault(); $("drop").classList.add("over"); });
  }
  document.addEventListener("dragleave", () => $("drop").classList.remove("over"));
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    $("drop").classList.remove("over");
    add(await entries([...event.dataTransfer.items]));
  });
  $("cancel").addEventListener("click", cancel);
  $("clear").addEventListener("click", async () => {
    papers.length = 0;
    placed = new Set();
    $("shown").hidden = true;
    await ask({ task: "empty" });
    draw();
  });
  $("keep").addEventListener("click", () => save(shown.html, `${base(shown.name)}.html`, "text/html"));
  $("session").addEventListener("click", async () => {
    const page = await make(papers, (out) => ["session", ...settings(), "--lang", language, "-o", out, "."], "ky-hop.html");
    if (page) frame(new TextDecoder().decode(page), say("session"));
  });
  $("report").addEventListener("click", () => make(papers,
    (out) => ["report", ...settings(), "-o", out, "--", ...papers.map((one) => one.name)], "bao-cao-ra-soat.html", "text/html"));
  $("json").addEventListener("click", () => make(papers,
    (out) => ["check", ...settings(), "--lang", language, "-o", `json:${out}`, "--", ...papers.map((one) => one.name)], "ket-qua.json", "application/json"));
  $("look").addEventListener("submit", async (event) => {
    event.preventDefault();
    const query = $("query").value.trim();
    if (!query) return;
    const done = await ask({ args: lookedUp(query, $("day").value), takes: [] });
    $("found").textContent = (done.out || done.err).trim();
  });
  $("language").addEventListener("click", () => { language = language === "vi" ? "en" : "vi"; speak(); again(); });
  for (const id of ["day", "level", "kind"]) $(id).addEventListener("change", again);
}

async function main() {
  $("local").hidden = true;
  $("work").hidden = false;
  tell(say("loading", 0), 0);
  try {
    site = await (await fetch("files.json")).json();
    if (!window.isSecureContext) { $("notice").textContent = say("plain"); $("notice").hidden = false; }
    else if ("serviceWorker" in navigator) navigator.serviceWorker.register("service.js").catch(() => {});
    for (const [value, label] of Object.entries(site.kinds)) $("kind").append(element("option", { value }, label));
    $("day").value = "";
    listen();
    speak();
    await startWorker();
    tell(say("ready"));
    if (papers.length) checkAll();
  } catch (error) {
    tell(say("broken", error.message));
  }
}

if (location.protocol !== "file:") main();
