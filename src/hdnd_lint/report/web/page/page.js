"use strict";
(() => {
  const boxes = [...document.querySelectorAll(".filter input")];
  const items = [...document.querySelectorAll(".finding")];
  const marks = [...document.querySelectorAll("mark[data-keys]")];
  const told = document.querySelector("output");
  const off = (kind) => new Set(boxes.filter((b) => b.dataset[kind] && !b.checked).map((b) => b.dataset[kind]));
  const filter = () => {
    const severities = off("severity");
    const groups = off("group");
    const shown = new Set();
    for (const item of items) {
      item.hidden = severities.has(item.dataset.severity) || groups.has(item.dataset.group);
      if (!item.hidden) shown.add(item.dataset.key);
    }
    for (const mark of marks) mark.classList.toggle("off", !mark.dataset.keys.split(" ").some((key) => shown.has(key)));
    told.textContent = `${shown.size} ${document.body.dataset.shown}`;
  };
  const select = (item, scroll) => {
    for (const other of document.querySelectorAll(".current")) other.classList.remove("current");
    item.classList.add("current");
    item.focus({ preventScroll: !scroll });
    for (const mark of marks) {
      if (mark.dataset.keys.split(" ").includes(item.dataset.key)) mark.classList.add("current");
    }
  };
  const go = (item) => {
    const place = document.getElementById(`m${item.dataset.key}`);
    if (place) place.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const visible = items.filter((item) => !item.hidden);
    if (!visible.length) return;
    const at = visible.indexOf(document.activeElement);
    const next = visible[(at + by + visible.length) % visible.length] || visible[0];
    select(next, true);
    go(next);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && event.target.classList.contains("finding")) go(event.target);
  });
  for (const item of items) item.addEventListener("click", () => { select(item, false); go(item); });
  for (const mark of marks) {
    mark.addEventListener("click", () => {
      const item = items.find((one) => !one.hidden && mark.dataset.keys.split(" ").includes(one.dataset.key));
      if (item) { select(item, true); item.scrollIntoView({ block: "nearest" }); }
    });
  }
  for (const box of boxes) box.addEventListener("change", filter);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
