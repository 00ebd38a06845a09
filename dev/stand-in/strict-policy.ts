import { createHash } from 'node:crypto';

/** A content security policy that lets `page` run what it carries inline, and nothing else. */
export function strictPolicy(page: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(page, 'script')}`,
    `style-src ${hashes(page, 'style')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashes(page: string, element: 'script' | 'style'): string {
  const inline = page.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'));
  return [...inline].map(([, content]) => `'sha256-${sha256(content ?? '')}'`).join(' ');
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}
