import type { StoryOrganisation, StoryPerson } from '../model.ts'

/** Agencies of the invented borough. */
export const organisations: readonly StoryOrganisation[] = [
  { key: 'council', name: 'Westmere Council', shortName: null, kind: 'council' },
  { key: 'police', name: 'Eastshire Police', shortName: null, kind: 'police' },
  { key: 'fire', name: 'Eastshire Fire and Rescue Service', shortName: 'Fire Service', kind: 'fire' },
  { key: 'probation', name: 'Eastshire Probation Service', shortName: 'Probation Service', kind: 'probation' },
  { key: 'health', name: 'Eastshire Integrated Care Board', shortName: 'ICB', kind: 'health' },
  { key: 'homes', name: 'Westmere Housing Trust', shortName: null, kind: 'other' },
  { key: 'aid', name: 'Harbour Women’s Centre', shortName: null, kind: 'voluntary' },
  { key: 'youth', name: 'Westmere Youth Trust', shortName: null, kind: 'voluntary' },
  { key: 'traders', name: 'Westmere Traders’ Association', shortName: null, kind: 'business' },
  { key: 'ambulance', name: 'Eastshire Ambulance Service', shortName: null, kind: 'health' },
  { key: 'college', name: 'Westmere College', shortName: null, kind: 'other' },
]

/** Everybody in the story, by the key that seats use. */
export const people: Readonly<Record<string, StoryPerson>> = {
  okafor: { title: 'Councillor', name: 'Grace Okafor', organisation: 'council' },
  whitlock: { title: 'Superintendent', name: 'Dan Whitlock', organisation: 'police' },
  brandt: { title: 'Superintendent', name: 'Leah Brandt', organisation: 'police' },
  marsh: { title: 'Ms', name: 'Helen Marsh', organisation: 'council' },
  nair: { title: 'Ms', name: 'Priya Nair', organisation: 'council' },
  ashworth: { title: 'Mr', name: 'Tom Ashworth', organisation: 'probation' },
  pell: { title: 'Ms', name: 'Judith Pell', organisation: 'probation' },
  varma: { title: 'Dr', name: 'Anil Varma', organisation: 'health' },
  ahmed: { title: 'Ms', name: 'Tara Ahmed', organisation: 'homes' },
  fenn: { title: 'Ms', name: 'Colette Fenn', organisation: 'aid' },
  lowe: { title: 'Mr', name: 'Samuel Lowe', organisation: 'council' },
  brook: { title: 'Ms', name: 'Nadia Brook', organisation: 'council' },
  orme: { title: 'Mr', name: 'Geoffrey Orme', organisation: 'traders' },
  tilley: { title: 'Station Manager', name: 'Rhys Tilley', organisation: 'fire' },
  dunmore: { title: 'Group Manager', name: 'Alice Dunmore', organisation: 'fire' },
  castle: { title: 'Ms', name: 'Lynne Castle', organisation: 'ambulance' },
  bell: { title: 'Mr', name: 'Marcus Bell', organisation: 'council' },
  sethi: { title: 'Detective Inspector', name: 'Kiran Sethi', organisation: 'police' },
  quayle: { title: 'Inspector', name: 'Joanna Quayle', organisation: 'police' },
  iqbal: { title: 'Ms', name: 'Nasreen Iqbal', organisation: 'council' },
  hurst: { title: 'Ms', name: 'Ellen Hurst', organisation: 'health' },
  devlin: { title: 'Mr', name: 'Conor Devlin', organisation: 'youth' },
  osei: { title: 'Ms', name: 'Abena Osei', organisation: 'college' },
  rudge: { title: 'Mr', name: 'Peter Rudge', organisation: 'homes' },
  lamb: { title: 'Ms', name: 'Stephanie Lamb', organisation: 'council' },
  novak: { title: 'Ms', name: 'Petra Novak', organisation: 'council' },
}
