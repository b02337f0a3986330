import { loadAssets, type Assets } from '#platform/http/assets.ts'
import type { LayoutAssets } from '#ui/layout.ts'

const ui = (name: string): URL => new URL(`../../ui/assets/${name}`, import.meta.url)
const govuk = (name: string): URL => new URL(import.meta.resolve(`govuk-frontend/dist/govuk/${name}`))

/**
 * GOV.UK's style sheet without what is not for us: the Transport font may be used on GOV.UK only, and the crest is the
 * Crown's.
 */
const withoutCrown = (css: string): string =>
  css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', "Arial,Helvetica,'Liberation Sans',Arimo,sans-serif")
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '')

/** The files that pages load, and their addresses for the layout. */
export const webAssets = (): { readonly assets: Assets; readonly layout: LayoutAssets } => {
  const assets = loadAssets([
    { name: 'govuk-frontend.css', path: govuk('govuk-frontend.min.css'), type: 'text/css', prepare: withoutCrown },
    { name: 'app.css', path: ui('app.css'), type: 'text/css' },
    {
      name: 'govuk-frontend.js',
      path: govuk('govuk-frontend.min.js'),
      type: 'text/javascript',
      prepare: script => script.replace(/\/\/# sourceMappingURL=.*$/m, ''),
    },
    { name: 'minutes-editor.js', path: ui('minutes-editor.js'), type: 'text/javascript' },
    {
      name: 'app.js',
      path: ui('app.js'),
      type: 'text/javascript',
      prepare: (script, url) =>
        script
          .replace(" from 'govuk-frontend'", ` from '${url('govuk-frontend.js')}'`)
          .replace("import('minutes-editor')", `import('${url('minutes-editor.js')}')`),
    },
    { name: 'attendance.css', path: ui('attendance.css'), type: 'text/css' },
    { name: 'attendance.js', path: ui('attendance.js'), type: 'text/javascript' },
    { name: 'passkey.js', path: ui('passkey.js'), type: 'text/javascript' },
    { name: 'walk.js', path: ui('walk.js'), type: 'text/javascript' },
    { name: 'order.js', path: ui('order.js'), type: 'text/javascript' },
    { name: 'icon.svg', path: ui('icon.svg'), type: 'image/svg+xml' },
  ])
  const styles = [assets.url('govuk-frontend.css'), assets.url('app.css'), assets.url('attendance.css')]
  return {
    assets,
    layout: { styles, scripts: [assets.url('app.js')], script: assets.url, icon: assets.url('icon.svg') },
  }
}
