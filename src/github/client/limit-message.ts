/** Rate-limit messages of GitHub, for REST and GraphQL. */
export const LIMIT_MESSAGE =
  /secondary rate limit|abuse detection|rate limit (?:already )?exceeded|(?:was )?submitted too quickly/i;
