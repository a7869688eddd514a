import fc from 'fast-check';

// A failure must mean that the change at hand is wrong, so properties are tried with the same examples each time. Look for
// new ones now and then: `FAST_CHECK_SEED=$RANDOM npm test`.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_240_226) });
