import { effect, untracked } from '@preact/signals';
import type { AlignedTexts, BlockPoint } from '../../core/alignment/aligned-texts.ts';
import type { ArticlePage } from '../../core/article/article-page.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { LevelMap, LevelPair } from '../../core/following/level-map.ts';
import { type Box, countAbove, READING_LINE } from '../../core/reading/reading-line.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { type ReadingLine, SAME_OFFSET } from '../reading/reading-line.ts';
import type { Landing, ReadingModel } from '../reading/reading-model.ts';
import type { FollowModel } from './follow-model.ts';
import { glide } from './glide.ts';
import { layTies } from './lay-ties.ts';
import type { RideMaker } from './ride.ts';

/** The share of a view by which the article must be scrolled to take the panel along again. */
const COME_BACK = 1 / 2;

/** After so many milliseconds without a scroll, the article no longer runs on by itself. */
const REST = 150;

/**
 * At the top of the page the panel shows its title, and from there scrolls so many times as far, at
 * most; and so many times more with every view, for a text in large type is far longer than the page.
 */
const FROM_TOP = 3;

/** So many views after the browser was told how to go on by itself, it must know as many ahead. */
const AHEAD = 1;

/** An offer to continue stands until the reader is so many turns away. */
const ANSWERED_AFTER = 2;

/** What following needs to know. */
export type Following = {
  readonly episode: Episode;
  readonly page: ArticlePage;
  readonly alignment: AlignmentModel;
  readonly follow: FollowModel;
  readonly reading: ReadingModel;
  readonly ride: RideMaker;
};

/** What was known when the browser was last told how to go on. */
type Told = {
  /** Between which heights of the article that is enough, in px. */
  readonly from: number;
  readonly to: number;
  /** How high the text was, in px. */
  readonly height: number;
  /** The head that stays at the top of the view. */
  readonly still: HTMLElement | null;
};

/** The panel's side of following. */
export type ArticleFollower = {
  /** Whether the panel stands where the article says, and not where a jump led both. */
  isLive(): boolean;
  /** Put the panel level with the article again, after one of them was laid out anew. */
  level(): void;
  /** End it. */
  stop(): void;
};

/**
 * Keep the transcript level with the article: scrolling the article moves the transcript, and a jump
 * in the transcript takes the article along.
 *
 * @param onLevel is told each time that the transcript has been moved
 */
