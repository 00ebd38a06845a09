import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Act with an extension that does nothing, for a browser in all else like the one with ours. */
export async function withHollowExtension<T>(act: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hollow-'));
  const manifest = { manifest_version: 3, name: 'Hollow', version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
