/** A dot for each contender on each line, on a logarithmic axis of ratios to the floor. Small enough to need no library. */

export interface Line {
  name: string;
  /** Ratio of each series, in their order; null where there is none. */
  dots: (number | null)[];
}
export interface Series {
  name: string;
  color: string;
}

const [left, right, top, step] = [210, 30, 86, 26];
const width = 860;
const ink = '#1f2328';
const faint = '#d0d7de';

export function plot(title: string, axis: string, series: readonly Series[], lines: readonly Line[]): string {
  const all = lines.flatMap(({ dots }) => dots.filter((dot) => dot !== null));
  const low = Math.min(0.5, ...all) / 1.15;
  const high = Math.max(2, ...all) * 1.15;
  const x = (ratio: number): number =>
    Math.round((left + ((Math.log(ratio) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (width - left - right)) * 10) / 10;
  const y = (line: number): number => top + 14 + line * step;
  const bottom = top + lines.length * step + 4;
  const ticks = ratios.filter((ratio) => ratio >= low && ratio <= high);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 46}" width="${width}" font-family="system-ui, sans-serif" font-size="13" fill="${ink}" role="img">
<title>${title}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="16" y="28" font-size="16" font-weight="600">${title}</text>
${series.map(({ name, color }, n) => `<circle cx="${22 + n * 190}" cy="52" r="6" fill="${color}"/><text x="${34 + n * 190}" y="56.5">${name}</text>`).join('\n')}
${ticks.map((ratio) => `<line x1="${x(ratio)}" x2="${x(ratio)}" y1="${top}" y2="${bottom}" stroke="${ratio === 1 ? ink : faint}"/><text x="${x(ratio)}" y="${bottom + 18}" text-anchor="middle">${ratio}</text>`).join('\n')}
<text x="${(left + width - right) / 2}" y="${bottom + 38}" text-anchor="middle">${axis}</text>
${lines.map(({ name, dots }, line) => `<text x="16" y="${y(line) + 4.5}">${name}</text>${span(dots, line)}${dots.map((dot, n) => (dot === null ? '' : `<circle cx="${x(dot)}" cy="${y(line)}" r="6" fill="${series[n]?.color}"/>`)).join('')}`).join('\n')}
</svg>
`;

  function span(dots: readonly (number | null)[], line: number): string {
    const there = dots.filter((dot) => dot !== null);
    if (there.length < 2) return '';
    return `<line x1="${x(Math.min(...there))}" x2="${x(Math.max(...there))}" y1="${y(line)}" y2="${y(line)}" stroke="${faint}" stroke-width="3"/>`;
  }
}

const ratios = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
