/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  walkPattern: '/meetings/:meeting/matters-arising/walk',
  walk: (meetingId: string): string => `/meetings/${meetingId}/matters-arising/walk`,
  /** The walk at one action, or at its end; `done` says what was done just now. */
  walkAt: (
    meetingId: string,
    { action, done = null }: { readonly action: string | null; readonly done?: string | null },
  ): string => {
    const query = new URLSearchParams({ action: action ?? 'end', ...(done !== null && { done }) })
    return `/meetings/${meetingId}/matters-arising/walk?${query.toString()}`
  },
  undoWalkPattern: '/meetings/:meeting/matters-arising/walk/undo',
  undoWalk: (meetingId: string): string => `/meetings/${meetingId}/matters-arising/walk/undo`,
} as const
