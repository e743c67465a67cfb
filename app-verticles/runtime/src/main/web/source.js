/*
 * <verdash-source src="/path/Weather.java" label="Java source"> shows a source text that is fetched
 * when it is opened, lightly coloured, with line numbers and a button that copies it.
 * What stands between the tags is for browsers without scripts: a plain link to the same text.
 */
(() => {
  'use strict';

  const stylesheet = new URL('page.css', document.currentScript.src).href;

  const WORDS = new Set(
    ('abstract assert boolean break byte case catch char class continue default do double else enum ' +
      'extends false final finally float for if implements import instanceof int interface long ' +
      'native new non-sealed null package permits private protected public record return sealed ' +
      'short static strictfp super switch synchronized this throw throws transient true try var ' +
      'void volatile when while yield').split(' '));

  // In order: comments, text blocks, strings, characters, annotations, numbers, names.
  const TOKEN = new RegExp(
    [
      '(\\/\\/[^\\n]*|\\/\\*[^]*?(?:\\*\\/|$))',
      '("""[^]*?(?:"""|$)|"(?:[^"\\\\\\n]|\\\\.)*"?|\'(?:[^\'\\\\\\n]|\\\\.)*\'?)',
      '(@[\\w.]+)',
      '(\\b\\d[\\w.]*)',
      '(\\bnon-sealed\\b|[\\p{L}_$][\\p{L}\\p{N}_$]*)',
    ].join('|'), 'gu');
  const KINDS = ['comment', 'string', 'note', 'number', 'name'];

  class Source extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      const link = element('link', { rel: 'stylesheet', href: stylesheet });
      this.details = element('details', { class: 'source', hidden: '' });
      this.details.append(element('summary', {}, this.label));
      const show = () => this.details.removeAttribute('hidden');
      link.addEventListener('load', show);
      link.addEventListener('error', show);
      this.details.addEventListener('toggle', () => this.toggled());
      root.append(link, this.details);
    }

    get label() {
      return this.getAttribute('label') || 'Source';
    }

    toggled() {
      this.toggleAttribute('open', this.details.open);
      if (this.details.open && !this.body) this.load();
    }

    async load() {
      this.fill(element('p', { class: 'said', role: 'status' }, 'Loading\u2026'));
      try {
        const response = await fetch(this.getAttribute('src'), { credentials: 'same-origin' });
        if (!response.ok) throw new Error(`status ${response.status}`);
        this.show((await response.text()).replace(/\r\n?/g, '\n').trimEnd());
      } catch {
        this.fail();
      }
    }

    fail() {
      const again = element('button', { type: 'button', class: 'button' }, 'Try again');
      again.addEventListener('click', () => this.load());
      const said = element('p', { class: 'said', role: 'alert' }, 'The source could not be loaded. ');
      said.append(again);
      this.fill(said);
    }

    show(text) {
      const file = decodeURIComponent(this.getAttribute('src').split(/[?#]/)[0].split('/').pop());
      const copy = element('button', { type: 'button', class: 'button' }, 'Copy');
      const told = element('span', { class: 'told', role: 'status' });
      copy.addEventListener('click', () => this.copy(text, copy, told));
      const head = element('div', { class: 'head' });
      head.append(element('span', { class: 'file' }, file), told, copy);
      const pre = element('pre', { tabindex: '0', role: 'region', 'aria-label': `${this.label}, ${file}` });
      const code = element('code', {});
      code.style.setProperty('--digits', String(text.split('\n').length).length);
      code.append(...linesOf(text));
      pre.append(code);
      this.fill(head, pre);
      this.scrollIntoView({ block: 'nearest' });
    }

    async copy(text, button, told) {
      const done = await copied(text, this.shadowRoot);
      told.textContent = done ? 'Copied' : 'Press Ctrl+C to copy';
      button.classList.toggle('done', done);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        told.textContent = '';
        button.classList.remove('done');
      }, 2500);
    }

    fill(...nodes) {
      this.body?.remove();
      this.body = element('div', { class: 'body' });
      this.body.append(...nodes);
      this.details.append(this.body);
    }
  }

  /** Without a secure context there is no clipboard to write to; then the text is at least selected. */
  async function copied(text, root) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      getSelection().selectAllChildren(root.querySelector('code'));
      return document.execCommand('copy');
    }
  }

  /** One element per line; a token that runs over several lines is cut at their ends. */
  function linesOf(text) {
    const lines = [line()];
    for (const [part, kind] of tokensOf(text)) {
      part.split('\n').forEach((piece, index) => {
        if (index > 0) {
          lines[lines.length - 1].append('\n');
          lines.push(line());
        }
        if (piece) lines[lines.length - 1].append(kind ? element('span', { class: kind }, piece) : piece);
      });
    }
    return lines;
  }

  function* tokensOf(text) {
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (match.index > end) yield [text.slice(end, match.index), ''];
      end = match.index + match[0].length;
      yield [match[0], kindOf(match)];
    }
    if (end < text.length) yield [text.slice(end), ''];
  }

  function kindOf(match) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
    if (kind !== 'name') return kind;
    if (WORDS.has(match[0])) return 'word';
    return /^\p{Lu}/u.test(match[0]) ? 'type' : '';
  }

  function line() {
    return element('span', { class: 'line' });
  }

  function element(name, attributes, text = '') {
    const node = document.createElement(name);
    for (const key of Object.keys(attributes)) node.setAttribute(key, attributes[key]);
    node.textContent = text;
    return node;
  }

  customElements.define('verdash-source', Source);
})();
