export async function repeat<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let time = 0; time < times; time += 1) values.push(await measure());
  return values;
}
