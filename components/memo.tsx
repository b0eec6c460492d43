import { Component, type ComponentType, type FunctionComponent } from 'preact';

/**
 * A part that is drawn anew only when something it is given has changed. While a popup opens its state changes twenty
 * times, and most parts with none of them.
 */
export function memo<P extends object>(Part: FunctionComponent<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const before = this.props as P;
      const names = Object.keys({ ...before, ...next }) as (keyof P)[];
      return names.some((name) => !Object.is(before[name], next[name]));
    }
    override render() {
      return <Part {...(this.props as P)} />;
    }
  };
}
