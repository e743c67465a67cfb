/* The gallery's search: filters as you type, "/" goes to it, and the count is announced. */
(() => {
  'use strict';

  const search = document.querySelector('.search');
  const field = search?.querySelector('input');
  const count = document.querySelector('.count');
  const none = document.querySelector('.none');
  const cards = [...document.querySelectorAll('.card')];
  if (!field) return;

  const total = count.textContent;
  const texts = cards.map((card) => plain(card.querySelector('.face').textContent));
  let announce = 0;

  search.hidden = false; // without scripts there is nothing to type into
  field.addEventListener('input', filter);
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    const left = cards.filter((card) => !card.hidden);
    if (left.length === 1) left[0].querySelector('.open').click();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    field.focus();
  });
  filter(); // the browser may have kept what was typed before

  function filter() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let left = 0;
    cards.forEach((card, index) => {
      card.hidden = !words.every((word) => texts[index].includes(word));
      if (!card.hidden) left++;
    });
    none.hidden = left > 0;
    clearTimeout(announce);
    announce = setTimeout(() => tell(words.length ? `${left} of ${total}` : total), 150);
  }

  /** Only a changed text is read out. */
  function tell(text) {
    if (count.textContent !== text) count.textContent = text;
  }

  /** Lower case and without accents, so that "cafe" finds the one with an accent. */
  function plain(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  }
})();
