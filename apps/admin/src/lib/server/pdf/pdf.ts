import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintedDocument } from '@tandem/sdk/admin';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import template from './document.typ?raw';

/**
 * Sets a document as a PDF file that can be read aloud (PDF/UA-1, which EN 301 549 asks of public bodies): headings, lists and tables
 * keep what they are. Nothing in the document is taken for markup.
 */
export async function pdfOf(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= start();
  const typst = await compiler;
  const file = typst.pdf(
    { mainFileContent: template, inputs: { document: JSON.stringify(document) } },
    { pdfStandard: 'ua-1' },
  );
  // What was set for one document is of no use to the next, which has other words.
  typst.evictCache(5);
  return new Uint8Array(file);
}

// Fonts are read once, when the first document is asked for: most days nobody prints.
let compiler: Promise<NodeCompiler> | undefined;

async function start(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const font = (weight: string) =>
    readFile(resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
  const fontBlobs = await Promise.all(['400Regular', '700Bold'].map(font));
  // An empty folder: a template could read whatever lies below its workspace.
  const workspace = await mkdtemp(join(tmpdir(), 'tandem-pdf-'));
  return Compiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}
