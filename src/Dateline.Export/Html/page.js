"use strict";
(() => {
  const root = document.documentElement;
  const reports = [...document.querySelectorAll("article.report")];
  const status = document.querySelector(".status");
  let selected = null;
  root.classList.add("scripted");

  const make = (tag, text) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const reportOf = (id) => document.getElementById(id.split("-")[0]);
  const passagesOf = (id) => [...reportOf(id).querySelectorAll("[data-of]")].filter((m) => m.dataset.of.split(" ").includes(id));
  const bodyOf = (card) => card.querySelector(".body") ?? card;
  let calm = true;
  const bringIntoView = (element) => element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });

  // Theme: the system's choice until the reader makes another.
  const theme = document.querySelector(".theme");
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; theme.setAttribute("aria-label", `Switch to ${isDark() ? "light" : "dark"} colours`); };
  theme.hidden = false;
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
  nameTheme();

  // Which report is shown.
  const nav = document.querySelector(".reports");
  const show = (report) => {
    for (const one of reports) one.hidden = one !== report;
    for (const link of nav.querySelectorAll("a")) {
      if (link.hash === `#${report.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    document.title = `${report.querySelector("h1")?.textContent ?? ""} – Dateline`;
  };
  if (reports.length > 1) buildList();
  if (reports.length > 0) show(reports[0]);

  function buildList() {
    const list = make("ul");
    for (const report of reports) {
      const link = make("a", report.querySelector("h1").textContent);
      const count = report.querySelectorAll(".card:not(.actor)").length;
      const date = report.querySelector("time")?.textContent;
      link.append(make("small", `${date ? date + " · " : ""}${count} ${count === 1 ? "item" : "items"}`));
      link.href = `#${report.id}`;
      const item = make("li");
      item.append(link);
      list.append(item);
    }
    if (reports.length > 8) {
      const search = make("input");
      search.type = "search";
      search.placeholder = "Find a report";
      search.setAttribute("aria-label", "Find a report by its title");
      search.addEventListener("input", () => {
        const wanted = search.value.toLowerCase();
        for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
      });
      nav.append(search);
    }
    nav.append(list);
    nav.hidden = false;
    nav.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      choose(null);
      const report = document.getElementById(link.hash.slice(1));
      show(report);
      remember(report.id);
      report.querySelector("h1").focus({ preventScroll: true });
      report.querySelector(".page").scrollTop = report.querySelector(".record").scrollTop = 0;
    });
  }

  function remember(id) {
    try { history.replaceState(null, "", `#${id}`); } catch { /* some browsers do not allow it for files */ }
  }

  // Selection: one item at a time, its card and its passages.
  function choose(id) {
    for (const element of document.querySelectorAll(".on, .by, .shown")) element.classList.remove("on", "by", "shown");
    for (const link of document.querySelectorAll("[aria-current='location']")) link.removeAttribute("aria-current");
    selected = id;
    if (!id) { status.textContent = ""; return; }
    const card = document.getElementById(id);
    card.classList.add("on");
    const head = document.getElementById(`${id}-h`);
    head.setAttribute("aria-current", "location");
    for (const passage of passagesOf(id)) passage.classList.add("on");
    for (const other of reportOf(id).querySelectorAll("[data-by]")) other.classList.toggle("by", other.dataset.by === id);
    status.textContent = `Selected: ${head.textContent}`;
    remember(id);
  }

  function fromText(mark, keyboard) {
    const owners = mark.dataset.of.split(" ");
    // A second click on the same words goes on to the next item that they belong to; the keyboard follows the link.
    const next = keyboard && mark.hash ? mark.hash.slice(1) : owners[(owners.indexOf(selected) + 1) % owners.length];
    choose(next);
    bringIntoView(bodyOf(document.getElementById(next)));
    if (keyboard) document.getElementById(`${next}-h`).focus({ preventScroll: true });
  }

  let turn = 0;
  function fromCard(id, keyboard) {
    const passages = passagesOf(id);
    turn = selected === id ? turn + 1 : 0;
    choose(id);
    const isActor = document.getElementById(id).classList.contains("actor");
    const anchor = document.getElementById(`${id}-t`);
    bringIntoView(isActor ? passages[turn % passages.length] : anchor ?? passages[0]);
    if (keyboard && anchor) anchor.focus({ preventScroll: true });
  }

  // A link from one item to another.
  function fromCardLink(id, keyboard) {
    fromCard(id, false);
    bringIntoView(bodyOf(document.getElementById(id)));
    if (keyboard) document.getElementById(`${id}-h`).focus({ preventScroll: true });
  }

  function showEvidence(button) {
    const from = Number(button.dataset.from), to = Number(button.dataset.to);
    choose(button.closest(".card")?.id ?? null);
    const marks = [...button.closest(".report").querySelectorAll("[data-at]")]
      .filter((m) => Number(m.dataset.at) >= from && Number(m.dataset.at) < to);
    for (const mark of marks) mark.classList.add("shown");
    bringIntoView(marks[0]);
  }

  document.querySelector("main").addEventListener("click", (event) => {
    const target = event.target;
    const keyboard = event.detail === 0;
    const evidence = target.closest(".evidence-link");
    if (evidence) return showEvidence(evidence);
    const see = target.closest(".see");
    if (see) { event.preventDefault(); return fromCardLink(see.hash.slice(1), keyboard); }
    if (target.closest(".why, .url, .kinds, .dating") || (!keyboard && String(getSelection()))) return;
    const mark = target.closest("[data-of]");
    const card = target.closest(".card");
    if (!mark && !card) return;
    event.preventDefault();
    if (mark) fromText(mark, keyboard);
    else fromCard(card.id, keyboard);
  });

  // J and K go through the items; Escape lets go.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    if (event.key === "Escape") return choose(null);
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    const report = reports.find((one) => !one.hidden);
    if (!step || !report) return;
    const cards = [...report.querySelectorAll(".card:not(.actor)")];
    if (cards.length === 0) return;
    const at = cards.findIndex((card) => card.id === selected);
    const next = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length];
    fromCard(next.id, false);
    bringIntoView(bodyOf(next));
  });

  // An address that ends in #r1-s3 opens that item.
  const asked = location.hash.slice(1);
  const card = asked && document.getElementById(asked);
  if (card) {
    show(card.closest("article.report") ?? card);
    if (card.classList.contains("card")) { fromCard(asked, false); bringIntoView(bodyOf(card)); }
  }
  calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
})();
