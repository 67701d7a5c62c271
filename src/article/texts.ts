import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../context.js';
import { canonical, hashOf } from './locator.js';

/** Texts of articles that whoever runs the service holds: plain files in a folder, under any name, known by their hash. */
export class AttachedTexts implements Texts {
  private readonly byHash = new Map<string, string>();
  private scanned: Promise<void> | undefined;

  constructor(private readonly folder: string) {}

  async textOf(sha256: string): Promise<string | null> {
    if (!this.byHash.has(sha256)) await this.read(join(this.folder, `${sha256}.txt`));
    // A file may have the name of one text and hold another.
    const attached = this.byHash.get(sha256);
    if (attached !== undefined) return attached;
    this.scanned ??= this.scan();
    await this.scanned;
    return this.byHash.get(sha256) ?? null;
  }

  /** Keeps a copy under its hash, and returns the hash. */
  async attach(text: string): Promise<string> {
    const sha256 = hashOf(canonical(text));
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${sha256}.txt`);
    await writeFile(`${file}.part`, canonical(text));
    await rename(`${file}.part`, file);
    return sha256;
  }

  private async read(file: string): Promise<void> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) this.byHash.set(hashOf(canonical(text)), canonical(text));
  }

  private async scan(): Promise<void> {
    const files = await readdir(this.folder).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.txt'))) await this.read(join(this.folder, file));
  }
}
