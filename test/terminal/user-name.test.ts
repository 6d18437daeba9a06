import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { userName } from '../../src/terminal/user-name.js';

test('a user has the name that the system knows, and without one, as in a container, a number', () => {
  expect(userName()).toBe(userInfo().username);
  const nameless = () => {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT');
  };
  expect(userName(nameless)).toMatch(/^user(?: \d+)?$/);
});
