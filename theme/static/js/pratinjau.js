// Loads the page again when the preview has been built anew.
const events = new EventSource("/_pratinjau/peristiwa");
events.addEventListener("message", () => location.reload());
