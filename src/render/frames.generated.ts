// Generated from templates/ by scripts/generate.ts. Do not edit.
// @ts-nocheck
export type FrameName =
  | "runbook.md"
;
export const FRAMES: Readonly<Record<FrameName, any>> = {
  "runbook.md": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Desktop policy of "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"organization"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":1,"column":27},"end":{"line":1,"column":46}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
};
