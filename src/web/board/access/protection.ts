import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers that keep a browser from running or loading anything from elsewhere, whatever a report contains. Other sites
 * do not learn the address of a page. Our own forms must send it, so `no-referrer` would not do. HSTS is left to the
 * operator.
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
