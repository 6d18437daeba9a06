/** Turns a tree of components into what breaks Discord's rules about the tree as a whole. */
import type { FieldProblem } from '../discord-error.js';
import type { MessageComponent, Nested } from '../schemas/components.js';

/** Docs, Component Reference: an ordinary message has at most five rows. */
const ROWS = 5;
/** Docs, Component Reference: with IS_COMPONENTS_V2, nested ones counted. */
const V2_COMPONENTS = 40;
/** discord.js guide, Display components: over all text displays of a message. */
const V2_TEXT = 4000;

const ACTION_ROW = 1;

/** Every component of the tree with its path, parents before children. */
export function walk(
  components: readonly Nested[],
  path: readonly (string | number)[] = ['components'],
): { component: Nested; path: readonly (string | number)[] }[] {
  return components.flatMap((component, at) => {
    const here = [...path, at];
    return [
      { component, path: here },
      ...('components' in component ? walk(component.components, [...here, 'components']) : []),
      ...('accessory' in component ? walk([component.accessory], [...here, 'accessory']) : []),
    ];
  });
}

/** @param v2 whether the message has the flag IS_COMPONENTS_V2 */
export function componentProblems(components: readonly MessageComponent[], v2: boolean): FieldProblem[] {
  const all = walk(components);
  return [
    ...repeats(all, 'custom_id'),
    ...repeats(all, 'id'),
    ...(v2 ? v2Problems(all) : rowProblems(components)),
  ];
}

function rowProblems(components: readonly MessageComponent[]): FieldProblem[] {
  const others = components.flatMap(({ type }, at) =>
    type === ACTION_ROW
      ? []
      : [
          {
            path: ['components', at, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,) without the flag IS_COMPONENTS_V2.',
          },
        ],
  );
  if (components.length <= ROWS) return others;
  return [
    ...others,
    {
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${ROWS} in length.`,
    },
  ];
}

function v2Problems(all: ReturnType<typeof walk>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (all.length > V2_COMPONENTS) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The maximum number of total components is ${V2_COMPONENTS}.`,
    });
  }
  const letters = all.reduce((sum, { component: c }) => sum + (c.type === 10 ? c.content.length : 0), 0);
  if (letters > V2_TEXT) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total displayable text size exceeds the maximum size of ${V2_TEXT}.`,
    });
  }
  return problems;
}

function repeats(all: ReturnType<typeof walk>, field: 'custom_id' | 'id'): FieldProblem[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const value = identity(component, field);
    // An id of 0 asks Discord to choose one.
    if (value == null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const code = field === 'id' ? 'COMPONENT_ID_DUPLICATED' : 'COMPONENT_CUSTOM_ID_DUPLICATED';
    return [{ path: [...path, field], code, message: `Component ${field} cannot be duplicated.` }];
  });
}

function identity(component: Nested, field: 'custom_id' | 'id'): string | number | null | undefined {
  if (field === 'id') return component.id;
  return 'custom_id' in component ? component.custom_id : undefined;
}
