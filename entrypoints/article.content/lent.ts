import {
  computed,
  effect,
  signal,
  untracked,
  useComputed,
  useSignal,
  useSignalEffect,
} from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { Drawing, Icon } from '../../components/Icon.tsx';
import { keyCaps, useKeyHint } from '../../components/keys/key-hint.ts';
import { translator, useMessages } from '../../components/messages.ts';
import { askBackground, callBackground } from '../../platform/extension/calls.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';

/**
 * The modules that the script loaded on demand borrows, with what it uses of them. They are
 * bound together by state of their own, and would not know each other's if there were two.
 */
export const lent = {
  preact: { Fragment },
  'preact/hooks': { useLayoutEffect, useRef },
  'preact/jsx-runtime': { Fragment, jsx, jsxs },
  '@preact/signals': {
    computed,
    effect,
    signal,
    untracked,
    useComputed,
    useSignal,
    useSignalEffect,
  },
  'components/Icon': { Drawing, Icon },
  'components/keys/key-hint': { keyCaps, useKeyHint },
  'components/messages': { translator, useMessages },
  'platform/extension/calls': { askBackground, callBackground },
  'platform/extension/read-messages': { readMessages },
};
