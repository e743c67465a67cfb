/*
 * Runs before page.js on pages whose callbacks read files. A file that is too long for a callback's
 * JSON goes up beforehand, in parts; the callback is told where the house keeps it. What has gone up
 * is remembered, so that a repeat of the call, or another call with the same file, sends it no more.
 */
(() => {
  'use strict';

  const LONG = 256 * 1024; // characters; a shorter file is sent as Dash sends it
  const MOST_REMEMBERED = 8;

  const outputs = JSON.parse(document.currentScript.dataset.outputs); // true for all
  const readers = outputs === true ? { has: () => true } : new Set(outputs);
  const send = window.fetch.bind(window);
  const sent = new Map(); // data URL => { id, at }

  window.fetch = async (input, init) => {
    if (!isReader(init)) return send(input, init);
    try {
      return await send(input, { ...init, body: await lightened(init) });
    } catch (refusal) {
      if (refusal instanceof Response) return refusal;
      throw refusal;
    }
  };

  function isReader(init) {
    const body = init?.body;
    if (typeof body !== 'string' || body.length < LONG) return false;
    const output = /^\{"output":("(?:[^"\\]|\\.)*")/.exec(body)?.[1];
    return output !== undefined && readers.has(JSON.parse(output));
  }

  async function lightened(init) {
    const call = JSON.parse(init.body);
    const auth = new Headers(init.headers).get('Authorization');
    for (const place of [call.inputs, call.state].flat(2)) {
      if (place?.property === 'contents') place.value = await light(place.value, auth);
    }
    return JSON.stringify(call);
  }

  async function light(value, auth) {
    if (Array.isArray(value)) {
      const all = [];
      for (const one of value) all.push(await light(one, auth));
      return all;
    }
    const long = typeof value === 'string' && value.length >= LONG && value.startsWith('data:');
    return long ? `verdash-file:${await up(value, auth)};${typeOf(value)}` : value;
  }

  function typeOf(url) {
    return url.slice('data:'.length, url.indexOf(';base64,'));
  }

  async function up(url, auth) {
    const file = sent.get(url) ?? { id: '', at: 0, whole: false };
    sent.delete(url);
    sent.set(url, file); // the latest stay
    if (sent.size > MOST_REMEMBERED) sent.delete(sent.keys().next().value);
    if (file.whole) return file.id;
    try {
      await sendParts(url, file, auth);
    } catch (failure) {
      // What was lost on the way goes on where it was; what was refused begins anew.
      if (failure instanceof Response && failure.status < 500) sent.delete(url);
      throw failure;
    }
    return file.id;
  }

  async function sendParts(url, file, auth) {
    const start = url.indexOf(',') + 1;
    const padding = url.endsWith('==') ? 2 : url.endsWith('=') ? 1 : 0;
    const bytes = ((url.length - start) / 4) * 3 - padding;
    if (!file.id) {
      const type = encodeURIComponent(typeOf(url) || 'application/octet-stream');
      const begun = await (await ask('POST', `?name=upload&type=${type}&bytes=${bytes}`, auth)).json();
      file.id = begun.id;
      file.part = begun.partBytes - (begun.partBytes % 3);
    }
    while (file.at < bytes) {
      const from = start + (file.at / 3) * 4;
      const text = atob(url.slice(from, from + (file.part / 3) * 4));
      const part = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      await ask('PUT', `/${file.id}?at=${file.at}`, auth, part);
      file.at += part.length;
    }
    await ask('POST', `/${file.id}`, auth);
    file.whole = true;
  }

  async function ask(method, rest, auth, body) {
    const config = JSON.parse(document.getElementById('_dash-config').textContent);
    const headers = { Accept: 'application/json' };
    if (auth) headers.Authorization = auth;
    const path = `${config.requests_pathname_prefix}_verdash-files${rest}`;
    const response = await send(path, { method, headers, body, credentials: 'same-origin' });
    if (!response.ok) throw response;
    return response;
  }
})();
