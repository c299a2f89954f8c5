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
