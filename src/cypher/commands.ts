/** What a prompt takes beside statements. */
export const commands = [':help', ':questions', ':ask', ':show', ':param', ':params', ':format', ':quit'];

/** Also in the midst of a statement, whose lines may begin with a label: `:Person`. */
export const isCommand = (line: string): boolean => /^\s*:[a-z]+(?![\w:)])/.test(line) && !/^\s*:[a-z]+\s*[)|&{]/.test(line);
