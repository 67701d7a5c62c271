export function writeContracts(): void {}
