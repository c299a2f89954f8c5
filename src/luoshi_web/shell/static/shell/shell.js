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
