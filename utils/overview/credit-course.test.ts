import { describe, expect, test } from 'vitest';
import type { Point } from '../credits/history.ts';
import { creditCourse } from './credit-course.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const ago = (days: number) => Math.floor(NOW / 1000) - days * 24 * 60 * 60;

describe('The course of the credits', () => {
  const points: Point[] = [
    [ago(200), 900, 100, 1000],
    [ago(40), 300, 700, 1000],
    [ago(20), 1000, 0, 1000],
    [ago(10), 800, 200, 1000],
    [ago(5), 1200, 200, 1000],
    [ago(2), 1100, 300, 1000],
  ];

  test('begins with what was left when the time shown began', () => {
    const course = creditCourse(points, 30, NOW);
    expect(course?.past[0]).toEqual({ at: ago(30) * 1000, balance: 300 });
    expect(course?.past.at(-1)).toEqual({ at: NOW, balance: 1100 });
    expect(creditCourse(points, 90, NOW)?.past[0]?.balance).toBe(900);
    expect(creditCourse(points, 365, NOW)?.past[0]?.at).toBe(ago(200) * 1000);
  });

  test('tells a renewal from a top-up', () => {
    const rises = creditCourse(points, 30, NOW)?.rises.map(({ why, balance }) => [why, balance]);
    expect(rises).toEqual([
      ['renewal', 1000],
      ['top-up', 1200],
    ]);
  });

  test('goes on at the present pace, never below nothing', () => {
    const ahead = creditCourse(points, 365, NOW)?.ahead ?? [];
    expect(ahead[0]).toEqual({ at: NOW, balance: 1100 });
    expect(ahead.at(-1)?.balance).toBe(0);
  });

  test('is not drawn from one point', () => {
    expect(creditCourse(points.slice(0, 1), 30, NOW)).toBeNull();
    expect(creditCourse([], 30, NOW)).toBeNull();
  });
});
