// The toast counts down in words, and waits while one points at it or stands in it; the bar of what
// was chosen tells how many. Without script the toast stays, and the bar has no number.
const toast = () => document.querySelector(".toast[data-seconds]:not([hidden])");
let left = new WeakMap();

function tell(box) {
  const place = box.querySelector("[data-left]");
  if (place) place.textContent = place.dataset.left.replace("{n}", left.get(place));
}

function tick() {
  const box = toast();
  const place = box?.querySelector("[data-left]");
  if (!place) return;
  // A toast that came anew has a new place, and begins again.
  if (!left.has(place)) left.set(place, Number(box.dataset.seconds));
  else if (!box.matches(":hover, :focus-within")) left.set(place, left.get(place) - 1);
  if (left.get(place) < 1) box.hidden = true;
  else tell(box);
}
tick();
setInterval(tick, 1000);
document.addEventListener("htmx:afterSettle", () => { const box = toast(); if (box && !left.has(box.querySelector("[data-left]"))) tick(); });

const boxes = (form) => [...form.querySelectorAll("[data-choose]")];

function count(form) {
  const place = form.querySelector("[data-chosen-count]");
  const chosen = boxes(form).filter((box) => box.checked).length;
  if (place) place.textContent = place.dataset.chosenCount.replace("{n}", chosen);
}

function none() {
  for (const form of document.querySelectorAll("form:has([data-choose]:checked)")) {
    for (const box of boxes(form)) box.checked = false;
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-choose]")) count(event.target.form);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-choose-none]")) none();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) none();
});
// A page that comes back with its boxes as they were left.
for (const form of document.querySelectorAll("form:has([data-choose]:checked)")) count(form);
