/** "minutes@example.org" of "Safer Wexmoor <minutes@example.org>". */
export const bareAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
