// Files that are chosen are named below the two buttons; without this script the browser names them itself.
const list = document.querySelector("[data-chosen]");
const inputs = [...document.querySelectorAll(".upload input[type=file]")];

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(Math.round(bytes / 1024), 1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function show() {
  const files = inputs.flatMap((input) => [...input.files]);
  list.replaceChildren(...files.map((file) => {
    const line = document.createElement("li");
    line.textContent = `${file.name} ${size(file.size)}`;
    return line;
  }));
}

for (const input of inputs) {
  input.closest(".upload").classList.add("is-quiet");
  input.addEventListener("change", show);
}
if (list) show();

// A day on which nothing could be claimed is told before the files are sent: a browser does not keep them.
const day = document.querySelector(".day-done input[name=done_on]");
const claims = [...document.querySelectorAll("input[name=claim]")];

function outside() {
  const typed = day.value.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return "";
  const held = claims.filter((one) => one.checked && one.dataset.first);
  return held.find((one) => typed < one.dataset.first || one.dataset.last < typed)?.dataset.outside ?? "";
}

if (day) {
  const check = () => day.setCustomValidity(outside());
  for (const field of [day, ...claims]) for (const name of ["input", "change"]) field.addEventListener(name, check);
  // The calendar of the frame writes into the field without its events, and gives it the focus.
  day.addEventListener("focus", check);
  // What is folded up can't be pointed at.
  day.addEventListener("invalid", () => { day.closest("details").open = true; });
  check();
}
