/**
 * For `node --import`: the process stops itself, as by SIGSTOP, right after it has said a line that holds the text in the query of this
 * address. A signal from outside could come when the moment has passed.
 */
const text = decodeURIComponent(new URL(import.meta.url).search.slice(1));
const say = console.log;

console.log = (...said: unknown[]): void => {
  say(...said);
  if (text !== '' && said.join(' ').includes(text)) process.kill(process.pid, 'SIGSTOP');
};
