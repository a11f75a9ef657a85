// Searches the site where the reader sits: pagefind's engine is loaded when the field is entered.
const root = document.querySelector("[data-search]");
const form = root.querySelector("form");
const field = form.elements.q;
const [status, remedy, section, template, shortcut] = ["status", "remedy", "found", "result", "shortcut"].map(
  (name) => root.querySelector(`[data-${name}]`),
);
const list = section.querySelector("ol");
const more = section.querySelector("button");
const title = document.title;
const STEP = 10;

let engine;
const load = () =>
  (engine ??= import("/pagefind/pagefind.js").then(async (made) => {
    // Without a worker one file less is loaded, and the page's own policy is the one that counts.
    await made.options({ noWorker: true, excerptLength: 28 });
    await made.init();
    return made;
  }).catch((error) => {
    engine = undefined; // so that the next try is one
    throw error;
  }));

const say = (name, query = "", count = 0) => {
  status.textContent = name && status.dataset[name].replace("{count}", count.toLocaleString("id")).replace("{query}", () => query);
};

// An excerpt is text with <mark>; it is taken apart, never put into the page as markup.
const marked = (excerpt) => {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  const parts = [...parsed.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
  const text = parsed.textContent.trim();
  return [/^\p{Lower}/u.test(text) ? "… " : "", ...parts, /[.?!]$/.test(text) ? "" : " …"];
};

const entry = ({ url, excerpt, meta }) => {
  const item = template.content.firstElementChild.cloneNode(true);
  const link = item.querySelector("a");
  link.href = url;
  link.textContent = meta.title;
  item.querySelector(".headline__summary").replaceChildren(...marked(excerpt));
  const time = item.querySelector("time");
  if (meta.date) {
    time.dateTime = meta.moment;
    time.textContent = meta.date;
    item.querySelector(".headline__category").textContent = meta.category;
  } else {
    time.remove();
  }
  return item;
};

let latest = "";
let found = [];
let turn = 0;

// Show results until `shown` stand there, unless another search has begun meanwhile.
const show = async (shown, mine) => {
  const from = list.children.length;
  const next = await Promise.all(found.slice(from, shown).map((one) => one.data()));
  if (mine !== turn) return;
  list.append(...next.map(entry));
  section.hidden = !list.children.length;
  more.hidden = list.children.length >= found.length;
};

const search = async (query, shown) => {
  const mine = ++turn;
  latest = query;
  found = [];
  list.replaceChildren();
  section.hidden = remedy.hidden = true;
  document.title = query ? `${query} – ${title}` : title;
  say(query && "searching");
  if (!query) return;
  try {
    const { results } = await (await load()).search(query);
    if (mine !== turn) return;
    found = results;
    await show(shown, mine);
    if (mine !== turn) return;
    remedy.hidden = found.length > 0;
    say(["none", "one"][found.length] ?? "many", query, found.length);
  } catch {
    if (mine === turn) say("failed");
  }
};

const asked = () => (new URLSearchParams(location.search).get("q") ?? "").trim();
const arrive = () => {
  field.value = asked();
  search(field.value, history.state?.shown ?? STEP);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = field.value.trim();
  const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname;
  if (query !== asked()) history.pushState({}, "", address);
  search(query, STEP);
});
more.addEventListener("click", async () => {
  const first = list.children.length;
  try {
    await show(first + STEP, turn);
    history.replaceState({ shown: list.children.length }, "");
    list.children[first]?.querySelector("a").focus();
  } catch {
    say("failed");
  }
});
field.addEventListener("focus", () => load().catch(() => {}), { once: true });
addEventListener("popstate", () => {
  if (asked() !== latest) arrive(); // a link within the page comes by here as well
});
arrive();

// A key that does something by itself can be switched off (WCAG 2.1.4).
try {
  const box = shortcut.querySelector("input");
  box.checked = localStorage.getItem("pintasan") !== "mati";
  box.addEventListener("change", () => localStorage.setItem("pintasan", box.checked ? "nyala" : "mati"));
  shortcut.hidden = !matchMedia("(any-pointer: fine)").matches;
} catch {
  // Storage is forbidden here, and with it the switch; situs.js then leaves the key alone.
}
