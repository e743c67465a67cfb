/* What becomes of an instance while its page is open: in another tab, or by somebody else. */
import { ask } from './parts.js';

const REST_MS = 2000; // so often at most it is asked

/**
 * Looks at the instance at once, when the page is looked at again, when another tab has changed it,
 * and when a change was not saved. Answers the channel to the other tabs.
 */
export function watch({ page, instance, saved, become, missing }) {
  const channel = new BroadcastChannel('verdash-instances');
  let asked = 0;
  let later = 0;
  let known = false;

  async function look() {
    later = 0;
    asked = performance.now();
    const answer = await ask('GET', `${page.api}/${instance.id}`);
    const gone = (known && answer.status === 404) || answer.json?.deletedAt;
    if (gone) return missing('Deleted, or not shared with you any more.');
    if (!answer.ok) return null; // the next call tells what is wrong
    known = true;
    await policy(answer.json.savePolicy);
    become(answer.json);
    const { revision } = instance;
    const behind = revision !== null && answer.json.revision > revision && saved.state !== 'saving';
    return behind && missing('Somebody has changed this meanwhile.');
  }

  /** What is not saved here is saved before each change is. */
  async function policy(name) {
    if (name === instance.savePolicy) return;
    if (name === 'always' && saved.unsaved().length) await saved.save();
    saved.policy(name);
  }

  function soon() {
    if (!later && document.visibilityState === 'visible') later = setTimeout(look, Math.max(0, asked + REST_MS - performance.now()));
  }

  channel.onmessage = ({ data }) => data === instance.id && look();
  document.addEventListener('visibilitychange', soon);
  addEventListener('focus', soon);
  addEventListener('pageshow', ({ persisted }) => persisted && soon());
  saved.subscribe((state) => state === 'failed' && soon());
  look();
  return channel;
}
