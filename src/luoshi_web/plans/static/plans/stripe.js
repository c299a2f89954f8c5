// On the stripe of the desk: a bracket over what is on the screen, a triangle at the sentence that is open.
const stripe = document.querySelector(".stripe-wide");

function drawn(name) {
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("class", name);
  return path;
}

function cells() {
  return [...document.querySelectorAll(".stripe-wide a:has(> .hit)")];
}

function span(cell) {
  const hit = cell.querySelector(".hit");
  return [Number(hit.getAttribute("x")), Number(hit.getAttribute("x")) + Number(hit.getAttribute("width"))];
}

function isSeen(cell, top) {
  const held = ["s", "d"].map((name) => document.getElementById(`${name}${cell.dataset.jump}`));
  const place = held.find((one) => one?.getClientRects().length)?.getBoundingClientRect();
  return place && place.bottom > top && place.top < innerHeight - 36;
}

function mark() {
  const now = document.querySelector(".stripe-wide");
  const all = cells();
  if (!now || !all.length) return;
  const [bracket, here] = ["stripe-seen", "stripe-here"].map((name) => now.querySelector(`.${name}`) ?? now.appendChild(drawn(name)));
  const head = document.querySelector(".desk-head").getBoundingClientRect();
  const seen = all.filter((cell) => isSeen(cell, head.bottom)).map(span);
  bracket.setAttribute("d", seen.length ? `M${seen[0][0]} -1v-4H${seen.at(-1)[1]}v4` : "");
  const open = document.querySelector(".sheet details.card[open]")?.dataset.segment;
  const cell = all.find((one) => one.dataset.jump === open);
  const middle = cell && span(cell).reduce((one, other) => (one + other) / 2);
  here.setAttribute("d", cell ? `M${middle} 16.5l4.5 5h-9Z` : "");
}

if (stripe) {
  let waits = false;
  const soon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => { waits = false; mark(); });
  };
  for (const name of ["scroll", "resize"]) addEventListener(name, soon, { passive: true });
  document.addEventListener("toggle", soon, true);
  document.addEventListener("htmx:afterSettle", soon);
  soon();
}
