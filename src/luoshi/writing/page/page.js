"use strict";
// Ties a sentence and its card together. Without it the page still reads: cards open, links jump.
(() => {
  const cards = [...document.querySelectorAll("details.card")];
  const sentenceOf = (card) => document.querySelector(card.querySelector("a.number").getAttribute("href"));
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let current = -1;

  function leave() {
    if (current < 0) return;
    const card = cards[current];
    card.classList.remove("now");
    card.open = false;
    const sentence = sentenceOf(card);
    sentence.classList.remove("now");
    document.getElementById("c" + sentence.id.slice(1))?.removeAttribute("aria-current");
    current = -1;
  }

  function choose(index, target) {
    if (index < 0 || index >= cards.length) return;
    leave();
    current = index;
    const card = cards[index];
    const sentence = sentenceOf(card);
    card.classList.add("now");
    card.open = true;
    sentence.classList.add("now");
    document.getElementById("c" + sentence.id.slice(1))?.setAttribute("aria-current", "true");
    const place = target === "card" ? card : sentence;
    place.scrollIntoView({ block: target === "both" ? "center" : "nearest", behavior: quiet ? "auto" : "smooth" });
  }

  const cardsOf = (sentence) => cards.findIndex((card) => sentenceOf(card) === sentence);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const summary = event.target.closest("summary");
    if (summary && summary.parentElement.matches(".card")) {
      event.preventDefault();
      const index = cards.indexOf(summary.parentElement);
      if (index === current) leave();
      else choose(index, "sentence");
      return;
    }
    const target = link ? document.querySelector(link.getAttribute("href")) : null;
    const sentence = target ? target.closest(".segment") : event.target.closest(".segment");
    const index = target?.matches(".card") ? cards.indexOf(target) : cardsOf(sentence);
    if (index < 0 || getSelection().toString()) return;
    event.preventDefault();
    choose(index, link ? "both" : "card");
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") choose(Math.min(current + 1, cards.length - 1), "both");
    else if (event.key === "k") choose(Math.max(current - 1, 0), "both");
    else if (event.key === "Escape") leave();
  });

  const start = location.hash ? document.querySelector(location.hash) : null;
  if (start) choose(start.matches(".card") ? cards.indexOf(start) : cardsOf(start), "both");
  if (cards.length) document.querySelector(".keys").hidden = false;
})();
