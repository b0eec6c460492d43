import { fold, wordsOf } from '../../utils/leads/fold.ts';
import type { Command } from './commands.ts';

/** A command that can be chosen by its name. */
export type RunnableCommand = Command & { readonly run: () => void };

/** Those that hold every word, in any order and spelling; first where a word of theirs begins with what was typed. */
export function findCommands(commands: readonly Command[], typed: string): RunnableCommand[] {
  const runnable = commands.filter((command): command is RunnableCommand => command.run !== null);
  const words = wordsOf(typed);
  if (words.length === 0) return runnable;
  const texts = new Map(
    runnable.map((command): [RunnableCommand, string] => [command, ` ${fold(command.words)}`]),
  );
  const textOf = (command: RunnableCommand) => texts.get(command) ?? '';
  const begins = (command: RunnableCommand) => words.every((word) => textOf(command).includes(` ${word}`));
  const found = runnable.filter((command) => words.every((word) => textOf(command).includes(word)));
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
