import { defaultTreeAdapter as adapter } from 'parse5'
import type { Tree } from './parse-page.ts'

export interface Visitor<Context> {
  /** Called on the way in; null leaves the element and all in it out. */
  readonly enter: (element: Tree.Element, context: Context) => Context | null
  readonly leave: (element: Tree.Element, context: Context) => void
  readonly text: (node: Tree.TextNode, context: Context) => void
}

/** Walks a tree without recursion, so that no depth of nesting can overflow the stack. */
export const walkTree = <Context>(root: Tree.ParentNode, visitor: Visitor<Context>, initial: Context): void => {
  const stack: { node: Tree.ParentNode; next: number; context: Context }[] = [{ node: root, next: 0, context: initial }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.childNodes[top.next++]
    if (!child) {
      stack.pop()
      if (adapter.isElementNode(top.node)) visitor.leave(top.node, top.context)
    } else if (adapter.isTextNode(child)) {
      visitor.text(child, top.context)
    } else if (adapter.isElementNode(child)) {
      const context = visitor.enter(child, top.context)
      if (context !== null) stack.push({ node: child, next: 0, context })
    }
  }
}
