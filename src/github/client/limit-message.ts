/** How GitHub says, over REST and GraphQL alike, that it has had enough of us for a time. */
export const LIMIT_MESSAGE =
  /secondary rate limit|abuse detection|rate limit (?:already )?exceeded|(?:was )?submitted too quickly/i;
