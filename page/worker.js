// Runs the checker of the package, unchanged: what the command line does, on files that never leave memory.
// It is started from a blob of the page, so that the page's Content-Security-Policy binds it too.

const post = (message) => self.postMessage(message);
let python;
let run;

const hex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");

// SHA-256 where the browser gives none: over plain http there is no crypto.subtle.
function sha256(data) {
  const constants = [];
  const state = [];
  for (let number = 2; constants.length < 64; number += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= number; factor += 1) prime &&= number % factor !== 0;
    if (!prime) continue;
    if (state.length < 8) state.push((Math.sqrt(number) % 1) * 2 ** 32 | 0);
    constants.push((Math.cbrt(number) % 1) * 2 ** 32 | 0);
  }
  const rest = data.length % 64;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(data.subarray(data.length - rest));
  tail[rest] = 128;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(data.length / 2 ** 29));
  view.setUint32(tail.length - 4, (data.length << 3) >>> 0);
  const words = new Int32Array(64);
  const turn = (value, by) => (value >>> by) | (value << (32 - by));
  const take = (block, from) => {
    for (let i = 0; i < 16; i += 1) words[i] = block.getInt32(from + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const a = words[i - 15];
      const b = words[i - 2];
      words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + words[i];
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
  };
  const whole = new DataView(data.buffer, data.byteOffset, data.length - rest);
  for (let from = 0; from < whole.byteLength; from += 64) take(whole, from);
  for (let from = 0; from < tail.length; from += 64) take(view, from);
  return state.map((value) => (value >>> 0).toString(16).padStart(8, "0")).join("");
}

async function digest(data) {
  if (self.crypto?.subtle) return hex(new Uint8Array(await self.crypto.subtle.digest("SHA-256", data)));
  return sha256(data);
}

async function load(base, files) {
  const total = Object.values(files).reduce((sum, one) => sum + one.size, 0);
  const loaded = new Map();
  let done = 0;
  await Promise.all(Object.entries(files).map(async ([name, told]) => {
    const answer = await fetch(new URL(name, base));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const data = new Uint8Array(told.size);
    let at = 0;
    for (const reader = answer.body.getReader(); ;) {
      const { done: end, value } = await reader.read();
      if (end) break;
      if (at + value.length > data.length) throw new Error(`${name}: size`);
      data.set(value, at);
      at += value.length;
      done += value.length;
      post({ kind: "loading", part: done / total });
    }
    if (at !== told.size || (await digest(data)) !== told.sha256) throw new Error(`${name}: hash`);
    loaded.set(new URL(name, base).href, data);
  }));
  return loaded;
}

async function start({ base, files, packages }) {
  const loaded = await load(base, files);
  post({ kind: "starting" });
  const given = self.fetch;
  const types = { wasm: "application/wasm", json: "application/json" };
  self.fetch = (address, ...more) => {
    const data = loaded.get(String(address?.url ?? address));
    const type = types[String(address).split(".").pop()] ?? "application/octet-stream";
    return data ? Promise.resolve(new Response(data, { headers: { "Content-Type": type } })) : given(address, ...more);
  };
  const { loadPyodide } = await import(new URL("runtime/pyodide.mjs", base).href);
  python = await loadPyodide({ indexURL: new URL("runtime/", base).href, fullStdLib: false });
  for (const name of packages) python.unpackArchive(loaded.get(new URL(name, base).href), "zip", { extractDir: "/app" });
  loaded.clear();
  self.fetch = given;
  python.runPython("import sys; sys.path.insert(0, '/app')");
  run = python.pyimport("hdnd_lint.cli.inside").run;
  python.FS.mkdirTree("/in");
  python.FS.mkdirTree("/out");
  python.FS.chdir("/in");
  const { out } = command(["--version"]);
  post({ kind: "ready", version: out.trim() });
}

function command(args) {
  const answer = run(args);
  const [code, out, err] = answer.toJs();
  answer.destroy();
  return { code, out, err };
}

function remove(path) {
  const { FS } = python;
  for (const name of FS.readdir(path)) {
    if (name === "." || name === "..") continue;
    const inside = `${path}/${name}`;
    if (FS.isDir(FS.stat(inside).mode)) { remove(inside); FS.rmdir(inside); } else FS.unlink(inside);
  }
}

function perform({ task, puts, args, takes }) {
  const { FS } = python;
  if (task === "empty") remove("/in");
  for (const { name, data } of puts ?? []) {
    const place = name.lastIndexOf("/");
    if (place > 0) FS.mkdirTree(`/in/${name.slice(0, place)}`);
    FS.writeFile(`/in/${name}`, data);
  }
  if (!args) return {};
  remove("/out");
  const answer = command(args);
  const files = {};
  for (const name of takes ?? []) {
    const path = `/out/${name}`;
    if (FS.analyzePath(path).exists) files[name] = FS.readFile(path);
  }
  return { ...answer, files };
}

let started; // what is asked for while the program starts waits for it

self.onmessage = async ({ data }) => {
  try {
    if (data.task === "start") {
      started = start(data);
      await started;
    } else {
      await started;
      post({ kind: "done", id: data.id, ...perform(data) });
    }
  } catch (error) {
    post({ kind: data.task === "start" ? "broken" : "crashed", id: data.id, error: String(error).slice(0, 500) });
  }
};
