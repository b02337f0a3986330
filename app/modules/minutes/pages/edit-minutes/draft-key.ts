/** Under what name a browser keeps the text of these minutes until it is saved. */
export const draftKey = (meetingId: string): string => `minutes-${meetingId}`
