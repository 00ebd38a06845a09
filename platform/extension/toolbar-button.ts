import browser from 'webextension-polyfill';

/** On this tab the button opens and closes the panel, instead of listing the episodes. */
export function giveButtonToPanel(tab: number): Promise<void> {
  return browser.action.setPopup({ tabId: tab, popup: '' });
}

/** On this tab the button lists the episodes again. */
export function giveButtonToList(tab: number): Promise<void> {
  return browser.action.setPopup({ tabId: tab, popup: browser.runtime.getURL('/popup.html') });
}

/** Report each press on a tab whose button belongs to the panel, by hand or by the command. */
export function watchButton(onPress: (tab: number) => void): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) onPress(id);
  });
}
