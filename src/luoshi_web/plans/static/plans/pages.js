// Pages on the desk: the page follows the sentence in hand, and turns without loading the desk anew.
let asked = null;

// The sentence in the middle of what one sees of its page.
function settle(view) {
  const frame = view.querySelector(".paper-frame");
  const mark = view.querySelector(".mark-of.here rect");
  if (!mark) return;
  const [inside, box] = [frame.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (box.top < inside.top + 24 || box.bottom > inside.bottom - 24) frame.scrollTop += box.top - inside.top - inside.height / 3;
}

async function turn(view, query) {
  asked?.abort();
  asked = new AbortController();
  let words;
  try {
    const answer = await fetch(`${view.dataset.follow}?${query}`, { signal: asked.signal });
    if (!answer.ok) return;
    words = await answer.text();
  } catch (error) {
    if (error.name === "AbortError") return;
    throw error;
  }
  const fresh = new DOMParser().parseFromString(words, "text/html").querySelector(".page-view");
  const held = view.querySelector("figcaption").contains(document.activeElement) ? document.activeElement.rel : null;
  const source = (one) => one.querySelector("img").getAttribute("src");
  // The same page keeps its picture, which would otherwise come anew with each sentence.
  const parts = source(view) === source(fresh) ? ["figcaption", ".marks"] : ["figcaption", ".paper-frame"];
  for (const part of parts) view.querySelector(part).replaceWith(fresh.querySelector(part));
  const frame = view.querySelector(".paper-frame");
  if (held !== null) (view.querySelector(`a[rel="${held}"]`) ?? frame).focus({ preventScroll: true });
  settle(view);
}

function follow(card) {
  const view = card?.closest(".sheet")?.querySelector(".page-view");
  if (!view) return;
  const [page, beside] = [view.getBoundingClientRect(), card.getBoundingClientRect()];
  // On a phone the page stays above the cards: the open one begins below it.
  if (beside.left < page.right && beside.top < page.bottom) scrollBy({ top: beside.top - page.bottom - 8, behavior: "instant" });
  turn(view, `at=${card.dataset.segment}`);
}

document.addEventListener("toggle", (event) => {
  if (event.target.matches?.(".sheet details.card") && event.target.open) follow(event.target);
}, true);
document.body.addEventListener("settled", () => follow(document.querySelector(".sheet details.card[open]")));

document.addEventListener("click", (event) => {
  const link = event.target.closest(".page-view figcaption a[data-page]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const at = new URL(link.href).searchParams.get("at");
  turn(link.closest(".page-view"), `page=${link.dataset.page}${at ? `&at=${at}` : ""}`);
});

for (const view of document.querySelectorAll(".page-view")) settle(view);
