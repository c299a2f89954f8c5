// Findings: the list is filtered in place, and printed as it is filtered. Without script the form asks the server.
const filter = document.querySelector("select[data-filter]");
const print = document.querySelector("button[data-print]");

function show() {
  for (const one of document.querySelectorAll(".findings > li")) one.hidden = Boolean(filter.value) && one.dataset.check !== filter.value;
}

// A page that the server has filtered already holds no others to show.
if (filter && !new URLSearchParams(location.search).get("check")) {
  document.querySelector("button[data-plain]")?.remove();
  filter.addEventListener("change", show);
  filter.form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
