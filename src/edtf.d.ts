declare module 'edtf' {
  /** Milliseconds since 1970, UTC; ±Infinity for an open end. Throws on a text that is not EDTF. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
