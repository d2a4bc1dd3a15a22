// The page of a report: item and passage point to each other; keys decide. Without this script links and buttons do the same.
{
  const main = () => document.querySelector("main.reading");
  const cards = () => [...document.querySelectorAll(".reading .card")];
  const chosen = () => document.querySelector(".reading .card.on");
  const passagesOf = (item) => [...document.querySelectorAll(".text [data-of]")].filter((mark) => mark.dataset.of.split(" ").includes(`r-${item}`));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const show = (element, block = "center") => element?.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  let selected = null;
  const keysAreOff = () => localStorage.getItem("dateline-keys") === "off";

  if (main()) {
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("keydown", onKey);
    document.addEventListener("selectionchange", noteSelection);
    addEventListener("popstate", () => go(location.href, { push: false }));
    begin(true);
  }

  function begin(isFirst) {
    const button = document.querySelector('[data-do="keys"]');
    if (button) button.hidden = false;
    const asked = main().dataset.chosen || (location.hash.startsWith("#r-") ? location.hash.slice(3) : "");
    const card = asked && document.getElementById(`r-${asked}`);
    if (card) choose(card, { quiet: true, jump: true });
    if (main().dataset.task && selected && Date.now() - selected.at < 60000) fillWords();
    else selected = null;
    if (main().dataset.task) document.querySelector("#task :is(select, input:not([type=hidden]))")?.focus({ preventScroll: true });
    else if (!isFirst && card) card.querySelector(".open")?.focus({ preventScroll: true });
    if (isFirst && !card && location.hash.startsWith("#at-")) showPassage(...location.hash.slice(4).split("-").map(Number));
  }

  // One item is chosen at a time: its card, its passages.
  function choose(card, { quiet = false, jump = false } = {}) {
    for (const element of document.querySelectorAll(".reading .on, .reading .shown")) element.classList.remove("on", "shown");
    for (const link of document.querySelectorAll(".open[aria-current]")) link.removeAttribute("aria-current");
    const place = document.querySelector(".progress b");
    if (!card) return;
    card.classList.add("on");
    const head = card.querySelector(".open");
    head.setAttribute("aria-current", "location");
    const passages = passagesOf(card.dataset.item);
    for (const passage of passages) passage.classList.add("on");
    const at = `${cards().indexOf(card) + 1}/${cards().length}`;
    if (place) place.textContent = at;
    const form = document.getElementById("decide");
    if (form) form.elements.at.value = card.dataset.item;
    for (const [which, step] of [["previous", -1], ["next", 1]]) {
      const link = document.querySelector(`.tools [data-do="${which}"]`), beside = besideOf(card, step);
      if (link && beside) link.href = addressOf(beside);
    }
    const behavior = jump ? "instant" : undefined;
    (document.getElementById(`r-${card.dataset.item}-t`) ?? passages[0])?.scrollIntoView({ block: "center", behavior: behavior ?? (calm.matches ? "auto" : "smooth") });
    card.querySelector(".body").scrollIntoView({ block: "nearest", behavior: behavior ?? (calm.matches ? "auto" : "smooth") });
    if (!quiet) {
      history.replaceState(null, "", addressOf(card));
      speak(`${at}: ${head.textContent.replace(/\s+/g, " ").trim()}`);
    }
  }

  // For people who listen; those who look see it.
  function speak(words) {
    let live = document.querySelector(".spoken");
    if (!live) {
      live = document.createElement("p");
      live.className = "spoken hidden";
      live.setAttribute("aria-live", "polite");
      document.body.append(live);
    }
    live.textContent = words;
  }

  function addressOf(card) {
    const address = new URL(location.href);
    address.hash = "";
    for (const name of ["task", "field", "kind"]) address.searchParams.delete(name);
    if (card) address.searchParams.set("item", card.dataset.item);
    else address.searchParams.delete("item");
    return address.pathname + address.search;
  }

  function besideOf(card, step) {
    const all = cards();
    if (all.length === 0) return null;
    const at = card ? all.indexOf(card) : -1;
    return all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
  }

  function showPassage(from, to) {
    for (const mark of document.querySelectorAll(".shown")) mark.classList.remove("shown");
    const marks = [...document.querySelectorAll(".text [data-at]")].filter((mark) => {
      const at = Number(mark.dataset.at);
      return at < to && at + mark.textContent.length > from;
    });
    for (const mark of marks) mark.classList.add("m", "shown");
    show(marks[0]);
  }

  function onClick(event) {
    const target = event.target;
    if (!(target instanceof Element) || !target.closest(".reading, .keys")) return;
    const evidence = target.closest(".evidence-link");
    if (evidence) {
      const card = evidence.closest(".card");
      if (card && !card.classList.contains("on")) choose(card);
      return showPassage(Number(evidence.dataset.from), Number(evidence.dataset.to));
    }
    if (target.closest('[data-do="keys"]')) return showKeys();
    const link = target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      if (link.matches(".tools [data-do=next], .tools [data-do=previous]")) {
        event.preventDefault();
        return choose(besideOf(chosen(), link.dataset.do === "next" ? 1 : -1));
      }
      if (link.origin === location.origin && link.pathname === location.pathname && link.search && link.search !== location.search) {
        event.preventDefault();
        return go(link.href);
      }
    }
    if (target.closest("summary, button, input, select, textarea, label, .task, .tools, .url, .kinds, .why, .decided") || String(getSelection())) return;
    const mark = target.closest("[data-of]");
    if (mark) {
      event.preventDefault();
      const owners = mark.dataset.of.split(" "), now = chosen();
      const next = event.detail === 0 && mark.hash ? mark.hash.slice(1) : owners[(owners.indexOf(now?.id ?? "") + 1) % owners.length];
      const card = document.getElementById(next);
      if (!card) return;
      choose(card);
      if (event.detail === 0) card.querySelector(".open").focus({ preventScroll: true });
      return;
    }
    const card = target.closest(".card");
    if (!card || (link && !link.matches(".open"))) return;
    event.preventDefault();
    choose(card);
    if (event.detail === 0) document.getElementById(`r-${card.dataset.item}-t`)?.focus({ preventScroll: true });
  }

  async function onSubmit(event) {
    const form = event.target;
    if (!main()?.contains(form) || form.method !== "post") return;
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const deed = event.submitter?.value?.split(":")[0] ?? "decide";
    await go(form.action || location.href, { body: data, deed });
  }

  // Fetches a page and puts its content in the place of this one's; whatever is not a page of this sort is gone to as usual.
  let busy = false;
  async function go(address, { body = null, push = true, deed = "" } = {}) {
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(address, body ? { method: "POST", body, credentials: "same-origin" } : { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const content = page.querySelector("main.reading");
      if (!content) {
        if (body) { say("That did not work. Load the page again."); return; }
        location.href = address;
        return;
      }
      const scrolls = [".page", ".record"].map((part) => document.querySelector(part)?.scrollTop ?? 0);
      const open = new Set([...document.querySelectorAll(".card details[open]")].map((details) => details.closest(".card").id));
      main().replaceWith(document.adoptNode(content));
      document.title = page.title;
      [".page", ".record"].forEach((part, i) => { const pane = document.querySelector(part); if (pane) pane.scrollTop = scrolls[i]; });
      for (const id of open) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "");
      if (push) history.pushState(null, "", answer.url);
      begin(false);
      if (deed && answer.ok) say({ accept: "Accepted", reject: "Rejected", undo: "Undone", note: "Noted", correct: "Corrected", add: "Added" }[deed] ?? "Kept");
      else if (deed) document.querySelector(".problem")?.scrollIntoView({ block: "nearest" });
      else say("");
    } catch {
      say("The desk does not answer.");
    } finally {
      busy = false;
    }
  }

  // Words selected in the text fill the form that waits for them; those selected just before it was asked for, too.
  function noteSelection() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!document.querySelector(".text")?.contains(range.commonAncestorContainer)) return;
    const from = placeOf(range.startContainer, range.startOffset), to = placeOf(range.endContainer, range.endOffset);
    if (from === null || to === null) return;
    selected = { words: String(selection).trim(), from, to, at: Date.now() };
    fillWords();
  }

  function fillWords() {
    const field = document.querySelector("[data-words]");
    if (!field || !selected) return;
    field.value = selected.words;
    field.form.elements.from.value = selected.from;
    field.form.elements.to.value = selected.to;
  }

  // The place in the report's text, in UTF-16 code units, of a place in the page.
  function placeOf(node, offset) {
    if (node.nodeType !== Node.TEXT_NODE) {
      const inner = node.childNodes[Math.min(offset, node.childNodes.length - 1)];
      const piece = inner instanceof Element ? inner.querySelector("[data-at]") ?? inner.closest("[data-at]") : null;
      if (!piece) return null;
      return Number(piece.dataset.at) + (offset >= node.childNodes.length ? piece.textContent.length : 0);
    }
    const piece = node.parentElement.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + offset : null;
  }

  function press(what) {
    const card = chosen();
    const own = card?.querySelector(`[data-do="${what}"]`) ?? document.querySelector(`.tools [data-do="${what}"]`);
    if (own) own.click();
    else if (!card) say("Choose an item first: j and k go through them.");
  }

  const keys = {
    j: ["next item", () => choose(besideOf(chosen(), 1))],
    k: ["previous item", () => choose(besideOf(chosen(), -1))],
    a: ["accept, and on to the next", () => press("accept")],
    r: ["reject, and on to the next", () => press("reject")],
    c: ["correct a field; select words in the text", () => press("correct")],
    s: ["skip to the next that is undecided", skip],
    n: ["write a note", () => press("note")],
    m: ["add an item that was missed", () => press("add")],
    x: ["tick the item, for many at once", () => chosen()?.querySelector(".pick input")?.click()],
    w: ["show why", () => { const why = chosen()?.querySelector(".why"); if (why) why.open = !why.open; }],
    u: ["undo the last decision", () => press("undo")],
    U: ["redo it", () => press("redo")],
    "?": ["show the keys", showKeys],
    "/": ["search", null],
    Escape: ["let go", letGo],
  };

  function skip() {
    const all = cards(), at = all.indexOf(chosen());
    const next = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((card) => card.classList.contains("state-undecided"));
    if (next) choose(next);
    else say("Every item is decided.");
  }

  function letGo() {
    choose(null);
    history.replaceState(null, "", addressOf(null));
  }

  function onKey(event) {
    if (!main() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && main().dataset.task) return document.querySelector('[data-do="leave"]')?.click();
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (keysAreOff() && event.key !== "?" && event.key !== "Escape") return;
    const deed = keys[event.key]?.[1];
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  function showKeys() {
    document.querySelector(".keys")?.remove();
    const dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", "Keys");
    const list = document.createElement("dl");
    for (const [key, [words]] of Object.entries(keys)) {
      const term = document.createElement("dt"), cap = document.createElement("kbd"), meaning = document.createElement("dd");
      cap.textContent = key === "Escape" ? "Esc" : key;
      term.append(cap);
      meaning.textContent = words;
      list.append(term, meaning);
    }
    const close = document.createElement("button");
    close.className = "button first";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    const off = document.createElement("button");
    off.className = "button";
    const name = () => { off.textContent = keysAreOff() ? "Turn keys on" : "Turn keys off"; };
    off.addEventListener("click", () => { localStorage.setItem("dateline-keys", keysAreOff() ? "on" : "off"); name(); });
    name();
    dialog.append(list, close, " ", off);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}
