/** HTML -> a PNG of it, taken by a headless Chromium that reaches nothing outside the page. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

/** What Chromium needs to run as root, in a container, alone. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** CSS pixels: about the width of a conversation on a laptop. */
const WIDTH = 760;
/** More pixels each way, for sharp screens. */
const SCALE = 1.5;
/** Text on one background needs few, and so a picture takes a third of the room. */
const COLOURS = 64;

const STYLES = `
  body { margin: 0; background: #313338; padding: 4px 0 8px; }
  discord-messages { background: none; border: none; }
  discord-message[ephemeral] { padding-bottom: 8px; }
  .quote { border-left: 4px solid #4e5058; border-radius: 4px; margin: 2px 0; padding: 0 8px 0 12px; }
  strong { font-weight: 700; }
  .item { margin: 0 0 0 18px; text-indent: -12px; }
  .item::before { content: '•'; display: inline-block; width: 12px; text-indent: 0; }
`;

export interface Photographer {
  take(html: string, file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param executablePath where Chromium is
 * @throws Error when it isn't there, or doesn't start
 */
export async function hirePhotographer(executablePath: string): Promise<Photographer> {
  const { script, styles } = await bundleLook();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS }).catch((cause: unknown) => {
    throw new Error(
      `Chromium can't be started from "${executablePath}". Install it (Debian: apt install chromium), or say where it is: npm run pictures -- /path/to/chromium`,
      { cause },
    );
  });
  const page = await browser.newPage({
    // As low as can be: a picture is as high as what it shows.
    viewport: { width: WIDTH, height: 1 },
    deviceScaleFactor: SCALE,
    colorScheme: 'dark',
  });
  await page.route('**', (route) => route.abort());
  return {
    async take(html, file) {
      await page.setContent(
        `<style>${styles}${STYLES}</style><body><discord-messages>${html}</discord-messages>`,
      );
      await page.addScriptTag({ content: script });
      await page.evaluate('document.fonts.ready');
      const shot = await page.screenshot({ animations: 'disabled', fullPage: true });
      await sharp(shot).png({ palette: true, colours: COLOURS, effort: 10 }).toFile(file);
    },
    close: () => browser.close(),
  };
}

/** Discord's look and, under the name by which that asks for it, its font: each in one piece, so that the page needs no network. */
async function bundleLook(): Promise<{ script: string; styles: string }> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import '@skyra/discord-components-core'; import '@fontsource-variable/noto-sans/wght.css';",
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    outdir: 'look',
    loader: { '.woff2': 'dataurl' },
    write: false,
    logLevel: 'error',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), styles: text('.css').replaceAll('Noto Sans Variable', 'Noto Sans') };
}
