/** What has to be kept between going to an OpenID provider and coming back. */
export interface OpenIdTrip {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back, as the provider says. */
export interface OpenIdClaims {
  readonly issuer: string
  readonly subject: string
  readonly all: Readonly<Record<string, unknown>>
}

/** An OpenID provider, as the pages know it. */
export interface OpenIdDoor {
  /** What people call it: "Microsoft". */
  readonly name: string
  /** Where to send the browser; null where the provider does not answer. */
  readonly start: () => Promise<(OpenIdTrip & { readonly url: string }) | null>
  readonly finish: (search: string, trip: OpenIdTrip) => Promise<OpenIdClaims | 'refused' | 'unavailable'>
}
