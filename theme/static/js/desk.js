// Filters of the desk's page; without this script everything is shown.
const choices = document.querySelector(".desk__choices");
const items = [...document.querySelectorAll(".desk__item[data-state]")];
const shown = choices.querySelector(".desk__shown");
const filter = () => {
  const wanted = Object.fromEntries(new FormData(choices));
  let count = 0;
  for (const item of items) {
    const { author, state, severity } = item.dataset;
    item.hidden =
      (wanted.author && wanted.author !== author) ||
      (wanted.state && wanted.state !== state) ||
      (wanted.severity && !severity.split(" ").includes(wanted.severity));
    count += !item.hidden;
  }
  shown.textContent = shown.dataset.words.replace("{count}", count);
};
choices.hidden = false;
choices.addEventListener("change", filter);
choices.addEventListener("submit", (event) => event.preventDefault());
filter();
