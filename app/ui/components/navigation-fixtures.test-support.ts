/** Adapters from the options of the GOV.UK macros that lead people about to our props. */
import { trusted, type Html } from '../html.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { common, content, either, given, type Options } from './fixture-options.test-support.ts'
import { pagination } from './pagination.ts'
import { panel } from './panel.ts'
import { phaseBanner } from './phase-banner.ts'
import { serviceNavigation } from './service-navigation.ts'

const present = (items: Options['items']): Options[] => (items ?? []).flatMap(item => item || [])

const markup = (text: string | undefined): Html | undefined => (text === undefined ? undefined : trusted(text))

const slots = ({ start, end, navigationStart, navigationEnd }: NonNullable<Options['slots']>) =>
  given({
    start: markup(start),
    end: markup(typeof end === 'object' ? end.html : end),
    endInline: typeof end === 'object' ? end.align === 'inline' : undefined,
    navigationStart: markup(navigationStart),
    navigationEnd: markup(navigationEnd),
  })

const arrowLink = (o: Options) =>
  given({
    content: o.html === undefined && o.text === undefined ? undefined : content(o),
    href: o.href ?? '',
    labelText: o.labelText,
    attributes: o.attributes,
  })

const page = (o: Options) =>
  o.ellipsis === true
    ? ('ellipsis' as const)
    : given({
        number: o.number ?? '',
        href: o.href ?? '',
        current: o.current,
        visuallyHiddenText: o.visuallyHiddenText,
        attributes: o.attributes,
      })

const interruption = 'govuk-panel--interruption'

export const navigationFixtures: Readonly<Record<string, (o: Options) => Html>> = {
  breadcrumbs: o =>
    breadcrumbs(
      given({
        ...common(o),
        items: present(o.items).map(i => given({ content: content(i), href: i.href, attributes: i.attributes })),
        collapseOnMobile: o.collapseOnMobile,
        labelText: o.labelText,
      }),
    ),
  pagination: o =>
    pagination(
      given({
        ...common(o),
        previous: o.previous && arrowLink(o.previous),
        next: o.next && arrowLink(o.next),
        items:
          o.items &&
          present(o.items)
            .filter(item => Object.keys(item).length > 0)
            .map(page),
        landmarkLabel: o.landmarkLabel,
      }),
    ),
  panel: o => {
    const isInterruption = o.classes?.includes(interruption) === true
    return panel(
      given({
        ...common(o),
        classes: o.classes?.replace(interruption, ''),
        interruption: isInterruption,
        title: either(o.titleHtml, o.titleText),
        content: o.html === undefined && o.text === undefined ? undefined : content(o),
        headingLevel: o.headingLevel,
        actions:
          o.actions &&
          given({
            classes: o.actions.classes,
            attributes: o.actions.attributes,
            items: o.actions.items?.map(a =>
              given({
                ...common(a),
                text: String(a.text),
                href: a.href,
                type: a.type as 'submit' | 'button' | undefined,
              }),
            ),
          }),
      }),
    )
  },
  'phase-banner': o =>
    phaseBanner(
      given({
        ...common(o),
        content: content(o),
        tag: given({ content: content(o.tag ?? {}), classes: o.tag?.classes }),
      }),
    ),
  'service-navigation': o =>
    serviceNavigation(
      given({
        ...common(o),
        serviceName: o.serviceName,
        serviceUrl: o.serviceUrl,
        navigation: present(o.navigation).map(i =>
          given({ content: content(i), href: i.href, current: i.current, active: i.active, attributes: i.attributes }),
        ),
        ariaLabel: o.ariaLabel,
        navigationLabel: o.navigationLabel,
        navigationId: o.navigationId,
        navigationClasses: o.navigationClasses,
        collapseNavigationOnMobile: o.collapseNavigationOnMobile,
        menuButtonText: o.menuButtonText,
        menuButtonLabel: o.menuButtonLabel,
        slots: o.slots && slots(o.slots),
      }),
    ),
}
