// From now on keeps what the live regions of the page say, and when (`heard`: number of the region, text, milliseconds).
window.heard = [];
addEventListener('DOMContentLoaded', () => {
  const regions = new Map();
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]')) {
      const text = region.textContent.trim();
      const known = regions.get(region);
      if (known?.text === text) continue;
      const number = known?.number ?? regions.size;
      // A region that comes with its text says nothing of it, unless it is an alert.
      if (text && (known || region.role === 'alert')) window.heard.push([number, text, performance.now()]);
      regions.set(region, { number, text });
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
});
