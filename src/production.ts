/** Imported first: libraries then leave out what they do for their developers alone. */
process.env.NODE_ENV ??= 'production';
