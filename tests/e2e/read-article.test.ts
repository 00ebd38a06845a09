import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { INTERVIEW_PATH, interview } from '../../dev/stand-in/stand-in-page.ts';
import { addPageCode, showFixture } from './harness/page-code.ts';

let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Read the page that is shown: of each block its label, a stroke and its text. */
function read(speakers: readonly string[] = []): Promise<string[]> {
  const known = speakers.map(name => ({ name, translatedName: null }));
  return page.evaluate(
    known => pageCode.readArticle(document, known).map(b => `${b.label ?? ''}| ${b.text}`),
    known,
  );
}

async function readFixture(name: string, speakers?: readonly string[]): Promise<string[]> {
  await showFixture(page, name);
  return read(speakers);
}

describe('who speaks', () => {
  const wrenAndHale = ['Ada Wren', 'Tomas Hale'];

  test('is told by a name and a colon, and by no other words before a colon', async () => {
    expect(await readFixture('labels-in-capitals', wrenAndHale)).toEqual([
      '| Note: this talk was recorded in May, and a few pauses were taken out of it.',
      'ADA WREN| You have repaired clocks for forty years.',
      '| Does time run any slower for it?',
      'TOMAS HALE| Only on Mondays.',
      '| Question one: why would it? The rest of the week it runs at the speed of tea.',
      'ADA WREN| And what do you listen for?',
      'TOMAS HALE| The pause.',
      '| 12:30 is when they all agree, and nobody in the workshop has ever found out why that is.',
      'RADIO VOICE| Here is the weather.',
      'AUNT| Eat something.',
      'Ada Wren| I had my sandwich at noon.',
      'AUNT| That was a biscuit.',
    ]);
  });

  test('is told by a line that only names the speaker of the next', async () => {
    expect(await readFixture('labels-on-lines-of-their-own')).toEqual([
      'Interviewer| How long did you walk along it before you noticed that it had turned around?',
      'Mira Okafor| Three days. The map said nothing of the kind.',
      '| I had to ask a heron.',
      'Interviewer| And the heron?',
      'Mira Okafor| It pretended not to hear.',
      'Interviewer| In the sea, then?',
    ]);
  });

  test('is told by a list that pairs names with words, even in lower case', async () => {
    expect(await readFixture('speakers-in-a-definition-list')).toEqual([
      '| A first line, before anybody is named, of the kind that a newsroom puts there.',
      'ada wren| How many clocks are in this room?',
      '| I count nine.',
      'tomas hale| Ten. One of them is asleep.',
    ]);
  });

  test('is told by the first cell of a row', async () => {
    expect(await readFixture('speakers-in-a-table')).toEqual([
      'Host| Would you describe the lighthouse for those who have never been kept awake by it?',
      'Guest| It is tall, it is white, and it is never quite finished with what it was saying.',
      'Host| And the keeper?',
      'Guest| Asleep.',
    ]);
  });

  test('is told by a card that names its speaker with a link', async () => {
    expect(await readFixture('speakers-in-cards', wrenAndHale)).toEqual([
      'Ada Wren| Is this the whole of the archive, or is there another room behind the one that we are in?',
      'Tomas Hale| There is always another room.',
      '| I keep the key to it in this one.',
      'Ada Wren| May I see it?',
    ]);
  });

  test('is told by a letter after a single break', async () => {
    expect(await readFixture('turns-between-single-breaks')).toEqual([
      'Q| Is it a long river?',
      'A| It is long if you walk, and short if you swim.',
      'Q| And if you wait?',
      'A| Then it comes to you.',
    ]);
  });

  test('is told by headings that ask', async () => {
    expect(await readFixture('questions-as-headings')).toEqual([
      '| We met on a bridge, where it was too loud to talk, and went down to the water, where it was louder.',
      'set off| You have followed this river for years. Has it ever seemed to you that it was following you?',
      'plain| Only in spring.',
      'set off| How do you know?',
      'plain| There are wet steps on the stairs, and they lead up, never down, whatever anyone in the house may say.',
      'set off| And now?',
      'plain| It is autumn.',
    ]);
  });

  test('is told by bold type where nobody is named', async () => {
    expect(await readFixture('questions-in-bold')).toEqual([
      '| Mira Okafor measures rivers. She received us on a bridge, which she would not leave for anything.',
      'set off| What is the first thing you look at when you come to a river that you do not know?',
      'plain| The far side. One always looks at the far side.',
      '| The heron',
      '| It was there before me, and I think it has kept notes.',
      'set off| And when there is fog?',
      'plain| Then I listen.',
      'set off| To what?',
      'plain| To the heron.',
    ]);
  });

  test('is told by bold type for those who were named in it', async () => {
    expect(await readFixture('names-once-then-bold', wrenAndHale)).toEqual([
      'Ada Wren| Shall we begin with the bridge, or with what lies under it?',
      'Tomas Hale| With the bridge.',
      'Ada Wren| Why?',
      'Tomas Hale| One can stand on it.',
      '| It is also where the tea is.',
      'Ada Wren| And under it?',
      'Tomas Hale| There one can only float.',
    ]);
  });
});

