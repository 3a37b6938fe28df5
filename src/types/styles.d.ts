/**
 * Style sheets that webpack takes out of a script.
 */
declare module '*.scss';
