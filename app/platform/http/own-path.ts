const origin = 'http://own.invalid'

/** Where to go after signing in: an address of our own, or "/" where what was given is none. */
export const ownPath = (given: string | undefined): string => {
  // Browsers take "\" for "/", drop line ends and tabs, and read "//host" as another host: none of that is an address of ours.
  if (given === undefined || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(given) || given.includes('\\')) return '/'
  if (!URL.canParse(given, origin)) return '/'
  const url = new URL(given, origin)
  const isOwn = url.origin === origin && !url.pathname.startsWith('//')
  // Signing in leads to no page of signing in or out.
  return isOwn && !/^\/(sign-in|sign-out|first-administrator)(\/|$)/.test(url.pathname)
    ? url.pathname + url.search
    : '/'
}
