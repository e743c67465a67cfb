/* The last page of the small sign-in window: tells the waiting pages, then closes itself. */
(() => {
  'use strict';

  const channel = new BroadcastChannel('verdash-session');
  channel.postMessage('signed-in');
  // A moment for the message to leave. A window that no script opened stays, and says so.
  setTimeout(() => {
    channel.close();
    window.close();
  }, 150);
})();
