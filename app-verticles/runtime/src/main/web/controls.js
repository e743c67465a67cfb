/*
 * Dash's own controls leave gaps for people who work by keyboard or hear the page: names that are
 * missing, roles that contradict what is inside, table headers that only a mouse can sort. This
 * closes them, when a control is drawn and each time it changes; how they work stays as it is.
 * A control is named by the <label for> of its id, or by the legend around it.
 */
(() => {
  'use strict';

  const PAGES = {
    'first-page': 'First page',
    'previous-page': 'Previous page',
    'next-page': 'Next page',
    'last-page': 'Last page',
  };
  const ORDERS = { 'sort-up': 'ascending', 'sort-down': 'descending' };

  const repairs = {
    // The button itself takes the focus: a hidden field before it would be announced as nothing.
    '.dash-dropdown-focus-target': (field) => {
      const button = field.parentElement.querySelector('button.dash-dropdown');
      if (button?.disabled === false) set(button, 'tabindex', '0');
      set(field, 'tabindex', '-1');
    },
    'button.dash-dropdown[id]': (button) => {
      const label = labelOf(button.id);
      if (label) set(button, 'aria-labelledby', `${label.id} ${button.id}`);
      set(button, 'aria-haspopup', 'dialog');
    },
    // Only a pointer reaches it; the open list has a button that does the same.
    '.dash-dropdown-trigger .dash-dropdown-clear': (cross) => set(cross, 'aria-hidden', 'true'),
    '.dash-dropdown-content, .dash-datepicker-content': (popup) => {
      const opener = document.querySelector(`[aria-controls="${CSS.escape(popup.id)}"]`);
      set(popup, 'aria-label', nameOf(opener) || 'Choose');
    },
    '.dash-dropdown-search': (field) => set(field, 'aria-label', field.placeholder || 'Search'),
    '.dash-options-list': (list) => {
      set(list, 'role', list.classList.contains('dash-radioitems') ? 'radiogroup' : 'group');
      set(list, 'aria-label', nameOf(list) || 'Options');
    },
    // They are labels around native boxes, which say by themselves whether they are chosen.
    '.dash-options-list-option': (option) => unset(option, 'role', 'aria-selected'),
    '.dash-datepicker-input-wrapper': (wrapper) => {
      unset(wrapper, 'aria-expanded', 'aria-disabled', 'aria-haspopup', 'aria-labelledby', 'type');
      set(wrapper, 'role', 'group');
      set(wrapper, 'aria-label', nameOf(wrapper) || 'Days');
    },
    '.dash-datepicker-controls input[type="number"]': (field) => set(field, 'aria-label', 'Year'),
    // What is shown around it opens it, too.
    'input[type="file"]': (field) => {
      set(field, 'aria-label', field.parentElement.textContent.trim() || 'File');
    },
    '.dash-slider-thumb': (thumb) => {
      const slider = thumb.closest('.dash-slider-container');
      const thumbs = [...slider.querySelectorAll('.dash-slider-thumb')];
      const ends = thumbs.length === 2 ? [', from', ', to'] : [''];
      set(thumb, 'aria-label', (nameOf(slider) || 'Value') + (ends[thumbs.indexOf(thumb)] ?? ''));
    },
    '.dash-range-slider-input': (field) => {
      const slider = field.closest('.dash-slider-container');
      set(field, 'aria-label', nameOf(slider) || 'Value');
    },
    '.previous-next-container button': (button) => set(button, 'aria-label', PAGES[button.className]),
    '.previous-next-container input': (field) => set(field, 'aria-label', 'Page'),
    '.column-header--sort': (sort) => {
      const header = sort.closest('th');
      const name = header.querySelector('.column-header-name')?.textContent ?? '';
      set(sort, 'role', 'button');
      set(sort, 'tabindex', '0');
      set(sort, 'aria-label', `Sort by ${name}`);
      set(header, 'aria-sort', ORDERS[sort.querySelector('svg')?.dataset.icon] ?? 'none');
    },
  };

  function repair() {
    for (const [selector, close] of Object.entries(repairs)) {
      document.querySelectorAll(selector).forEach(close);
    }
  }

  function set(element, name, value) {
    if (value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  function unset(element, ...names) {
    names.filter((name) => element.hasAttribute(name)).forEach((name) => element.removeAttribute(name));
  }

  function labelOf(id) {
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    if (label && !label.id) label.id = `${id}-label`;
    return label;
  }

  function nameOf(element) {
    if (!element) return '';
    const id = element.id.replace(/-wrapper$/, '');
    const label = (id && labelOf(id)) || element.closest('fieldset')?.querySelector('legend');
    return label?.textContent.trim() ?? '';
  }

  let planned = false;
  function plan() {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      repair();
    });
  }

  // A table takes every key for its cells: outside of them, Tab would never leave it.
  document.addEventListener('keydown', (event) => {
    const sort = event.target.closest?.('.column-header--sort');
    const beside = event.target.closest?.('.previous-next-container');
    if (sort || (beside && event.key === 'Tab')) event.stopPropagation();
    if (!sort || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    sort.click();
  }, true);

  new MutationObserver(plan).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['tabindex', 'role', 'aria-selected', 'aria-expanded', 'data-icon'],
  });
})();
