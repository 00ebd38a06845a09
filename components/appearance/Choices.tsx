import type { ComponentChildren, JSX } from 'preact';

/** Outlines on a 24 × 24 grid. */
const outlines = {
  'leading-tight': 'M4.5 8.5h15M4.5 12h15M4.5 15.5h15',
  'leading-medium': 'M4.5 7h15M4.5 12h15M4.5 17h15',
  'leading-loose': 'M4.5 5.25h15M4.5 12h15M4.5 18.75h15',
  'side-left':
    'M6 5h12a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5H6a2.5 2.5 0 0 1-2.5-2.5v-9A2.5 2.5 0 0 1 6 5M10 5v14',
  'side-right':
    'M6 5h12a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5H6a2.5 2.5 0 0 1-2.5-2.5v-9A2.5 2.5 0 0 1 6 5M14 5v14',
  'size-larger': 'M4 20.5 11.85 3.5h.3L20 20.5M6.9 14.5h10.2',
  'size-smaller': 'M7.5 17.5 11.9 6.5h.2l4.4 11M9.15 13.5h5.7',
  'width-narrow':
    'M9 5v14M15 5v14M1.75 12h4M4 9.75 6.25 12 4 14.25M22.25 12h-4M20 9.75 17.75 12 20 14.25',
  'width-wide':
    'M3.25 5v14M20.75 5v14M7 12h10M9.25 9.75 7 12l2.25 2.25M14.75 9.75 17 12l-2.25 2.25',
};

type Outline = keyof typeof outlines;

/** A picture beside a word, or at an end of a slider. */
function Picture({ name }: { name: Outline }): JSX.Element {
  return (
    <svg class="icon icon-small" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}

/** One of the things that a reader can choose from. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly name: string;
  readonly picture?: Outline;
};

type ChoicesProps<Value extends string> = {
  /** What the choice is about, for the form and for CSS. */
  readonly about: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** A few things of which one is chosen: the chosen key in a groove. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  return (
    <Row {...props}>
      <div class="seg">
        {props.choices.map(({ value, name, picture }) => (
          <Option key={value} {...props} value={value}>
            {picture && <Picture name={picture} />}
            {name}
          </Option>
        ))}
      </div>
    </Row>
  );
}

/** A few papers of which one is chosen, each shown as it is. */
export function Tiles<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  return (
    <Row {...props}>
      <div class="tiles">
        {props.choices.map(({ value, name }) => (
          <Option key={value} {...props} value={value}>
            <span class="tile-paper" data-paper={value} />
            {name}
          </Option>
        ))}
      </div>
    </Row>
  );
}

type RowProps = {
  readonly about: string;
  readonly name: string;
  readonly children: ComponentChildren;
};

function Row({ about, name, children }: RowProps): JSX.Element {
  return (
    <fieldset class="pop-row" data-about={about} aria-label={name}>
      <span class="pop-name" aria-hidden="true">
        {name}
      </span>
      {children}
    </fieldset>
  );
}

type OptionProps<Value extends string> = ChoicesProps<Value> & {
  readonly value: Value;
  readonly children: ComponentChildren;
};

function Option<Value extends string>(props: OptionProps<Value>): JSX.Element {
  const { about, value, chosen, onChoose, children } = props;
  return (
    <label class="option" data-value={value}>
      <input
        type="radio"
        name={about}
        value={value}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}

type SlideProps = {
  readonly about: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: number;
  readonly less: Outline;
  readonly more: Outline;
  readonly onSlide: (value: number) => void;
};

/** A slider for a number of px, which is shown beside it. */
export function Slide(props: SlideProps): JSX.Element {
  const { about, name, from, to, step, value, less, more, onSlide } = props;
  return (
    <label class="pop-row" data-about={about}>
      <span class="pop-name">{name}</span>
      <span class="slide">
        <Picture name={less} />
        <input
          type="range"
          min={from}
          max={to}
          step={step}
          value={value}
          style={{ '--fill': `${((value - from) / (to - from)) * 100}%` }}
          onInput={event => onSlide(event.currentTarget.valueAsNumber)}
        />
        <Picture name={more} />
        <span class="slide-value" aria-hidden="true">
          {value}
        </span>
      </span>
    </label>
  );
}

type SwitchProps = {
  readonly name: string;
  readonly isOn: boolean;
  readonly keys?: string;
  readonly onSwitch: (isOn: boolean) => void;
};

/** Something that is on or off. */
export function Switch({ name, isOn, keys, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="pop-row switch">
      <span>
        {name} {keys && <kbd>{keys}</kbd>}
      </span>
      <input
        type="checkbox"
        checked={isOn}
        onChange={event => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
