import { cleanText } from '../layout/clean-text.ts'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Where a Word file keeps its title and language. */
export const CORE_PATH = 'docProps/core.xml'

/** Title and language, and no date: the same document gives the same file whenever it is made. */
export const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(cleanText(title))}</dc:title><dc:creator>Matters Arising</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`
