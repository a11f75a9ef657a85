// Loads the page again when the preview has been built anew; tells what is wrong until then.
const timings = performance.getEntriesByType("navigation")[0]?.serverTiming ?? [];
let version = timings.find((timing) => timing.name === "versi")?.description ?? null;
let events = null;

function show(problem) {
  let notice = document.getElementById("pratinjau-galat");
  if (!problem) {
    notice?.remove();
    return;
  }
  if (!notice) {
    notice = document.createElement("div");
    notice.id = "pratinjau-galat";
    notice.className = "masthead__preview";
    notice.setAttribute("role", "alert");
    notice.append(document.createElement("p"));
    notice.firstChild.className = "wrap";
    notice.firstChild.style.whiteSpace = "pre-line";
    document.body.prepend(notice);
  }
  notice.firstChild.textContent = problem;
}

function listen() {
  events = new EventSource("/_pratinjau/peristiwa");
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (version !== null && state.version !== version) {
      location.reload();
      return;
    }
    version = state.version;
    show(state.problem);
  });
}

// A browser keeps few connections to one server, so only the tab in front listens.
document.addEventListener("visibilitychange", () => {
  events?.close();
  if (!document.hidden) listen();
});
if (!document.hidden) listen();
