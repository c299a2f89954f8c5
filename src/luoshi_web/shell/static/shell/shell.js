// What the frame needs beyond HTML: the error summary takes focus, the menu closes.
for (const box of document.querySelectorAll("[data-focus]")) {
  box.focus();
  break;
}

const menu = document.querySelector("details.menu");
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// A part of the page that came by htmx may bring its own error summary.
document.addEventListener("htmx:afterSwap", (event) => event.target.querySelector("[data-focus]")?.focus());

// A field for a day: the browser's calendar behind a button, and the day in words beside it.
const MADE = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?![\d])/;

function dayField(place) {
  const [input, words] = [place.querySelector("input"), place.querySelector("output")];
  const picker = Object.assign(document.createElement("input"), { type: place.dataset.day, className: "day-picker", tabIndex: -1 });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: place.dataset.open });
  if (!picker.showPicker) return;
  picker.setAttribute("aria-hidden", "true");
  const tell = () => {
    const found = MADE.exec(input.value);
    const day = found && new Date(+found[1], found[2] - 1, +found[3]);
    const real = day && day.getDate() === +found[3];
    words.textContent = real ? new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", day: "numeric", month: "short" }).format(day) : "";
  };
  button.addEventListener("click", () => picker.showPicker());
  picker.addEventListener("change", () => {
    if (!picker.value) return;
    input.value = picker.value.replace("T", " ");
    tell();
    input.focus();
  });
  input.addEventListener("input", tell);
  input.after(button, picker);
}
document.querySelectorAll("[data-day]").forEach(dayField);

// A request in the background that failed says so, and stands until one succeeds or it is put away.
const failed = document.querySelector(".failed");
function tellFailure(code) {
  const words = code ? failed.dataset.answer.replace("{code}", code) : failed.dataset.silent;
  if (!failed.hidden && failed.textContent === words) return;
  failed.hidden = false;
  failed.textContent = words;
}
document.addEventListener("htmx:responseError", (event) => tellFailure(event.detail.xhr.status));
document.addEventListener("htmx:sendError", () => tellFailure(0));
document.addEventListener("htmx:timeout", () => tellFailure(0));
document.addEventListener("failed", (event) => tellFailure(event.detail?.code ?? 0));
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) failed.hidden = true; });
failed?.addEventListener("click", () => { failed.hidden = true; });
