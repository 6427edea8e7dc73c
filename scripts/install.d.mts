export const browserPackages: readonly string[];
export const roundcubePackages: readonly string[];
export const sogoPackages: readonly string[];
export function installPackages(): void;
export function installDebian(packages: readonly string[]): boolean;
export const filePackages: readonly string[];
export const benchPackages: readonly string[];
