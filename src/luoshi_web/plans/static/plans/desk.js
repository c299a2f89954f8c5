// The desk by keyboard: moving from card to card, and the keys of its buttons. Everything it does is
// a form or a link of the page; without it the page works by them.
const cards = () => [...document.querySelectorAll(".sheet details.card")];
const current = () => document.querySelector(".sheet details.card[open]");
// Where a page is shown instead of the text, the sentence has no place of its own beside its card.
const sentence = (card) => {
  const place = document.getElementById(`s${card.dataset.segment}`);
  return place?.getClientRects().length ? place : card;
};
const undone = [];

// A closed card comes with its first lines alone: what it holds is fetched once it is wanted. What
// somebody settled meanwhile takes the whole card's place.
const coming = new Map();

function whole(card) {
  const place = card?.querySelector(":scope > .body[data-card]");
  if (!place) return null;
  if (!coming.has(place)) coming.set(place, fetched(card, place).finally(() => coming.delete(place)));
  return coming.get(place);
}

async function fetched(card, place) {
  const answer = await fetch(place.dataset.card, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer) { document.dispatchEvent(new CustomEvent("failed")); return; }
  if (!answer.ok) document.dispatchEvent(new CustomEvent("failed", { detail: { code: answer.status } }));
  if (!answer.ok || !place.isConnected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("details.card");
  const body = fresh.querySelector(":scope > .body");
  const changed = fresh.dataset.fate !== card.dataset.fate;
  fresh.open = card.open;
  fresh.removeAttribute("name");
  if (changed) mark(card.dataset.segment, fresh.dataset.fate);
  const focused = changed && card.contains(document.activeElement);
  if (changed) card.replaceWith(fresh);
  else place.replaceWith(body);
  window.htmx?.process(changed ? fresh : body);
  if (focused) fresh.querySelector("summary").focus({ preventScroll: true });
}

function closeOthers(card) {
  for (const other of document.querySelectorAll("details.card[open]")) if (other !== card) other.open = false;
}

function show(card, { focus = true } = {}) {
  if (!card) return;
  // At once, not when the browser tells of the toggle: the next key must find one card open.
  closeOthers(card);
  card.open = true;
  bring(card);
  if (focus) card.querySelector("summary").focus({ preventScroll: true });
  whole(card)?.then(() => { const now = current(); if (now?.id === card.id) bring(now); });
}

function bring(card) {
  const place = sentence(card).getBoundingClientRect();
  const head = document.querySelector(".desk-head");
  const toast = document.querySelector(".toast:not([hidden])")?.getBoundingClientRect();
  // On a phone the head scrolls away, and the toast lies above.
  const top = head && getComputedStyle(head).position === "sticky" ? head.getBoundingClientRect().bottom : toast?.top < 100 ? toast.bottom + 8 : 60;
  if (place.top < top || card.getBoundingClientRect().bottom > innerHeight - 44) {
    // The sentence a quarter down; but the card, which may lie lower, is what one works on.
    const beside = card.getBoundingClientRect();
    const quarter = place.top - top - (innerHeight - top) / 4;
    const under = Math.min(beside.bottom - innerHeight + 52, beside.top - top - 8);
    scrollBy({ top: Math.max(quarter, under), behavior: "instant" });
  }
}

function move(step) {
  const all = cards();
  const here = all.indexOf(current());
  show(all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step]);
}

function nextOpen(from) {
  const all = cards();
  const here = all.indexOf(from);
  return all.slice(here + 1).find((card) => card.dataset.fate === "open") ?? all.find((card) => card.dataset.fate === "open");
}

