// On the page that compares: marks in both frames what differs, and asks again when one was saved.
(() => {
  'use strict';

  const MARK = '3px solid #d97706';
  const frames = () => [...document.querySelectorAll('iframe.frame')];
  const differing = () => [...document.querySelectorAll('.marks > span')].map((e) => e.textContent);

  // The id as the renderer writes it, without the property.
  const idOf = (key) => key.slice(0, key.lastIndexOf('.'));

  const mark = (page) => {
    const wanted = new Set(differing().map(idOf));
    for (const marked of page.querySelectorAll('[data-verdash-differs]')) {
      if (!wanted.has(marked.id)) {
        marked.style.outline = '';
        marked.style.outlineOffset = '';
        delete marked.dataset.verdashDiffers;
      }
    }
    for (const id of wanted) {
      const element = page.getElementById(id);
      if (element && element.dataset.verdashDiffers === undefined) {
        element.dataset.verdashDiffers = '';
        element.style.outline = MARK;
        element.style.outlineOffset = '3px';
      }
    }
  };

  const pageOf = (frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null; // It went to another site.
    }
  };

  const markAll = () => {
    for (const frame of frames()) {
      const page = pageOf(frame);
      if (page) {
        mark(page);
      }
    }
  };

  let asked = 0;
  const askAgain = () => {
    clearTimeout(asked);
    asked = setTimeout(() => {
      const search = new URLSearchParams(location.search);
      window.dash_clientside?.set_props('sides', {
        data: [search.get('left') ?? '', search.get('right') ?? ''],
      });
    }, 150);
  };

  const watched = new WeakSet();
  const watch = (frame) => {
    const page = pageOf(frame);
    if (!page || watched.has(page)) {
      return;
    }
    watched.add(page);
    let soon = 0;
    new frame.contentWindow.MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(() => mark(page), 50);
    }).observe(page, { childList: true, subtree: true });
    frame.contentWindow.verdash_saved?.subscribe?.(askAgain);
    mark(page);
  };

  const look = () => {
    for (const frame of frames()) {
      if (!frame.dataset.watched) {
        frame.dataset.watched = 'true';
        frame.addEventListener('load', () => watch(frame));
      }
      if (pageOf(frame)?.readyState === 'complete') {
        watch(frame);
      }
    }
    markAll();
  };

  if (document.documentElement) {
    new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  }
})();
