/** A moment -> Discord's own timestamp, which each reader sees in their language and zone. */

/** How long ago or ahead: "2 minutes ago". @param moment ISO 8601 */
export function fromNow(moment: string): string {
  return `<t:${seconds(moment)}:R>`;
}

/** Day and time: "27 May 2025 10:00". @param moment ISO 8601 */
export function dayAndTime(moment: string): string {
  return `<t:${seconds(moment)}:f>`;
}

function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}