// What the library itself calls a guess is looked at first: field by field; of a sentence that no rule
// knows, the sentence.
let unsure = null;
async function nextUnsure() {
  const all = cards().filter((card) => card.dataset.trust === "guess");
  const here = current();
  const [before, after] = here ? [all.filter((card) => isBefore(card, here)), all.filter((card) => isBefore(here, card))] : [[], all];
  // From the card in hand around to itself.
  const turn = [...(all.includes(here) ? [here] : []), ...after, ...before, ...(all.includes(here) ? [here] : [])];
  for (const [at, card] of turn.entries()) {
    await whole(card);
    const now = document.getElementById(card.id);
    const marks = [...now.querySelectorAll(".line:not(.retyped) [data-unsure]")];
    const places = marks.length ? marks : [now.querySelector("summary")];
    const next = at === 0 && now.contains(unsure) ? places[places.indexOf(unsure) + 1] : places[0];
    if (!next) continue;
    unsure = next;
    show(now);
    // Not its field, into which the next F would be typed; Tab leads there.
    unsure.focus({ preventScroll: true });
    return;
  }
}

function isBefore(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function press(card, act) {
  const button = card?.querySelector(`button[name="act"][value="${act}"]`);
  button?.click(); // a click, since htmx sends along the button that was clicked
  return Boolean(button);
}

function unfold(card, way) {
  const more = card?.querySelector(`details[data-way="${way}"]`);
  if (!more) return;
  more.open = true;
  more.scrollIntoView({ block: "nearest", behavior: "instant" });
  more.querySelector("input, textarea").focus({ preventScroll: true });
}

async function undo(card) {
  if (press(card, "undo")) return;
  const last = document.getElementById(`d${undone.at(-1)}`);
  if (!last) return;
  undone.pop();
  show(last);
  await whole(last);
  press(document.getElementById(last.id), "undo");
}

// What is done with the card in hand, once all of it is there.
const ACTS = {
  a: (card) => press(card, "accept"), Enter: (card) => press(card, "accept"),
  // Of a sentence out of scope only its lawful half is written, in a field that is folded away.
  e: (card) => (card?.querySelector('[data-way="lawful"]') ? unfold(card, "lawful") : card?.querySelector('textarea[name="words"]')?.focus()),
  s: (card) => unfold(card, "split"),
  r: (card) => unfold(card, "aside"), x: (card) => unfold(card, "aside"),
  m: (card) => unfold(card, "merge"),
  c: (card) => press(card, "context"),
  z: undo, u: undo,
};
const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  f: nextUnsure,
  v: () => document.querySelector("[data-swap]")?.click(),
  "?": () => document.getElementById("keys")?.showModal(),
};

// While a key waits for its card, no other is heard: what follows it may be meant for a field of that card.
let waits = false;
function act(key) {
  const card = current();
  const loading = key in ACTS ? whole(card) : null;
  if (!loading) return (KEYS[key] ?? ACTS[key])(card);
  waits = true;
  return loading.finally(() => { waits = false; }).then(() => ACTS[key](document.getElementById(card.id)));
}

// Enter is for what has the focus; it confirms where that is the card in hand, or nothing that Enter opens.
function confirms(target) {
  const own = current()?.querySelector("summary");
  return Boolean(own) && (target.closest("a, button, summary") ?? own) === own;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  const field = event.target.closest("input:not([type=hidden]), textarea, select");
  if (field) {
    if (event.key === "Escape") field.closest("details.card")?.querySelector("summary").focus();
    // In a field Enter does what stands beside the field, not the first button of the form.
    if (event.key === "Enter" && field.matches(".card input") && !field.matches("textarea")) {
      event.preventDefault();
      const own = field.closest(".with-button")?.querySelector("button");
      (own ?? field.form.querySelector('button[value="accept"], button.primary'))?.click();
    }
    return;
  }
  if (event.key === "Enter" && !confirms(event.target)) return;
  if (event.key === "Escape") { const card = current(); if (card) card.open = false; return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!(key in KEYS || key in ACTS) || !cards().length) return;
  event.preventDefault();
  if (!waits) act(key);
});

