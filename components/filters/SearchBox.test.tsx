import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SearchBox } from './SearchBox.tsx';

function show() {
  const onSearch = vi.fn();
  const box = () => screen.getByRole<HTMLInputElement>('searchbox');
  const draw = () => <SearchBox text="" onSearch={onSearch} onClear={null} />;
  const { rerender } = render(draw());
  const compose = (value: string) => {
    box().value = value;
    const words = { inputType: 'insertCompositionText', isComposing: true, data: value };
    fireEvent(box(), Object.assign(new Event('input', { bubbles: true }), words));
    rerender(draw());
  };
  return { onSearch, box, compose };
}

test('A Japanese word is not searched by its sound, which stays in the box, but once it is chosen', () => {
  const { onSearch, box, compose } = show();
  for (const sound of ['に', 'にん', 'にんしょう']) {
    compose(sound);
    expect(box().value).toBe(sound);
  }
  expect(onSearch).not.toHaveBeenCalled();
  box().value = '認証';
  fireEvent.compositionEnd(box());
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('認証');
});

test('A Korean word is searched as it grows', () => {
  const { onSearch, compose } = show();
  for (const beginning of ['ㅎ', '하', '한']) compose(beginning);
  expect(onSearch.mock.calls.flat()).toEqual(['ㅎ', '하', '한']);
});
