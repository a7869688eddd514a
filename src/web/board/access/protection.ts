import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/**
 * What keeps a browser from running or loading anything that is not ours, whatever a report holds. Where a page was is
 * told to no other site; a form of ours must tell it to us, which `no-referrer` would forbid. That a host is reached by
 * https alone is for its operator to say.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

/**
 * Takes forms from our own pages only, by what the browser says of where they come from. A proxy may speak https for us,
 * so the hosts are compared, not the whole origins.
 */
export const refuseOtherSites = csrf({
  origin: (origin, { req }) => {
    const host = req.header('host')?.toLowerCase();
    return host !== undefined && URL.parse(origin)?.host === host;
  },
});