document.addEventListener("click", (event) => {
  // A summary, too, opens its card before the browser tells of it.
  if (event.target.closest("a, button, summary")?.matches(".card > summary")) closeOthers(event.target.closest(".card"));
  const words = event.target.closest(".segment .words, .segment .n");
  if (words) {
    event.preventDefault();
    const place = words.closest(".segment");
    const card = document.getElementById(`d${place.id.slice(1)}`);
    if (card) show(card);
    else fetchCard(place);
    return;
  }
  if (event.target.closest("[data-next-unsure]")) {
    event.preventDefault();
    nextUnsure();
    return;
  }
  const swap = event.target.closest("[data-swap]");
  if (swap && current()) { // the same sentence, seen the other way
    const address = new URL(swap.href);
    address.searchParams.set("at", current().dataset.segment);
    swap.href = address.href;
    return;
  }
  const jump = event.target.closest("[data-jump]");
  if (!jump) return;
  const card = document.getElementById(`d${jump.dataset.jump}`);
  if (!card) return;
  event.preventDefault();
  show(card);
});

// A sentence that a rule made context has no card until somebody asks for it.
async function fetchCard(place) {
  if (!window.htmx || place.matches("tr")) return;
  const address = place.closest("[data-cards]").dataset.cards.replace("/0/", `/${place.id.slice(1)}/`);
  await window.htmx.ajax("GET", address, { target: place, swap: "afterend" });
  show(document.getElementById(`d${place.id.slice(1)}`));
}

// Without script the name lets one card be open at a time; here it would close a card that takes
// the place of an open one.
function unname() {
  for (const card of document.querySelectorAll('details[name="card"]')) card.removeAttribute("name");
}
unname();
document.addEventListener("htmx:afterSwap", unname);

// At the foot: which sentence of how many.
function tell(card) {
  const place = document.querySelector("[data-where]");
  if (place) place.textContent = place.dataset.where.replace("{n}", card.querySelector(".n").textContent);
}

document.addEventListener("toggle", (event) => {
  const card = event.target;
  if (!card.matches?.("details.card")) return;
  // A card that took the place of an open one closes without a word: whatever else is in hand no longer is.
  const place = document.getElementById(`s${card.dataset.segment}`);
  for (const other of document.querySelectorAll(".segment.in-hand")) if ((other === place) !== card.open) other.classList.remove("in-hand");
  if (!card.open) return;
  place?.classList.add("in-hand");
  closeOthers(card);
  tell(card);
  // The card in hand, and what one is likely to open next.
  for (const one of [card, nextOpen(card), cards()[cards().indexOf(card) + 1]]) whole(one);
  for (const cell of document.querySelectorAll(".stripe a[aria-current]")) cell.removeAttribute("aria-current");
  for (const cell of document.querySelectorAll(`.stripe a[data-jump="${card.dataset.segment}"]`)) {
    if (cell.querySelector(".hit")) cell.setAttribute("aria-current", "true");
  }
}, true);

function mark(segment, fate) {
  const place = document.getElementById(`s${segment}`);
  if (place) place.dataset.fate = fate;
}

document.body.addEventListener("settled", (event) => {
  const { segment, fate } = event.detail;
  mark(segment, fate);
  const card = document.getElementById(`d${segment}`);
  if (fate === "open") { show(card); return; }
  undone.push(segment);
  show(nextOpen(card) ?? card);
});

// How far a field may be trusted is said of what was read, not of what somebody wrote instead.
document.addEventListener("input", (event) => {
  const line = event.target.closest(".card .line");
  if (!line) return;
  const fields = [...line.querySelectorAll("input, textarea")];
  line.classList.toggle("retyped", fields.some((one) => one.value !== one.defaultValue));
});

// A phone begins at the top of the page; where the head stays in sight the desk opens at its card.
const head = document.querySelector(".desk-head");
if (current()) {
  tell(current());
  // What is to be said of the whole plan stands above the first sentence: the page then stays there.
  const told = document.querySelector(".desk-notes .notice");
  if (location.hash || (!told && head && getComputedStyle(head).position === "sticky")) show(current(), { focus: false });
}
