import browser from 'webextension-polyfill';
import type { Surroundings } from '../../core/storage/crash-report.ts';

/** Tell on what the extension runs. */
export function surroundings(): Surroundings {
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
  };
}
