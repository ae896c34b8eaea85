import type {Rule} from '../rule.ts';
import {acceptingRules} from './accepting.ts';
import {accessRules} from './access.ts';
import {cloudPolicyRules} from './cloud-policy.ts';
import {containersProxyRules} from './containers-proxy.ts';
import {featureRules} from './features.ts';
import {fileStructureRules} from './file-structure.ts';
import {installerRules} from './installers.ts';
import {isolationRules} from './isolation.ts';
import {isolationSocketRules} from './isolation-socket.ts';
import {layerRules} from './layers.ts';
import {policyRules} from './policy.ts';
import {proxyRules} from './proxy.ts';
import {settingRules} from './settings.ts';
import {signInRules} from './sign-in.ts';
import {signInBuiltRules} from './sign-in-built.ts';
import {signInProfileRules} from './sign-in-profile.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  ...signInRules,
  ...signInProfileRules,
  ...signInBuiltRules,
  ...fileStructureRules,
  ...cloudPolicyRules,
  ...settingRules,
  ...featureRules,
  ...proxyRules,
  ...containersProxyRules,
  ...isolationRules,
  ...isolationSocketRules,
  ...accessRules,
  ...installerRules,
  ...policyRules,
  ...layerRules,
  ...acceptingRules,
];
