// Reading needs no script: this shows the button that copies a page's address.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = button.dataset.done;
  });
}
// And the one that plays a video: nothing is asked from YouTube before a reader presses it.
for (const button of document.querySelectorAll("[data-player]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.className = "video__player";
    frame.title = button.dataset.title;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    // YouTube plays nothing for a page that does not say whose it is.
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = button.dataset.player;
    button.parentElement.replaceChildren(frame);
    frame.focus();
  });
}
// A photo shown large is closed by Escape and left by arrows; "back" then leads out of the photos.
const turn = (link) => location.replace(link.href);
for (const link of document.querySelectorAll("[data-key]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    turn(link);
  });
}
addEventListener("keydown", ({ key, altKey, ctrlKey, metaKey }) => {
  const link = !altKey && !ctrlKey && !metaKey && document.querySelector(`:target > * [data-key="${CSS.escape(key)}"]`);
  if (link) turn(link);
});
// "/" opens the search, unless somebody types or has switched it off on the page of the search.
addEventListener("keydown", (event) => {
  const { ctrlKey, altKey, metaKey, target } = event;
  if (event.key !== "/" || event.defaultPrevented || ctrlKey || altKey || metaKey) return;
  if (target.closest?.("input, textarea, select, [contenteditable]")) return;
  try {
    if (localStorage.getItem("pintasan") === "mati") return;
  } catch {
    return;
  }
  event.preventDefault();
  const field = document.getElementById("kata");
  if (field) field.focus();
  else location.assign("/cari/#kata");
});