export function followArticle(
  line: ReadingLine,
  parts: Following,
  onLevel: () => void,
): ArticleFollower {
  const { episode, page, alignment, follow, reading } = parts;
  const move = glide(line);
  const mapNow = layTies();
  const ride = parts.ride(line.content);
  let told: Told | null = null;
  let frame = 0;
  /** How far the article was scrolled when that was last looked at; to ask at first would delay the panel. */
  let lastScrolled: number | null = null;
  /** How far the article was scrolled while the reader looked about in the panel, in px. */
  let scrolledAlone = 0;
  /** When the article was last seen to be scrolled, in ms. */
  let scrolledAt = 0;
  /** Whether the article may still run on from before the reader looked about in the panel. */
  let isRunningOn = false;
  /** Whether the article stands where a jump took it. */
  let isLed = false;
  /** Whether following goes on where it was, and the reader has not read anything since. */
  let isLookingBack = false;
  /** Whether the article stood where a jump took it when the reader began to glance about. */
  let wasLed = false;
  /** A jump made before the texts knew each other. */
  let waiting: Landing | null = null;
  let wasFollowing = follow.isFollowing.peek();
  /** What lay at the line when the page opened. */
  let opened: ReadingPosition | null = null;

  /**
   * Put the panel level with the article.
   *
   * @param isReading whether the reader came here, and is not just where the page opened
   */
  function level(isReading: boolean): void {
    const texts = alignment.texts.peek();
    const blocks = page.boxes();
    if (!texts || blocks.length !== texts.article.blocks.length || !follow.isFollowing.peek())
      return;
    isLed = false;
    const boxes = line.boxes();
    const scrolled = page.scrolled();
    lastScrolled ??= scrolled;
    const by = Math.abs(scrolled - lastScrolled);
    const height = scrolled + page.viewHeight() * READING_LINE;
    const map = mapNow(texts, blocks, boxes.paragraphs);
    const across = map.across(height);
    if (across === null) return;
    const most = scrolled * FROM_TOP * (1 + scrolled / page.viewHeight());
    // Scrolling lays out what has changed: all that changes comes after, and the browser does it once.
    if (move.to(Math.min(across - boxes.offset, most), by)) request();
    note(texts, height, isReading);
    onLevel();
    rideOn(map, { ours: height, theirs: across });
  }

  /** Let the browser go on from here by itself until our next frame. */
  function rideOn(map: LevelMap, here: LevelPair): void {
    if (!ride) return;
    const { offset, height } = line.boxes();
    const still = line.headAtTop();
    const isAsTold = told?.height === height && told.still === still;
    if (!isAsTold || !told || here.ours < told.from || here.ours > told.to) {
      const view = page.viewHeight();
      const pairs = map.evenly(here.ours, view * 2 * AHEAD);
      const stopAt = ({ ours, theirs }: LevelPair) => {
        return { page: ours - view * READING_LINE, text: Math.max(0, theirs - offset) };
      };
      ride.along(pairs.map(stopAt), stopAt(here), still);
      const from = Math.max(pairs[0]?.ours ?? 0, here.ours - view * AHEAD);
      const to = Math.min(pairs.at(-1)?.ours ?? 0, here.ours + view * AHEAD);
      told = { from, to, height, still };
    }
    ride.rebase();
  }

  function endRide(): void {
    told = null;
    ride?.end();
  }

  /** Tell what is being read, at a height of the article in px. */
  function note(texts: AlignedTexts, height: number, isReading: boolean): void {
    const blocks = page.boxes();
    const block = countAbove(blocks.length, at => topOf(blocks, at), height + SAME_OFFSET) - 1;
    follow.reach(block < 0 ? null : block);
    const box = blocks[block];
    const through = box && box.height > 0 ? (height - box.top) / box.height : 0;
    const position = positionAt(texts, { block, fraction: Math.min(1, Math.max(0, through)) });
    if (!position) return;
    opened ??= position;
    if (isReading && !isUnanswered(position)) reading.reach(position);
    else reading.stand(position);
  }

  function positionAt(texts: AlignedTexts, place: BlockPoint): ReadingPosition | null {
    const point = texts.beside(place);
    const paragraph = point && episode.paragraphs[point.paragraph];
    return paragraph ? { paragraph: paragraph.id, fraction: point.fraction } : null;
  }

  /** Where on the page the block is that was kept with the place jumped to; `null` if it is gone. */
  function blockKept({ block }: Landing): BlockPoint | null {
    const at = block ? alignment.indexOf(block.id) : -1;
    return block && at >= 0 ? { block: at, fraction: block.fraction } : null;
  }

  /** Whether an offer to continue stands, and the reader is still near where the page opened. */
  function isUnanswered(position: ReadingPosition): boolean {
    if (!reading.offer.peek() || !opened) return false;
    const turnOf = (at: ReadingPosition) => turnAt(episode, at)?.index ?? 0;
    return Math.abs(turnOf(position) - turnOf(opened)) < ANSWERED_AFTER;
  }

  function step(now: number): void {
    frame = 0;
    const scrolled = page.scrolled();
    const by = Math.abs(scrolled - (lastScrolled ?? scrolled));
    if (by > 0) {
      isRunningOn &&= now - scrolledAt < REST;
      scrolledAt = now;
    }
    // What a search brings into view the reader has not scrolled to.
    if (follow.state.peek() === 'paused' && !isRunningOn && !page.isBrought()) {
      scrolledAlone += by;
      if (scrolledAlone >= page.viewHeight() * COME_BACK) follow.resume();
    }
    if (!isLed || !page.isBrought()) level(by > 0);
    lastScrolled = scrolled;
  }

  function request(): void {
    frame ||= requestAnimationFrame(step);
  }

  /** Take the article along to where the reader has jumped, if it says the same anywhere. */
  function lead(landing: Landing): void {
    waiting = null;
    if (landing.isGlance) {
      // Who glances takes the article along, and back, by other ways.
      if (landing.isFinding) lookBack();
      else if (follow.isFollowing.peek()) wasLed = isLed;
      return;
    }
    endRide();
    if (!follow.isFollowing.peek() && !landing.isFinding) return;
    const texts = alignment.texts.peek();
    const paragraph = findParagraph(episode, landing.position.paragraph);
    if (!texts) waiting = landing;
    if (!texts || !paragraph) return;
    const known = blockKept(landing);
    const { fraction } = landing.position;
    const point = known ?? texts.behind({ paragraph: paragraph.index, fraction });
    const there = known && landing.isGuess ? positionAt(texts, known) : null;
    if (there) reading.correct(there);
    else if (!point) follow.pause();
    else {
      page.bring(point);
      lastScrolled = page.scrolled();
      isLed = true;
      follow.reach(point.block);
      if (landing.isFinding) follow.resume();
    }
  }

  /** The texts know each other, or know better: show it at once. */
  function know(): void {
    if (waiting) lead(waiting);
    else if (!isLed) level(reading.hasMoved.peek());
  }

  /** Go on following as before, once both texts are back where they were. */
  function lookBack(): void {
    isLed = wasLed;
    isLookingBack = follow.state.peek() === 'paused';
    lastScrolled = page.scrolled();
    follow.resume();
  }

  /** Stay level when the article is laid out anew; what the browser scrolls for it nobody has read. */
  function relayOut(): void {
    told = null;
    if (follow.state.peek() === 'paused') lastScrolled = page.scrolled();
    else if (!isLed) levelNow();
  }

  const levelNow = () => level(false);
  const ends = [
    page.watchScroll(request),
    page.watchLayout(relayOut),
    effect(() => {
      const landing = reading.landing.value;
      if (landing) untracked(() => lead(landing));
    }),
    effect(() => {
      if (alignment.texts.value) untracked(know);
    }),
    effect(() => {
      scrolledAlone = 0;
      const isBack = follow.isFollowing.value && !wasFollowing;
      wasFollowing = follow.isFollowing.value;
      if (follow.state.value === 'paused') {
        isLed = false;
        isRunningOn = true;
      }
      if (!follow.isFollowing.value) endRide();
      const isReading = !isLookingBack;
      if (isBack) isLookingBack = false;
      if (isBack && !isLed) untracked(() => level(isReading));
    }),
  ];

  return {
    isLive: () => follow.isFollowing.peek() && !isLed && alignment.texts.peek() !== null,
    level: levelNow,
    stop() {
      cancelAnimationFrame(frame);
      endRide();
      for (const end of ends) end();
    },
  };
}

function topOf(boxes: readonly Box[], at: number): number {
  return boxes[at]?.top ?? Number.POSITIVE_INFINITY;
}
