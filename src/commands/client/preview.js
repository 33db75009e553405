// In every page that `ayumi serve` shows: reloads it when it has become another one, and says over it what is wrong.
(() => {
  "use strict";
  const own = document.currentScript;
  const {page, version, language} = own.dataset;
  const words = language === "ja"
    ? {preview: "プレビュー", mistakes: "直すところ", close: "閉じて下のページを見る", show: "直すところを見る", list: "公開前の一覧", gone: "プレビューは終わっています（ayumi serve が動いていません）"}
    : {preview: "Preview", mistakes: "To be mended", close: "Close and look at the page below", show: "Show what is to be mended", list: "Before publication", gone: "The preview has ended (ayumi serve isn't running)"};

  // The list of what is left to do may be another one after a change. The last change is told anew to each page that comes.
  if ("list" in own.dataset) {
    const changes = new EventSource("/_ayumi/events");
    changes.addEventListener("change", async () => {
      const text = await (await fetch(location.href)).text();
      const now = /<script [^>]*data-list="(\w+)"/.exec(text)?.[1];
      if (now && now !== own.dataset.list) location.reload();
    });
    addEventListener("pagehide", () => changes.close());
    return;
  }

  // The place on the page, kept over a reload.
  const scrollKey = "ayumi-scroll:" + page;
  const kept = sessionStorage.getItem(scrollKey);
  sessionStorage.removeItem(scrollKey);
  if (kept !== null) {
    history.scrollRestoration = "manual";
    const restore = () => scrollTo({top: Number(kept), behavior: "instant"});
    restore();
    addEventListener("load", restore, {once: true});
  }
  function reload() {
    sessionStorage.setItem(scrollKey, String(scrollY));
    location.reload();
  }

  // In a shadow tree, so that neither the page's styles nor its scripts meet it.
  const host = document.createElement("div");
  host.id = "ayumi-preview";
  host.lang = language;
  const root = host.attachShadow({mode: "open"});
  root.innerHTML = `<link rel="stylesheet" href="/_ayumi/preview.css">
<section class="overlay" role="region" aria-label="${words.mistakes}" hidden><div class="sheet"><header><h2 tabindex="-1"></h2><button type="button" class="close">${words.close}</button></header><div class="mistakes" role="status"></div></div></section>
<section class="bar" role="region" aria-label="${words.preview}"><button type="button" class="show" hidden>${words.show}</button><a href="/_ayumi/list/${language}">${words.list}</a><span class="counts" role="status"></span></section>`;
  document.body.append(host);
  const [overlay, title, close, mistakes, show, counts] =
    [".overlay", "h2", ".close", ".mistakes", ".show", ".counts"].map((name) => root.querySelector(name));

  // What was closed stays closed until there is something else to say.
  let closed = "";
  function cover(html, heading) {
    title.textContent = heading;
    if (mistakes.innerHTML !== html) mistakes.innerHTML = html;
    const isClosed = closed === html;
    overlay.hidden = !html || isClosed;
    show.hidden = !html || !isClosed;
    document.documentElement.style.overflow = overlay.hidden ? "" : "hidden";
  }
  let shown = {mistakes: "", title: ""};
  close.addEventListener("click", () => { closed = shown.mistakes; cover(shown.mistakes, shown.title); show.focus(); });
  show.addEventListener("click", () => { closed = ""; cover(shown.mistakes, shown.title); title.focus(); });
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !overlay.hidden) close.click(); });

  let asking = false;
  let again = false;
  async function refresh() {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(`/_ayumi/state/${language}/${page.split("/").map(encodeURIComponent).join("/")}`);
      const state = await answer.json();
      if (state.version !== version) return reload();
      shown = state;
      if (!state.mistakes) closed = "";
      cover(state.mistakes, state.title);
      counts.textContent = state.counts;
    } catch {
      counts.textContent = words.gone;
    } finally {
      asking = false;
      if (again) { again = false; refresh(); }
    }
  }

  // Browsers open six connections to a host, so a page that nobody sees keeps none.
  let events = null;
  function listen() {
    events = new EventSource("/_ayumi/events");
    events.addEventListener("open", refresh);
    events.addEventListener("change", refresh);
    events.addEventListener("error", () => { counts.textContent = words.gone; });
  }
  function leave() {
    events?.close();
    events = null;
  }
  if (!document.hidden) listen();
  document.addEventListener("visibilitychange", () => {
    leave();
    if (!document.hidden) listen();
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
})();
