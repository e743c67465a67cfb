// What the pages do for people at a keyboard: menus that close, and a focus that is never lost.
(() => {
  'use strict';

  const menus = () => document.querySelectorAll('.menu[open]');

  const closeOthers = (target) => {
    for (const menu of menus()) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    }
  };

  document.addEventListener('click', (event) => {
    closeOthers(event.target);
    const item = event.target.closest?.('.items > *');
    if (item) {
      item.closest('.menu').open = false;
    }
  });

  document.addEventListener('focusin', (event) => closeOthers(event.target));

  document.addEventListener('keydown', (event) => {
    const inside = document.activeElement;
    const menu = inside?.closest('.menu[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (event.key === 'Escape' && inside?.closest('.rename')) {
      inside.closest('.rename').querySelector('.button:not(.main)').click();
    } else if (menu && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const items = [...menu.querySelectorAll('summary, .items > :not(:disabled)')];
      const step = event.key === 'ArrowDown' ? 1 : -1;
      items[(items.indexOf(inside) + step + items.length) % items.length].focus();
      event.preventDefault();
    }
  });

  // An item of a menu that does something leaves the focus at the menu, which stays.
  document.addEventListener('click', (event) => {
    const menu = event.target.closest?.('.menu');
    if (menu && event.target.matches('.items > button')) {
      menu.querySelector('summary').focus();
    }
  });

  // Another leaf of a list begins at its beginning, for eyes and for the keyboard.
  let turned = null;
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('.turn')) {
      turned = document.querySelector('.count');
    }
  });

  const begin = () => {
    turned?.scrollIntoView();
    turned?.focus();
    turned = null;
  };

  // What had the focus may be gone with a change: then what came in its place has it, or the first
  // thing of the same row, or the page's heading.
  let last = null;
  let row = null;
  document.addEventListener('focusin', (event) => {
    last = event.target;
    row = last.closest('.card');
  });

  const regain = () => {
    const lost = last && !(last.isConnected && last.checkVisibility());
    if (!lost || (document.activeElement && document.activeElement !== document.body)) {
      return;
    }
    const place = row?.isConnected ? row : document;
    const target = place.querySelector('[data-focus], summary') ?? document.querySelector('h1');
    last = null;
    target?.focus();
  };

  new MutationObserver((changes) => {
    if (turned && changes.some(({ target }) => target.matches?.('.cards, .revisions'))) {
      begin();
    }
    setTimeout(regain);
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden'],
  });

  addEventListener('DOMContentLoaded', regain);
})();
