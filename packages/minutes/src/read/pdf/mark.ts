/** The marks that clerks print in the action column: initials, several of them, or "All". */
const one = String.raw`[A-Z][A-Za-z'’.]{0,6}`
const mark = new RegExp(`^[(]?${one}(?:(?:[/,&+;]|\\s+(?:and|&|/)\\s+|\\s*[/,&+;]\\s*|\\s)${one}){0,5}[,/;)]?$`)
const longest = 24

/** True for text short and capital enough to be marks: "JS", "MCa/IK", "LG & TG", "All", "Chair". */
export const isMarkLike = (text: string): boolean => text.length <= longest && mark.test(text)
