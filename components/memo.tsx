import { Component, type ComponentType, type FunctionComponent } from 'preact';

/**
 * A part that is drawn anew only when something it is given has changed. While a popup opens its state changes twenty
 * times, and most parts with none of them.
 */
export function memo<P extends object>(Part: FunctionComponent<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const names = Object.keys({ ...this.props, ...next }) as (keyof P)[];
      return names.some((name) => !Object.is(this.props[name as keyof typeof this.props], next[name]));
    }
    override render() {
      return <Part {...(this.props as P)} />;
    }
  };
}