describe('the column is found', () => {
  test('by its text, where a page says nothing of its parts', async () => {
    expect(await readFixture('bare-divs')).toEqual([
      '| The first paragraph stands in nothing but a division, and it is long enough to be read as a text.',
      '| So does the second; between the two there is no other sign than where the one ends and the other begins.',
      '| The third is wrapped once more, because somebody needed a place to hang a colour on, long ago.',
      '| Yes.',
      '| The last one is cut into pieces, as words are that a machine has touched on their way to the page.',
    ]);
  });

  test('where paragraphs are parted by nothing but breaks', async () => {
    expect(await readFixture('paragraphs-between-breaks')).toEqual([
      'ADA WREN| You begin with the hands, I suppose, and the face comes later.',
      'TOMAS HALE| The other way round. A clock without a face still keeps time, it merely keeps it to itself.',
      '| I have met people like that.',
      'ADA WREN| So have I.',
    ]);
  });

  test('with its lists and quotations', async () => {
    expect(await readFixture('lists-and-quotations')).toEqual([
      '| Before the talk he sent three rules, which we print as they came, in a hand that leaned to the left.',
      '| Never wind a clock that has not asked for it, not even when nobody else is in the room.',
      '| Never tell it what time it is.',
      '| A clock is a small room in which somebody walks up and down, and we count the steps.',
      '| He had written this on the back of the envelope, and crossed out the word “small” again.',
      '| Then we talked.',
    ]);
  });

  test('without menus, advertisements, forms, captions, players and what is hidden', async () => {
    expect(await readFixture('furniture-in-the-column')).toEqual([
      '| The host sat down, and for a while nothing could be heard but the clocks, all nine of them.',
      '| “Is this your first interview?” she asked, and he nodded, as one who has counted them.',
      '| They began.',
    ]);
  });

  test('by the voices in it, where readers have written more than they read', async () => {
    expect(await readFixture('comments-longer-than-the-talk')).toEqual([
      'ADA WREN| Is it true that the bridge was built twice?',
      'TOMAS HALE| Three times, but only two of them are on the map.',
      'ADA WREN| And the third?',
      'TOMAS HALE| One crosses it without noticing.',
    ]);
  });

  test('under a gate that makes the page inert', async () => {
    expect(await readFixture('covered-by-a-gate')).toEqual([
      'ADA WREN| How do you begin?',
      'TOMAS HALE| With a screw that nobody misses.',
    ]);
  });

  test('nowhere on a page without one', async () => {
    expect(await readFixture('nothing-to-read')).toEqual([]);
  });
});

describe("the interview's own page", () => {
  const LABEL = /^((?:EZRA KLEIN|DARIO AMODEI)): /;
  const { host, guest, paragraphs } = interview();
  const printed = paragraphs.map(text => {
    const [label = '', name = ''] = LABEL.exec(text) ?? [];
    return `${name}| ${text.slice(label.length)}`;
  });

  async function readStandIn(query: string): Promise<string[]> {
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?${query}`, {
      waitUntil: 'domcontentloaded',
    });
    await addPageCode(page);
    return read([host, guest]);
  }

  /** The page's own notes before and after the interview, which no transcript has. */
  const NOTES = { before: 2, after: 3 };

  test('is read word for word between its advertisements', async () => {
    const blocks = await readStandIn('sim-hydrate=off');
    expect(blocks.slice(NOTES.before, -NOTES.after)).toEqual(printed);
  });

  test.each(['node', 'children'])('is read anew after the site has replaced its %s', async what => {
    await readStandIn(`sim-delay=0&sim-hydrate=${what}`);
    await page.waitForFunction('__sim.hydrations > 0');
    expect((await read([host, guest])).slice(NOTES.before, -NOTES.after)).toEqual(printed);
  });

  test('is read in one piece, too', async () => {
    expect((await readStandIn('sim-ads=0')).slice(NOTES.before)).toEqual(printed);
  });

  test('is read as far as a gate lets it', async () => {
    const blocks = await readStandIn('sim-gate=1');
    expect(blocks.slice(NOTES.before)).toEqual(printed.slice(0, 3));
  });

  test('is read from the list of its player', async () => {
    let speaking = '';
    const named = printed.map(line => {
      const [name = ''] = line.split('|');
      // The list names a speaker only where another has spoken before.
      const isNew = name !== '' && name !== speaking;
      if (isNew) speaking = name;
      return isNew ? name.toLowerCase() + line.slice(name.length) : line.slice(name.length);
    });
    expect(await readStandIn('sim-layout=dl')).toEqual(named);
  });
});
