/** Pages of Docker's manuals that several rules cite. */
export const JSON_PAGE = 'docker/docs settings-management/configure-json-file.md@721ac9b';
export const JSON_PAGE_2025 = 'docker/docs settings-management/configure-json-file.md@c0e7627';
export const REFERENCE = 'docker/docs settings-management/settings-reference.md@8a5905a';
export const REFERENCE_2025 = 'docker/docs settings-management/settings-reference.md@738241f';
export const SETTINGS_GUI = 'docker/docs settings-and-maintenance/settings.md@00ba4d3';
export const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';
export const MSI = 'docker/docs enterprise-deployment/msi-install-and-configure.md@9a6f3e0';
export const WINDOWS_INSTALL = 'docker/docs windows-install.md@00876ea';
export const MARKETPLACE = 'docker/docs extensions/private-marketplace.md@042d9a9';
export const AIR_GAP = 'docker/docs air-gapped-containers.md@65d53f7';
export const ISOLATION = 'docker/docs enhanced-container-isolation/_index.md';
export const ISOLATION_CONFIG = 'docker/docs enhanced-container-isolation/config.md@8a5905a';
export const ISOLATION_LIMITS = 'docker/docs enhanced-container-isolation/limitations.md@8a5905a';
export const REGISTRIES = 'docker/docs registry-access-management.md@8a5905a';
export const IMAGES = 'docker/docs image-access-management.md@5e968d0';
export const NAMESPACES = 'docker/docs namespace-access.md@8a5905a';
