// Generated from templates/ by scripts/generate.ts. Do not edit.
// @ts-nocheck
export type FrameName =
  | "coverage.md"
  | "hub/apply.md"
  | "hub/console-checklist.md"
  | "hub/firewall-hosts.txt"
  | "hub/main.tf"
  | "linux/install.sh"
  | "linux/observe.sh"
  | "linux/primitives.sh"
  | "linux/seeing.sh"
  | "linux/uninstall.sh"
  | "linux/verify.sh"
  | "macos/install.sh"
  | "macos/observe.sh"
  | "macos/primitives.sh"
  | "macos/seeing.sh"
  | "macos/uninstall.sh"
  | "macos/verify.sh"
  | "posix/answer.sh"
  | "posix/asked.sh"
  | "posix/environment.sh"
  | "posix/ground.sh"
  | "posix/install.frame.sh"
  | "posix/judge.sh"
  | "posix/limit.sh"
  | "posix/lock.sh"
  | "posix/observe.sh"
  | "posix/opening.sh"
  | "posix/receipt-lines.sh"
  | "posix/receipt.sh"
  | "posix/uninstall.frame.sh"
  | "posix/verify.frame.sh"
  | "posix/verify.opening.sh"
  | "posix/writing.sh"
  | "runbook.md"
  | "runbook/difference.md"
  | "runbook/hub.md"
  | "runbook/linux.md"
  | "runbook/macos.md"
  | "runbook/open.md"
  | "runbook/order.md"
  | "runbook/roll-back.md"
  | "runbook/verifiers.md"
  | "runbook/verify.md"
  | "runbook/windows.md"
  | "table.md"
  | "windows/access.ps1"
  | "windows/answer.ps1"
  | "windows/changing.ps1"
  | "windows/header.ps1"
  | "windows/install.ps1"
  | "windows/installer-options.md"
  | "windows/limit.ps1"
  | "windows/machine.ps1"
  | "windows/observe.ps1"
  | "windows/opening.ps1"
  | "windows/product.ps1"
  | "windows/programs.ps1"
  | "windows/seeing.ps1"
  | "windows/session.ps1"
  | "windows/uninstall.ps1"
  | "windows/verify-diagnosing.ps1"
  | "windows/verify-judging.ps1"
  | "windows/verify-observing.ps1"
  | "windows/verify-policy.ps1"
  | "windows/verify-saying.ps1"
  | "windows/verify.ps1"
  | "windows/writing.ps1"
;
export const FRAMES: Readonly<Record<FrameName, any>> = {
  "coverage.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"control"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":12,"column":2},"end":{"line":12,"column":18}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"place"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":12,"column":20},"end":{"line":12,"column":32}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"reason"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":12,"column":34},"end":{"line":12,"column":47}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "Every control is served wherever it applies.\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"control"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":20,"column":2},"end":{"line":20,"column":18}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":20,"column":20},"end":{"line":20,"column":32}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Coverage of "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":29}}})) != null ? stack1 : "")
    + "\n\nWorst first. NO: nothing of this build can express it there. Partly: some of it cannot be carried there. Default only:\nnot locked, so users may change it. n/a: it does not exist there, or the policy leaves it out there. Empty: the control\nhas nothing to do with that place.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"table"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n## Why not everywhere\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"reasons"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + "\n## What the controls are\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"titles"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "hub/apply.md": {"0":function(container,depth0,helpers,partials,data) {
    return "\n**Before anything of Image Access Management is sent**, fill its repository allow-list, which has no interface:\n`console-checklist.md`. Or what is on it is blocked in between.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n### "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":37,"column":4},"end":{"line":37,"column":16}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"organization"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":37,"column":18},"end":{"line":37,"column":39}}})) != null ? stack1 : "")
    + "\n\n```sh\n# What is set now, to be kept. Without it nothing is sent.\nhub -o \"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"backup"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":41,"column":16},"end":{"line":41,"column":29}}})) != null ? stack1 : "")
    + " \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":41,"column":36},"end":{"line":41,"column":47}}})) != null ? stack1 : "")
    + " &&\n  # The whole setting, as the policy wants it.\n  hub -X PUT --data-binary @\"$tree\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"file"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":43,"column":35},"end":{"line":43,"column":46}}})) != null ? stack1 : "")
    + " \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":43,"column":53},"end":{"line":43,"column":64}}})) != null ? stack1 : "")
    + " >/dev/null &&\n  # Prints true where Docker Hub now says what the policy says.\n  hub \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":45,"column":12},"end":{"line":45,"column":23}}})) != null ? stack1 : "")
    + " | jq --slurpfile want \"$tree\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"file"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":45,"column":53},"end":{"line":45,"column":64}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"same"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":45,"column":65},"end":{"line":45,"column":76}}})) != null ? stack1 : "")
    + "\n```\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "jq -s '.[0] * .[1]' \"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"backup"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":29},"end":{"line":61,"column":42}}})) != null ? stack1 : "")
    + " \"$tree\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"file"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":50},"end":{"line":61,"column":61}}})) != null ? stack1 : "")
    + " >\"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"merged"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":72},"end":{"line":61,"column":85}}})) != null ? stack1 : "")
    + " &&\n  hub -X PUT --data-binary @\"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"merged"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":62,"column":37},"end":{"line":62,"column":50}}})) != null ? stack1 : "")
    + " \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":62,"column":57},"end":{"line":62,"column":68}}})) != null ? stack1 : "")
    + " >/dev/null\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":71,"column":0},"end":{"line":71,"column":12}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"organization"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":71,"column":14},"end":{"line":71,"column":35}}})) != null ? stack1 : "")
    + "\n\n```sh\njq -e "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"kept"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":74,"column":6},"end":{"line":74,"column":17}}})) != null ? stack1 : "")
    + " \"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"backup"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":74,"column":27},"end":{"line":74,"column":40}}})) != null ? stack1 : "")
    + " >\"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"back"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":74,"column":51},"end":{"line":74,"column":62}}})) != null ? stack1 : "")
    + " &&\n  hub -X PUT --data-binary @\"$before\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"back"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":75,"column":37},"end":{"line":75,"column":48}}})) != null ? stack1 : "")
    + " \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":75,"column":55},"end":{"line":75,"column":66}}})) != null ? stack1 : "")
    + " >/dev/null\n```\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":84,"column":12}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"organization"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":84,"column":14},"end":{"line":84,"column":35}}})) != null ? stack1 : "")
    + "\n\n```sh\nhub -X PUT --data-binary @\"$tree\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"remove"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":87,"column":33},"end":{"line":87,"column":46}}})) != null ? stack1 : "")
    + " \"$HUB\""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":87,"column":53},"end":{"line":87,"column":64}}})) != null ? stack1 : "")
    + " >/dev/null\n```\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "terraform import "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"address"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":99,"column":17},"end":{"line":99,"column":31}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"organization"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":99,"column":32},"end":{"line":99,"column":51}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "For an organisation you do not own, set `image_access_organizations` to those you do: its owners decide for the others.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Hub settings of "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"organization"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":1,"column":25},"end":{"line":1,"column":44}}})) != null ? stack1 : "")
    + "\n\n- Policy: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":3,"column":10},"end":{"line":3,"column":25}}})) != null ? stack1 : "")
    + "\n\nChoose one way, and stay with it: the Hub API with `curl`, or Terraform. Either needs\n\n- Docker Business, and an **owner** of the organisation;\n- a **personal access token** of that owner, from a password manager into the environment and never into a file.\n  Organisation access tokens do not work for these settings. A password works only without single sign-on.\n\n**Whatever you send replaces the whole setting.** A registry that somebody added in Docker Home and that is not in the\npolicy is gone. Keep the answer that is fetched first, compare, and put what is missing into the policy.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repositories"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "\n## With curl and jq\n\nIn a POSIX shell, in a folder of your own outside this tree. `HUB_USER` and `HUB_PAT` are in the environment.\n\n```sh\numask 077\nHUB=https://hub.docker.com\ntree=/path/to/this/folder\nbefore=before-$(date +%Y%m%dT%H%M%S)\nmkdir \"$before\"\ntoken=$(jq -n '{identifier: env.HUB_USER, secret: env.HUB_PAT}' |\n  curl -fsS -H 'Content-Type: application/json' --data-binary @- \"$HUB/v2/auth/token\" | jq -er .access_token)\nhub() { printf 'Authorization: Bearer %s\\n' \"$token\" | curl -fsS -H @- -H 'Content-Type: application/json' \"$@\"; }\n```\n\nThe token never stands in a command line, where other users of the machine could read it. It is short-lived.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"requests"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":47,"column":9}}})) != null ? stack1 : "")
    + "\nDocker documents the request for Image Access Management; the one for Registry Access Management is that of Docker's\nown Terraform provider.\n\nA 403 means another role than owner, another plan than Business, or an organisation access token. A 429 says in\n`X-Retry-After` when to try again, as a Unix time.\n\n### Where Docker Hub keeps more\n\nIf the answer that was kept has fields the file does not have, send both, the file on top:\n\n```sh\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"requests"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":63,"column":9}}})) != null ? stack1 : "")
    + "```\n\n### Back to what was set before\n\nIn a new shell run the first block again, then set `before` to the folder that holds what was kept.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"requests"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":0},"end":{"line":77,"column":9}}})) != null ? stack1 : "")
    + "\n### Off altogether\n\nIn a new shell run the first block again.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"requests"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":0},"end":{"line":89,"column":9}}})) != null ? stack1 : "")
    + "\n## With Terraform\n\nIn a folder of your own, with a copy of `main.tf`. `DOCKER_USERNAME` and `DOCKER_PASSWORD` (the token) are in the\nenvironment. The state file holds the settings and no secret.\n\n```sh\nterraform init\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":98,"column":0},"end":{"line":100,"column":9}}})) != null ? stack1 : "")
    + "terraform plan\nterraform apply\n```\n\nThe import takes in what is set now, so that the plan shows what would change; read it before `apply`.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"several"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":106,"column":0},"end":{"line":108,"column":7}}})) != null ? stack1 : "")
    + "`terraform destroy` switches the settings off. From then on `apply` also undoes what somebody changes in Docker Home.\n";
},"useData":true},
  "hub/console-checklist.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":9,"column":3},"end":{"line":9,"column":15}}})) != null ? stack1 : "")
    + " ("
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"organization"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":9,"column":17},"end":{"line":9,"column":36}}})) != null ? stack1 : "")
    + ")\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"steps"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "\nBack:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"back"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- [ ] "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"md","hash":{},"data":data,"loc":{"start":{"line":12,"column":6},"end":{"line":12,"column":17}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":17,"column":2},"end":{"line":17,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Optional: the same settings as a settings policy\n\nNot needed: machines get `admin-settings.json` by the other ways of this tree. A settings policy in Docker Home **wins\nover the file**, for the users it is assigned to, and needs a verified domain. Whoever uploads it uploads it again after\nevery build that changes the file, or two truths are at work.\n\n- [ ] In Docker Home open the settings policies of Docker Desktop, create one, upload "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"settings"),"several"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":35,"column":86},"end":{"line":35,"column":139}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"settings"),"several"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"settings"),"files"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "")
    + "\nBack: take the settings policy off its users, or delete it in Docker Home. The file counts again.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"settings"),"lost"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "a file";
},"6":function(container,depth0,helpers,partials,data) {
    return "the file";
},"7":function(container,depth0,helpers,partials,data) {
    return "- [ ] The files differ by operating system, and a settings policy has one content for all. Choose one that is right for\n      all of them.\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nDocker Home has no counterpart for these; they work in the file only:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"settings"),"lost"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":52,"column":9}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Home, by hand\n\n- Organisation: "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"organization"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + "\n- Policy: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":25}}})) != null ? stack1 : "")
    + "\n\nDocker has no public interface for what stands here: an organisation owner does it in Docker Home (app.docker.com).\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tasks"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"settings"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":54,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "hub/firewall-hosts.txt": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"line").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"line","hash":{},"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":13}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Hosts that machines with Docker Desktop must reach, for the firewall or proxy of the network.\n# This is not the registry allow-list: that one filters in Docker Desktop, and stands in registries.csv.\n# Docker's own list changes between versions: compare with docs.docker.com/desktop/setup/allow-list/ for the release\n# you deploy. Why each host is here: firewall-hosts.csv. Policy "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"policy"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":4,"column":64},"end":{"line":4,"column":79}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"hosts"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "hub/main.tf": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nresource \"docker_org_setting_registry_access_management\" \"registry_access\" {\n  org_name = "
    + ((stack1 = lookupProperty(helpers,"hcl").call(alias1,lookupProperty(lookupProperty(depth0,"registryAccess"),"organization"),{"name":"hcl","hash":{},"data":data,"loc":{"start":{"line":20,"column":13},"end":{"line":20,"column":48}}})) != null ? stack1 : "")
    + "\n  enabled  = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"registryAccess"),"enabled"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":21,"column":13},"end":{"line":21,"column":67}}})) != null ? stack1 : "")
    + "\n\n  standard_registry_docker_hub = {\n    allowed = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"registryAccess"),"dockerHub"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":24,"column":14},"end":{"line":24,"column":70}}})) != null ? stack1 : "")
    + "\n  }\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"registryAccess"),"registries"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "")
    + "}\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "true";
},"2":function(container,depth0,helpers,partials,data) {
    return "false";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  custom_registries = [\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"registryAccess"),"registries"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":35,"column":9}}})) != null ? stack1 : "")
    + "  ]\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    {\n      address       = "
    + ((stack1 = lookupProperty(helpers,"hcl").call(alias1,lookupProperty(depth0,"address"),{"name":"hcl","hash":{},"data":data,"loc":{"start":{"line":31,"column":22},"end":{"line":31,"column":37}}})) != null ? stack1 : "")
    + "\n      friendly_name = "
    + ((stack1 = lookupProperty(helpers,"hcl").call(alias1,lookupProperty(depth0,"friendlyName"),{"name":"hcl","hash":{},"data":data,"loc":{"start":{"line":32,"column":22},"end":{"line":32,"column":42}}})) != null ? stack1 : "")
    + "\n      allowed       = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"allowed"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":33,"column":22},"end":{"line":33,"column":61}}})) != null ? stack1 : "")
    + "\n    },\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "  custom_registries = []\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# Image Access Management follows the organisation a member belongs to: each has its own. Name only those you own.\nvariable \"image_access_organizations\" {\n  type = set(string)\n  default = [\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"imageAccess"),"organizations"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":50,"column":9}}})) != null ? stack1 : "")
    + "  ]\n}\n\nresource \"docker_org_setting_image_access_management\" \"image_access\" {\n  for_each = var.image_access_organizations\n\n  org_name                  = each.key\n  enabled                   = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"imageAccess"),"enabled"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":58,"column":30},"end":{"line":58,"column":81}}})) != null ? stack1 : "")
    + "\n  allow_official_images     = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"imageAccess"),"official"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":59,"column":30},"end":{"line":59,"column":82}}})) != null ? stack1 : "")
    + "\n  allow_verified_publishers = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"imageAccess"),"verifiedPublishers"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":60,"column":30},"end":{"line":60,"column":92}}})) != null ? stack1 : "")
    + "\n}\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"hcl").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"hcl","hash":{},"data":data,"loc":{"start":{"line":49,"column":4},"end":{"line":49,"column":16}}})) != null ? stack1 : "")
    + ",\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Hub settings of "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"organization"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":1,"column":25},"end":{"line":1,"column":46}}})) != null ? stack1 : "")
    + ". Policy "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"policy"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":1,"column":55},"end":{"line":1,"column":70}}})) != null ? stack1 : "")
    + ".\n# Generated: change the policy and build again. No secret belongs into this file: the provider reads\n# DOCKER_USERNAME and DOCKER_PASSWORD, a personal access token of an organisation owner.\n# How to begin without losing what is set now: apply.md. `terraform destroy` switches the settings off.\n\nterraform {\n  required_version = \">= 1.0\"\n  required_providers {\n    docker = {\n      source  = \"docker/docker\"\n      version = \"~> 0.6\"\n    }\n  }\n}\n\nprovider \"docker\" {}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registryAccess"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":41,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"imageAccess"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "linux/install.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/opening.sh"),depth0,{"name":"posix/opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"linux/primitives.sh"),depth0,{"name":"linux/primitives.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/ground.sh"),depth0,{"name":"posix/ground.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/writing.sh"),depth0,{"name":"posix/writing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/lock.sh"),depth0,{"name":"posix/lock.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt.sh"),depth0,{"name":"posix/receipt.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/install.frame.sh"),depth0,{"name":"posix/install.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "linux/observe.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# What only Linux has.\n\n# The process that reads the policy, as the kernel names it: the first fifteen bytes of `com.docker.backend`. Source: the\n# unit docker-desktop.service of Docker's packages, quoted in docker/desktop-linux issue 53; proc_pid_comm(5).\nbackend=com.docker.back\n\n# The mode of a file masks its list: nobody gets more than the group has. Lists beyond the mode are looked at apart.\nread_lists_of_paths() { :; }\n\nread_access_list() { list=none; }\n\nto_list='' to_flag=''\n# Where a tool was killed before it could say how it ended.\ncode_of_list=137 code_of_flag=137\n\n# What the tools for extra evidence are asked, each once. They follow links, so that they are asked about files only.\ncollect_extras() {\n  case $2 in file-list | file-flags) ;; *) return 0 ;; esac\n  reach \"$3\" || return 0\n  case $way.$kind in\n    reached.file | reached.folder)\n      if [ \"$2\" = file-list ]; then to_list=$to_list$4$nl; else to_flag=$to_flag$4$nl; fi\n      ;;\n  esac\n}\n\nask_extras() {\n  # shellcheck disable=SC2086 # one path a line\n  if [ -n \"$to_list\" ] && has getfacl; then\n    {\n      run_access_lists $to_list 2>/dev/null\n      printf 'ended list %s\\n' $?\n    } &\n  fi\n  # shellcheck disable=SC2086\n  if [ -n \"$to_flag\" ] && has lsattr; then\n    {\n      run_flags $to_flag 2>&1\n      printf 'ended flag %s\\n' $?\n    } &\n  fi\n}\n\n# `getfacl -as` says nothing about what has no list beside its mode; of another one the first line is `# file: ./usr/...`.\n# `lsattr` says `----i---------e------- ./usr/...`.\nkeep_extra() {\n  case $line in\n    'ended list '*) code_of_list=${line##* } ;;\n    'ended flag '*) code_of_flag=${line##* } ;;\n    '# file: '*)\n      number_path \"${line#'# file: '}\"\n      [ -z \"$at\" ] || eval \"list_$at=acl\"\n      ;;\n    [A-Za-z-]*' ./'*)\n      number_path \"${path# }\"\n      case $word in *[!A-Za-z-]*) at= ;; esac\n      [ -z \"$at\" ] || eval \"flags_of_$at=\\$word\"\n      ;;\n  esac\n}\n\nobserve_list() {\n  reach \"$1\" || return 0\n  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac\n  has getfacl || { is_unseen 'getfacl is not installed' && return; }\n  if [ \"$code_of_list\" -ne 0 ]; then\n    explain_silence \"$code_of_list\" getfacl\n    is_unreadable \"$reason\"\n    return\n  fi\n  eval \"list=\\${list_$1-none}\"\n  is_value \"$list\"\n}\n\nobserve_flags() {\n  reach \"$1\" || return 0\n  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac\n  has lsattr || { is_unseen 'lsattr is not installed' && return; }\n  eval \"named=\\${flags_of_$1-}\"\n  case $named in\n    '')\n      case $answers in\n        *'not supported'*\"$2\"* | *'nappropriate ioctl'*\"$2\"*) is_unseen 'the file system has no such flags' ;;\n        *)\n          explain_silence \"$code_of_flag\" lsattr\n          is_unreadable \"$reason\"\n          ;;\n      esac\n      ;;\n    *i*a* | *a*i*) is_value immutable,append-only ;;\n    *i*) is_value immutable ;;\n    *a*) is_value append-only ;;\n    *) is_value none ;;\n  esac\n}\n\n# SELinux is present where the kernel enforces labels. Source: selinux(8).\nobserve_label() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  if [ ! -e \"$selinux\" ]; then is_unseen 'SELinux is not in use' && return; fi\n  reach \"$1\" || return 0\n  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac\n  has matchpathcon || { is_unseen 'matchpathcon is not installed' && return; }\n  label=$(run_label \"${2#.}\" 2>/dev/null)\n  explain_silence $? matchpathcon\n  case $label in\n    *' verified' | *' verified.') is_value expected ;;\n    *' has context '*) is_value unexpected ;;\n    *) is_unreadable \"$reason\" ;;\n  esac\n}\n\n# The kernel's own list; a mount at or below the folder hides what was installed there. The mount point is the fifth word.\n# Source: proc_pid_mountinfo(5).\nobserve_mounts() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  point='' mounts=0\n  if [ -r \"$proc/self/mountinfo\" ]; then\n    while read -r _ _ _ _ mount _; do\n      mounts=$((mounts + 1))\n      case $mount in\n        \"$1\" | \"$1\"/*)\n          point=$mount\n          break\n          ;;\n      esac\n    done <\"$proc/self/mountinfo\"\n  fi\n  if [ \"$mounts\" -eq 0 ]; then is_unreadable 'the list of mounts cannot be read'\n  elif [ -z \"$point\" ]; then is_value none\n  else\n    # White space and backslashes stand as octal digits.\n    case $point in *\\\\*) point=$(printf '%b' \"$(escaped \"$point\")\") ;; esac\n    show \"$point\"\n    is_value \"$shown\"\n  fi\n}\n\n# `\\040` as `\\0040`, which is what printf wants.\nescaped() {\n  rest=$1\n  while :; do\n    case $rest in *\\\\*) ;; *) break ;; esac\n    printf '%s\\\\0' \"${rest%%\\\\*}\"\n    rest=${rest#*\\\\}\n  done\n  printf '%s' \"$rest\"\n}\n\n# Processes are seen without a tool. Where the first one shows nothing, the system hides those of others.\nobserve_restart() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  oldest=\n  set +f\n  for process in \"$proc\"/[0-9]*; do\n    IFS= read -r name 2>/dev/null <\"$process/comm\" || continue\n    [ \"$name\" = \"$backend\" ] || continue\n    IFS= read -r line 2>/dev/null <\"$process/stat\" || continue\n    # After the name, which may hold anything, the start is the twentieth word.\n    line=${line##*) }\n    started=0\n    for word in $line; do\n      started=$((started + 1))\n      [ \"$started\" -lt 20 ] || break\n    done\n    case $word in\n      '' | *[!0-9]*) continue ;;\n    esac\n    if [ -z \"$oldest\" ] || [ \"$word\" -lt \"$oldest\" ]; then oldest=$word; fi\n  done\n  set -f\n  if [ -z \"$oldest\" ]; then\n    if IFS= read -r name 2>/dev/null <\"$proc/1/comm\"; then is_absent\n    else is_unseen 'processes of others cannot be seen'\n    fi\n    return\n  fi\n  boot=\n  while read -r word line; do\n    [ \"$word\" != btime ] || { boot=$line && break; }\n  done <\"$proc/stat\"\n  case $boot in\n    '' | *[!0-9]*) is_unseen 'processes cannot be seen' ;;\n    # The kernel counts hundredths wherever Docker Desktop runs. Source: proc_pid_stat(5), sysconf(3).\n    *) observe_age $((boot + oldest / 100)) \"$@\" ;;\n  esac\n}\n\n# /opt/docker-desktop is where every package of Docker Desktop puts it. Source: docker/desktop-linux issue 53; docker/docs\n# install/linux. Through links: some systems keep /opt elsewhere.\nobserve_desktop() {\n  reach \"$1\" || return 0\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show its version' && return; fi\n  if [ ! -e \"$2\" ]; then\n    # That is also true of a place that may not be seen, and of links in a circle.\n    case $(run_follow \"$2\") in\n      *': No such file or directory' | *': Not a directory') is_absent ;;\n      *) is_unreadable 'the folder cannot be seen' ;;\n    esac\n    return\n  fi\n  observe_package docker-desktop\n  [ \"$seen\" != absent ] || is_unreadable 'no package manager knows its version'\n}\n\n# Version of an installed package without epoch and release: `1:4.83.0-206054` is 4.83.0.\nobserve_package() {\n  managers=no\n  is_absent\n  for manager in dpkg-query rpm pacman; do\n    has \"$manager\" || continue\n    case $manager in\n      dpkg-query)\n        answer=$(run_dpkg \"$1\" 2>/dev/null)\n        code=$?\n        case $answer in 'install ok installed '*) version=${answer##* } ;; *) version= ;; esac\n        ;;\n      rpm)\n        answer=$(run_rpm \"$1\" 2>/dev/null)\n        code=$?\n        case $answer in 'installed '*) version=${answer##* } ;; *) version= ;; esac\n        ;;\n      *)\n        answer=$(run_pacman \"$1\" 2>/dev/null)\n        code=$?\n        version=${answer#* }\n        ;;\n    esac\n    managers=yes\n    case $version in [0-9]*:*) version=${version#*:} ;; esac\n    version=${version%%[!0-9.]*}\n    case .$version. in\n      *..*) ;;\n      *) is_value \"$version\" && return ;;\n    esac\n    case $code in 124 | 137) is_unreadable 'no answer in time' ;; esac\n  done\n  [ \"$managers\" = yes ] || is_unreadable 'no package manager is known here'\n}\n\nobserve_unit() {\n  answer=$(run_unit \"$1\" 2>&1)\n  code=$?\n  # That there is no systemctl is said in the same words: 127.\n  case $code.$answer in\n    127.*)\n      explain_silence \"$code\" systemctl\n      is_unreadable \"$reason\"\n      return\n      ;;\n  esac\n  case $answer in\n    *'No such file or directory'* | not-found) is_absent ;;\n    '' | *[!a-z-]*)\n      explain_silence \"$code\" systemctl\n      is_unreadable \"$reason\"\n      ;;\n    *) is_value \"$answer\" ;;\n  esac\n}\n\n# $1: kind; the rest: its places.\nobserve_here() {\n  kind_of_look=$1\n  shift\n  case $kind_of_look in\n    file-list) observe_list \"$1\" ;;\n    file-flags) observe_flags \"$1\" \"$2\" ;;\n    file-label) observe_label \"$1\" \"$2\" ;;\n    mounts) observe_mounts \"$1\" ;;\n    restart) observe_restart \"$@\" ;;\n    desktop-version) observe_desktop \"$1\" \"$2\" ;;\n    package-version | unit-enabled)\n      if [ -n \"$root\" ]; then is_unseen 'another root cannot show it'\n      # Asked only where the receipt names a channel that brings them.\n      elif [ \"$kind_of_look\" = package-version ]; then observe_package \"$1\"\n      else observe_unit \"$1\"\n      fi\n      ;;\n  esac\n}\n";
},"useData":true},
  "linux/primitives.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# What this system's tools can see and do. Nothing below this block calls a tool that differs between systems.\n\nreceipts=/var/lib/wharfinger\ntools='chmod chown id ls mkdir mv rm rmdir sha256sum sleep stat tr'\n\n# Owner, mode, links and size of a path itself, never of what a link points to: `0 644 1 37`.\nfacts() { stat -c '%u %a %h %s' \"$1\"; }\n\n# Digest of standard input; what stands after the first blank is the tool's own.\nsha256() { sha256sum; }\n\nown() { chown -h 0:0 \"$1\"; }\n\n# `ls` of GNU marks a list with `+`.\nacl_present() {\n  case $(ls -ld \"$1\") in\n    ??????????+*) return 0 ;;\n    *) return 1 ;;\n  esac\n}\n\n# The mode of a file masks its list: nobody gets more than the group has, which is judged as part of the mode.\nacl_grants_change() { return 1; }\n\nclear_acl() {\n  command -v setfacl >/dev/null 2>&1 && setfacl -b \"$1\" 2>/dev/null\n  return 0\n}\n\n# Not every file system has these flags. Where they stay, the step that follows fails and says so.\nclear_flags() {\n  command -v chattr >/dev/null 2>&1 && chattr -i -a \"$1\" >/dev/null 2>&1\n  return 0\n}\n\nunlock_hint() { printf 'lsattr -d \"%s\"; chattr -i \"%s\"' \"$1\" \"$1\"; }\n\nacl_hint() { printf 'setfacl -b \"%s\" (package acl)' \"$1\"; }\n\n# A file in another root gets its SELinux label when that system starts.\nrestore_context() {\n  [ -z \"$root\" ] || return 0\n  command -v restorecon >/dev/null 2>&1 && restorecon \"$1\" 2>/dev/null\n  return 0\n}\n\n# What tells a process from a later one of the same number: the moment of its start. Nothing where it cannot be seen.\nbirth() {\n  IFS= read -r process 2>/dev/null <\"/proc/$1/stat\" || return 0\n  # After the name, which may hold anything, the start is the twentieth word.\n  # shellcheck disable=SC2086 # words\n  set -- ${process##*) }\n  printf '%s' \"${20-}\"\n}\n\n# There are no managed preferences on Linux: 3 means that there is nothing to judge.\npreference() { return 3; }\n";
},"useData":true},
  "linux/seeing.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/limit.sh"),depth0,{"name":"posix/limit.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# The tools of this system that look. Nothing below this block calls one.\n\n# For each path itself, never what a link points to: `<owner> <type and mode> <links> <size> <changed> <flags> <path>`.\nrun_stat() { aloud stat -c '%u 0x%f %h %s %Z 0 %n' -- \"$@\"; }\n\n# Of what a link points to: the system's complaint where there is nothing.\nrun_follow() { aloud stat -L -c %F -- \"$1\"; }\n\nrun_digest() { aloud sha256sum -- \"$@\"; }\n\nrun_access_lists() { limited getfacl -apsn -- \"$@\"; }\n\nrun_flags() { aloud lsattr -d -- \"$@\"; }\n\nrun_label() { limited matchpathcon -V \"$1\"; }\n\nrun_dpkg() { limited dpkg-query -W -f '${Status} ${Version}\\n' \"$1\"; }\n\nrun_rpm() { limited rpm -q --queryformat 'installed %{VERSION}\\n' \"$1\"; }\n\nrun_pacman() { limited pacman -Q \"$1\"; }\n\nrun_unit() { aloud systemctl is-enabled \"$1\"; }\n\nrun_date() { limited date -u +%Y-%m-%d; }\n\nrun_grep() { limited grep \"$@\"; }\n\n# The first bytes of a file: `ef bb bf 7b`, with blanks as each system likes them.\nrun_bytes() { limited od -A n -t x1 -N 4 \"$1\"; }\n\n# Where the kernel shows processes and mounts.\nproc=/proc\nselinux=/sys/fs/selinux/enforce\n";
},"usePartial":true,"useData":true},
  "linux/uninstall.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/opening.sh"),depth0,{"name":"posix/opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"linux/primitives.sh"),depth0,{"name":"linux/primitives.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/ground.sh"),depth0,{"name":"posix/ground.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/writing.sh"),depth0,{"name":"posix/writing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/lock.sh"),depth0,{"name":"posix/lock.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt.sh"),depth0,{"name":"posix/receipt.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/uninstall.frame.sh"),depth0,{"name":"posix/uninstall.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "linux/verify.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/verify.opening.sh"),depth0,{"name":"posix/verify.opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/asked.sh"),depth0,{"name":"posix/asked.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"linux/seeing.sh"),depth0,{"name":"linux/seeing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/observe.sh"),depth0,{"name":"posix/observe.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"linux/observe.sh"),depth0,{"name":"linux/observe.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/judge.sh"),depth0,{"name":"posix/judge.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/answer.sh"),depth0,{"name":"posix/answer.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/verify.frame.sh"),depth0,{"name":"posix/verify.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "macos/install.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/opening.sh"),depth0,{"name":"posix/opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"macos/primitives.sh"),depth0,{"name":"macos/primitives.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/ground.sh"),depth0,{"name":"posix/ground.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/writing.sh"),depth0,{"name":"posix/writing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/lock.sh"),depth0,{"name":"posix/lock.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt.sh"),depth0,{"name":"posix/receipt.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/install.frame.sh"),depth0,{"name":"posix/install.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "macos/observe.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# What only macOS has.\n\n# The process that reads the policy, in Docker.app/Contents/MacOS. Source: docker/for-mac issue 5164, which samples it.\nbackend=com.docker.backend\n\n# `ls -e` prints each entry of a list on a line of its own below the file: ` 0: group:everyone deny delete`. Entries that\n# deny make nothing weaker; Apple puts some on folders of the system. Source: ls(1), chmod(1) of macOS.\nread_lists_of_paths() {\n  lines=$(with_paths run_access_lists 2>/dev/null)\n  list_code=$?\n  at='' list=\n  IFS=$nl\n  for line in $lines; do\n    case $line in\n      ' '*' allow '*) list=allows ;;\n      ' '[0-9]*': '*' deny '*) [ \"$list\" = allows ] || list=denies ;;\n      ' '*) list=allows ;;\n      *' .')\n        number_path .\n        list=none\n        ;;\n      *)\n        number_path \"./${line#* ./}\"\n        list=none\n        ;;\n    esac\n    [ -z \"$at\" ] || eval \"list_$at=\\$list\"\n  done\n  IFS=\" \t$nl\"\n}\n\n# Sets list: none, denies, allows or unreadable.\nread_access_list() {\n  eval \"list=\\${list_$1-unreadable}\"\n  [ \"$list\" != unreadable ] || explain_silence \"$list_code\" ls\n}\n\n# Lists and flags are known of every path already.\ncollect_extras() { :; }\nask_extras() { :; }\nkeep_extra() { :; }\n\n# The flags of chflags(2): UF_IMMUTABLE 2, UF_APPEND 4, SF_IMMUTABLE 0x20000, SF_APPEND 0x40000.\nobserve_flags() {\n  reach \"$1\" || return 0\n  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac\n  named=\n  [ $((flags & 0x20002)) -eq 0 ] || named=immutable\n  [ $((flags & 0x40004)) -eq 0 ] || named=$named${named:+,}append-only\n  is_value \"${named:-none}\"\n}\n\n# Property lists, read line by line as Apple's tools print them: one element a line, whatever the indentation. Calls $1\n# with `open`, `close`, `key`, `string` or `other`, and the text; depth is the number of containers around it.\nread_plist() {\n  depth=0 inside=no\n  while IFS= read -r line || [ -n \"$line\" ]; do\n    if [ \"$inside\" = string ]; then\n      text=$text$nl$line\n      case $line in *'</string>'*) inside=no ;; *) continue ;; esac\n      unescape \"${text%%</string>*}\"\n      \"$1\" string\n      continue\n    fi\n    if [ \"$inside\" = data ]; then\n      case $line in *'</data>'*) inside=no ;; esac\n      continue\n    fi\n    line=${line#\"${line%%[!\t ]*}\"}\n    case $line in\n      '<dict>' | '<array>')\n        \"$1\" open\n        depth=$((depth + 1))\n        ;;\n      '</dict>' | '</array>')\n        depth=$((depth - 1))\n        \"$1\" close\n        ;;\n      '<key>'*'</key>')\n        text=${line#<key>}\n        unescape \"${text%</key>}\"\n        \"$1\" key\n        ;;\n      '<string>'*'</string>')\n        text=${line#<string>}\n        unescape \"${text%</string>}\"\n        \"$1\" string\n        ;;\n      '<string>'*) inside='string' text=${line#<string>} ;;\n      '<string/>')\n        text=\n        \"$1\" string\n        ;;\n      '<array/>') \"$1\" array ;;\n      '<data>'*'</data>') \"$1\" other ;;\n      '<data>'*)\n        inside=data\n        \"$1\" other\n        ;;\n      '<?xml'* | '<!DOCTYPE'* | '<plist'* | '</plist>') ;;\n      '<'*) \"$1\" other ;;\n    esac\n  done\n}\n\n# Sets text: what the text of an element stands for.\nunescape() {\n  text=$1\n  case $text in *\\&*) ;; *) return 0 ;; esac\n  rest=$text text=\n  while :; do\n    case $rest in *\\&*) ;; *) break ;; esac\n    text=$text${rest%%&*}\n    rest=${rest#*&}\n    case $rest in\n      'amp;'*) text=\"$text&\" ;;\n      'lt;'*) text=\"$text<\" ;;\n      'gt;'*) text=\"$text>\" ;;\n      'quot;'*) text=\"$text\\\"\" ;;\n      'apos;'*) text=\"$text'\" ;;\n      *) text=\"$text?\" ;;\n    esac\n    rest=${rest#*;}\n  done\n  text=$text$rest\n}\n\n# Prints the preferences right in a property list, one a line, as a look gives them: `allowedOrgs|kind=string;acme`.\nprint_preferences() {\n  key='' whole=no\n  read_plist see_preference\n  [ \"$whole\" = no ] || printf 'whole\\n'\n}\n\nsee_preference() {\n  case $depth.$1 in\n    1.key) key=$text ;;\n    0.close) whole=yes ;;\n    1.string)\n      while :; do\n        case $text in *\"$nl\") text=${text%\"$nl\"} ;; *) break ;; esac\n      done\n      show \"$text\"\n      printf '%s|kind=string;%s\\n' \"$key\" \"$shown\"\n      ;;\n    1.array) printf '%s|kind=array\\n' \"$key\" ;;\n    1.open)\n      case $line in\n        '<array>') printf '%s|kind=array\\n' \"$key\" ;;\n        *) printf '%s|kind=other\\n' \"$key\" ;;\n      esac\n      ;;\n    1.other) printf '%s|kind=other\\n' \"$key\" ;;\n  esac\n}\n\n# Sets preferences: what a property list holds; nothing where it cannot be read, and reason says why.\nread_preferences() {\n  preferences=$(run_plist \"$1\" 2>/dev/null)\n  code=$?\n  explain_silence \"$code\" plutil\n  [ \"$code\" -eq 0 ] || preferences=\n  preferences=$nl$(printf '%s\\n' \"$preferences\" | print_preferences)$nl\n  case $preferences in\n    *\"${nl}whole$nl\") ;;\n    *) preferences= ;;\n  esac\n}\n\n# Where the computer level of MDM lands. Source: the table managed_policies of osquery, which reads the same.\nmanaged_file=\n\nobserve_preference() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  file=$2\n  reach \"$1\" || return 0\n  if [ \"$way.$kind\" != reached.file ]; then is_unreadable not-a-file && return; fi\n  if [ ! -r \"$file\" ]; then is_unreadable 'permission denied' && return; fi\n  if [ \"$managed_file\" != \"$file\" ]; then\n    managed_file=$file\n    read_preferences \"$file\"\n    managed=$preferences managed_reason=$reason\n  fi\n  entry=${managed#*\"$nl$3|\"}\n  if [ -z \"$managed\" ]; then is_unreadable \"$managed_reason\"\n  elif [ \"$entry\" = \"$managed\" ]; then is_absent\n  else is_value \"${entry%%\"$nl\"*}\"\n  fi\n}\n\n# Whether the system itself says that nobody but MDM sets it. Domain and name are arguments, never code. Source:\n# usnistgov/macos_security, the pattern of its checks; documentation of NSUserDefaults.\nforced_code='function run(argv) { return $.NSUserDefaults.alloc.initWithSuiteName(argv[0]).objectIsForcedForKey(argv[1]); }'\n\n# Where there is no such preference, that is what is seen.\nobserve_forced() {\n  observe_preference \"$1\" \"$2\" \"$4\"\n  [ \"$seen\" = value ] || return 0\n  answer=$(run_forced \"$forced_code\" \"$3\" \"$4\" 2>/dev/null)\n  explain_silence $? osascript\n  case $answer in\n    true | false) is_value \"$answer\" ;;\n    *) is_unreadable \"$reason\" ;;\n  esac\n}\n\n# Prints the levels at which a profile is installed: `computer verified`, `computer unverified`, `user`; `whole` at the end\n# of a whole list.\nprint_profiles() {\n  sought=$1 level='' key='' identifier='' state='' whole=no\n  read_plist see_profile\n  [ \"$whole\" = no ] || printf 'whole\\n'\n}\n\n# A dictionary of levels, each an array of profiles. `_computerlevel` is the whole Mac, the others are names of users.\n# Source: test data of micromdm and munki.\nsee_profile() {\n  case $depth.$1 in\n    1.key) level=$text ;;\n    2.open) identifier='' state='' ;;\n    3.key) key=$text ;;\n    3.string)\n      case $key in\n        ProfileIdentifier) identifier=$text ;;\n        ProfileVerificationState) state=$text ;;\n      esac\n      ;;\n    2.close)\n      if [ \"$identifier\" = \"$sought\" ]; then\n        case $level.$state in\n          _computerlevel.verified) printf 'computer verified\\n' ;;\n          _computerlevel.*) printf 'computer unverified\\n' ;;\n          *) printf 'user\\n' ;;\n        esac\n      fi\n      ;;\n    0.close) whole=yes ;;\n  esac\n}\n\nobserve_profile() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  is_root || { is_unreadable 'only root may list the profiles' && return; }\n  answer=$(run_profiles 2>/dev/null)\n  code=$?\n  explain_silence \"$code\" profiles\n  # What it prints where there is none is not confirmed: this sentence, or a list without entries.\n  case $code.$answer in\n    '0.There are no configuration profiles installed'*) is_absent && return ;;\n    0.*) ;;\n    *) is_unreadable \"$reason\" && return ;;\n  esac\n  found=$(printf '%s\\n' \"$answer\" | print_profiles \"$1\")\n  case $found in\n    *'computer verified'*whole) is_value verified ;;\n    *'computer unverified'*whole) is_value unverified ;;\n    *user*whole) is_value user ;;\n    whole) is_absent ;;\n    *) is_unreadable 'profiles does not answer' ;;\n  esac\n}\n\nobserve_restart() {\n  if [ -n \"$root\" ]; then is_unseen 'another root cannot show it' && return; fi\n  processes=$(run_processes 2>/dev/null) || { is_unseen 'processes cannot be seen' && return; }\n  oldest=\n  IFS=$nl\n  for line in $processes; do\n    case $line in\n      *\"/$backend\" | *\" $backend\") ;;\n      *) continue ;;\n    esac\n    IFS=\" \t$nl\"\n    read_start \"$line\"\n    if [ -z \"$oldest\" ] || [ \"$start\" -lt \"$oldest\" ]; then oldest=$start; fi\n  done\n  IFS=\" \t$nl\"\n  if [ -z \"$oldest\" ]; then is_absent; else observe_age \"$oldest\" \"$@\"; fi\n}\n\n# Sets start, in seconds: `Sat Nov 21 08:17:03 2026     /Applications/...`, in UTC. Source: ps(1) of macOS.\nread_start() {\n  # shellcheck disable=SC2086 # words\n  set -- $1\n  month=0 names_of_months='JanFebMarAprMayJunJulAugSepOctNovDec'\n  before=${names_of_months%%\"$2\"*}\n  month=$((${#before} / 3 + 1))\n  hour=${4%%:*} minute=${4#*:} second=${4##*:}\n  minute=${minute%:*}\n  # Days since 1970 in the Gregorian calendar; years begin in March, so that a leap day is the last.\n  early=$((month < 3))\n  year=$(($5 - early)) since=$(((month + 9) % 12))\n  days=$((year * 365 + year / 4 - year / 100 + year / 400 + (since * 153 + 2) / 5 + $3 - 719469))\n  start=$((days * 86400 + ${hour#0} * 3600 + ${minute#0} * 60 + ${second#0}))\n}\n\n# Where the installer puts Docker Desktop. Source: docker/docs install/mac-install.md. Without its Info.plist it is no\n# application; one that cannot be read is there all the same.\nobserve_desktop() {\n  reach \"$1\" || return 0\n  if [ \"$way.$kind\" != reached.file ]; then is_unreadable 'its Info.plist cannot be read' && return; fi\n  read_preferences \"$2\"\n  version=${preferences#*\"${nl}CFBundleShortVersionString|kind=string;\"}\n  version=${version%%\"$nl\"*}\n  case .$version. in\n    *..* | *[!0-9.]*) is_unreadable 'its Info.plist names no version' ;;\n    *) is_value \"$version\" ;;\n  esac\n}\n\n# $1: kind; the rest: its places.\nobserve_here() {\n  kind_of_look=$1\n  shift\n  case $kind_of_look in\n    managed-preference) observe_preference \"$1\" \"$2\" \"$3\" ;;\n    preference-forced) observe_forced \"$1\" \"$2\" \"$3\" \"$4\" ;;\n    profile) observe_profile \"$1\" ;;\n    file-flags) observe_flags \"$1\" ;;\n    restart) observe_restart \"$@\" ;;\n    desktop-version) observe_desktop \"$1\" \"$2\" ;;\n  esac\n}\n";
},"useData":true},
  "macos/primitives.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# What this system's tools can see and do. Nothing below this block calls a tool that differs between systems.\n\nreceipts='/Library/Application Support/Wharfinger'\ntools='chflags chmod chown defaults id ls mkdir mv ps rm rmdir sleep stat tr'\n\n# Owner, mode, links and size of a path itself, never of what a link points to: `0 0644 1 37`.\nfacts() { stat -f '%u %Mp%Lp %l %z' \"$1\"; }\n\n# Digest of standard input; what stands after the first blank is the tool's own.\nsha256() {\n  if command -v shasum >/dev/null 2>&1; then shasum -a 256\n  elif command -v sha256sum >/dev/null 2>&1; then sha256sum\n  else openssl dgst -sha256 -r\n  fi\n}\n\nown() { chown -h 0:0 \"$1\"; }\n\n# `ls -e` prints each entry of a list on a line of its own below the file.\nacl_present() {\n  case $(ls -lde \"$1\") in\n    *\"$nl\"*) return 0 ;;\n    *) return 1 ;;\n  esac\n}\n\n# Entries that deny make nothing weaker; Apple puts some on folders of the system.\nacl_grants_change() {\n  case $(ls -lde \"$1\") in\n    *\"$nl\"*' allow '*) return 0 ;;\n    *) return 1 ;;\n  esac\n}\n\nclear_acl() { chmod -N \"$1\"; }\n\n# Clearing the system's flags needs a system that is not locked down. Where they stay, the step that follows says so.\nclear_flags() {\n  chflags -h nouchg,nouappnd,noschg,nosappnd \"$1\" 2>/dev/null\n  return 0\n}\n\nunlock_hint() { printf 'ls -ldO \"%s\"; chflags nouchg,noschg \"%s\"' \"$1\" \"$1\"; }\n\nacl_hint() { printf 'chmod -N \"%s\"' \"$1\"; }\n\nrestore_context() { return 0; }\n\n# What tells a process from a later one of the same number: the moment of its start, whatever the caller's time zone.\nbirth() { TZ=UTC0 ps -o lstart= -p \"$1\" 2>/dev/null | tr -cs 'A-Za-z0-9' '-'; }\n\n# Prints a managed preference of Docker Desktop. 1: there is none. 2: it cannot be read. 3: another root cannot show it.\npreference() {\n  [ -z \"$root\" ] || return 3\n  domain='/Library/Managed Preferences/com.docker.config'\n  [ -e \"$domain.plist\" ] || return 1\n  defaults read \"$domain\" >/dev/null 2>&1 || return 2\n  type=$(defaults read-type \"$domain\" \"$1\" 2>/dev/null) || return 1\n  case $type in\n    'Type is string') defaults read \"$domain\" \"$1\" 2>/dev/null || return 2 ;;\n    *) printf '(not a string)' ;;\n  esac\n}\n";
},"useData":true},
  "macos/seeing.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/limit.sh"),depth0,{"name":"posix/limit.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# The tools of this system that look. Nothing below this block calls one.\n\n# For each path itself, never what a link points to: `<owner> <type and mode> <links> <size> <changed> <flags> <path>`.\n# Source: stat(1) of macOS: %p is octal, %c seconds, %f the flags of chflags(2).\nrun_stat() { aloud stat -f '%u 0%p %l %z %c %f %N' -- \"$@\"; }\n\n# What stands after the digest is a blank, a letter or blank for the mode, and the path.\nrun_digest() {\n  if has shasum; then aloud shasum -a 256 -- \"$@\"\n  elif has sha256sum; then aloud sha256sum -- \"$@\"\n  else aloud openssl dgst -sha256 -r \"$@\"\n  fi\n}\n\nrun_access_lists() { limited ls -lde -- \"$@\"; }\n\n# A property list as XML, whatever form it is in.\nrun_plist() { limited plutil -convert xml1 -o - -- \"$1\"; }\n\nrun_profiles() { limited profiles show -type configuration -output stdout-xml; }\n\nrun_forced() { limited osascript -l JavaScript -e \"$1\" \"$2\" \"$3\"; }\n\nrun_processes() { TZ=UTC0 limited ps -axo lstart=,comm=; }\n\nrun_date() { limited date -u +%Y-%m-%d; }\n\nrun_grep() { limited grep \"$@\"; }\n\n# The first bytes of a file: `ef bb bf 7b`, with blanks as each system likes them.\nrun_bytes() { limited od -A n -t x1 -N 4 \"$1\"; }\n\nis_root() { [ \"$(id -u)\" = 0 ]; }\n";
},"usePartial":true,"useData":true},
  "macos/uninstall.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/opening.sh"),depth0,{"name":"posix/opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"macos/primitives.sh"),depth0,{"name":"macos/primitives.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/ground.sh"),depth0,{"name":"posix/ground.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/writing.sh"),depth0,{"name":"posix/writing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/lock.sh"),depth0,{"name":"posix/lock.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt.sh"),depth0,{"name":"posix/receipt.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/uninstall.frame.sh"),depth0,{"name":"posix/uninstall.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "macos/verify.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"posix/verify.opening.sh"),depth0,{"name":"posix/verify.opening.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/asked.sh"),depth0,{"name":"posix/asked.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"macos/seeing.sh"),depth0,{"name":"macos/seeing.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/observe.sh"),depth0,{"name":"posix/observe.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"macos/observe.sh"),depth0,{"name":"macos/observe.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/judge.sh"),depth0,{"name":"posix/judge.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/answer.sh"),depth0,{"name":"posix/answer.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/verify.frame.sh"),depth0,{"name":"posix/verify.frame.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "posix/answer.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"verdict"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":196,"column":4},"end":{"line":196,"column":18}}})) != null ? stack1 : "")
    + ") verdict_sentence="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"sentence"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":196,"column":37},"end":{"line":196,"column":52}}})) != null ? stack1 : "")
    + " rooted_sentence="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"rooted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":196,"column":69},"end":{"line":196,"column":82}}})) != null ? stack1 : "")
    + " ;;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Answering. What is printed is printable ASCII, whoever wrote what was seen.\n\n# What cannot be said is trouble, and no answer.\nsay() { printf '%s\\n' \"$1\" || exit 2; }\n\ncomplain() { printf '%s\\n' \"$1\" >&2; }\n\n# Sets shown: text that somebody else may have chosen, on one line of printable ASCII.\nshow() {\n  shown=$1\n  case $1 in\n    *[!\\ -~]*) shown=$(printf '%s' \"$1\" | tr -c '\\040-\\176' '?') || shown='?' ;;\n  esac\n}\n\n# Sets json: the text as JSON writes it between its quotes.\ntext_json() {\n  json='' rest=$1\n  while :; do\n    case $rest in\n      *[\\\"\\\\]*) ;;\n      *) break ;;\n    esac\n    piece=${rest%%[\\\"\\\\]*}\n    rest=${rest#\"$piece\"}\n    case $rest in\n      \\\"*) json=$json$piece\\\\\\\" ;;\n      *) json=$json$piece\\\\\\\\ ;;\n    esac\n    rest=${rest#?}\n  done\n  json=$json$rest\n}\n\n# Sets json: a list of names that stand behind semicolons.\nlist_json() {\n  remaining=$1 list=\n  while :; do\n    text_json \"${remaining%%;*}\"\n    list=\"$list${list:+,}\\\"$json\\\"\"\n    case $remaining in *\\;*) remaining=${remaining#*;} ;; *) break ;; esac\n  done\n  json=\"[$list]\"\n}\n\n# Sets plain: what a text of JSON stands for; what is not ASCII stays as \\u00fc.\nplain_text() {\n  plain='' rest=$1\n  while :; do\n    case $rest in\n      *\\\\[\\\"\\\\]*) ;;\n      *) break ;;\n    esac\n    piece=${rest%%\\\\[\\\"\\\\]*}\n    rest=${rest#\"$piece\"\\\\}\n    plain=$plain$piece${rest%\"${rest#?}\"}\n    rest=${rest#?}\n  done\n  plain=$plain$rest\n}\n\n# One machine in one line: `f` loses its end where it would be too long, and `more` counts what is lost.\nresult_line() {\n  have_json=null desktop_json=null root_end='' only_end=\n  [ -z \"$have\" ] || have_json=\"\\\"$have\\\"\"\n  if [ -n \"$desktop\" ]; then\n    text_json \"$desktop\"\n    desktop_json=\"\\\"$json\\\"\"\n  fi\n  if [ -n \"$root\" ]; then\n    text_json \"$root\"\n    root_end=\",\\\"root\\\":\\\"$json\\\"\"\n  fi\n  head=\"{\\\"v\\\":1,\\\"pol\\\":\\\"$policy\\\",\\\"have\\\":$have_json,\\\"rev\\\":\\\"$revision\\\",\\\"os\\\":\\\"$platform\\\",\\\"dd\\\":$desktop_json\"\n  head=\"$head,\\\"s\\\":\\\"$verdict\\\",\\\"win\\\":\\\"$winner\\\",\\\"f\\\":[\"\n  codes=$fail_codes$noted_fail_codes$unknown_codes$noted_unknown_codes\n  IFS=$nl\n  more=0\n  for code in $codes; do more=$((more + 1)); done\n  limit=2048\n  if [ -n \"$only\" ]; then\n    list='' kept=\n    for code in $only; do\n      list=\"$list${list:+,}\\\"$code\\\"\"\n      end=\"],\\\"more\\\":$more,\\\"x\\\":$exempted$root_end,\\\"only\\\":[$list]}\"\n      [ -n \"$kept\" ] && [ $((${#head} + ${#end})) -gt \"$limit\" ] || kept=$list\n    done\n    only_end=\",\\\"only\\\":[$kept]\"\n  fi\n  list='' end=\"],\\\"more\\\":$more,\\\"x\\\":$exempted$root_end$only_end}\"\n  line=$head$list$end\n  for code in $codes; do\n    more=$((more - 1))\n    list=\"$list${list:+,}\\\"$code\\\"\"\n    end=\"],\\\"more\\\":$more,\\\"x\\\":$exempted$root_end$only_end}\"\n    [ $((${#head} + ${#list} + ${#end})) -le \"$limit\" ] || break\n    line=$head$list$end\n  done\n  IFS=\" \t$nl\"\n}\n\n# Sets receipt_status, and receipt_words: which receipt is there, or why it says nothing. Reason: why it is not believed.\nread_receipt_status() {\n  receipt_status=$seen_receipt reason=$value_receipt\n  [ \"$seen_receipt\" != value ] || receipt_status=not-believed\n  reason=${reason#'not-believed '}\n  [ \"$believed\" = no ] || receipt_status=believed\n  case $receipt_status in\n    believed) receipt_words=$have reason= ;;\n    absent) receipt_words=none reason= ;;\n    not-believed) receipt_words=\"not believed ($reason)\" ;;\n    unseen) receipt_words=\"not looked at ($reason)\" ;;\n    *) receipt_words=\"cannot be read ($reason)\" ;;\n  esac\n}\n\n# The whole answer as one JSON document.\nprint_report() {\n  result_line\n  read_receipt_status\n  receipt_json=\"{\\\"status\\\":\\\"$receipt_status\\\"}\"\n  if [ -n \"$reason\" ]; then\n    text_json \"$reason\"\n    receipt_json=\"{\\\"status\\\":\\\"$receipt_status\\\",\\\"reason\\\":\\\"$json\\\"}\"\n  fi\n  report=\"{\\\"report\\\":1,\\\"policy\\\":\\\"$policy\\\",\\\"have\\\":$have_json,\\\"receipt\\\":$receipt_json,\\\"revision\\\":\\\"$revision\\\"\"\n  report=\"$report,\\\"host\\\":{\\\"os\\\":\\\"$platform\\\",\\\"desktop\\\":$desktop_json$root_end},\\\"verdict\\\":\\\"$verdict\\\"\"\n  choose_axes other other unknown unknown policy administrators\n  report=\"$report,\\\"content\\\":\\\"$content_word\\\",\\\"hold\\\":\\\"$hold_word\\\",\\\"effective\\\":{\\\"winner\\\":\\\"$winner\\\"\"\n  case $said in\n    any) report=\"$report,\\\"says\\\":\\\"any-account\\\"\" ;;\n    names)\n      list_json \"$says\"\n      report=\"$report,\\\"says\\\":$json\"\n      ;;\n  esac\n  [ -z \"$wanted_json\" ] || report=\"$report,\\\"wanted\\\":$wanted_json\"\n  report=\"$report,\\\"sources\\\":[$sources_json]\"\n  [ \"$winner\" != undetermined ] || report=\"$report,\\\"blocker\\\":$first_json\"\n  text_json \"$sentence\"\n  report=\"$report,\\\"sentence\\\":\\\"$json\\\"},\\\"notes\\\":[\"\n  IFS=$nl separator=\n  for note in $notes; do\n    text_json \"$note\"\n    report=\"$report$separator\\\"$json\\\"\"\n    separator=,\n  done\n  IFS=\" \t$nl\"\n  report=\"$report],\\\"findings\\\":[\"\n  separator=\n  for number in $failed $unknown $noted $excepted $passed $skipped; do\n    finding_json \"$number\"\n    report=\"$report$separator$json\"\n    separator=,\n  done\n  report=\"$report]\"\n  if [ -n \"$only\" ]; then\n    IFS=$nl list=\n    for code in $only; do list=\"$list${list:+,}\\\"$code\\\"\"; done\n    report=\"$report,\\\"only\\\":[$list]\"\n  fi\n  say \"$report}\"\n}\n\nfinding_json() {\n  eval \"status=\\$status_$1 observed=\\$observed_$1 severity=\\$severity_$1 code=\\$code_$1\"\n  describe \"$1\"\n  correct_fix \"$1\"\n  message=$title ending=\n  if [ \"$status\" = fail ]; then message=$meaning ending=\",\\\"hint\\\":\\\"$fix\\\"\"; fi\n  [ -z \"$exemption\" ] || ending=\"$ending,\\\"exemption\\\":$exemption\"\n  text_json \"$observed\"\n  json=\"{\\\"code\\\":\\\"$code\\\",\\\"controls\\\":[$controls],\\\"status\\\":\\\"$status\\\",\\\"severity\\\":\\\"$severity\\\",\\\"subject\\\":\\\"$subject\\\"\\\n,\\\"message\\\":\\\"$message\\\",\\\"expected\\\":\\\"$expected\\\",\\\"observed\\\":\\\"$json\\\"$ending}\"\n}\n\n# Over what another policy or ring installed nobody should put an older one, or that of another ring.\ncorrect_fix() {\n  eval \"failure=\\$failure_$1\"\n  [ \"$verdict.$failure\" != outdated.drift ] || fix="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"outdatedFix"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":180,"column":51},"end":{"line":180,"column":75}}})) != null ? stack1 : "")
    + "\n}\n\n# Words for content and hold: of a failure each, of what is unknown, of what is right.\nchoose_axes() {\n  case $content in fail) content_word=$1 ;; pass) content_word=$5 ;; *) content_word=$3 ;; esac\n  case $hold in fail) hold_word=$2 ;; pass) hold_word=$6 ;; *) hold_word=$4 ;; esac\n}\n\n# For a person: the verdict, what Docker Desktop obeys, both axes; then what is wrong, the gravest first; last the result\n# line.\nprint_text() {\n  result_line\n  read_receipt_status\n  case $verdict in\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"verdicts"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":195,"column":0},"end":{"line":197,"column":9}}})) != null ? stack1 : "")
    + "  esac\n  [ -z \"$root\" ] || verdict_sentence=$rooted_sentence\n  if [ -n \"$only\" ]; then\n    IFS=$nl list=\n    for code in $only; do list=\"$list${list:+, }$code\"; done\n    IFS=\" \t$nl\"\n    verdict_sentence=\"judged by $list alone; nobody looked at the rest.\"\n  fi\n  say \"$verdict: $verdict_sentence\"\n  say \"$sentence\"\n  choose_axes "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"contentOther"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":208,"column":14},"end":{"line":208,"column":39}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"holdOther"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":208,"column":40},"end":{"line":208,"column":62}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"contentUnknown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":208,"column":63},"end":{"line":208,"column":90}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"holdUnknown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":208,"column":91},"end":{"line":208,"column":115}}})) != null ? stack1 : "")
    + " \\\n    "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"contentPolicy"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":209,"column":4},"end":{"line":209,"column":30}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"words"),"holdAdministrators"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":209,"column":31},"end":{"line":209,"column":62}}})) != null ? stack1 : "")
    + "\n  say \"Content: $content_word. Hold: $hold_word.\"\n  printf '%s' \"$notes\" || exit 2\n  [ -z \"$root\" ] || say \"Looked at the files below $root only: what a running system knows is not in them.\"\n  print_group 'Wrong:' \"$failed\" drift fail\n  print_group 'Could not be established:' \"$unknown\" '*' unknown\n  print_group 'Waits for a restart of Docker Desktop:' \"$failed\" pending fail\n  group='Worth knowing; the verdict does not depend on it:'\n  print_group \"$group\" \"$noted\" note '*'\n  print_group 'By exception:' \"$excepted\" '*' exempt\n  say ''\n  noun=checks\n  [ \"$asked\" -ne 1 ] || noun=check\n  say \"Passed: $passes of $asked $noun.\"\n  print_skipped\n  say \"Policy $policy, revision $revision; receipt: $receipt_words; Docker Desktop on \""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"system"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":224,"column":87},"end":{"line":224,"column":100}}})) != null ? stack1 : "")
    + "\": ${desktop:-not seen}.\"\n  say ''\n  say \"$line\"\n}\n\nprinted_group=\n\n# Nobody should take for passed what nobody looked at: by reason, each with its codes.\nprint_skipped() {\n  told=$nl\n  for number in $skipped; do\n    eval \"reason=\\$observed_$number\"\n    case $told in *\"$nl$reason$nl\"*) continue ;; esac\n    told=$told$reason$nl\n    list=\n    for other in $skipped; do\n      eval \"observed=\\$observed_$other code=\\$code_$other\"\n      [ \"$observed\" != \"$reason\" ] || list=\"$list${list:+, }$code\"\n    done\n    case $reason in\n      absent) reason='nothing is there' ;;\n      *) reason=${reason#'not checked: '} ;;\n    esac\n    say \"Not checked, $reason: $list.\"\n  done\n}\n\n# $1: its title. $2: numbers. $3: of which effect, $4: of which status; `*` for any.\nprint_group() {\n  for number in $2; do\n    eval \"status=\\$status_$number failure=\\$failure_$number\"\n    case $4 in \"$status\" | '*') ;; *) continue ;; esac\n    case $3 in \"$failure\" | '*') print_finding \"$1\" \"$number\" ;; esac\n  done\n}\n\nprint_finding() {\n  if [ \"$printed_group\" != \"$1\" ]; then\n    printed_group=$1\n    say ''\n    say \"$1\"\n  fi\n  eval \"status=\\$status_$2 observed=\\$observed_$2 severity=\\$severity_$2 code=\\$code_$2\"\n  describe \"$2\"\n  correct_fix \"$2\"\n  plain_text \"$title\"\n  say \"  $code ($severity): $plain\"\n  # What there is but one of has no place.\n  if [ -z \"$single\" ]; then\n    plain_text \"$subject\"\n    say \"    where: $plain\"\n  fi\n  if [ \"$status\" != exempt ]; then\n    plain_text \"$expected\"\n    say \"    expected: $plain\"\n    say \"    found: $observed\"\n  fi\n  if [ \"$status\" = fail ]; then\n    plain_text \"$meaning\"\n    say \"    means: $plain\"\n    plain_text \"$fix\"\n    look_into \"$subject\" \"$code\"\n    say \"    do: $plain$finding_hint\"\n  fi\n  if [ -n \"$because\" ]; then\n    plain_text \"$because\"\n    say \"    because: $plain\"\n  fi\n  # Codes of controls hold no quotes.\n  list=\n  IFS=,\n  for control in $controls; do\n    control=${control#\\\"}\n    list=\"$list${list:+, }${control%\\\"}\"\n  done\n  IFS=\" \t$nl\"\n  [ -z \"$list\" ] || say \"    controls: $list\"\n}\n\n# A guess at why the content of a JSON file is another one, for whoever has to mend it. It changes no verdict. The bytes\n# at the beginning are looked at, of a plain file only.\nlook_into() {\n  finding_hint=\n  case $2.$1 in\n    ?-FILE-CONTENT:*.*.json) ;;\n    *) return 0 ;;\n  esac\n  [ -f \".$1\" ] && [ ! -L \".$1\" ] && [ -r \".$1\" ] || return 0\n  case $observed in 'sha256 '*) ;; *) return 0 ;; esac\n  if [ ! -s \".$1\" ]; then\n    finding_hint=' The file is empty.'\n    return\n  fi\n  # shellcheck disable=SC2046 # bytes\n  set -- $(run_bytes \".$1\" 2>/dev/null)\n  case \"$*\" in\n    'ef bb bf'*)\n      finding_hint=' The file begins with a byte order mark, which keeps Docker Desktop from starting: write UTF-8 without it.'\n      ;;\n    'ff fe'* | 'fe ff'*) finding_hint=' The file is written in UTF-16: Docker Desktop reads UTF-8 only.' ;;\n  esac\n}\n";
},"useData":true},
  "posix/asked.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " \\\n    "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":20,"column":4},"end":{"line":20,"column":15}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":26,"column":7},"end":{"line":26,"column":20}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"above"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":26,"column":21},"end":{"line":26,"column":33}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":26,"column":34},"end":{"line":26,"column":45}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"folder"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":26,"column":46},"end":{"line":26,"column":59}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":34,"column":4},"end":{"line":34,"column":15}}})) != null ? stack1 : "")
    + ") at="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":34,"column":20},"end":{"line":34,"column":33}}})) != null ? stack1 : "")
    + " ;;\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"channels"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":2},"end":{"line":44,"column":54}}})) != null ? stack1 : "")
    + "\"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":44,"column":59},"end":{"line":44,"column":72}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"kind"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":44,"column":73},"end":{"line":44,"column":84}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"places"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":84},"end":{"line":44,"column":121}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "! is_from "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"channels"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":44,"column":28},"end":{"line":44,"column":43}}})) != null ? stack1 : "")
    + " || ";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":44,"column":101},"end":{"line":44,"column":112}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"id"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":7},"end":{"line":52,"column":16}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"probe"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":17},"end":{"line":52,"column":29}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"wanted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":30},"end":{"line":52,"column":43}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"names"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":44},"end":{"line":52,"column":56}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"content"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":57},"end":{"line":52,"column":71}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":72},"end":{"line":52,"column":83}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"phrase"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":84},"end":{"line":52,"column":97}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"json"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":52,"column":98},"end":{"line":52,"column":109}}})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":7},"end":{"line":61,"column":20}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"code"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":21},"end":{"line":61,"column":32}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"severity"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":33},"end":{"line":61,"column":48}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"probe"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":49},"end":{"line":61,"column":61}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"is"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":62},"end":{"line":61,"column":71}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"value"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":72},"end":{"line":61,"column":84}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"whenAbsent"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":85},"end":{"line":61,"column":102}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"onFailure"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":103},"end":{"line":61,"column":119}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"axis"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":120},"end":{"line":61,"column":131}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"needs"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":132},"end":{"line":61,"column":144}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"channels"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":145},"end":{"line":61,"column":160}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"exempt"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":161},"end":{"line":61,"column":174}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"place"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":61,"column":175},"end":{"line":61,"column":187}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":69,"column":4},"end":{"line":69,"column":17}}})) != null ? stack1 : "")
    + ")\n      subject="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"subject"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":70,"column":14},"end":{"line":70,"column":28}}})) != null ? stack1 : "")
    + " single="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"single"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":70,"column":36},"end":{"line":70,"column":49}}})) != null ? stack1 : "")
    + " expected="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"expected"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":70,"column":59},"end":{"line":70,"column":74}}})) != null ? stack1 : "")
    + "\n      title="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"title"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":71,"column":12},"end":{"line":71,"column":24}}})) != null ? stack1 : "")
    + "\n      meaning="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"meaning"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":72,"column":14},"end":{"line":72,"column":28}}})) != null ? stack1 : "")
    + "\n      fix="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"fix"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":73,"column":10},"end":{"line":73,"column":20}}})) != null ? stack1 : "")
    + "\n      controls="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"controls"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":74,"column":15},"end":{"line":74,"column":30}}})) != null ? stack1 : "")
    + "\n      exemption="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"exemption"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":75,"column":16},"end":{"line":75,"column":32}}})) != null ? stack1 : "")
    + " because="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"because"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":75,"column":41},"end":{"line":75,"column":55}}})) != null ? stack1 : "")
    + "\n      ;;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# What the policy asks: what to look at, the sources in Docker's order, and the checks.\n\nwanted_source="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"wanted"),"source"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":3,"column":14},"end":{"line":3,"column":34}}})) != null ? stack1 : "")
    + "\nwanted_phrase="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"wanted"),"phrase"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":4,"column":14},"end":{"line":4,"column":34}}})) != null ? stack1 : "")
    + "\n# Organisations joined by `;`. `any`: an account of anybody will do.\nwanted_names="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"wanted"),"names"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":6,"column":13},"end":{"line":6,"column":32}}})) != null ? stack1 : "")
    + "\nwanted_any="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"wanted"),"any"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":7,"column":11},"end":{"line":7,"column":28}}})) != null ? stack1 : "")
    + "\nwanted_json="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"wanted"),"json"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":8,"column":12},"end":{"line":8,"column":30}}})) != null ? stack1 : "")
    + "\n\n# Number of the look at the version of Docker Desktop, and the check of the source that wins.\ndesktop_probe="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"desktopProbe"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":11,"column":14},"end":{"line":11,"column":33}}})) != null ? stack1 : "")
    + "\nwinner_code="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"winnerCode"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":12,"column":12},"end":{"line":12,"column":29}}})) != null ? stack1 : "")
    + "\n# The receipt of this organisation: its path and the number of it.\nreceipt="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receipt"),"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":14,"column":8},"end":{"line":14,"column":27}}})) != null ? stack1 : "")
    + "\nreceipt_path="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receipt"),"number"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":15,"column":13},"end":{"line":15,"column":34}}})) != null ? stack1 : "")
    + "\n\n# Calls its arguments with every path that is looked at.\nwith_paths() {\n  \"$@\""
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paths"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":20,"column":24}}})) != null ? stack1 : "")
    + "\n}\n\n# Calls $1 with number, number of the folder above, path, and `folder` where others lie below. What is above comes first.\neach_path() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paths"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + "}\n\n# Sets at: the number of a path; empty for others.\nnumber_path() {\n  case $1 in\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paths"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":35,"column":9}}})) != null ? stack1 : "")
    + "    *) at= ;;\n  esac\n}\n\n# Calls $1 with number, kind and place of everything to look at; a path stands behind its number. What only one channel\n# brings is asked where the receipt names it.\neach_probe() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"probes"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":9}}})) != null ? stack1 : "")
    + "}\n\n# Calls $1 with name, number of the look, what is wanted (names, absent, any-account, unmanaged), the names, the right\n# content, path, what a person calls it, and the beginning of its JSON.\neach_source() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"sources"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "}\n\n# Calls $1 with: number, code, severity, number of the look, expectation and its value, what absence is, what a failure\n# makes of the machine, axis, `desktop` where Docker Desktop must be installed, channels, `exempt`, and the path a receipt\n# would record, or `*` where the receipt itself is looked at. The gravest come first, then by code.\neach_check() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"checks"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":9}}})) != null ? stack1 : "")
    + "}\n\n# All there is to say about a check, as JSON writes it between its quotes. `single`: there is but one of what it looks at.\ndescribe() {\n  case $1 in\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"checks"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":77,"column":9}}})) != null ? stack1 : "")
    + "  esac\n}\n";
},"useData":true},
  "posix/environment.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Whoever starts this script may not steer it: no environment, no function and no alias of theirs decides what runs.\n# Where a shell lets a function stand in for `unset`, this takes that away.\nPOSIXLY_CORRECT=1\nset +aevxC\nunset -f . : break continue eval exec exit export readonly return set shift times trap unset \\\n  '[' alias awk cat cd chattr chflags chmod chown command cut date defaults dpkg-query echo env false getfacl getopts grep \\\n  hash head id kill local ls lsattr matchpathcon mkdir mv od openssl osascript pacman plutil printf profiles ps pwd read \\\n  restorecon rm rmdir rpm setfacl sha256sum shasum shopt sleep stat systemctl test timeout tr true type umask unalias wait \\\n  2>/dev/null\nunalias -a 2>/dev/null\n# Tools obey variables that nobody can list, so that none of the caller's is left. A line that only looks like the name of\n# one, from the middle of a value, does no harm.\nset -f\nLC_ALL=C\nIFS='\n'\nlisted=$(export -p) || exit 2\nfor line in $listed; do\n  line=${line#export }\n  line=${line#declare -x }\n  line=${line%%=*}\n  case $line in\n    '' | [0-9]* | *[!A-Za-z0-9_]* | LC_ALL) ;;\n    *) unset \"$line\" 2>/dev/null ;;\n  esac\ndone\n# Options of bash that only its own environment sets.\n# shellcheck disable=SC3040,SC3041 # no other shell comes here\n[ -z \"${SHELLOPTS-}\" ] || set +kmbBHPET +o pipefail\n# shellcheck disable=SC3044 # other shells have no such command, and nothing to turn off\nshopt -u compat31 compat32 compat40 compat41 compat42 compat43 compat44 dotglob expand_aliases extdebug extglob failglob \\\n  lastpipe localvar_inherit nocaseglob nocasematch nullglob xpg_echo 2>/dev/null\nPOSIXLY_CORRECT=1\nPATH=/usr/bin:/bin:/usr/sbin:/sbin\nexport PATH LC_ALL\nnl='\n'\nIFS=\" \t$nl\"\numask 022\nset -u\ncd / || exit 2\n";
},"useData":true},
  "posix/ground.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Speech. Lines for people and one result line go to standard output, what is wrong to standard error.\n\nroot=\ndry=no\nwould=\nchanged=0\nleft=0\ntemporary=\n\nsay() { printf '%s\\n' \"$1\"; }\n\ncomplain() { printf '%s\\n' \"$1\" >&2; }\n\n# Text that somebody else may have chosen, as printable ASCII.\nshown() { printf '%s' \"$1\" | tr -c '\\040-\\176' '?'; }\n\n# One more change, in words: `created \"/usr/share/docker-desktop\"`.\nchange() {\n  changed=$((changed + 1))\n  say \"$would$1\"\n}\n\n# The last line: what a management system shows and searches. A dry run never looks like an installation that went well.\nresult() {\n  word=$1 verb=changed\n  [ \"$dry\" = no ] || verb='would-change'\n  [ \"$dry\" = no ] || [ \"$word\" = trouble ] || word='dry-run'\n  outcome=\"wharfinger: $word policy=$policy revision=$revision\"\n  [ -z \"$ring\" ] || outcome=\"$outcome ring=$ring\"\n  outcome=\"$outcome $verb=$changed left=$left\"\n  [ -z \"$root\" ] || outcome=\"$outcome root=\\\"$root\\\"\"\n  say \"$outcome\"\n}\n\nforget_temporary() {\n  [ -z \"$temporary\" ] || rm -f \"$temporary\"\n  temporary=\n}\n\n# What went wrong and, where given, what to do. What is in place stays.\nstop() {\n  complain \"error: $1\"\n  [ $# -lt 2 ] || complain \"  do: $2\"\n  forget_temporary\n  result trouble\n  exit 2\n}\n\ntrap 'stop \"interrupted\" \"run this script again\"' HUP INT TERM\n\nrefuse_usage() {\n  complain \"error: $1\"\n  usage >&2\n  exit 2\n}\n\n# Flags that both scripts have; `own_option` takes those of one script, and is false for others.\nread_options() {\n  # Jamf Pro puts mount point, computer name and user name before the arguments of a script, and empty ones after them.\n  case ${1-} in /*) [ $# -lt 3 ] || shift 3 ;; esac\n  while [ $# -gt 0 ]; do\n    case $1 in\n      '') ;;\n      --dry-run) dry=yes would='would have ' ;;\n      --root=*) choose_root \"${1#--root=}\" ;;\n      --root)\n        [ $# -gt 1 ] || refuse_usage '--root wants a folder'\n        choose_root \"$2\"\n        shift\n        ;;\n      --help)\n        usage\n        exit 0\n        ;;\n      *) own_option \"$1\" || refuse_usage \"unknown flag \\\"$(shown \"$1\")\\\"\" ;;\n    esac\n    shift\n  done\n}\n\n# The other root, without a slash at its end; the machine itself is the empty text.\nchoose_root() {\n  case $1 in\n    /*) ;;\n    *) refuse_usage \"--root wants an absolute path, not \\\"$(shown \"$1\")\\\"\" ;;\n  esac\n  # Every path from here on is printed as it is.\n  [ \"$(shown \"$1\")\" = \"$1\" ] || refuse_usage \"--root wants a path of printable ASCII, not \\\"$(shown \"$1\")\\\"\"\n  root=$1\n  while :; do\n    case $root in\n      */) root=${root%/} ;;\n      *) break ;;\n    esac\n  done\n  [ ! -L \"${root:-/}\" ] && [ -d \"${root:-/}\" ] || refuse_usage \"--root: \\\"$(shown \"$1\")\\\" is not a folder\"\n}\n\nrequire_system() {\n  for tool in $tools; do\n    command -v \"$tool\" >/dev/null 2>&1 || stop \"this machine has no $tool in $PATH\"\n  done\n  [ \"$(id -u)\" = 0 ] || stop 'only root may do this' 'run it with sudo, or let the management system run it as root'\n}\n\n# Looking. Nothing here follows a link or opens anything.\n\n# Folders that a dry run would have created: below them there is nothing yet.\nimagined=$nl\n\n# Sets kind (none, file, folder, link, other), owner, mode, links and size.\nlook() {\n  kind=none owner='' mode='' links='' size=''\n  case $imagined in *\"$nl${1%/*}$nl\"*) return 0 ;; esac\n  if [ -L \"$1\" ]; then kind='link'\n  elif [ -f \"$1\" ]; then kind='file'\n  elif [ -d \"$1\" ]; then kind='folder'\n  elif [ -e \"$1\" ]; then kind='other'\n  else return 0\n  fi\n  seen=$(facts \"$1\") || stop \"\\\"$1\\\" cannot be examined\"\n  # shellcheck disable=SC2086 # four numbers\n  set -- $seen\n  owner=$1 mode=$2 links=$3 size=$4\n}\n\n# Says in `fault` why the file that was looked at is not one that administrators alone write and everybody reads.\njudge_file() {\n  fault=\n  if [ \"$kind\" != file ]; then fault='it is not a file'\n  elif [ \"$owner\" != 0 ]; then fault=\"its owner is user $owner\"\n  elif [ $((0$mode & 07133)) -ne 0 ]; then fault=\"its mode is $mode\"\n  elif [ $((0$mode & 0444)) -ne $((0444)) ]; then fault=\"not everybody may read it: mode $mode\"\n  elif [ \"$links\" != 1 ]; then fault='it is a hard link, the same file has another name'\n  elif acl_present \"$1\"; then fault='it has an access control list'\n  fi\n}\n\n# The same for a folder. $2 decides about its access control list: acl_present or acl_grants_change.\njudge_folder() {\n  fault=\n  if [ \"$owner\" != 0 ]; then fault=\"its owner is user $owner\"\n  elif [ $((0$mode & 0022)) -ne 0 ]; then fault=\"others may change it: mode $mode\"\n  elif [ $((0$mode & 0555)) -ne $((0555)) ]; then fault=\"not everybody may read it: mode $mode\"\n  elif \"$2\" \"$1\"; then fault='its access control list lets others change it'\n  fi\n}\n\n# Ends the script where a folder that holds something is in the place of the file that was looked at: nothing removes it.\nrefuse_full_folder() {\n  [ \"$kind\" = folder ] && [ -n \"$(ls -A \"$1\")\" ] || return 0\n  stop \"a folder that is not empty is in the place of the file \\\"$1\\\"\" 'find out who put it there, then move it away'\n}\n\n# Sets digest for the file that was looked at. No policy file comes near a mebibyte; what is larger is not read.\nread_digest() {\n  digest=\n  [ \"$kind\" = file ] && [ \"$size\" -le 1048576 ] || return 0\n  digest=$(sha256 <\"$1\") || stop \"\\\"$1\\\" cannot be read\"\n  digest=${digest%% *}\n}\n\n# True for a file that administrators alone write and that holds exactly the bytes with this digest.\nis_right() {\n  look \"$1\"\n  judge_file \"$1\"\n  [ -z \"$fault\" ] || return 1\n  read_digest \"$1\"\n  [ \"$digest\" = \"$2\" ]\n}\n";
},"useData":true},
  "posix/install.frame.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":18,"column":7},"end":{"line":18,"column":18}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"sha256"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":18,"column":19},"end":{"line":18,"column":32}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "  :\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":27,"column":7},"end":{"line":27,"column":18}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"foreign"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":27,"column":19},"end":{"line":27,"column":33}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":35,"column":7},"end":{"line":35,"column":18}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":43,"column":4},"end":{"line":43,"column":15}}})) != null ? stack1 : "")
    + ")\n      printf '%s' "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"text"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":44,"column":18},"end":{"line":44,"column":29}}})) != null ? stack1 : "")
    + "\n      ;;\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"wanted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":54,"column":7},"end":{"line":54,"column":20}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"foreign"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":54,"column":21},"end":{"line":54,"column":35}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$2\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"name"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":57,"column":7},"end":{"line":57,"column":18}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"value"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":57,"column":19},"end":{"line":57,"column":31}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "usage() {\n  say 'Makes this machine equal to the Docker Desktop policy inside this file. Needs root. A second run changes nothing.\n\n  --dry-run                  say what would change, change nothing\n  --remove-foreign-sources   remove sign-in sources that the policy does not name, whoever wrote them\n  --root DIR                 work on the system below DIR instead of this one\n  --help                     this text\n\nExit: 0 this script has nothing left to do: ok, or pending where the profile is still to come through MDM; 1 drift or\nconflict, said in the last line; 2 trouble.'\n}\n\n# The policy.\n\n# Calls $1 with path and digest of every file.\neach_file() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"files"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + "}\n\n# Calls $1 with every other place of a file, and with what it means if one is there that is not ours.\neach_other() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"others"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":30,"column":9}}})) != null ? stack1 : "")
    + "}\n\neach_folder() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"folders"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":36,"column":9}}})) != null ? stack1 : "")
    + "  \"$1\" \"$receipts/$slug\"\n}\n\ncontent() {\n  case $1 in\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"files"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":46,"column":9}}})) != null ? stack1 : "")
    + "    *) return 1 ;;\n  esac\n}\n\n# What the configuration profile must bring. $1 judges organisations, $2 every other value.\neach_preference() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"organizations"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":0},"end":{"line":55,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"preferences"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":58,"column":9}}})) != null ? stack1 : "")
    + "  :\n}\n\n# The verdict: the worst that was met.\nverdict=ok\n\nworsen() {\n  case $verdict.$1 in\n    ok.* | pending.unknown | pending.drift | pending.conflict | unknown.drift | unknown.conflict | drift.conflict) verdict=$1 ;;\n  esac\n}\n\n# Plan first, so that the receipt can say what is ours before anything of it is on the disk.\nto_write=$nl\nto_remove=$nl\nrecords=\n\nplan_file() {\n  records=$records$2\\ $1$nl\n  is_right \"$root$1\" \"$2\" && return\n  refuse_full_folder \"$root$1\"\n  to_write=$to_write$1$nl\n}\n\nplan_other() {\n  look \"$root$1\"\n  [ \"$kind\" != none ] || return 0\n  read_digest \"$root$1\"\n  if [ \"$kind\" = file ] && is_recorded \"$1\" \"$digest\" && ! is_recorded_elsewhere \"$1\" \"$digest\"; then\n    to_remove=$to_remove$1$nl\n  elif [ \"$2\" = unmanaged ]; then\n    judge_file \"$root$1\"\n    say \"left alone, the policy does not manage it: \\\"$root$1\\\"${fault:+ ($fault)}\"\n  elif [ \"$remove_foreign\" = yes ]; then\n    refuse_full_folder \"$root$1\"\n    to_remove=$to_remove$1$nl\n  else\n    left=$((left + 1))\n    worsen \"$2\"\n    if is_recorded_elsewhere \"$1\" \"$digest\"; then complain \"left: \\\"$root$1\\\" is also of another policy, whose receipt lists it\"\n    elif is_path_recorded \"$1\"; then complain \"left: \\\"$root$1\\\" was ours, but somebody changed it\"\n    else complain \"left: \\\"$root$1\\\" is a sign-in source that the policy does not name, and not ours\"\n    fi\n    [ \"$2\" != conflict ] || complain '  Docker Desktop obeys it instead of the policy.'\n    complain '  do: remove it, or run this script with --remove-foreign-sources'\n  fi\n}\n\nwrite_planned() {\n  case $to_write in *\"$nl$1$nl\"*) ;; *) return 0 ;; esac\n  [ \"$dry\" = yes ] || put_file \"$1\" \"$2\" content \"$1\"\n  change \"put \\\"$root$1\\\" in place\"\n}\n\nremove_planned() {\n  case $to_remove in *\"$nl$1$nl\"*) ;; *) return 0 ;; esac\n  [ \"$dry\" = yes ] || remove_file \"$1\"\n  change \"removed \\\"$root$1\\\"\"\n}\n\n# $1: true or false, whether everything it lists is in place. $2: records.\nprint_receipt() {\n  printf '{\\n  \"receipt\": 1,\\n  \"policy\": \"%s\",\\n  \"revision\": \"%s\",\\n' \"$policy\" \"$revision\"\n  if [ -n \"$ring\" ]; then printf '  \"ring\": \"%s\",\\n' \"$ring\"; else printf '  \"ring\": null,\\n'; fi\n  printf '  \"channel\": \"script\",\\n  \"complete\": %s,\\n  \"files\": [' \"$1\"\n  separator=\n  remaining=$2\n  while [ -n \"$remaining\" ]; do\n    record=${remaining%%\"$nl\"*}\n    remaining=${remaining#*\"$nl\"}\n    printf '%s\\n    {\"path\": \"%s\", \"sha256\": \"%s\"}' \"$separator\" \"${record#* }\" \"${record%% *}\"\n    separator=,\n  done\n  printf '\\n  ]\\n}\\n'\n}\n\n# $1: true or false. $2: records.\nput_receipt() {\n  digest=$(print_receipt \"$1\" \"$2\" | sha256) || stop 'the digest of the receipt cannot be computed'\n  put_file \"$receipt\" \"${digest%% *}\" print_receipt \"$1\" \"$2\"\n}\n\n# Before the first change: old content and new are both ours, wherever this run is interrupted.\nannounce() {\n  [ \"$dry\" = no ] && [ \"$to_write$to_remove\" != \"$nl$nl\" ] || return 0\n  announced=$records\n  remaining=$recorded\n  while [ -n \"$remaining\" ]; do\n    record=${remaining%%\"$nl\"*}\n    remaining=${remaining#*\"$nl\"}\n    case $nl$announced in *\"$nl$record$nl\"*) ;; *) announced=$announced$record$nl ;; esac\n  done\n  put_receipt false \"$announced\"\n}\n\nconclude() {\n  digest=$(print_receipt true \"$records\" | sha256) || stop 'the digest of the receipt cannot be computed'\n  ! is_right \"$root$receipt\" \"${digest%% *}\" || return 0\n  refuse_full_folder \"$root$receipt\"\n  [ \"$dry\" = yes ] || put_receipt true \"$records\"\n  change \"put the receipt \\\"$root$receipt\\\" in place\"\n}\n\n# Once more, after everything: the verdict is about what is there now.\nverify() {\n  [ \"$dry\" = no ] || return 0\n  each_file verify_file\n  each_other verify_other\n  digest=$(print_receipt true \"$records\" | sha256) || stop 'the digest of the receipt cannot be computed'\n  verify_file \"$receipt\" \"${digest%% *}\"\n}\n\nverify_file() {\n  is_right \"$root$1\" \"$2\" || stop \"\\\"$root$1\\\" was changed while this script ran${fault:+: $fault}\" 'run it again'\n}\n\nverify_other() {\n  case $to_remove in *\"$nl$1$nl\"*) ;; *) return 0 ;; esac\n  look \"$root$1\"\n  [ \"$kind\" = none ] || stop \"\\\"$root$1\\\" came back while this script ran\" 'run it again'\n}\n\n# $1: what the profile must say, empty where there must be none; $2: the verdict where there is one all the same.\njudge_organizations() {\n  seen=$(preference allowedOrgs)\n  case $? in\n    0)\n      [ -z \"$1\" ] || [ \"$seen\" != \"$1\" ] || return 0\n      worsen \"$2\"\n      complain \"a configuration profile binds this machine to \\\"$(shown \"$seen\")\\\", the policy to \\\"${1:-no profile}\\\"\"\n      complain '  do: profiles come and go through MDM: give this machine the one of this policy, or none where it has none'\n      ;;\n    1)\n      [ -n \"$1\" ] || return 0\n      worsen pending\n      complain 'the configuration profile of the policy is not here yet: it arrives through MDM'\n      ;;\n    2)\n      worsen unknown\n      complain 'the configuration profile cannot be read'\n      ;;\n    *) say 'not judged: another root cannot show configuration profiles' ;;\n  esac\n}\n\n# $1: name, $2: value.\njudge_preference() {\n  seen=$(preference \"$1\")\n  case $? in\n    0)\n      [ \"$seen\" != \"$(printf '%s' \"$2\")\" ] || return 0\n      worsen drift\n      complain \"the configuration profile on this machine brings another $1 than the policy\"\n      ;;\n    1)\n      worsen pending\n      complain \"the configuration profile with $1 is not here yet: it arrives through MDM\"\n      ;;\n    2)\n      worsen unknown\n      complain 'the configuration profile cannot be read'\n      ;;\n  esac\n}\n\nown_option() {\n  [ \"$1\" = --remove-foreign-sources ] && remove_foreign=yes\n}\n\nsecure_folder() {\n  secure \"$1\" create\n  remove_leftovers \"$1\"\n}\n\nmain() {\n  remove_foreign=no\n  read_options \"$@\"\n  require_system\n  say \"Docker Desktop policy $policy, revision $revision, of \""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"organizationShown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":237,"column":62},"end":{"line":237,"column":86}}})) != null ? stack1 : "")
    + "\n  secure \"$receipts\" create\n  lock\n  each_folder secure_folder\n  read_receipt\n  read_other_receipts\n  [ -z \"$distrust\" ] || complain \"the receipt \\\"$root$receipt\\\" is not believed: $distrust\"\n  [ -z \"$recorded_policy\" ] || [ \"$recorded_policy.$recorded_revision\" = \"$policy.$revision\" ] ||\n    say \"here until now: $recorded_policy, revision $recorded_revision${recorded_ring:+, ring $recorded_ring}\"\n  each_file plan_file\n  each_other plan_other\n  announce\n  # Writing comes first: while sources are exchanged, at least one enforces.\n  each_file write_planned\n  each_other remove_planned\n  conclude\n  each_preference judge_organizations judge_preference\n  verify\n  if [ \"$changed\" -eq 0 ]; then say 'nothing to change'\n  elif [ \"$dry\" = no ] && [ \"$to_write$to_remove\" != \"$nl$nl\" ]; then\n    say 'Quit Docker Desktop and start it again: it reads its policy only when it starts. Its own \"Restart\" is not enough.'\n  fi\n  result \"$verdict\"\n  case $verdict in\n    ok | pending) exit 0 ;;\n    unknown) exit 2 ;;\n    *) exit 1 ;;\n  esac\n}\n\n# The last line: a file that was cut off on its way does nothing.\nmain \"$@\"\n";
},"useData":true},
  "posix/judge.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Judging. It sees what was observed and nothing else: `seen_<n>` is value, absent, unreadable or unseen, `value_<n>` the\n# value or the reason; of the receipt there is `believed` (yes or no) beside what its lines recorded.\n\n# The sources in Docker's order: the first that is not absent decides.\n\nfirst='' first_state='' first_says='' first_said='' first_wanted='' first_phrase='' first_order='' first_json=''\nwanted_order=\norder=0\nsources_json=\n\nsee_source() {\n  eval \"state=\\$seen_$2 value=\\$value_$2\"\n  says='' said=''\n  if [ \"$state\" != value ]; then :\n  elif [ \"$1\" = profile ]; then\n    # One string, organisations behind semicolons; Docker Desktop reads no other form.\n    case $value in\n      'kind=string;'*[!\\;]*) state=valid said=names says=${value#'kind=string;'} ;;\n      *) state=invalid ;;\n    esac\n  elif [ \"$1.$3\" = admin-settings.unmanaged ]; then\n    # Its presence alone asks for sign-in, and nobody wants anything else of it: no content can be wrong.\n    state=valid\n  elif [ -n \"$5\" ] && [ \"$value\" = \"$5\" ]; then\n    state=valid\n    [ \"$3\" != names ] || said=names says=$4\n  elif is_of_receipt \"$6\" \"$value\"; then state=valid\n  else state=changed\n  fi\n  order=$((order + 1))\n  [ \"$1\" != \"$wanted_source\" ] || wanted_order=$order\n  source_json=\"{$8,\\\"state\\\":\\\"$state\\\"\"\n  if [ \"$said\" = names ]; then\n    list_json \"$says\"\n    source_json=\"$source_json,\\\"says\\\":$json\"\n  fi\n  sources_json=\"$sources_json${sources_json:+,}$source_json}\"\n  if [ -z \"$first\" ] && [ \"$state\" != absent ]; then\n    first=$1 first_state=$state first_says=$says first_said=$said first_wanted=$3 first_phrase=$7 first_order=$order\n    first_json=\"$source_json}\"\n  fi\n}\n\n# Whether an installer wrote exactly this there.\nis_of_receipt() {\n  [ \"$believed\" = yes ] || return 1\n  case $2 in\n    'sha256 '*) is_recorded \"$1\" \"${2#'sha256 '}\" ;;\n    *) return 1 ;;\n  esac\n}\n\ndecide() {\n  winner=none said='' says=''\n  each_source see_source\n  said=$first_said says=$first_says\n  if [ -n \"$first\" ]; then\n    winner=$first\n    [ \"$first_state\" = valid ] || winner=undetermined\n    # Whether Docker Desktop on Linux counts the presence of admin-settings.json is unsettled.\n    if [ \"$first\" = admin-settings ]; then\n      if [ \"$platform\" = linux ]; then winner=undetermined; else said=any; fi\n    fi\n    [ \"$winner\" != undetermined ] || said=''\n  fi\n  seen_winner=value value_winner=$winner\n  case $winner.$first_state.$first in\n    undetermined.unseen.*) seen_winner=unseen value_winner='another root cannot show every source' ;;\n    undetermined.unreadable.*) seen_winner=unreadable value_winner='the first source cannot be read' ;;\n    undetermined.valid.admin-settings)\n      seen_winner=unseen value_winner='whether Docker Desktop on Linux counts admin-settings.json is unsettled'\n      ;;\n  esac\n  choose_sentence\n}\n\n# The same sentences in the same words as every verifier.\nchoose_sentence() {\n  case $winner in\n    undetermined)\n      case $first_state in\n        valid) fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"unsettled"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":82,"column":20},"end":{"line":82,"column":46}}})) != null ? stack1 : "")
    + " ;;\n        changed) fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"changed"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":83,"column":22},"end":{"line":83,"column":46}}})) != null ? stack1 : "")
    + " ;;\n        invalid) fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"invalid"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":84,"column":22},"end":{"line":84,"column":46}}})) != null ? stack1 : "")
    + " ;;\n        unseen) fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"unseen"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":85,"column":21},"end":{"line":85,"column":44}}})) != null ? stack1 : "")
    + " ;;\n        *) fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"unreadable"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":86,"column":16},"end":{"line":86,"column":43}}})) != null ? stack1 : "")
    + " ;;\n      esac\n      return\n      ;;\n    none)\n      if [ -n \"$wanted_source\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"nothing"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":91,"column":44},"end":{"line":91,"column":68}}})) != null ? stack1 : "")
    + "; else fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"nothingWanted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":91,"column":80},"end":{"line":91,"column":110}}})) != null ? stack1 : "")
    + "; fi\n      return\n      ;;\n  esac\n  if [ \"$said\" = any ]; then\n    if [ -n \"$wanted_source\" ] && [ \"$wanted_source\" != \"$winner\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"anyAccountInstead"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":96,"column":79},"end":{"line":96,"column":113}}})) != null ? stack1 : "")
    + "\n    else fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"anyAccount"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":97,"column":14},"end":{"line":97,"column":41}}})) != null ? stack1 : "")
    + "\n    fi\n  elif [ -z \"$wanted_source\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"unwanted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":99,"column":42},"end":{"line":99,"column":67}}})) != null ? stack1 : "")
    + "\n  elif [ \"$winner\" = \"$wanted_source\" ]; then\n    if [ -z \"$said\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"recorded"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":101,"column":33},"end":{"line":101,"column":58}}})) != null ? stack1 : "")
    + "\n    elif [ \"$wanted_any.$says\" = \"no.$wanted_names\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"asWanted"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":102,"column":65},"end":{"line":102,"column":90}}})) != null ? stack1 : "")
    + "\n    else fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"otherNames"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":103,"column":14},"end":{"line":103,"column":41}}})) != null ? stack1 : "")
    + "\n    fi\n  elif [ \"$first_order\" -lt \"$wanted_order\" ]; then\n    if [ -n \"$said\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"above"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":106,"column":33},"end":{"line":106,"column":55}}})) != null ? stack1 : "")
    + "; else fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"aboveUnknown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":106,"column":67},"end":{"line":106,"column":96}}})) != null ? stack1 : "")
    + "; fi\n  elif [ -n \"$said\" ]; then fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"below"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":107,"column":33},"end":{"line":107,"column":55}}})) != null ? stack1 : "")
    + "\n  else fill "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"sentences"),"belowUnknown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":108,"column":12},"end":{"line":108,"column":41}}})) != null ? stack1 : "")
    + "\n  fi\n}\n\n# Puts what they stand for in the place of %winner, %says, %wanted and %names, from left to right.\nfill() {\n  sentence='' rest=$1\n  while :; do\n    case $rest in *%*) ;; *) break ;; esac\n    sentence=$sentence${rest%%\\%*}\n    rest=${rest#*%}\n    case $rest in\n      winner*) sentence=$sentence${first_phrase:-nothing} rest=${rest#winner} ;;\n      says*)\n        names_of \"$said\" \"$says\"\n        sentence=$sentence$names rest=${rest#says}\n        ;;\n      wanted*) sentence=$sentence${wanted_phrase:-nothing} rest=${rest#wanted} ;;\n      names*)\n        if [ \"$wanted_any\" = no ]; then names_of names \"$wanted_names\"; else names_of any ''; fi\n        sentence=$sentence$names rest=${rest#names}\n        ;;\n      *) sentence=$sentence% ;;\n    esac\n  done\n  sentence=$sentence$rest\n}\n\n# Sets names: organisations as a person reads them.\nnames_of() {\n  names='any account'\n  [ \"$1\" = names ] || return 0\n  names='' remaining=$2\n  while :; do\n    case $remaining in *\\;*) ;; *) break ;; esac\n    names=\"$names${remaining%%;*}, \"\n    remaining=${remaining#*;}\n  done\n  names=$names$remaining\n}\n\n# The checks, one by one.\n\nfailed='' unknown='' noted='' excepted='' passed='' skipped=''\nfail_codes='' noted_fail_codes='' unknown_codes='' noted_unknown_codes=''\ndrifted=no causes=no foreign_causes=no unsure=no waiting=no\n# Empty until a check of that axis passed or did not.\ncontent='' hold=''\nexempted=0 passes=0 skips=0 asked=0\nonly=\n\njudge_check() {\n  case $only in '' | *\"$nl$2$nl\"*) ;; *) return 0 ;; esac\n  other_channel=no\n  case ${11} in '' | *\" $channel \"*) ;; *) other_channel=yes ;; esac\n  # Unless somebody asked for it by name.\n  if [ \"$other_channel\" = yes ]; then\n    [ -n \"$only\" ] || return 0\n    seen=unseen value="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"otherChannel"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":166,"column":22},"end":{"line":166,"column":41}}})) != null ? stack1 : "")
    + "\n  elif [ \"${10}.$installed\" = desktop.no ]; then seen=unseen value='Docker Desktop is not installed'\n  else eval \"seen=\\$seen_$4 value=\\$value_$4\"\n  fi\n  case $seen in\n    value)\n      observed=$value\n      if ! holds \"$5\" \"$6\"; then status=fail\n      elif [ -n \"${12}\" ]; then status=exempt\n      else status=pass\n      fi\n      ;;\n    absent)\n      observed=absent status=$7\n      [ \"$5\" != absent ] || status=pass\n      ;;\n    unseen) observed=\"not checked: $value\" status=not-applicable ;;\n    *) observed=\"unreadable: $value\" status=unknown ;;\n  esac\n  asked=$((asked + 1))\n  eval \"status_$1=\\$status observed_$1=\\$observed failure_$1=\\$8 severity_$1=\\$3 code_$1=\\$2\"\n  case $status.$8 in\n    pass.*) passed=\"$passed$1 \" passes=$((passes + 1)) ;;\n    not-applicable.*) skipped=\"$skipped$1 \" skips=$((skips + 1)) ;;\n    exempt.*) excepted=\"$excepted$1 \" exempted=$((exempted + 1)) ;;\n    fail.note)\n      noted=\"$noted$1 \"\n      [ \"$3\" = info ] || noted_fail_codes=$noted_fail_codes$2$nl\n      ;;\n    unknown.note)\n      noted=\"$noted$1 \"\n      [ \"$3\" = info ] || noted_unknown_codes=$noted_unknown_codes\\?$2$nl\n      ;;\n    fail.*)\n      failed=\"$failed$1 \"\n      [ \"$3\" = info ] || fail_codes=$fail_codes$2$nl\n      if [ \"$8\" = pending ]; then waiting=yes; else count_failure \"$4\" \"${13}\"; fi\n      ;;\n    unknown.*)\n      unknown=\"$unknown$1 \" unsure=yes\n      [ \"$3\" = info ] || unknown_codes=$unknown_codes\\?$2$nl\n      ;;\n  esac\n  case $9.$status in\n    content.fail) content=fail ;;\n    hold.fail) hold=fail ;;\n    content.unknown) [ \"$content\" = fail ] || content=unknown ;;\n    hold.unknown) [ \"$hold\" = fail ] || hold=unknown ;;\n    content.pass) content=${content:-pass} ;;\n    hold.pass) hold=${hold:-pass} ;;\n  esac\n}\n\n# That the winner is another one follows from what fails: it is no cause of its own.\ncount_failure() {\n  drifted=yes\n  [ \"$1\" != winner ] || return 0\n  causes=yes\n  case $2.$seen in\n    '*.'*) return 0 ;;\n    /*.value) ! is_of_receipt \"$2\" \"$value\" || return 0 ;;\n    /*.absent) is_path_recorded \"$2\" || return 0 ;;\n  esac\n  foreign_causes=yes\n}\n\nholds() {\n  case $1 in\n    equal) [ \"$value\" = \"$2\" ] ;;\n    one-of) case $nl$2$nl in *\"$nl$value$nl\"*) ;; *) return 1 ;; esac ;;\n    at-least) is_at_least \"$value\" \"$2\" ;;\n    not-after)\n      case $value in\n        [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) ;;\n        *) return 1 ;;\n      esac\n      digits_of \"$value\"\n      today=$digits\n      digits_of \"$2\"\n      [ \"$today\" -le \"$digits\" ]\n      ;;\n    *) return 1 ;;\n  esac\n}\n\n# A day as a number: 20990131.\ndigits_of() {\n  digits=${1#*-}\n  digits=${1%%-*}${digits%-*}${digits#*-}\n}\n\n# Dotted numbers, part by part; a missing part is 0. What is no version is below every version.\nis_at_least() {\n  case .$1. in *..* | *[!0-9.]*) return 1 ;; esac\n  mine=$1. least=$2.\n  while [ -n \"$mine$least\" ]; do\n    left=${mine%%.*} right=${least%%.*}\n    [ \"${left:-0}\" -ge \"${right:-0}\" ] 2>/dev/null || return 1\n    [ \"${left:-0}\" -eq \"${right:-0}\" ] || return 0\n    mine=${mine#*.} least=${least#*.}\n  done\n}\n\njudge() {\n  decide\n  channel='' have=\n  if [ \"$believed\" = yes ]; then channel=$recorded_channel have=$recorded_policy; fi\n  installed=yes desktop=\n  eval \"seen=\\$seen_$desktop_probe value=\\$value_$desktop_probe\"\n  case $seen in\n    absent) installed=no ;;\n    value) desktop=$value ;;\n  esac\n  each_check judge_check\n  # Nobody can say what Docker Desktop obeys, which is never ok. What the policy leaves to others is reported alone.\n  undetermined=no\n  [ \"$winner.$first_wanted\" = undetermined.unmanaged ] || [ \"$winner\" != undetermined ] || undetermined=yes\n  # Some checks only can show what is wrong, never that nothing is.\n  if [ -n \"$only\" ] || [ \"$undetermined\" = yes ]; then [ \"$content\" = fail ] || content=unknown; fi\n  if [ -n \"$only\" ]; then [ \"$hold\" = fail ] || hold=unknown; fi\n  # Whether the verdict is about what Docker Desktop obeys.\n  counts=yes\n  case $only in '' | *\"$nl$winner_code$nl\"*) ;; *) counts=no ;; esac\n  if is_outdated; then verdict=outdated\n  elif is_conflict; then verdict=conflict\n  elif [ \"$drifted\" = yes ]; then verdict=drift\n  elif [ \"$unsure\" = yes ] || [ \"$counts.$undetermined\" = yes.yes ]; then verdict=unknown\n  elif [ \"$waiting\" = yes ]; then verdict=pending\n  elif [ \"$exempted\" -gt 0 ]; then verdict=exempt\n  elif [ \"$passes\" -gt 0 ]; then verdict=ok\n  else verdict=unknown\n  fi\n  note_receipt\n}\n\n# The policy wants members of its organisations, and nothing that is there names any: whoever signs in may go on.\nis_unenforced() {\n  [ -n \"$wanted_source\" ] && [ \"$wanted_any\" = no ] || return 1\n  case $first in '' | admin-settings) ;; *) return 1 ;; esac\n}\n\n# All that fails is content that the receipt records for another policy, or that it never listed: the machine is whole, and\n# of another day or ring.\nis_outdated() {\n  ! is_unenforced || return 1\n  [ \"$believed.$recorded_complete.$causes.$foreign_causes\" = yes.yes.yes.no ] && [ \"$have\" != \"$policy\" ]\n}\n\n# Docker Desktop obeys a source that must not be there, above the one the policy puts first, and it says otherwise.\nis_conflict() {\n  [ -n \"$wanted_source\" ] && [ \"$winner\" != none ] && [ \"$winner\" != undetermined ] || return 1\n  [ \"$counts\" = yes ] || return 1\n  [ \"$first_order\" -lt \"$wanted_order\" ] && [ \"$first_wanted\" = absent ] || return 1\n  case $said.$wanted_any in\n    any.yes) return 1 ;;\n    names.no) [ \"$says\" != \"$wanted_names\" ] ;;\n  esac\n}\n\n# Sets notes: what the receipt says of the question, one sentence a line.\nnotes=\nnote_receipt() {\n  [ \"$believed\" = yes ] || return 0\n  case $have in\n    *.*@*)\n      theirs=${have#*.}\n      theirs=\"ring ${theirs%@*}\"\n      ;;\n    *) theirs="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receiptNotes"),"noRing"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":334,"column":14},"end":{"line":334,"column":40}}})) != null ? stack1 : "")
    + " ;;\n  esac\n  if [ \"$theirs\" != "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receiptNotes"),"ours"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":336,"column":20},"end":{"line":336,"column":44}}})) != null ? stack1 : "")
    + " ]; then add_note "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receiptNotes"),"otherRing"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":336,"column":62},"end":{"line":336,"column":91}}})) != null ? stack1 : "")
    + "\n  elif ! is_at_least \"$recorded_revision\" 0; then :\n  else\n    theirs=$recorded_revision\n    if ! is_at_least \"$revision\" \"$theirs\"; then add_note "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receiptNotes"),"ahead"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":340,"column":58},"end":{"line":340,"column":83}}})) != null ? stack1 : "")
    + "\n    elif [ \"$have\" != \"$policy\" ] && ! is_at_least \"$theirs\" \"$revision\"; then add_note "
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(lookupProperty(depth0,"receiptNotes"),"behind"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":341,"column":88},"end":{"line":341,"column":114}}})) != null ? stack1 : "")
    + "\n    fi\n  fi\n}\n\n# Puts theirs in the place of %theirs.\nadd_note() {\n  note='' rest=$1\n  while :; do\n    case $rest in *%theirs*) ;; *) break ;; esac\n    note=$note${rest%%\"%theirs\"*}$theirs\n    rest=${rest#*\"%theirs\"}\n  done\n  notes=$notes$note$rest$nl\n}\n";
},"useData":true},
  "posix/limit.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Nobody waits for a tool for ever. Seconds until one that does not answer is killed.\npatience=15\n\nhas() { command -v \"$1\" >/dev/null 2>&1; }\n\n# Runs a tool within the limit: `limited` without its complaints, `aloud` with them among its answer. 127: it is not\n# installed. 137: it did not answer in time.\nif has timeout; then\n  limited() { command timeout -s KILL \"$patience\" \"$@\" 2>/dev/null; }\n  aloud() { command timeout -s KILL \"$patience\" \"$@\" 2>&1; }\nelse\n  # What a tool has started may keep its output open for ever: nobody reads on when the tool itself has ended.\n  limited() { bounded \"$@\" 2>/dev/null | hear; }\n  aloud() { bounded \"$@\" 2>&1 | hear; }\n\n  bounded() {\n    code=127\n    if has \"$1\"; then\n      command \"$@\" &\n      tool=$!\n      # What waits ends with the tool: the trap takes its `sleep` along.\n      (\n        trap 'kill -KILL $! 2>/dev/null; exit' TERM\n        sleep \"$patience\" &\n        wait $!\n        kill -KILL \"$tool\"\n      ) >/dev/null 2>&1 &\n      guard=$!\n      wait \"$tool\" 2>/dev/null\n      code=$?\n      kill -TERM \"$guard\" 2>/dev/null\n      wait \"$guard\" 2>/dev/null\n    fi\n    printf '\\nended %s\\n' \"$code\"\n  }\n\n  hear() {\n    while IFS= read -r heard; do\n      case $heard in 'ended '[0-9]*) return \"${heard#ended }\" ;; esac\n      printf '%s\\n' \"$heard\"\n    done\n    return 137\n  }\nfi\n";
},"useData":true},
  "posix/lock.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# One run at a time: two would undo each other's work, and each would record what is not so.\n\n# The folder that says that this run is at work, with the process in its name. Whoever makes one looks for others after\n# that: of two runs at least one sees the other. What a killed run leaves says nothing, its process is no more.\nmark=\n\n# True as long as the run with this mark is at work. A later process of the same number was born at another time.\nis_at_work() {\n  number=${1##*/.lock.}\n  born=${number#*.}\n  number=${number%%.*}\n  [ -d \"$1\" ] && kill -0 \"$number\" 2>/dev/null && [ \"$(birth \"$number\")\" = \"$born\" ]\n}\n\nrefuse_company() {\n  stop \"another run is under way${1:+: process $1}\" 'wait until it has ended, then run this script again'\n}\n\n# Needs the folder of the receipts, made safe. A dry run changes nothing and waits for nobody.\nlock() {\n  [ \"$dry\" = no ] || return 0\n  mark=$root$receipts/.lock.$$.$(birth $$)\n  if [ ! -d \"$mark\" ] && ! mkdir \"$mark\" 2>/dev/null; then\n    # A removal that has just ended takes the folder with it.\n    [ -d \"$root$receipts\" ] || refuse_company ''\n    clear_flags \"$root$receipts\"\n    mkdir \"$mark\" || stop \"\\\"$mark\\\" cannot be created\" 'look for free space and a writable file system'\n  fi\n  patience=2\n  set +f\n  for other in \"$root$receipts\"/.lock.*; do\n    [ \"$other\" != \"$mark\" ] || continue\n    # Of two that start at the same moment the higher number gives way, and the lower waits for that.\n    while is_at_work \"$other\"; do\n      [ $$ -lt \"$number\" ] && [ \"$patience\" -gt 0 ] || refuse_company \"$number\"\n      patience=$((patience - 1))\n      sleep 1\n    done\n    rmdir \"$other\" 2>/dev/null\n  done\n  set -f\n}\n\nunlock() {\n  [ -z \"$mark\" ] || rmdir \"$mark\" 2>/dev/null\n  mark=\n}\n\ntrap unlock EXIT\n";
},"useData":true},
  "posix/observe.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Looking. What is seen becomes one canonical text for each look; what could not be seen is never well.\n\n# Nothing of ours is ever larger.\nsize_limit=1048576\n\nis_value() { seen=value value=$1; }\nis_absent() { seen=absent value=; }\n# It is there, or may be, and could not be read.\nis_unreadable() { seen=unreadable value=$1; }\n# Nobody can look from here.\nis_unseen() { seen=unseen value=$1; }\n\n# Sets reason: why a tool with this exit code has nothing to say.\nexplain_silence() {\n  case $1 in\n    127) reason=\"$2 is not installed\" ;;\n    124 | 137) reason='no answer in time' ;;\n    *) reason=\"$2 does not answer\" ;;\n  esac\n}\n\n# Sets wanted fields of a line of six numbers and a path: `0 0x81a4 1 37 1700000000 0 ./etc/hosts`.\nkeep_facts() {\n  # shellcheck disable=SC2086 # words\n  set -- $1\n  [ $# -gt 6 ] || return 0\n  facts=\"$1 $2 $3 $4 $5 $6\"\n  shift 6\n  number_path \"$*\"\n  [ -z \"$at\" ] || eval \"facts_$at=\\$facts\"\n}\n\n# All facts about all paths, in one call; then what they mean, from the top.\nlook_at_paths() {\n  lines=$(with_paths run_stat 2>&1)\n  explain_silence $? stat\n  silence=$reason complaints=$nl\n  IFS=$nl\n  for line in $lines; do\n    IFS=\" \t$nl\"\n    case $line in\n      [0-9]*) keep_facts \"$line\" ;;\n      *) complaints=$complaints$line$nl ;;\n    esac\n  done\n  IFS=\" \t$nl\"\n  read_lists_of_paths\n  each_path settle_path\n}\n\n# Of each path there is way: `reached`; `blocked` where a folder above is a link; `absent`; `unreadable`, with a reason.\n# `above` is the first folder above that is not safe, with its fault, `blind` why that could not be found out; `below` and\n# `blind_below` are the same for what lies below. Links are not followed.\nsettle_path() {\n  path=$3\n  if [ \"$2\" = 0 ]; then way=reached kind=folder above='' blind=''\n  else eval \"way=\\$way_$2 kind=\\$kind_$2 above=\\$below_$2 blind=\\$blind_below_$2 reason=\\$reason_$2\"\n  fi\n  case $way.$kind in\n    reached.folder) look \"$1\" ;;\n    reached.link) way=blocked ;;\n    # Below a file there is nothing.\n    reached.*) way=absent ;;\n  esac\n  eval \"way_$1=\\$way kind_$1=\\$kind above_$1=\\$above blind_$1=\\$blind reason_$1=\\${reason-}\"\n  if [ \"$way.$4\" = reached.folder ] && [ -z \"$above$blind\" ]; then\n    find_fault \"$1\" folder\n    shown_path=${path#.}\n    [ -z \"$fault\" ] || above=${shown_path:-/}:$fault\n  fi\n  eval \"below_$1=\\$above blind_below_$1=\\$blind\"\n}\n\n# Sets way, and where it is reached the facts: kind (file, folder, link, other), owner, mode, octal, links, size, changed\n# and flags.\nlook() {\n  eval \"set -- \\\"\\$1\\\" \\${facts_$1-}\"\n  if [ $# -eq 7 ]; then\n    way=reached owner=$2 mode=$(($3)) links=$4 size=$5 changed=$6 flags=$7\n    case $((mode & 0170000)) in\n      $((0100000))) kind='file' ;;\n      $((0040000))) kind=folder ;;\n      $((0120000))) kind='link' ;;\n      *) kind=other ;;\n    esac\n    mode=$((mode & 07777))\n    octal=$((mode >> 9))$((mode >> 6 & 7))$((mode >> 3 & 7))$((mode & 7))\n    return\n  fi\n  # Nothing is absent that somebody may only not be let see: the system must say so.\n  kind=none\n  case $complaints in\n    *\"'$path': No such file or directory$nl\"* | *\"'$path': Not a directory$nl\"*) way=absent ;;\n    *\" $path: stat: No such file or directory$nl\"* | *\" $path: stat: Not a directory$nl\"*) way=absent ;;\n    *\"'$path': Permission denied$nl\"* | *\" $path: stat: Permission denied$nl\"*) way=unreadable reason='permission denied' ;;\n    *) way=unreadable reason=$silence ;;\n  esac\n}\n\n# Sets fault: why administrators alone cannot change what was looked at, or not everybody can read it. $1 is the number of\n# the path, $2 what should be there: file or folder. `blind` is set where that could not be found out.\nfind_fault() {\n  fault=\n  if [ \"$kind\" != \"$2\" ]; then fault=\"kind=$kind\"\n  elif [ \"$owner\" != 0 ]; then fault=\"owner=$owner\"\n  elif [ \"$2\" = file ]; then\n    if [ $((mode & 07133)) -ne 0 ] || [ $((mode & 0444)) -ne $((0444)) ]; then fault=\"mode=$octal\"\n    elif [ \"$links\" != 1 ]; then fault=\"links=$links\"\n    else\n      read_access_list \"$1\"\n      case $list in none) ;; unreadable) blind=$reason ;; *) fault=acl ;; esac\n    fi\n  elif [ $((mode & 0022)) -ne 0 ] || [ $((mode & 0555)) -ne $((0555)) ]; then fault=\"mode=$octal\"\n  else\n    read_access_list \"$1\"\n    case $list in allows) fault=acl ;; unreadable) blind=$reason ;; esac\n  fi\n}\n\n# Sets what is known of the path with this number; `kind` is link below a link. False where there is nothing to look at:\n# the observation says why.\nreach() {\n  eval \"way=\\$way_$1 kind=\\$kind_$1 above=\\$above_$1 blind=\\$blind_$1 reason=\\$reason_$1\"\n  case $way in\n    absent) is_absent && return 1 ;;\n    unreadable) is_unreadable \"$reason\" && return 1 ;;\n    reached) look \"$1\" ;;\n  esac\n}\n\n# $2: file or folder.\nobserve_access() {\n  if reach \"$1\"; then known=yes; else known=no; fi\n  if [ -n \"$above\" ]; then is_value \"$above\"\n  elif [ -n \"$blind\" ]; then is_unreadable \"$blind\"\n  elif [ \"$known\" = yes ]; then\n    find_fault \"$1\" \"$2\"\n    if [ -n \"$blind\" ]; then is_unreadable \"$blind\"\n    else is_value \"${fault:-admins-write-everyone-reads}\"\n    fi\n  fi\n}\n\nto_digest=''\n# Where a tool was killed before it could say how it ended.\ncode_of_digest=137\n\ncollect_digests() {\n  [ \"$2\" = file-content ] && reach \"$3\" || return 0\n  [ \"$way.$kind\" = reached.file ] && [ \"$size\" -le \"$size_limit\" ] || return 0\n  to_digest=$to_digest$4$nl\n}\n\n# Asks the tools for digests and, where a system has more of them, for extra evidence: all at once, and each once. Every\n# line of an answer is a whole one; `ended <tool> <exit code>` is the last of each.\nask_tools() {\n  each_probe collect_digests\n  each_probe collect_extras\n  IFS=$nl\n  # shellcheck disable=SC2086 # one path a line\n  lines=$(\n    if [ -n \"$to_digest\" ]; then\n      {\n        run_digest $to_digest 2>&1\n        printf 'ended digest %s\\n' $?\n      } &\n    fi\n    ask_extras\n    wait\n  )\n  answers=$nl$lines$nl\n  for line in $lines; do\n    IFS=\" \t$nl\"\n    word=${line%% *}\n    path=${line#\"$word\"}\n    case $line in\n      'ended digest '*) code_of_digest=${line##* } ;;\n      [0-9a-f]*' '?./*)\n        number_path \"${path#??}\"\n        case $word in *[!0-9a-f]*) at= ;; esac\n        [ -z \"$at\" ] || [ ${#word} -ne 64 ] || eval \"digest_$at=\\$word\"\n        ;;\n    esac\n    keep_extra\n  done\n  IFS=\" \t$nl\"\n}\n\nobserve_content() {\n  reach \"$1\" || return 0\n  if [ \"$way.$kind\" != reached.file ]; then is_value not-a-file\n  elif [ \"$size\" -gt \"$size_limit\" ]; then is_value too-large\n  else\n    eval \"digest=\\${digest_$1-}\"\n    if [ -n \"$digest\" ]; then is_value \"sha256 $digest\"\n    else\n      case $answers in\n        *\"$2: Permission denied\"* | *\"'$2': Permission denied\"*) is_unreadable 'permission denied' ;;\n        *)\n          explain_silence \"$code_of_digest\" 'the tool for digests'\n          is_unreadable \"$reason\"\n          ;;\n      esac\n    fi\n  fi\n}\n\nobserve_presence() {\n  reach \"$1\" || return 0\n  is_value \"$kind\"\n}\n\n# $3: the name in any case, as a pattern. Asked about the folder, whatever the file is.\nobserve_misspelt() {\n  reach \"$1\" || [ -e \"${2%/*}\" ] || return 0\n  if [ \"$way\" = blocked ]; then is_unreadable 'the folder is a link' && return; fi\n  if [ ! -r \"${2%/*}\" ]; then is_unreadable 'permission denied' && return; fi\n  found=\n  set +f\n  IFS=\n  for name in \"${2%/*}\"/$3; do\n    [ -e \"$name\" ] || [ -L \"$name\" ] || continue\n    [ \"$name\" = \"$2\" ] || found=$found${found:+/}${name##*/}\n  done\n  for name in \"${2%/*}\"/*; do break; done\n  IFS=\" \t$nl\"\n  set -f\n  if [ -n \"$found\" ]; then is_value \"$found\"\n  elif [ -e \"$name\" ] || limited ls \"${2%/*}\" >/dev/null; then is_absent\n  # The `-r` of some shells knows modes alone, and nothing of access lists.\n  else is_unreadable 'permission denied'\n  fi\n}\n\n# $1: number of the hosts file, $2: the file; the rest: names, sorted.\nobserve_hosts() {\n  hosts_file=$2\n  reach \"$1\" || {\n    [ \"$seen\" != absent ] || is_value none\n    return 0\n  }\n  shift 2\n  if [ \"$way.$kind\" != reached.file ]; then is_unreadable not-a-file && return; fi\n  wanted_hosts=\" $* \" found_hosts=' '\n  if [ ! -r \"$hosts_file\" ]; then is_unreadable 'permission denied' && return; fi\n  # No shell can hold a zero byte, which ends what the resolver reads of a line. What was not read whole has no last line.\n  hosts_lines=$(hosts_text \"$@\" 2>/dev/null | tr '\\000' '#' 2>/dev/null)\n  code=${hosts_lines##*\"$nl\"}\n  case $code in\n    'ended 0') ;;\n    *)\n      explain_silence \"${code#ended }\" grep\n      is_unreadable \"$reason\"\n      return\n      ;;\n  esac\n  # The blanks of C, by which the resolver takes a line apart. Source: glibc nss_files, isspace(3).\n  blanks=$(printf ' \\t\\v\\f\\r')\n  IFS=$nl\n  for line in ${hosts_lines%\"$nl\"*}; do\n    IFS=$blanks\n    read_hosts_line\n  done\n  IFS=\" \t$nl\"\n  found=\n  for name in \"$@\"; do\n    case $found_hosts in *\" $name \"*) found=$found${found:+,}$name ;; esac\n  done\n  is_value \"${found:-none}\"\n}\n\n# The hosts file; of a long one, such as block advertisements, only the lines with one of the names.\nhosts_text() {\n  if [ \"$size\" -le 65536 ]; then\n    cat <\"$hosts_file\"\n    code=$?\n  else\n    patterns=\n    for name in \"$@\"; do patterns=\"$patterns${patterns:+$nl}$name\"; done\n    run_grep -aiF -e \"$patterns\" -- \"$hosts_file\"\n    code=$?\n    # There is no such line.\n    [ \"$code\" -ne 1 ] || code=0\n  fi\n  printf '\\nended %s' \"$code\"\n}\n\nread_hosts_line() {\n  line=${line%%#*}\n  address=\n  # shellcheck disable=SC2086 # words\n  for word in $line; do\n    if [ -z \"$address\" ]; then\n      address=$word\n      continue\n    fi\n    word=${word%.}\n    case $word in *[A-Z]*) word=$(printf '%s' \"$word\" | tr '[:upper:]' '[:lower:]') ;; esac\n    case $wanted_hosts in *\" $word \"*) found_hosts=\"$found_hosts$word \" ;; esac\n  done\n}\n\n# Whether a process of Docker Desktop that began at $1 is older than the newest change of one of the paths behind it, each\n# after its number. Of the same second it is said that it is older: a restart harms nobody.\nobserve_age() {\n  start=$1 newest=0\n  shift\n  while [ $# -gt 0 ]; do\n    if ! reach \"$1\"; then\n      [ \"$seen\" = absent ] || return 0\n    elif [ \"$way\" = reached ] && [ \"$changed\" -gt \"$newest\" ]; then newest=$changed\n    fi\n    shift 2\n  done\n  if [ \"$start\" -le \"$newest\" ]; then is_value older; else is_value current; fi\n}\n\nobserve_today() {\n  today=$(run_date 2>/dev/null)\n  explain_silence $? date\n  case $today in\n    [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) is_value \"$today\" ;;\n    *) is_unreadable \"$reason\" ;;\n  esac\n}\n\nobserve_one() {\n  number=$1\n  case $2 in\n    file-content) observe_content \"$3\" \"$4\" ;;\n    file-access) observe_access \"$3\" file ;;\n    folder-access) observe_access \"$3\" folder ;;\n    presence) observe_presence \"$3\" ;;\n    misspelt) observe_misspelt \"$3\" \"$4\" \"$5\" ;;\n    hosts-file)\n      shift 2\n      observe_hosts \"$@\"\n      ;;\n    today) observe_today ;;\n    *)\n      shift\n      is_unreadable 'nothing looked at it'\n      observe_here \"$@\"\n      ;;\n  esac\n  eval \"seen_$number=\\$seen value_$number=\\$value\"\n}\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt-lines.sh"),depth0,{"name":"posix/receipt-lines.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\npass_over() { :; }\n\n# Believes a receipt only if nobody but an administrator can have written it, and every line of it is one of ours.\nobserve_receipt() {\n  believed=no\n  observe_access \"$receipt_path\" file\n  if [ \"$seen\" = value ]; then\n    distrust=$value\n    if [ \"$value\" = admins-write-everyone-reads ]; then\n      distrust=\n      if [ \"$size\" -gt \"$size_limit\" ]; then distrust=too-large; else read_receipt; fi\n    fi\n    if [ -n \"$distrust\" ]; then recorded='' && is_value \"not-believed $distrust\"\n    elif [ \"$recorded_complete\" = yes ]; then believed=yes && is_value \"$recorded_policy\"\n    else believed=yes && is_value \"incomplete $recorded_policy\"\n    fi\n  fi\n  seen_receipt=$seen value_receipt=$value\n}\n\nread_receipt() {\n  read_lines \"$size\" <\"$receipt\" || distrust=malformed\n  case $distrust in '') ;; *' another organisation') distrust='of another organisation' ;; *) distrust=malformed ;; esac\n}\n\n# Whether the receipt names one of these channels.\nis_from() { case $1 in *\" $recorded_channel \"*) [ \"$believed\" = yes ] ;; *) return 1 ;; esac; }\n\nobserve() {\n  look_at_paths\n  observe_receipt\n  ask_tools\n  each_probe observe_one\n}\n";
},"usePartial":true,"useData":true},
  "posix/opening.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/bin/sh\n# "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"title"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":2,"column":16}}})) != null ? stack1 : "")
    + "\n#\n# policy        "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"policy"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":4,"column":16},"end":{"line":4,"column":31}}})) != null ? stack1 : "")
    + "\n# revision      "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"revision"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":33}}})) != null ? stack1 : "")
    + "\n# ring          "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"ringTitle"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":6,"column":16},"end":{"line":6,"column":34}}})) != null ? stack1 : "")
    + "\n# organisation  "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"organization"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":7,"column":16},"end":{"line":7,"column":37}}})) != null ? stack1 : "")
    + "\n# contact       "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"contact"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":8,"column":32}}})) != null ? stack1 : "")
    + "\n#\n# Written by wharfinger. Change the policy, not this file. Needs root; --help says more.\n#\n# shellcheck disable=SC1003,SC2016 # values of the policy stand in single quotes as they are\n# shellcheck disable=SC2015 # after || stands what ends the script\n# shellcheck disable=SC2317,SC2329 # functions are called through the lists of the policy\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/environment.sh"),depth0,{"name":"posix/environment.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\npolicy="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"policy"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":18,"column":7},"end":{"line":18,"column":20}}})) != null ? stack1 : "")
    + "\nrevision="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"revision"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":19,"column":9},"end":{"line":19,"column":24}}})) != null ? stack1 : "")
    + "\nring="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"ring"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":20,"column":5},"end":{"line":20,"column":16}}})) != null ? stack1 : "")
    + "\nslug="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"slug"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":21,"column":5},"end":{"line":21,"column":16}}})) != null ? stack1 : "")
    + "\n";
},"usePartial":true,"useData":true},
  "posix/receipt-lines.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":14,"column":4},"end":{"line":14,"column":15}}})) != null ? stack1 : "")
    + ") return 0 ;;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The lines of a receipt. Every one is a line that an installer writes, or the receipt is not believed.\n\n# What it records: `<sha256> <path>` a line.\nrecorded=\nrecorded_policy='' recorded_revision='' recorded_ring='' recorded_channel='' recorded_complete=''\n# Why it is not believed.\ndistrust=\nquote='\"'\n\n# Paths an installer writes. A receipt that names another one is not obeyed there.\nis_known() {\n  case $1 in\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"known"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + "    *) return 1 ;;\n  esac\n}\n\nis_recorded() {\n  case $nl$recorded in *\"$nl$2 $1$nl\"*) return 0 ;; *) return 1 ;; esac\n}\n\nis_path_recorded() {\n  case $recorded in *\" $1$nl\"*) return 0 ;; *) return 1 ;; esac\n}\n\n# Reads standard input, a file of $1 bytes: every line an installer writes, once, in its order, and nothing else.\nread_lines() {\n  expected=begin bytes=0 is_foreign=no\n  while IFS= read -r line; do\n    bytes=$((bytes + ${#line} + 1))\n    read_line\n    [ -z \"$distrust\" ] || return 0\n  done\n  if [ \"$expected\" != nothing ]; then distrust='it does not end as one'\n  # A shell passes over NUL, and what follows the last newline is no line.\n  elif [ \"$bytes\" -ne \"$1\" ]; then distrust='it holds what is no text'\n  elif [ \"$is_foreign\" = yes ]; then distrust='it is of another organisation'\n  fi\n}\n\n# shellcheck disable=SC2034 # not every script asks for all that is recorded\nread_line() {\n  case $line in *[!\\ -~]*) expected=text ;; esac\n  value=${line#*\": $quote\"}\n  value=${value%%\"$quote\"*}\n  case $expected.$line in\n    'begin.{') expected=version ;;\n    'version.  \"receipt\": 1,') expected=policy ;;\n    \"policy.  \\\"policy\\\": \\\"$value\\\",\")\n      expected=revision recorded_policy=$value\n      is_policy \"$value\" || distrust='its policy id is malformed'\n      case $value in \"$slug\"@* | \"$slug\".*) ;; *) is_foreign=yes ;; esac\n      ;;\n    \"revision.  \\\"revision\\\": \\\"$value\\\",\")\n      expected=ring recorded_revision=$value\n      case $value in '' | *[!0-9.]*) distrust='its revision is malformed' ;; esac\n      ;;\n    'ring.  \"ring\": null,') expected=channel ;;\n    \"ring.  \\\"ring\\\": \\\"$value\\\",\")\n      expected=channel recorded_ring=$value\n      is_ring \"$value\" || distrust='its ring is malformed'\n      ;;\n    \"channel.  \\\"channel\\\": \\\"$value\\\",\")\n      expected=complete recorded_channel=$value\n      case $value in '' | *[!a-z0-9-]*) distrust='its channel is malformed' ;; esac\n      ;;\n    'complete.  \"complete\": true,') expected=files recorded_complete=yes ;;\n    'complete.  \"complete\": false,') expected=files recorded_complete=no ;;\n    'files.  \"files\": [') expected=first ;;\n    'first.    {\"path\": \"'* | 'record.    {\"path\": \"'*) read_record ;;\n    'first.  ]' | 'last.  ]') expected=end ;;\n    'end.}') expected=nothing ;;\n    policy.*) distrust='it names no policy' ;;\n    *) distrust='it has a line that no installer writes' ;;\n  esac\n}\n\nis_ring() {\n  case $1 in\n    [!a-z]* | *[!a-z0-9]* | '' | ?????????????????*) return 1 ;;\n  esac\n}\n\n# `acme@01234567` or `acme.pilot@01234567`.\nis_policy() {\n  whose=${1%@*}\n  digest=${1#\"$whose\"}\n  case $digest in @????????) ;; *) return 1 ;; esac\n  case $digest in @*[!0-9a-f]*) return 1 ;; esac\n  case $whose in *.*) is_ring \"${whose#*.}\" || return 1 ;; esac\n  whose=${whose%%.*}\n  case $whose in [!a-z]* | *[!a-z0-9-]* | '' | ?) return 1 ;; esac\n  [ ${#whose} -le 32 ]\n}\n\n# After a comma there is another one.\nread_record() {\n  digest=${line##*\": $quote\"}\n  digest=${digest%%\"$quote\"*}\n  case $line in\n    \"    {\\\"path\\\": \\\"$value\\\", \\\"sha256\\\": \\\"$digest\\\"}\") expected=last ;;\n    \"    {\\\"path\\\": \\\"$value\\\", \\\"sha256\\\": \\\"$digest\\\"},\") expected=record ;;\n    *) distrust='it has a line that no installer writes' ;;\n  esac\n  case $value in *\\\\*) distrust='it has a line that no installer writes' ;; esac\n  case $digest in *[!0-9a-f]*) distrust='it holds a malformed digest' ;; esac\n  [ ${#digest} -eq 64 ] || distrust='it holds a malformed digest'\n  if is_known \"$value\"; then recorded=$recorded$digest\\ $value$nl\n  else pass_over \"$value\"\n  fi\n}\n";
},"useData":true},
  "posix/receipt.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The receipt: what an installer wrote on this machine, one file per organisation. It says what we may replace and remove.\n\nreceipt=$receipts/$slug/receipt.json\n\n# What the receipt names and no installer writes is not ours.\npass_over() { say \"not touched, though the receipt names it: \\\"$(shown \"$1\")\\\"\"; }\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/receipt-lines.sh"),depth0,{"name":"posix/receipt-lines.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# Believes a receipt only if nobody but an administrator can have written it, and every line of it is one we write.\nread_receipt() {\n  look \"$root$receipt\"\n  [ \"$kind\" != none ] || return 0\n  judge_file \"$root$receipt\"\n  case $exposed in\n    *\"$nl$receipts$nl\"* | *\"$nl$receipts/$slug$nl\"*) fault='others could change its folder' ;;\n  esac\n  [ -n \"$fault\" ] || [ \"$size\" -le 1048576 ] || fault='it is too large'\n  distrust=$fault\n  [ -z \"$distrust\" ] || return 0\n  read_lines \"$size\" <\"$root$receipt\" || distrust='it cannot be read'\n  [ -z \"$distrust\" ] || recorded='' recorded_policy=''\n}\n\n# What the believed receipts of other organisations record.\nelsewhere=\n\nread_other_receipts() {\n  elsewhere=$(print_other_receipts) || stop \"the receipts in \\\"$root$receipts\\\" cannot be read\"\n  elsewhere=$elsewhere$nl\n}\n\nis_recorded_elsewhere() {\n  case $nl$elsewhere in *\"$nl$2 $1$nl\"*) return 0 ;; *) return 1 ;; esac\n}\n\n# Runs in a shell of its own: reading another receipt leaves no trace in what is known of ours.\nprint_other_receipts() {\n  say() { :; }\n  own_slug=$slug\n  set +f\n  for folder in \"$root$receipts\"/*; do\n    slug=${folder##*/}\n    receipt=$receipts/$slug/receipt.json\n    recorded='' recorded_policy='' distrust=''\n    look \"$folder\"\n    [ \"$kind\" = folder ] && [ \"$slug\" != \"$own_slug\" ] || continue\n    judge_folder \"$folder\" acl_present\n    [ -z \"$fault\" ] || continue\n    read_receipt\n    printf '%s' \"$recorded\"\n  done\n}\n";
},"usePartial":true,"useData":true},
  "posix/uninstall.frame.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"$1\" "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":15,"column":7},"end":{"line":15,"column":18}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "usage() {\n  say 'Removes what the installer of this Docker Desktop policy wrote on this machine, as its receipt records it. Needs root.\nWhat somebody changed since is left and named. Folders of Docker Desktop stay, closed to everybody but administrators.\n\n  --dry-run    say what would be removed, change nothing\n  --root DIR   work on the system below DIR instead of this one\n  --help       this text\n\nExit: 0 nothing of the policy is left; 1 something was changed and is left, said in the last line; 2 trouble.'\n}\n\n# Calls $1 with every path an installer writes.\neach_known() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"known"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + "}\n\neach_folder() {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"folders"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + "}\n\nsecure_folder() {\n  ! secure \"$1\" mend || remove_leftovers \"$1\"\n}\n\nremove_recorded() {\n  look \"$root$1\"\n  [ \"$kind\" != none ] || return 0\n  if ! is_path_recorded \"$1\"; then\n    say \"left alone, not in the receipt: \\\"$root$1\\\"\"\n    return\n  fi\n  read_digest \"$root$1\"\n  if [ \"$kind\" = file ] && is_recorded_elsewhere \"$1\" \"$digest\"; then\n    say \"left alone, the receipt of another policy lists it too: \\\"$root$1\\\"\"\n  elif [ \"$kind\" = file ] && is_recorded \"$1\" \"$digest\"; then\n    [ \"$dry\" = yes ] || remove_file \"$1\"\n    change \"removed \\\"$root$1\\\"\"\n    removed=yes\n    gone=$gone$1$nl\n  else\n    left=$((left + 1))\n    complain \"left: \\\"$root$1\\\" was ours, but somebody changed it\"\n    complain '  do: look at it, and remove it if nobody needs it'\n  fi\n}\n\n# The receipt goes last, and stays as long as something it records does.\nremove_receipt() {\n  look \"$root$receipt\"\n  [ \"$kind\" != none ] || return 0\n  [ \"$dry\" = yes ] || remove_file \"$receipt\"\n  change \"removed the receipt \\\"$root$receipt\\\"\"\n  gone=$gone$receipt$nl\n}\n\n# Once more, after everything: the verdict is about what is there now.\nverify() {\n  [ \"$dry\" = no ] || return 0\n  each_known verify_removed\n  verify_removed \"$receipt\"\n}\n\nverify_removed() {\n  case $gone in *\"$nl$1$nl\"*) ;; *) return 0 ;; esac\n  look \"$root$1\"\n  [ \"$kind\" = none ] || stop \"\\\"$root$1\\\" came back while this script ran\" 'run it again'\n}\n\nown_option() { return 1; }\n\nmain() {\n  removed=no\n  gone=$nl\n  read_options \"$@\"\n  require_system\n  # Whoever could change its folder could have written the receipt: nothing is mended here before it is read.\n  ! secure \"$receipts\" check || lock\n  ! secure \"$receipts/$slug\" check || remove_leftovers \"$receipts/$slug\"\n  read_receipt\n  [ -z \"$distrust\" ] || stop \"the receipt \\\"$root$receipt\\\" is not believed: $distrust\" \\\n    'run the installer again: it writes a new one; then run this script'\n  if [ -n \"$recorded_policy\" ]; then\n    policy=$recorded_policy revision=$recorded_revision ring=$recorded_ring\n    say \"Docker Desktop policy $policy, revision $revision, of \""
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"organizationShown"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":88,"column":64},"end":{"line":88,"column":88}}})) != null ? stack1 : "")
    + "\n    # Where nothing is ours, folders are not ours to mend either.\n    each_folder secure_folder\n    read_other_receipts\n  else\n    say 'no installer of this policy has written anything here'\n  fi\n  each_known remove_recorded\n  [ \"$left\" -gt 0 ] || remove_receipt\n  verify\n  unlock\n  # The folders of the receipts stay as long as something is in them.\n  [ \"$dry\" = yes ] || rmdir \"$root$receipts/$slug\" \"$root$receipts\" 2>/dev/null\n  [ \"$removed$dry\" != yesno ] || say 'Quit Docker Desktop and start it again: it reads its policy only when it starts.'\n  [ \"$left\" -eq 0 ] || {\n    result drift\n    exit 1\n  }\n  result ok\n  exit 0\n}\n\n# The last line: a file that was cut off on its way does nothing.\nmain \"$@\"\n";
},"useData":true},
  "posix/verify.frame.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "usage() {\n  say 'Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why. Changes nothing.\nWithout root it looks at what everybody may see, and says what it could not.\n\n  --line        only the result line: one line of JSON\n  --json        the whole answer as one JSON document\n  --check CODE  only this check; may be given more than once\n  --root DIR    look at the system below DIR instead of this one\n  --help        this text\n\nExit: 0 in force, also by exception (ok, exempt); 1 not, or not yet (outdated, conflict, drift, pending); 2 nobody can say\n(unknown), or trouble.'\n}\n\n# What was wrong with the command, and what to do. One document on standard output where one was asked for.\nrefuse_usage() {\n  if [ \"$form\" = json ]; then\n    text_json \"$1\"\n    message=$json\n    text_json \"$2\"\n    say \"{\\\"error\\\":{\\\"code\\\":\\\"USAGE\\\",\\\"message\\\":\\\"$message\\\",\\\"hint\\\":\\\"$json\\\"}}\"\n  else\n    complain \"error: $1\"\n    complain \"  do: $2\"\n    usage >&2\n  fi\n  exit 2\n}\n\nread_options() {\n  # Jamf Pro puts mount point, computer name and user name before the arguments of a script, and empty ones after them.\n  case ${1-} in /*) [ $# -lt 3 ] || shift 3 ;; esac\n  # What goes wrong before it is said in the same form.\n  for word in \"$@\"; do [ \"$word\" != --json ] || form=json; done\n  while [ $# -gt 0 ]; do\n    case $1 in\n      '') ;;\n      --line) form=line ;;\n      --json) form=json ;;\n      --root=*) choose_root \"${1#--root=}\" ;;\n      --check=*) choose_check \"${1#--check=}\" ;;\n      --root | --check)\n        case $1.$# in\n          --root.1) refuse_usage '--root wants a folder' \"$root_hint\" ;;\n          --check.1) refuse_usage '--check wants a code' \"$check_hint\" ;;\n          --root.*) choose_root \"$2\" ;;\n          *) choose_check \"$2\" ;;\n        esac\n        shift\n        ;;\n      --help)\n        usage\n        trap - EXIT\n        exit 0\n        ;;\n      *)\n        show \"$1\"\n        refuse_usage \"unknown flag \\\"$shown\\\"\" 'Leave it out; --help lists the flags there are.'\n        ;;\n    esac\n    shift\n  done\n}\n\nroot_hint='Mount the image, and name the folder it is mounted at by its whole path: --root /mnt/image'\ncheck_hint='Its checks stand in checks.json of the output tree, and in every report.'\n\n# Names are looked at from here on relative to the root, so that nothing in its own name has a meaning.\nchoose_root() {\n  show \"$1\"\n  case $1 in\n    /*) ;;\n    *) refuse_usage \"--root wants an absolute path, not \\\"$shown\\\"\" \"$root_hint\" ;;\n  esac\n  [ \"$shown\" = \"$1\" ] || refuse_usage \"--root wants a path of printable ASCII, not \\\"$shown\\\"\" 'Mount the image at another folder.'\n  text_json \"$1\"\n  [ ${#json} -le 1000 ] || refuse_usage '--root wants a path of at most 1000 characters' 'Mount the image at another folder.'\n  [ ! -L \"$1\" ] && [ -d \"$1\" ] && cd \"$1\" 2>/dev/null ||\n    refuse_usage \"--root: \\\"$shown\\\" is not a folder that can be entered\" \"$root_hint\"\n  root=$1\n}\n\nchoose_check() {\n  known=no sought=$1\n  each_check seek_check\n  show \"$1\"\n  [ \"$known\" = yes ] || refuse_usage \"--check: this policy has no check \\\"$shown\\\" on this system\" \"$check_hint\"\n  case $only in *\"$nl$1$nl\"*) return 0 ;; esac\n  only=${only:-$nl}$1$nl\n}\n\nseek_check() { [ \"$2\" != \"$sought\" ] || known=yes; }\n\nmain() {\n  root='' form=text\n  read_options \"$@\"\n  observe\n  judge\n  case $form in\n    text) print_text ;;\n    json) print_report ;;\n    line)\n      result_line\n      say \"$line\"\n      ;;\n  esac\n  trap - EXIT\n  case $verdict in\n    ok | exempt) exit 0 ;;\n    outdated | conflict | drift | pending) exit 1 ;;\n    *) exit 2 ;;\n  esac\n}\n\n# The last line: a file that was cut off on its way does nothing.\nmain \"$@\"\n";
},"useData":true},
  "posix/verify.opening.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/bin/sh\n# "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"title"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":2,"column":16}}})) != null ? stack1 : "")
    + "\n#\n# policy        "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"policy"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":4,"column":16},"end":{"line":4,"column":31}}})) != null ? stack1 : "")
    + "\n# revision      "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"revision"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":33}}})) != null ? stack1 : "")
    + "\n# ring          "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"ringTitle"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":6,"column":16},"end":{"line":6,"column":34}}})) != null ? stack1 : "")
    + "\n# organisation  "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"organization"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":7,"column":16},"end":{"line":7,"column":37}}})) != null ? stack1 : "")
    + "\n# contact       "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"contact"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":8,"column":32}}})) != null ? stack1 : "")
    + "\n#\n# Written by wharfinger. Change the policy, not this file. Reads, and changes nothing; --help says more.\n#\n# shellcheck disable=SC1003,SC2016 # values of the policy stand in single quotes as they are\n# shellcheck disable=SC2015 # after || stands what ends the script\n# shellcheck disable=SC2034,SC2154 # what was seen stands in variables with numbers, set and read by eval\n# shellcheck disable=SC2317,SC2329 # functions are called through the lists of the policy\n\n# However this script ends before it has answered: nobody can say. No function stands in for `trap` here.\nPOSIXLY_CORRECT=1\ntrap 'exit 2' EXIT\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"posix/environment.sh"),depth0,{"name":"posix/environment.sh","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "exec </dev/null\n\nplatform="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"platform"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":24,"column":9},"end":{"line":24,"column":24}}})) != null ? stack1 : "")
    + "\npolicy="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"policy"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":25,"column":7},"end":{"line":25,"column":20}}})) != null ? stack1 : "")
    + "\nrevision="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"revision"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":26,"column":9},"end":{"line":26,"column":24}}})) != null ? stack1 : "")
    + "\nslug="
    + ((stack1 = lookupProperty(helpers,"sh").call(alias1,lookupProperty(depth0,"slug"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":27,"column":5},"end":{"line":27,"column":16}}})) != null ? stack1 : "")
    + "\n";
},"usePartial":true,"useData":true},
  "posix/writing.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"sh").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"sh","hash":{},"data":data,"loc":{"start":{"line":8,"column":4},"end":{"line":8,"column":15}}})) != null ? stack1 : "")
    + ") return 0 ;;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The way down. Whoever may change a folder decides everything below it: each is made safe before the next is entered.\n\n# Folders that are ours to create and to repair. The others belong to the system.\nis_own_folder() {\n  case $1 in\n    \"$receipts\" | \"$receipts/$slug\") return 0 ;;\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"folders"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "    *) return 1 ;;\n  esac\n}\n\nsecured=$nl\n# Folders that somebody could have changed until now.\nexposed=$nl\n\n# Makes sure that a folder and all its parents up to the root are safe. What is wrong with a parent ends the script; what\n# is wrong with a folder of ours is, by $2, mended and made (create), mended (mend), or ends the script too (check).\n# False: it does not exist and is not to be made.\nsecure() {\n  secure_one '' \"$2\"\n  rest=${1#/}/\n  walked=\n  while [ -n \"$rest\" ]; do\n    walked=$walked/${rest%%/*}\n    rest=${rest#*/}\n    secure_one \"$walked\" \"$2\" || return 1\n  done\n}\n\nsecure_one() {\n  case $secured in *\"$nl$1$nl\"*) return 0 ;; esac\n  where=$root$1\n  : \"${where:=/}\"\n  look \"$where\"\n  case $kind in\n    link | file | other)\n      if [ \"$owner\" != 0 ] && [ \"$2\" = create ] && is_own_folder \"$1\"; then\n        # A trap: the system and its administrators put nothing here as a user. What a link points to stays.\n        exposed=$exposed$1$nl\n        [ \"$dry\" = yes ] || rm -f \"$where\" || stop \"\\\"$where\\\" cannot be removed\"\n        change \"removed what user $owner put in the place of the folder \\\"$where\\\"\"\n        kind=none\n      fi\n      ;;\n  esac\n  case $kind in\n    none)\n      [ \"$2\" = create ] || return 1\n      create_folder \"$where\"\n      ;;\n    folder)\n      if [ \"$2\" != check ] && is_own_folder \"$1\"; then\n        judge_folder \"$where\" acl_present\n        [ -z \"$fault\" ] || exposed=$exposed$1$nl\n        [ -z \"$fault\" ] || repair_folder \"$where\"\n      else\n        judge_folder \"$where\" acl_grants_change\n        [ -z \"$fault\" ] || stop \"the folder \\\"$where\\\" is not safe: $fault\" \\\n          \"find out who changed it, then: chown root \\\"$where\\\"; chmod u+rwx,go-w,a+rx \\\"$where\\\"\"\n      fi\n      ;;\n    link)\n      stop \"\\\"$where\\\" is a link, not a folder (owner: user $owner); links are not followed\" \\\n        'find out who made it, then remove the link'\n      ;;\n    *) stop \"\\\"$where\\\" is in the place of a folder\" 'find out who put it there, then move it away' ;;\n  esac\n  secured=$secured$1$nl\n}\n\ncreate_folder() {\n  if [ \"$dry\" = yes ]; then\n    imagined=$imagined$1$nl\n    change \"created the folder \\\"$1\\\"\"\n    return 0\n  fi\n  if mkdir \"$1\"; then change \"created the folder \\\"$1\\\"\"\n  else\n    # Another run may have been faster: before the lock there are the folders to put it in.\n    look \"$1\"\n    [ \"$kind\" = folder ] || stop \"the folder \\\"$1\\\" cannot be created\" 'look for free space and a writable file system'\n  fi\n  look \"$1\"\n  judge_folder \"$1\" acl_present\n  [ -z \"$fault\" ] || settle_folder \"$1\"\n  restore_context \"$1\"\n}\n\nrepair_folder() {\n  reason=$fault\n  [ \"$dry\" = yes ] || settle_folder \"$1\"\n  change \"repaired the folder \\\"$1\\\": $reason\"\n}\n\n# The owner first: an owner could undo what is done to the mode.\nsettle_folder() {\n  clear_flags \"$1\"\n  own \"$1\" && chmod 0755 \"$1\" || stop \"owner and mode of the folder \\\"$1\\\" cannot be set\" \"$(unlock_hint \"$1\")\"\n  clear_acl \"$1\"\n  look \"$1\"\n  [ \"$kind\" = folder ] || stop \"\\\"$1\\\" is no longer a folder\"\n  judge_folder \"$1\" acl_present\n  [ -z \"$fault\" ] || stop \"the folder \\\"$1\\\" cannot be repaired: $fault\" \"$(acl_hint \"$1\")\"\n}\n\n# What an interrupted run left in a folder of ours. Its names are nobody else's business and are not printed.\nremove_leftovers() {\n  [ \"$dry\" = no ] || return 0\n  set +f\n  for leftover in \"$root$1\"/.wharfinger.*; do\n    if [ -L \"$leftover\" ] || { [ -e \"$leftover\" ] && [ ! -d \"$leftover\" ]; }; then\n      [ -L \"$leftover\" ] || clear_flags \"$leftover\"\n      rm -f \"$leftover\" || stop \"a temporary file of an earlier run in \\\"$root$1\\\" cannot be removed\"\n      say \"removed a temporary file of an interrupted run in \\\"$root$1\\\"\"\n    fi\n  done\n  set -f\n}\n\n# Files.\n\n# Puts a file in place by rename: a reader sees the old content or the new, and whoever holds the old file keeps only that.\n# $1 path, $2 digest, the rest: the command that prints the content.\nput_file() {\n  target=$root$1 meant=$2\n  shift 2\n  look \"$target\"\n  refuse_full_folder \"$target\"\n  [ \"$kind\" != folder ] || rmdir \"$target\" || stop \"the folder in the place of the file \\\"$target\\\" cannot be removed\"\n  clear_flags \"${target%/*}\"\n  temporary=${target%/*}/.wharfinger.$$\n  (set -C && \"$@\" >\"$temporary\") || stop \"\\\"$target\\\" cannot be written\" \\\n    \"look for free space and a writable file system; $(unlock_hint \"${target%/*}\")\"\n  own \"$temporary\" && chmod 0644 \"$temporary\" || stop \"owner and mode of the new \\\"$target\\\" cannot be set\"\n  is_right \"$temporary\" \"$meant\" ||\n    stop \"what was written for \\\"$target\\\" is not what was meant${fault:+: $fault}\" \\\n      'look for free space, and use this script exactly as it was built'\n  # `mv` would move the file into the folder that a link points to.\n  [ ! -L \"$target\" ] || [ ! -d \"$target\" ] || rm -f \"$target\" || stop \"the link \\\"$target\\\" cannot be removed\"\n  [ -L \"$target\" ] || [ ! -f \"$target\" ] || clear_flags \"$target\"\n  mv -f \"$temporary\" \"$target\" || stop \"\\\"$target\\\" cannot be replaced\" \"$(unlock_hint \"$target\")\"\n  temporary=\n  restore_context \"$target\"\n  is_right \"$target\" \"$meant\" || stop \"\\\"$target\\\" was changed while this script ran\" 'run it again'\n}\n\nremove_file() {\n  target=$root$1\n  look \"$target\"\n  if [ \"$kind\" = folder ]; then\n    refuse_full_folder \"$target\"\n    rmdir \"$target\" || stop \"the folder in the place of the file \\\"$target\\\" cannot be removed\"\n    return\n  fi\n  clear_flags \"${target%/*}\"\n  [ \"$kind\" != file ] || clear_flags \"$target\"\n  rm -f \"$target\" || stop \"\\\"$target\\\" cannot be removed\" \"$(unlock_hint \"$target\")\"\n}\n";
},"useData":true},
  "runbook.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " (ring "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"ring"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":3,"column":44},"end":{"line":3,"column":55}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"unless","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":55},"end":{"line":3,"column":91}}})) != null ? stack1 : "")
    + ")";
},"1":function(container,depth0,helpers,partials,data) {
    return " only";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Questions: "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"contact"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":6,"column":13},"end":{"line":6,"column":27}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Build again after "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"stableUntil"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":9,"column":20},"end":{"line":9,"column":38}}})) != null ? stack1 : "")
    + " (UTC): an entry, exception or review of the policy runs out then.\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "This page is about machines of ring "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"ring"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":13,"column":36},"end":{"line":13,"column":47}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":13,"column":49},"end":{"line":13,"column":64}}})) != null ? stack1 : "")
    + " of the tree. All others: `README.md` at the root of the\ntree. Paths here are counted from that root.\n\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**This tree holds only:**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"only"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + "\nThe first table speaks of the whole policy nevertheless; the rest of the page of what is in the tree.\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"unless","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":11}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":20,"column":2},"end":{"line":20,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "There is nothing in it to deploy to machines"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hub"),{"name":"unless","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":44},"end":{"line":25,"column":98}}})) != null ? stack1 : "")
    + ".\n";
},"8":function(container,depth0,helpers,partials,data) {
    return ", and nothing for Docker Hub";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**Enforced nowhere:**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"nowhere"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":40,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reasons"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":52,"column":9}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"control"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":51,"column":2},"end":{"line":51,"column":18}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"place"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":51,"column":20},"end":{"line":51,"column":32}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"reason"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":51,"column":34},"end":{"line":51,"column":47}}})) != null ? stack1 : "")
    + "\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Other than in the base\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"differences"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":64,"column":9}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/difference.md"),depth0,{"name":"runbook/difference.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return "Nothing: the machines of this ring get what all others get, under a policy id of their own.\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/windows.md"),lookupProperty(depth0,"windows"),{"name":"runbook/windows.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/macos.md"),lookupProperty(depth0,"macos"),{"name":"runbook/macos.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/linux.md"),lookupProperty(depth0,"linux"),{"name":"runbook/linux.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/hub.md"),lookupProperty(depth0,"hub"),{"name":"runbook/hub.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Desktop policy of "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"organization"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":1,"column":27},"end":{"line":1,"column":46}}})) != null ? stack1 : "")
    + "\n\n- Policy: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":3,"column":10},"end":{"line":3,"column":25}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ring"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":25},"end":{"line":3,"column":99}}})) != null ? stack1 : "")
    + "\n- Revision: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"revision"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":4,"column":12},"end":{"line":4,"column":29}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"contact"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"stableUntil"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"only"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "Everything here is generated. Do not edit the files: change the policy, raise its revision, build again.\n`SHA256SUMS` proves that nothing was lost on the way: `sha256sum -c SHA256SUMS`.\n\n[unconfirmed] marks what no page of Docker settles. Try it on a pilot machine before you rely on it.\n\n## What is enforced where\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"nowhere"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + "Worst first. NO: nothing of this build can express it there. Partly: some of it cannot be carried there. Default only:\nnot locked, so users may change it. n/a: it does not exist there, or the policy leaves it out there. Empty: the control\nhas nothing to do with that place.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"table"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reasons"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "")
    + "\nThe same with every target is in `"
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"folder"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":55,"column":34},"end":{"line":55,"column":49}}})) != null ? stack1 : "")
    + "coverage.json` and `"
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"folder"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":55,"column":69},"end":{"line":55,"column":84}}})) != null ? stack1 : "")
    + "coverage.md`.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":65,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/order.md"),depth0,{"name":"runbook/order.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"windows"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":71,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"macos"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":0},"end":{"line":75,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"linux"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":76,"column":0},"end":{"line":79,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hub"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":80,"column":0},"end":{"line":83,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/verify.md"),depth0,{"name":"runbook/verify.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/roll-back.md"),depth0,{"name":"runbook/roll-back.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/open.md"),depth0,{"name":"runbook/open.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/difference.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"after"),"value"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":1,"column":39},"end":{"line":1,"column":59}}})) != null ? stack1 : "")
    + " on "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(lookupProperty(depth0,"after"),"places"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":1,"column":63},"end":{"line":1,"column":82}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "not managed";
},"2":function(container,depth0,helpers,partials,data) {
    return " (**sign-in is not enforced there**)";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"before"),"value"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":2,"column":33},"end":{"line":2,"column":54}}})) != null ? stack1 : "")
    + " on "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(lookupProperty(depth0,"before"),"places"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":2,"column":58},"end":{"line":2,"column":78}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return " (sign-in is not enforced there)";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"control"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":1,"column":2},"end":{"line":1,"column":18}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"after"),"value"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":20},"end":{"line":1,"column":108}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"after"),"unenforced"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":108},"end":{"line":1,"column":175}}})) != null ? stack1 : "")
    + "\n  instead of "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"before"),"value"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":2,"column":13},"end":{"line":2,"column":104}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"before"),"unenforced"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":104},"end":{"line":2,"column":168}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "runbook/hub.md": {"0":function(container,depth0,helpers,partials,data) {
    return "- **A request replaces the whole setting.** What somebody added in Docker Home and the policy does not have is gone.\n  `apply.md` fetches first what is set now: keep it, it is the way back.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Registry Access Management follows the **first** organisation of the sign-in list: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"first"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":13,"column":85},"end":{"line":13,"column":99}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"several"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "  What the others set does not count on these machines.\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- An organisation decides for its own members: "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"perMember"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":19,"column":47},"end":{"line":19,"column":63}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"several"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  Do it in each:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"organizations"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  - "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":23,"column":4},"end":{"line":23,"column":17}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "- **Organisation owners are exempt** from Image Access Management: try it with an ordinary member.\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "The list first, then the lock:";
},"8":function(container,depth0,helpers,partials,data) {
    return "What to do:";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- [ ] Go through `registries.csv` with those who build images. A `hint` is not in the list: its note says why, and when\n      it would be needed. Open in the network what `firewall-hosts.csv` names.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hubDenied"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "- [ ] The policy denies Docker Hub. Build and send it once with `dockerHub: allow`, see for a day what still comes from\n      there, then deny it.\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- [ ] Send `registry-access.json` as `apply.md` says, with curl or with Terraform.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lists"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    return "      Sign in afresh on a pilot machine and pull one image from each registry: layers often come from another host than\n      the name.\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- [ ] Do what `console-checklist.md` lists"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"imageAccess"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":42},"end":{"line":51,"column":48}}})) != null ? stack1 : "")
    + ".\n";
},"14":function(container,depth0,helpers,partials,data) {
    return ": the repository allow-list *before* Image Access Management is on, so that\n      nothing on it is blocked in between";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- [ ] Send `image-access.json`"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"several"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":30},"end":{"line":54,"column":75}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"imageAccess"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":75},"end":{"line":54,"column":148}}})) != null ? stack1 : "")
    + ".\n";
},"16":function(container,depth0,helpers,partials,data) {
    return ", for each organisation";
},"17":function(container,depth0,helpers,partials,data) {
    return ". Sign in afresh as an ordinary member and pull";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Docker Hub\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"files"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nIn folder "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":25}}})) != null ? stack1 : "")
    + ", policy "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":34},"end":{"line":5,"column":49}}})) != null ? stack1 : "")
    + ". What lives in Docker Hub has no ring: it holds for the whole\norganisation at once.\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requests"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registryAccess"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"perMember"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"imageAccess"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":29,"column":7}}})) != null ? stack1 : "")
    + "- Changes take **up to 24 hours**, or a fresh sign-in: sign out of Docker Desktop and in again.\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ordered"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":32,"column":71}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lists"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":41,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registryAccess"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tasks"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":49,"column":0},"end":{"line":52,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"image"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":0},"end":{"line":55,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/linux.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n**Plain files**, where a tool places files itself. Owner root:root, files 0644, folders 0755. No receipt is left: the\ntool that placed them takes them away again.\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"onMachine"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":19,"column":2},"end":{"line":19,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Linux\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"files"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nIn folder "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":25}}})) != null ? stack1 : "")
    + ". With any configuration management that runs a script as root, or:\n\n    scp install.sh machine:/tmp/\n    ssh -t machine sudo sh /tmp/install.sh\n\nIt creates the folders where they are missing, refuses links, and restores SELinux contexts where there are any.\nIt names sign-in sources that somebody else wrote and ends with 1; `--remove-foreign-sources` removes them.\n`--help` says more.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachine"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/macos.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n**The profile, through MDM.** Upload `docker-desktop.mobileconfig` as it is:\n\n- Jamf Pro: Computers > Configuration Profiles > Upload, level *Computer Level*.\n- Intune: Devices > macOS > Configuration > Templates > Custom, deployment channel *Device channel*.\n- Iru, Mosyle, Fleet and others: custom profile, device channel, System scope. [unconfirmed]\n- An MDM that builds the profile itself: preference domain `com.docker.config`, `com.docker.config.plist`.\n\nOn the user channel it binds one user only. A Mac takes one payload of this domain: remove any other profile that\ncarries `com.docker.config` first. A profile that a user installs by hand can be removed again by an administrator\nof the Mac; one from MDM cannot.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"variables"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "\nA value of the profile holds a dollar sign or double braces. Some MDMs take that for a variable of theirs: compare\nwhat arrives on a Mac with `com.docker.config.plist`.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "It cannot install the profile: until MDM has delivered it, the script says `pending` in its last line. Profile first.\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n**Plain files**, where a tool places files itself. Owner root:wheel, files 0644, folders 0755. No receipt is left: the\ntool that placed them takes them away again.\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"onMachine"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":42,"column":2},"end":{"line":42,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## macOS\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"files"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nIn folder "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":25}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"profile"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + "\n**The files, as root.** Jamf Pro script in a policy, Intune shell script (run as signed-in user: No), any tool that runs\na script as root, or by hand:\n\n    sudo sh install.sh\n\nIt creates the folder where it is missing, refuses links, and clears access lists and flags from what it writes.\nIt names sign-in sources that somebody else wrote and ends with 1; `--remove-foreign-sources` removes them.\n`--help` says more.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"profile"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachine"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/open.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Systems that `platforms` leaves out get nothing at all:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unserved"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"md","hash":{},"data":data,"loc":{"start":{"line":7,"column":2},"end":{"line":7,"column":13}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Nothing is written for these, and nothing is switched off. What is set elsewhere stays as it is:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unmanaged"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":15,"column":2},"end":{"line":15,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "Every section of the policy format is there. Settings the policy does not name stay with the user, or with Docker Home.\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nNot locked, so only defaults for a fresh installation; users may change them:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unlocked"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Exceptions in force\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"exceptions"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":35,"column":9}}})) != null ? stack1 : "")
    + "\nAfter its last day a build stops until the exception is taken out or extended.\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"control"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":33,"column":2},"end":{"line":33,"column":18}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ring"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":18},"end":{"line":33,"column":55}}})) != null ? stack1 : "")
    + ": until "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"expires"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":33,"column":63},"end":{"line":33,"column":77}}})) != null ? stack1 : "")
    + ", that day included (UTC).\n  "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"reason"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":34,"column":2},"end":{"line":34,"column":15}}})) != null ? stack1 : "")
    + ". Owner: "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"owner"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":34,"column":24},"end":{"line":34,"column":36}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ticket"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":36},"end":{"line":34,"column":79}}})) != null ? stack1 : "")
    + ".\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", ring "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ring"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":33,"column":37},"end":{"line":33,"column":48}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", ticket "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ticket"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":34,"column":59},"end":{"line":34,"column":72}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "- Enforced sign-in blocks the command line too: `docker run`, `pull`, `build` and `ps` fail on a machine where no\n  member is signed in. Build servers with Docker Desktop stop.\n- A running engine is not paused: after signing out containers go on running, new calls are refused.\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "- Docker Desktop 4.35 and older knows one organisation only: with several it asks nobody to sign in, without a word.\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "- Settings need **Docker Business**, and a signed-in member of it. Before that only the proxy and analytics settings\n  apply, and unlocked.\n- A settings policy in Docker Home wins over admin-settings.json. Export it there and compare, or delete it.\n- Settings do not apply where Docker Hub cannot be reached for sign-in.\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "- The proxy reaches Macs twice, by profile and by admin-settings.json, with the same values. No page says which of them\n  wins where they differ: never change one alone, and name no proxy in Docker Home. [unconfirmed]\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "- On a system with settings and without sign-in sources, the settings file alone asks for sign-in and accepts an\n  account of any Business organisation.\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "- With the WSL 2 backend users can enter the virtual machine as root and change anything in it. Hyper-V prevents that,\n  in all-users installations only.\n";
},"16":function(container,depth0,helpers,partials,data) {
    return "- Before 4.57 Docker Desktop's own installer left `%ProgramData%\\DockerDesktop` writable (CVE-2025-14740). The install\n  script repairs the folder; an old installer run after it may undo that.\n";
},"17":function(container,depth0,helpers,partials,data) {
    return "- A profile says nothing to a Docker Desktop that is already running.\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "- Before 4.68 a profile that a user installed could get around the one from MDM.\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "- Linux: no page says from which version registry.json is read there, and whether the mere presence of\n  admin-settings.json asks for sign-in. [unconfirmed]\n";
},"20":function(container,depth0,helpers,partials,data) {
    return "- Registry Access Management follows the *first* organisation of the list only, changes take up to 24 hours, and it\n  does not cover buildx drivers `kubernetes` and custom `docker-container`, Windows containers without the Windows\n  daemon proxy, some Docker Debug and Kubernetes pulls, or anything a user does to local proxies and hosts files.\n- Hosts a registry redirects to must be allowed too. Whether a parent domain covers them: [unconfirmed]\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "- Without Enhanced Container Isolation, locked on every system, a privileged container can switch the registry filter\n  off.\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "- Image Access Management looks at Docker Hub only: mirrors and other registries bypass it. Organisation owners are\n  exempt.\n";
},"23":function(container,depth0,helpers,partials,data) {
    return "- Namespace access stops new repositories and pushes in personal namespaces; pulling and viewing go on.\n";
},"24":function(container,depth0,helpers,partials,data) {
    return "- Enhanced Container Isolation does not cover Windows containers, kubeadm clusters, extensions, Docker Debug, builds\n  with the docker driver on WSL 2, or containers created before it was switched on: remove those.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## What this policy does not manage\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unserved"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unmanaged"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unlocked"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exceptions"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "\n## What stays open\n\n- A local administrator can undo everything on a machine. Files and keys are protected from standard users only.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"signIn"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"severalOld"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":50,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"settings"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":56,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"proxyTwice"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":60,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"settingsAlone"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":0},"end":{"line":64,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"wsl"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":65,"column":0},"end":{"line":68,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"windowsFolder"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":0},"end":{"line":72,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"profile"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":73,"column":0},"end":{"line":75,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"profileTamper"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":76,"column":0},"end":{"line":78,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"linux"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":82,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"registryAccess"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":0},"end":{"line":88,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"registryAccessOpen"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":92,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"imageAccess"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":93,"column":0},"end":{"line":96,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"namespaceAccess"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":97,"column":0},"end":{"line":99,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"isolation"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":100,"column":0},"end":{"line":103,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "runbook/order.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":30,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"signIn"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":50,"column":7}}})) != null ? stack1 : "")
    + "3. On every machine Docker Desktop must be **quit and started**. \"Restart\" in its menu is not enough, and nothing\n   is polled: sign-in is looked at when Docker Desktop starts and when a user signs in or out.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":53,"column":0},"end":{"line":57,"column":7}}})) != null ? stack1 : "")
    + "\nPolicy before product is fine: a machine without Docker Desktop takes the policy and obeys it after installation.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "1. **A few machines of this ring first**"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"description"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":40},"end":{"line":5,"column":87}}})) != null ? stack1 : "")
    + ", one per operating system, with volunteers who know.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "   What decides replacement on a machine is the same in every ring: a machine that moves between rings is simply\n   given the other folder.\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"description"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":5,"column":61},"end":{"line":5,"column":79}}})) != null ? stack1 : "")
    + ")";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   - group in "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"console"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":7,"column":14},"end":{"line":7,"column":28}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"group"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":7,"column":30},"end":{"line":7,"column":44}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "1. **Pilot machines first**, one per operating system, with volunteers who know.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rings"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":29,"column":7}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   Each ring has a folder with a page of its own; deploy it to its group before the rest of the fleet. What differs\n   from this page is listed with it:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rings"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + "   The names in a ring's folder are those of this page. What decides replacement on a machine is the same in\n   every ring: a machine that moves between rings is simply given the other folder.\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   - "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"name"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":17,"column":5},"end":{"line":17,"column":16}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"description"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":16},"end":{"line":17,"column":63}}})) != null ? stack1 : "")
    + ": folder "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":17,"column":72},"end":{"line":17,"column":87}}})) != null ? stack1 : "")
    + ", page "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"page"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":17,"column":94},"end":{"line":17,"column":107}}})) != null ? stack1 : "")
    + ", policy "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":17,"column":116},"end":{"line":17,"column":131}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"differences"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "     - group in "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"console"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":19,"column":16},"end":{"line":19,"column":30}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"group"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":19,"column":32},"end":{"line":19,"column":46}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/difference.md"),depth0,{"name":"runbook/difference.md","data":data,"indent":"     ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "     - nothing differs\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"several"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rings"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "2. On "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":33,"column":6},"end":{"line":33,"column":65}}})) != null ? stack1 : "")
    + " **one member of each organisation signs in**:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"organizations"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":36,"column":9}}})) != null ? stack1 : "")
    + "   A name that differs from Docker Hub by one letter signs every user of that organisation out.\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "such machines";
},"13":function(container,depth0,helpers,partials,data) {
    return "a pilot machine";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   - "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":35,"column":5},"end":{"line":35,"column":18}}})) != null ? stack1 : "")
    + "\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "2. On "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":39,"column":6},"end":{"line":39,"column":65}}})) != null ? stack1 : "")
    + " a member of the organisation signs in. A name that differs from Docker Hub by one letter\n   signs every user out:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"organizations"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    return "   On a machine of a ring: the organisations of its own page.\n";
},"17":function(container,depth0,helpers,partials,data) {
    return "2. No sign-in source is written here: no organisation is enforced, and nobody is signed out.\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "4. Wait a working day. Look at those machines again (section \"Check by hand\"), then deploy to the rest of the ring.\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "4. Wait a working day. Look at the pilot again (section \"Check by hand\"), then deploy to the fleet.\n";
},"20":function(container,depth0,helpers,partials,data) {
    return "Nothing of this tree goes onto machines.\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "\nDocker Hub is no part of a ring: what is set there reaches everybody at once. It comes last, from a build of the whole\npolicy and its `README.md`.\n";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n**Docker Hub last**, when the fleet has the policy and outside working hours. What is set there knows no pilot and no\nring: it holds for every member at once. Before you begin:\n\n- Write down what is set there now. It is the only way back.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"registryAccess"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":74,"column":0},"end":{"line":77,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"imageAccess"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":78,"column":0},"end":{"line":80,"column":7}}})) != null ? stack1 : "")
    + "- Announce the day and whom to ask. An owner of the organisation stays within reach.\n";
},"23":function(container,depth0,helpers,partials,data) {
    return "- Ask every team and every build server which registries they reach, and compare with the list in section\n  \"Docker Hub\". What is missing there stops working.\n";
},"24":function(container,depth0,helpers,partials,data) {
    return "- Ask them which public images of Docker Hub they pull: community images are refused afterwards.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Order\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(20, data, 0),"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hubElsewhere"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":67,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hub"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":82,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/roll-back.md": {"0":function(container,depth0,helpers,partials,data) {
    return "**Out.** Removing everything this policy put on a machine:\n\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**Out.** This tree holds nothing that was put on a machine.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hub"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Windows: `Uninstall-DockerDesktopPolicy.ps1`, deployed like the install script.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"windows"),"registryKey"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "  Where only the key was deployed: `reg import allowed-orgs-remove.reg`, or action Delete in Group Policy.\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- macOS: `sudo sh uninstall.sh`.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"macos"),"profile"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "  The profile is removed in MDM: take the Macs out of its scope, or delete it there. No script can remove it.\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "- Linux: `sudo sh uninstall.sh`.\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"hub"),"requests"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"hub"),"checklist"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "- Docker Hub: send the `-remove.json` of a setting, or `terraform destroy`: it is switched off. To what was set before:\n  send the answer that was kept (`apply.md`).\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "- Docker Home: by hand, as `console-checklist.md` says under \"Back\" of each task.\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "\nWhat somebody changed since is left in place and named. Then quit and start Docker Desktop.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Roll back\n\n**Forward.** Take the old content of the policy file, give it a *higher* revision, build, deploy as above. Installing\nmakes a machine equal to the policy, also downwards: what this build no longer has is removed where its content is\nstill ours. Never deploy an old tree: nobody can tell it from a machine that was forgotten.\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"windows"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"macos"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"linux"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":30,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hub"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "runbook/verifiers.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Windows, in a command prompt **as administrator**, in folder "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"windows"),"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":63},"end":{"line":5,"column":86}}})) != null ? stack1 : "")
    + ":\n  `powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-DockerDesktopPolicy.ps1`\n  In an ordinary prompt it is the same command; what that user may not see is `unknown` then.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- macOS, in Terminal, in folder "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"macos"),"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":10,"column":32},"end":{"line":10,"column":53}}})) != null ? stack1 : "")
    + ": `sudo sh verify.sh`\n  Without sudo, what that user may not see is `unknown`, profiles above all.\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Linux, in folder "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"linux"),"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":14,"column":19},"end":{"line":14,"column":40}}})) != null ? stack1 : "")
    + ": `sudo sh verify.sh`\n  Without sudo, what that user may not see is `unknown`.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "First the verifier: it looks at all that can be seen on the machine at once, and changes nothing. Bring it to the machine\nand run it there:\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"windows"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"macos"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"linux"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + "\nThe first three lines: the verdict and what it means; what Docker Desktop obeys on this machine; then *Content*, whether\nthat says what the policy says, and *Hold*, whether only administrators can change it and everybody can read it. Below\nstands what is wrong and what to do, the gravest first.\n\nExit code 0: in force (`ok`, `exempt`). 1: not, or not yet (`outdated`, `conflict`, `drift`, `pending`). 2: nobody can say\n(`unknown`), or it could not run.\n\nThe last line is for a ticket: everything in one line, without user names. `wharfinger explain 'LINE'` says it in words,\n`wharfinger explain drift` what a verdict means.\n";
},"useData":true},
  "runbook/verify.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "A machine of a ring has other files and may have other organisations. Check it with the page of its ring; what follows\nis for all other machines:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rings"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"name"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":8,"column":2},"end":{"line":8,"column":13}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"page"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":8,"column":15},"end":{"line":8,"column":28}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"runbook/verifiers.md"),depth0,{"name":"runbook/verifiers.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nThen by hand. On a "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ringPage"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":15,"column":19},"end":{"line":15,"column":90}}})) != null ? stack1 : "")
    + ", in this order:\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "machine of ring "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ring"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":15,"column":51},"end":{"line":15,"column":62}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "pilot machine";
},"5":function(container,depth0,helpers,partials,data) {
    return "This tree holds nothing for machines. On one that has the rest of the policy:\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "1. Quit Docker Desktop, start it: it asks to sign in, and names the organisation.\n2. **Before** signing in, in a terminal: `docker info` answers, and `docker ps` is refused with 407, \"Sign in to\n   continue using Docker Desktop\". The end of that message names what enforces it:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"winners"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"notAsked"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + "   Another name there means another source wins. Where only settings are deployed, the engine does not start at all\n   before sign-in.\n3. Sign in through the window (`docker login` does not count): a member gets in, anyone else is signed out again.\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   - "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"system"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":25,"column":5},"end":{"line":25,"column":18}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"name"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":25,"column":20},"end":{"line":25,"column":33}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   - "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"md","hash":{},"data":data,"loc":{"start":{"line":28,"column":5},"end":{"line":28,"column":16}}})) != null ? stack1 : "")
    + ": nothing. This policy does not enforce sign-in there, and `docker ps` works without it.\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "1. Quit Docker Desktop, start it.\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "- Settings: what the policy locks is greyed out, after a member of a Docker Business organisation has signed in.\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Enhanced Container Isolation: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"isolation"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":40,"column":32},"end":{"line":40,"column":57}}})) != null ? stack1 : "")
    + "\n  prints `0 100000 65536` (without it: `0 0 4294967295`). IMAGE: any Linux image that is allowed, is\n  on the machine and has `cat`.\n- Containers from before: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"oldContainers"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":43,"column":26},"end":{"line":43,"column":55}}})) != null ? stack1 : "")
    + "\n  (not in the old command prompt of Windows) shows `sysbox-runc` for each; others stay unprotected until they are\n  removed and created again.\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- A pull from a registry that is not allowed is refused with \"has been restricted by your administrators\", older\n  versions say \"registry access to ... is not allowed\". One that is allowed works, layers too. To ask without\n  downloading anything:\n  "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"host"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":51,"column":2},"end":{"line":51,"column":22}}})) != null ? stack1 : "")
    + "\n  No image has that digest: \"not found\" or \"unauthorized\" means that the registry was let through.\n- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"registryLog"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":53,"column":2},"end":{"line":53,"column":29}}})) != null ? stack1 : "")
    + ": the newest line says \"policy enabled\"\n  or \"policy source: hub\"; \"because no orgs are enforced\" means that it is off.\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"byHand"),"mirrors"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":57,"column":2},"end":{"line":57,"column":25}}})) != null ? stack1 : "")
    + " prints `[]`: Image Access Management does not judge what a\n  mirror serves.\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "- **The image is on the machine, or some of its layers are.** A `docker run` then asks no registry, and a pull may not\n  ask the host that has the layers.\n- **The list of registries is kept.** It is fetched every 12 to 24 hours, and when that fails it holds for 12 hours more.\n  Sign out and in again to have the new one.\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "\n`wharfinger verify POLICY --live` asks these questions on the machine, with the same commands, before sign-in and after.\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nWindows, in an ordinary command prompt:\n\n    reg query \"HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop\" /v allowedOrgs\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"windows"),"registryKey"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":85,"column":0},"end":{"line":91,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"windows"),"onMachine"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":92,"column":0},"end":{"line":103,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"windows"),"absent"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":104,"column":0},"end":{"line":111,"column":7}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "must show REG_MULTI_SZ and "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"windows"),"registryShown"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":86,"column":27},"end":{"line":86,"column":57}}})) != null ? stack1 : "")
    + ". Another type, or names joined by commas or spaces, can sign\neverybody out.\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "must find nothing (\"unable to find the specified registry key or value\"): this policy wants no such value, and one that\nis there wins over every file.\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    type \"%ProgramData%\\DockerDesktop\\*.json\"\n    icacls \"%ProgramData%\\DockerDesktop\"\n\nOnly SYSTEM and Administrators may change the folder and its policy files; Users read. `certutil -hashfile FILE SHA256`:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"windows"),"onMachine"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":99,"column":0},"end":{"line":102,"column":9}}})) != null ? stack1 : "");
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"path"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":100,"column":2},"end":{"line":100,"column":15}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"sha256"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":101,"column":2},"end":{"line":101,"column":17}}})) != null ? stack1 : "")
    + "\n";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nMust not exist, for this policy wants no such sign-in source (`dir FILE` says \"File Not Found\"):\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"windows"),"absent"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":108,"column":0},"end":{"line":110,"column":9}}})) != null ? stack1 : "");
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"code","hash":{},"data":data,"loc":{"start":{"line":109,"column":2},"end":{"line":109,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nmacOS, in Terminal:\n\n    defaults read-type \"/Library/Managed Preferences/com.docker.config\" allowedOrgs\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"macos"),"profileOrganizations"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(25, data, 0),"data":data,"loc":{"start":{"line":119,"column":0},"end":{"line":128,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"macos"),"profile"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":129,"column":0},"end":{"line":134,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"macos"),"onMachine"),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":135,"column":0},"end":{"line":145,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"macos"),"absent"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":146,"column":0},"end":{"line":153,"column":7}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "must say \"Type is string\" (an array is ignored and nothing is enforced).\n\n    defaults read \"/Library/Managed Preferences/com.docker.config\" allowedOrgs\n\nmust say "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"macos"),"profileOrganizations"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":124,"column":9},"end":{"line":124,"column":44}}})) != null ? stack1 : "")
    + ".\n";
},"25":function(container,depth0,helpers,partials,data) {
    return "must say that it does not exist: this policy wants no organisation in a profile, and one that is there wins over every\nfile.\n";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    sudo profiles show -type configuration\n\nThe profile "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"profileIdentifier"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":133,"column":12},"end":{"line":133,"column":38}}})) != null ? stack1 : "")
    + " stands in the computer part of the list.\n";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    ls -le \"/Library/Application Support/com.docker.docker\"\n\nOwner root, nobody else may write, no access list. `shasum -a 256 FILE`:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"macos"),"onMachine"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":141,"column":0},"end":{"line":144,"column":9}}})) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nMust not exist, for this policy wants no such sign-in source (`ls FILE` says \"No such file or directory\"):\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"macos"),"absent"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":150,"column":0},"end":{"line":152,"column":9}}})) != null ? stack1 : "");
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nLinux:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"linux"),"onMachine"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":158,"column":0},"end":{"line":168,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"linux"),"absent"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":169,"column":0},"end":{"line":176,"column":7}}})) != null ? stack1 : "");
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    ls -l /usr/share/docker-desktop /usr/share/docker-desktop/registry\n\nOwner root, nobody else may write. `sha256sum FILE`:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"linux"),"onMachine"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":164,"column":0},"end":{"line":167,"column":9}}})) != null ? stack1 : "");
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nMust not exist, for this policy wants no such sign-in source (`ls FILE` says \"No such file or directory\"):\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"linux"),"absent"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":173,"column":0},"end":{"line":175,"column":9}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Check by hand\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rings"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"signIn"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"settings"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"isolation"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"registryAccess"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":55,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"imageAccess"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + "- Is it Docker Desktop at all? "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"desktop"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":60,"column":31},"end":{"line":60,"column":54}}})) != null ? stack1 : "")
    + "\n  prints `Docker Desktop` and a kernel that ends in `-linuxkit` or `-microsoft-standard-WSL2`.\n- Who is signed in: "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(lookupProperty(depth0,"byHand"),"account"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":62,"column":20},"end":{"line":62,"column":43}}})) != null ? stack1 : "")
    + ". Never `get`: that prints a token that works.\n\nWhat hides the truth, so that a test by hand seems to go well or wrong:\n\n- **Somebody is signed in.** Then nothing is refused, and nothing names what enforces sign-in. Who belongs to which\n  organisation is looked up at sign-in and kept: sign out and in again after a change.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"caveats"),"registryAccess"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":73,"column":7}}})) != null ? stack1 : "")
    + "- **Another engine answers.** `docker context show` must say `desktop-linux`, and DOCKER_HOST must not be set.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachines"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":0},"end":{"line":78,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"windows"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":112,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"macos"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":113,"column":0},"end":{"line":154,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"linux"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":155,"column":0},"end":{"line":177,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "runbook/windows.md": {"0":function(container,depth0,helpers,partials,data) {
    return "\n**Group Policy**: Computer Configuration > Preferences > Windows Settings > Registry > New > Registry Item:\naction Replace, hive HKEY_LOCAL_MACHINE, key path `SOFTWARE\\Policies\\Docker\\Docker Desktop`, value name `allowedOrgs`,\ntype REG_MULTI_SZ, one organisation per line. Or a computer startup script: `reg import allowed-orgs.reg`.\nThis delivers the registry key alone; the files still need the script (`-Only Files`; exit code 1 until the key is there too).\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n**Plain files**, where a tool places files itself. Owner Administrators; full control for SYSTEM and Administrators,\nread for Users, nothing else and nothing inherited; for the folder likewise. No receipt is left: the tool that placed\nthem takes them away again.\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"onMachine"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":42,"column":2},"end":{"line":42,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Windows\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table.md"),lookupProperty(depth0,"files"),{"name":"table.md","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nIn folder "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"folder"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":25}}})) != null ? stack1 : "")
    + ". Choose one way; the first is the recommended one.\n\n**Intune, platform script** (Devices > Scripts and remediations > Platform scripts): upload\n`Install-DockerDesktopPolicy.ps1` with these switches. They are not the defaults:\n\n| Switch                                          | Value |\n| ----------------------------------------------- | ----- |\n| Run this script using the logged on credentials | No    |\n| Enforce script signature check                  | No    |\n| Run script in 64 bit PowerShell Host            | Yes   |\n\nIntune runs a platform script once, and again when its content changes: it delivers, it does not repair. It does not\nrun on machines that are only registered with Entra. A failed run is tried again at the next three check-ins.\n\n**Any other tool, or by hand**, as SYSTEM or an elevated administrator:\n\n    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Install-DockerDesktopPolicy.ps1 -WhatIf\n    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Install-DockerDesktopPolicy.ps1\n\n`-WhatIf` changes nothing and says what would change. `-RemoveForeignSources` also removes sign-in sources that this\npolicy does not name and that somebody else wrote; without it they are named, and the exit code is 1. The last line is\nthe result, `wharfinger: ok ...` or another word in place of ok. Exit code 0: the machine is equal to the policy, or will be\nonce Docker Desktop has been quit and started (`pending`); 1: it is not, and the lines above say why; 2: trouble.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registryKey"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"onMachine"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + "\n**Installing Docker Desktop as well?** `installer-options.md` has the options that fit this policy, and those that\nDocker's installers reject or drop without a word.\n";
},"usePartial":true,"useData":true},
  "table.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"text"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":1,"column":16},"end":{"line":1,"column":27}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"pad"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":1,"column":27},"end":{"line":1,"column":39}}})) != null ? stack1 : "")
    + " |";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"line").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"line","hash":{},"data":data,"loc":{"start":{"line":2,"column":16},"end":{"line":2,"column":29}}})) != null ? stack1 : "")
    + " |";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "| "
    + ((stack1 = lookupProperty(helpers,"cell").call(alias1,lookupProperty(lookupProperty(depth0,"name"),"text"),{"name":"cell","hash":{},"data":data,"loc":{"start":{"line":4,"column":2},"end":{"line":4,"column":20}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(lookupProperty(depth0,"name"),"pad"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":4,"column":20},"end":{"line":4,"column":37}}})) != null ? stack1 : "")
    + " |"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":39},"end":{"line":4,"column":89}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"head"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":1},"end":{"line":1,"column":50}}})) != null ? stack1 : "")
    + "\n|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rule"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":1},"end":{"line":2,"column":40}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "windows/access.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# Who may change a thing, judged by its owner and rules alone.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# SYSTEM, Administrators, TrustedInstaller.\n$trusted = @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')\n# Groups of everybody who sits at the machine: Users, Authenticated Users, Everyone, INTERACTIVE.\n$readers = @('S-1-5-32-545', 'S-1-5-11', 'S-1-1-0', 'S-1-5-4')\n# Rights that change a file, a folder or who may: write data, append data, write extended attributes, delete child, write\n# attributes, delete, change rules, change owner, and the generic rights that include them.\n$changingRights = 0x500D0156\n# Rights over a folder that take away what is below it: delete child, delete, change rules, change owner, all. By default\n# every user may add to %ProgramData%.\n$takingRights = 0x100D0040\n# Rights that change a key: set value, create key, create link, delete, change rules, change owner, generic write and all.\n$keyRights = 0x500D0026\n# What opens a file or a key for reading (FILE_GENERIC_READ, KEY_READ), and what stands behind the generic rights to read,\n# write, execute, and all (winnt.h).\n$readingRights = @{ file = 0x120089; folder = 0x120089; key = 0x20019 }\n$genericRights = @{ file = @(0x120089, 0x120116, 0x1200a0, 0x1f01ff); key = @(0x20019, 0x20006, 0x20019, 0xf003f) }\n\n# A rule as Get-PathFact and Get-RegistryKeyFact write it, in parts. Nothing where it is none that is known here.\nfunction ConvertFrom-Rule {\n    param([string] $Rule)\n    if ($Rule -cnotmatch '^([AD]);((?:OI|CI|NP|IO|ID)*);0x([0-9a-f]{1,8});;;(S-1-[0-9-]+)$') { return }\n    $part = $Matches\n    return @{\n        Allows = $part[1] -ceq 'A'; OnlyBelow = $part[2] -cmatch '^(?:..)*IO'\n        Mask = [System.Convert]::ToInt64($part[3], 16); Hex = $part[3].TrimStart('0'); Sid = $part[4]\n    }\n}\n\n# '' where nobody but those trusted may change the thing and everybody may read it, or the first reason why not.\n# 'unreadable': nobody can say. Above: whether it lies above what is guarded (file, folder, key).\nfunction Get-GuardFault {\n    param([string] $Guarded, [hashtable] $Fact, [bool] $Above)\n    $kind = $Guarded\n    if ($Above -and $Guarded -cne 'key') { $kind = 'folder' }\n    if ($Fact.Link) { return 'kind=link' }\n    if ($Fact.Kind -ceq 'unreadable') { return 'unreadable' }\n    if ($Fact.Kind -cne $kind) { return \"kind=$($Fact.Kind)\" }\n    $rules = @(foreach ($rule in $Fact.Rules) { ConvertFrom-Rule $rule })\n    if ($Fact.Owner -cnotmatch '^S-1-[0-9-]+$' -or $rules.Length -ne @($Fact.Rules).Length) { return 'unreadable' }\n    if ($trusted -cnotcontains $Fact.Owner) { return \"owner=$($Fact.Owner)\" }\n    if (-not $Above) {\n        if ($Fact.Names -cne '1') { return 'links=more' }\n        if ($Guarded -cne 'key' -and -not $Fact.Protected) { return 'inherits' }\n    }\n    # .NET shows a missing list, which lets everybody do everything, as a rule with bits that no file system keeps\n    # (dotnet/runtime DiscretionaryAcl.CreateAllowEveryoneFullAccess).\n    foreach ($rule in $rules) { if ($rule.Allows -and $rule.Hex -ceq 'ffffffff' -and $rule.Sid -ceq 'S-1-1-0') { return 'no-dacl' } }\n    # What the policy folder hands down, it hands to policy files. Windows itself gives every key a rule of this kind.\n    $own = @(foreach ($rule in $rules) { if (-not $rule.OnlyBelow) { $rule } })\n    $counted = $own\n    if (-not $Above -and $Guarded -ceq 'folder') { $counted = $rules }\n    $mask = $changingRights\n    if ($Guarded -ceq 'key') { $mask = $keyRights }\n    elseif ($Above) { $mask = $takingRights }\n    foreach ($rule in $counted) {\n        if ($rule.Allows -and $trusted -cnotcontains $rule.Sid -and ($rule.Mask -band $mask) -ne 0) { return \"rule=$($rule.Sid):0x$($rule.Hex)\" }\n    }\n    if ($Above) { return '' }\n    $wanted = $readingRights[$Guarded]\n    $granted = 0\n    foreach ($rule in $own) {\n        $rights = Get-SpecificRight $Guarded $rule.Mask\n        if (-not $rule.Allows -and ($rights -band $wanted) -ne 0) { return 'unreadable-for-users' }\n        if ($rule.Allows -and $readers -ccontains $rule.Sid) { $granted = $granted -bor $rights }\n    }\n    if (($granted -band $wanted) -ne $wanted) { return 'unreadable-for-users' }\n    return ''\n}\n\n# A mask with the specific rights that its generic ones stand for.\nfunction Get-SpecificRight {\n    param([string] $Guarded, [long] $Mask)\n    $table = 'file'\n    if ($Guarded -ceq 'key') { $table = 'key' }\n    $generic = @(2147483648, 0x40000000, 0x20000000, 0x10000000)\n    $rights = $Mask\n    for ($index = 0; $index -lt 4; $index++) {\n        if (($Mask -band $generic[$index]) -ne 0) { $rights = $rights -bor $genericRights[$table][$index] }\n    }\n    return $rights\n}\n\n# Judges the way to a thing from the top, itself last; each step is a Path as checks write it, and a Fact. A fault that\n# was seen outweighs a step that could not be.\nfunction Get-Access {\n    param([string] $Guarded, [hashtable[]] $Steps)\n    $hidden = ''\n    for ($index = 0; $index -lt $Steps.Length; $index++) {\n        $step = $Steps[$index]\n        $above = $index -lt $Steps.Length - 1\n        if ($step.Fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }\n        $fault = Get-GuardFault -Guarded $Guarded -Fact $step.Fact -Above $above\n        if ($fault -ceq 'unreadable') {\n            if ($hidden -ceq '') { $hidden = $step.Path }\n        } elseif ($fault -cne '') {\n            if ($above) { $fault = \"$($step.Path):$fault\" }\n            return ConvertTo-Observation 'value' $fault\n        }\n    }\n    if ($hidden -cne '') { return ConvertTo-Observation 'unreadable' \"the access rules of $hidden are hidden\" }\n    return ConvertTo-Observation 'value' 'admins-write-everyone-reads'\n}\n";
},"useData":true},
  "windows/answer.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Runs a script and answers with one line: what it returned or why it could not, as JSON in base64. Whatever else the\n# script says cannot be taken for it.\n$ErrorActionPreference = 'Stop'\n$ProgressPreference = 'SilentlyContinue'\n# No module by the name of a command in it.\n$PSModuleAutoLoadingPreference = 'None'\ntry {\n    # By path: a module of the same name elsewhere on the module path is somebody else's.\n    Microsoft.PowerShell.Core\\Import-Module \"$PSHOME\\Modules\\Microsoft.PowerShell.Utility\\Microsoft.PowerShell.Utility.psd1\"\n    $script = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String("
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"script"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":10,"column":88},"end":{"line":10,"column":101}}})) != null ? stack1 : "")
    + "))\n    $answer = @{ ok = $true; value = & ([System.Management.Automation.ScriptBlock]::Create($script)) }\n} catch {\n    $answer = @{ ok = $false; error = \"$($_.Exception.GetBaseException().Message)\" }\n}\n$json = Microsoft.PowerShell.Utility\\ConvertTo-Json -InputObject $answer -Depth 12 -Compress\n$bytes = [System.Text.Encoding]::UTF8.GetBytes($json)\n[System.Console]::Out.WriteLine("
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"mark"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":17,"column":32},"end":{"line":17,"column":43}}})) != null ? stack1 : "")
    + " + [System.Convert]::ToBase64String($bytes))\n";
},"useData":true},
  "windows/changing.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# What both scripts that change Windows need for it. Nothing below decides anything either.\n# ---------------------------------------------------------------------------------------------------------------------\n\nfunction Test-Elevated {\n    $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()\n    $administrators = [System.Security.Principal.SecurityIdentifier]::new('S-1-5-32-544')\n    return [System.Security.Principal.WindowsPrincipal]::new($identity).IsInRole($administrators)\n}\n\n# Whoever runs this. Windows may make them the owner of what they create, instead of Administrators.\nfunction Get-CallerSid {\n    return [System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value\n}\n\n# Waits until no other run is at work here, a minute at most: anybody can hold a mutex, so that it must never keep a\n# policy off a machine. Returns the mutex, or nothing where it could not be had.\nfunction Lock-Machine {\n    try {\n        $mutex = [System.Threading.Mutex]::new($false, 'Global\\Wharfinger')\n        if ($mutex.WaitOne(60000)) { return $mutex }\n        $mutex.Dispose()\n    } catch [System.Threading.AbandonedMutexException] {\n        return $mutex\n    } catch [System.UnauthorizedAccessException], [System.IO.IOException], [System.Threading.WaitHandleCannotBeOpenedException] {\n        return $null\n    }\n    return $null\n}\n\nfunction Unlock-Machine {\n    param([object] $Mutex)\n    if ($null -eq $Mutex) { return }\n    $Mutex.ReleaseMutex()\n    $Mutex.Dispose()\n}\n\n# Takes one name out of its folder: a file, a link (never what it leads to) or an empty folder.\nfunction Clear-Name {\n    param([string] $Path)\n    if (([int] [System.IO.File]::GetAttributes($Path) -band [int] [System.IO.FileAttributes]::Directory) -ne 0) {\n        [System.IO.Directory]::Delete($Path, $false)\n    } else {\n        Clear-ReadOnly $Path\n        [System.IO.File]::Delete($Path)\n    }\n}\n\n# A read-only mark keeps a file from being replaced or deleted, even by an administrator.\nfunction Clear-ReadOnly {\n    param([string] $Path)\n    if (-not [System.IO.File]::Exists($Path)) { return }\n    if (([int] [System.IO.File]::GetAttributes($Path) -band [int] [System.IO.FileAttributes]::ReadOnly) -ne 0) {\n        [System.IO.File]::SetAttributes($Path, [System.IO.FileAttributes]::Normal)\n    }\n}\n\n# Replaces a value of any kind.\nfunction Write-RegistryValue {\n    param([string] $Key, [string] $Name, [string] $Kind, [string[]] $Data)\n    $hive = Open-MachineHive\n    $opened = $hive.CreateSubKey($Key)\n    if ($Kind -eq 'REG_MULTI_SZ') {\n        $opened.SetValue($Name, $Data, [Microsoft.Win32.RegistryValueKind]::MultiString)\n    } else {\n        $opened.SetValue($Name, $Data[0], [Microsoft.Win32.RegistryValueKind]::String)\n    }\n    $opened.Flush()\n    $opened.Dispose()\n    $hive.Dispose()\n}\n\nfunction Clear-RegistryValue {\n    param([string] $Key, [string] $Name)\n    $hive = Open-MachineHive\n    $opened = $hive.OpenSubKey($Key, $true)\n    if ($null -ne $opened) {\n        $opened.DeleteValue($Name, $false)\n        $opened.Dispose()\n    }\n    $hive.Dispose()\n}\n\n# Removes a key with its values; one with keys below it stays.\nfunction Clear-RegistryKey {\n    param([string] $Key)\n    $hive = Open-MachineHive\n    $opened = $hive.OpenSubKey($Key)\n    if ($null -ne $opened) {\n        $empty = $opened.SubKeyCount -eq 0\n        $opened.Dispose()\n        if ($empty) { $hive.DeleteSubKey($Key, $false) }\n    }\n    $hive.Dispose()\n}\n";
},"useData":true},
  "windows/header.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# policy        "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"policy"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":1,"column":16},"end":{"line":1,"column":31}}})) != null ? stack1 : "")
    + "\n# revision      "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"revision"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":2,"column":16},"end":{"line":2,"column":33}}})) != null ? stack1 : "")
    + "\n# ring          "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"ringTitle"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":34}}})) != null ? stack1 : "")
    + "\n# organisation  "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"organization"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":4,"column":16},"end":{"line":4,"column":37}}})) != null ? stack1 : "")
    + "\n# contact       "
    + ((stack1 = lookupProperty(helpers,"line").call(alias1,lookupProperty(depth0,"contact"),{"name":"line","hash":{},"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":32}}})) != null ? stack1 : "")
    + "\n#\n# Written by wharfinger. Change the policy, not this file.\n# Works in Windows PowerShell 5.1 and PowerShell 7.\n";
},"useData":true},
  "windows/install.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Makes this machine equal to the Docker Desktop policy inside this file.\n#\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/header.ps1"),depth0,{"name":"windows/header.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "# Needs administrator rights: run it as SYSTEM or elevated.\n#\n# .SYNOPSIS\n#   Makes this machine equal to the Docker Desktop policy inside this file. A second run changes nothing.\n# .DESCRIPTION\n#   Writes the sign-in sources and settings that the policy names, takes away what an earlier policy of the same\n#   organisation left here, and names every other source it finds. HKLM\\SOFTWARE\\Wharfinger holds the receipt.\n#   The last line is the result. Exit code 0: the machine is equal to the policy (or will be once Docker Desktop has\n#   been quit and started: pending). 1: it is not: drift or conflict, and the lines above say why. 2: trouble.\n# .PARAMETER Only\n#   RegistryKey or Files: leave the other part to another channel. It is looked at, and named where it is not equal.\n# .PARAMETER RemoveForeignSources\n#   Also remove sign-in sources that the policy does not name and that no receipt lists.\n# .PARAMETER Root\n#   Root of another Windows volume, such as a mounted image. Only files are written there: no registry, no receipt.\n[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]\nparam(\n    [string] $Only,\n    [switch] $RemoveForeignSources,\n    [string] $Root,\n    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest\n)\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/opening.ps1"),depth0,{"name":"windows/opening.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/writing.ps1"),depth0,{"name":"windows/writing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n$policy = @{ Policy = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"policy"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":31,"column":22},"end":{"line":31,"column":35}}})) != null ? stack1 : "")
    + "; Revision = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"revision"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":31,"column":48},"end":{"line":31,"column":63}}})) != null ? stack1 : "")
    + "; Ring = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"ring"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":31,"column":72},"end":{"line":31,"column":83}}})) != null ? stack1 : "")
    + "; Channel = 'script' }\n\n# A key that Windows gave to whoever created it goes to Administrators, with these rules.\n$keyRules = @('A;CI;0xf003f;;;S-1-5-18', 'A;CI;0xf003f;;;S-1-5-32-544', 'A;CI;0x20019;;;S-1-5-32-545')\n\n# The folder of the files, below %ProgramData%. What is created in it later inherits these rules.\n$adminFolder = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"adminFolder"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":37,"column":15},"end":{"line":37,"column":33}}})) != null ? stack1 : "")
    + "\n$folderRules = @('A;OICI;0x1f01ff;;;S-1-5-18', 'A;OICI;0x1f01ff;;;S-1-5-32-544', 'A;OICI;0x1200a9;;;S-1-5-32-545')\n\n# ---------------------------------------------------------------------------------------------------------------------\n# The plan: what differs, and what to do about it. Reads, never writes.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# Steps: what to do, parents before what lies in them. Left: what stays that should not be there. Refused: what is not\n# safe to do. Elsewhere: what -Only keeps this run from doing;\n# Rival: whether Docker Desktop finds something else there.\nfunction Get-Plan {\n    param([hashtable[]] $Places, [string] $Folder, [string[]] $Lines, [bool] $RemoveForeign)\n    $keySteps = @()\n    $fileSteps = @()\n    $left = @()\n    $refused = @()\n    $elsewhere = @()\n    foreach ($place in $Places) {\n        $fact = Get-PlaceFact $place\n        $do, $why = Get-Need -Place $place -Fact $fact -Lines $Lines -RemoveForeign $RemoveForeign\n        if ($do -eq 'leave') { $left += @{ Path = $place.Path; Why = $why } }\n        $steps = @()\n        if ($do -in 'write', 'remove') { $steps += @{ Do = $do; Target = $place.Path; Why = $why; Place = $place; Rival = $fact.Present -and $fact.Digest -cne $place.Sha256 } }\n        if ($place.Kind -eq 'registry-value') {\n            # Whoever may change the key names the organisations, also where the policy uses another source.\n            $fault = ''\n            if ($place.Ensure -ne 'unmanaged') {\n                $fault = Get-ChainFault $place.Key\n                $steps = @(Get-OwnerStep $place) + $steps\n            }\n            if ($fault -ne '') { $refused += \"$($place.Path): $fault. Give the key to Administrators, with the access rules it inherits, then run this again.\" }\n            elseif ($place.Mine) { $keySteps += $steps }\n            else { $elsewhere += $steps }\n            continue\n        }\n        $new = Get-NewName $place.Path\n        if ((Get-PathFact $new).Kind -ne 'missing') { $steps += @{ Do = 'clean up'; Target = $new; Why = 'a run that was cut off left it'; Rival = $false } }\n        if ($place.Mine) { $fileSteps += $steps }\n        else { $elsewhere += $steps }\n    }\n    $folderSteps = @(Get-FolderStep $Folder)\n    if ($Only -eq 'RegistryKey') {\n        $elsewhere += $folderSteps\n        $folderSteps = @()\n    }\n    return @{ Steps = $keySteps + $folderSteps + $fileSteps; Left = $left; Refused = $refused; Elsewhere = $elsewhere }\n}\n\n# What a place needs and why: write, remove, leave, or nothing.\nfunction Get-Need {\n    param([hashtable] $Place, [hashtable] $Fact, [string[]] $Lines, [bool] $RemoveForeign)\n    if ($Place.Ensure -eq 'present') {\n        if (-not $Fact.Present) { return 'write', 'it is missing' }\n        if ($Fact.Digest -cne $Place.Sha256) { return 'write', 'its content is not that of the policy' }\n        if ($Fact.Fault -ne '') { return 'write', $Fact.Fault }\n        return '', ''\n    }\n    if (-not $Fact.Present) { return '', '' }\n    if ($Lines -ccontains \"$($Fact.Digest) $($Place.Path)\") { return 'remove', 'an earlier policy wrote it, this one does not' }\n    $ours = $false\n    foreach ($line in $Lines) { if (($line -split ' ', 2)[1] -ceq $Place.Path) { $ours = $true } }\n    if ($Place.Ensure -eq 'unmanaged' -and -not $ours) { return '', '' }\n    if ($RemoveForeign) { return 'remove', 'the policy does not name this source' }\n    if ($ours) { return 'leave', 'an earlier policy wrote it, and somebody changed it since' }\n    return 'leave', 'the policy does not name this source, and it is not ours'\n}\n\nfunction Get-FolderStep {\n    param([string] $Folder)\n    $fact = Get-PathFact $Folder\n    if ($fact.Kind -eq 'missing') { $why = 'it is missing' }\n    elseif ($fact.Kind -eq 'file') { $why = 'it is no folder' }\n    else { $why = Get-AccessFault $fact $folderRules }\n    if ($why -ne '') { return @{ Do = 'protect'; Target = $Folder; Why = $why; Rival = $false } }\n}\n\n# Whether a key was left to whoever runs this: as owner, or by rules of their own.\nfunction Test-OfCaller {\n    param([hashtable] $Fact)\n    if ($trusted -contains $caller) { return $false }\n    return $Fact.Owner -eq $caller -or @($Fact.Rules -match \"$caller`$\").Length -gt 0\n}\n\n# A run by another administrator, or by SYSTEM, could not believe a key of one person.\nfunction Get-OwnerStep {\n    param([hashtable] $Place)\n    foreach ($each in $Place.Key.Substring(0, $Place.Key.LastIndexOf('\\')), $Place.Key) {\n        if (Test-OfCaller (Get-RegistryKeyFact $each)) {\n            return @{ Do = 'own'; Target = \"HKLM\\$each\"; Why = 'it belongs to one person, not to Administrators'; Place = $Place; Rival = $false }\n        }\n    }\n}\n\n# ---------------------------------------------------------------------------------------------------------------------\n# The steps. Each leaves the old state or the new one behind, wherever it is cut off.\n# ---------------------------------------------------------------------------------------------------------------------\n\nfunction Invoke-Step {\n    param([hashtable] $Step)\n    switch ($Step.Do) {\n        'protect' { Install-Folder $Step.Target }\n        'own' { Install-Key $Step.Place.Key }\n        'write' {\n            if ($Step.Place.Kind -eq 'registry-value') {\n                Install-Key $Step.Place.Key\n                Write-RegistryValue -Key $Step.Place.Key -Name $Step.Place.Name -Kind 'REG_MULTI_SZ' -Data $Step.Place.Data\n            } else {\n                Install-File $Step.Target ([System.Convert]::FromBase64String($Step.Place.Data -join ''))\n            }\n        }\n        'remove' {\n            if ($Step.Place.Kind -eq 'registry-value') { Clear-RegistryValue $Step.Place.Key $Step.Place.Name }\n            else { Clear-Name $Step.Target }\n        }\n        'clean up' { Clear-Name $Step.Target }\n    }\n}\n\nfunction ConvertTo-Sddl {\n    param([string[]] $Rules)\n    return 'O:BAG:BAD:P(' + ($Rules -join ')(') + ')'\n}\n\n# Every level of a key that is missing, or was left to whoever runs this, goes to Administrators.\nfunction Install-Key {\n    param([string] $Key)\n    $names = $Key -split '\\\\'\n    for ($depth = 2; $depth -le $names.Length; $depth++) {\n        $each = $names[0..($depth - 1)] -join '\\'\n        if (-not (Get-RegistryKeyFact $each).Exists) { Add-RegistryKey $each }\n        if (Test-OfCaller (Get-RegistryKeyFact $each)) { Protect-RegistryKey $each (ConvertTo-Sddl $keyRules) }\n    }\n}\n\n# A link is removed as a link. A folder that is there keeps its content, and what is in it keeps its own access rules.\nfunction Install-Folder {\n    param([string] $Path)\n    $sddl = ConvertTo-Sddl $folderRules\n    $fact = Get-PathFact $Path\n    if ($fact.Link -or $fact.Kind -eq 'file') { Clear-Name $Path }\n    if ((Get-PathFact $Path).Kind -eq 'missing') { Add-Folder $Path $sddl }\n    else { Protect-Folder $Path $sddl }\n    $fault = Get-AccessFault (Get-PathFact $Path) $folderRules\n    if ($fault -ne '') { throw \"the folder changed while it was repaired: $fault\" }\n}\n\n# Never writes into a file that is there: whoever has it open keeps it open. A new file takes its name instead.\nfunction Install-File {\n    param([string] $Path, [byte[]] $Bytes)\n    $new = Get-NewName $Path\n    if ((Get-PathFact $new).Kind -ne 'missing') { Clear-Name $new }\n    Write-File -Path $new -Bytes $Bytes -Sddl (ConvertTo-Sddl $fileRules)\n    if ((Get-PathFact $Path).Kind -eq 'folder') { Clear-Name $Path }\n    for ($attempt = 1; ; $attempt++) {\n        try {\n            Move-FileOver $new $Path\n            return\n        } catch {\n            if ($attempt -ge 5) {\n                $message = Get-BaseMessage $_\n                Clear-Name $new\n                throw \"another program may hold it open, restart the machine and run this again ($message)\"\n            }\n            Wait-Moment\n        }\n    }\n}\n\n# Writes the values that differ and says whether there were any. Files goes last: until then it lists more than less.\nfunction Write-Receipt {\n    param([hashtable] $Receipt, [hashtable] $Current)\n    $changed = $false\n    Install-Key $receiptKey\n    foreach ($name in 'Policy', 'Revision', 'Ring', 'Channel', 'Changed') {\n        if ($Receipt[$name] -cne $Current[$name]) {\n            Write-RegistryValue -Key $receiptKey -Name $name -Kind 'REG_SZ' -Data @($Receipt[$name])\n            $changed = $true\n        }\n    }\n    if (($Receipt.Files -join \"`n\") -cne ($Current.Files -join \"`n\")) {\n        Write-RegistryValue -Key $receiptKey -Name 'Files' -Kind 'REG_MULTI_SZ' -Data $Receipt.Files\n        $changed = $true\n    }\n    return $changed\n}\n\n# ---------------------------------------------------------------------------------------------------------------------\n# The run.\n# ---------------------------------------------------------------------------------------------------------------------\n\nfunction Confirm-Content {\n    foreach ($place in $places) {\n        if ($place.Ensure -ne 'present') { continue }\n        if ($place.Kind -eq 'registry-value') { $digest = Get-ValueDigest 'REG_MULTI_SZ' $place.Data }\n        else { $digest = Get-Sha256 ([System.Convert]::FromBase64String($place.Data -join '')) }\n        if ($digest -cne $place.Sha256) { throw \"this script is damaged: the content for $($place.Path) does not have its digest. Build it again.\" }\n    }\n}\n\n# The real ProgramData, of this machine or of the volume below a root. A link on the way would lead elsewhere, and whoever\n# may rename what is in it (delete child), the folder itself (delete), or give themselves that right, may take the policy\n# away. That users may create things in it is how Windows comes.\nfunction Find-ProgramData {\n    param([string] $Root)\n    if ($Root -eq '') {\n        $programData = Get-ProgramDataFolder\n        $parents = @($programData)\n    } else {\n        if ($Root -notmatch '^[A-Za-z]:\\\\') { throw 'the path after -Root must be absolute, like D:\\mount.' }\n        $programData = $Root.TrimEnd('\\') + '\\ProgramData'\n        $parents = @(($Root.TrimEnd('\\') -replace ':$', ':\\'), $programData)\n    }\n    foreach ($parent in $parents) {\n        $fact = Get-PathFact $parent\n        if ($fact.Kind -ne 'folder' -or $fact.Link) { throw \"$parent is not a folder, or a link: nothing below it can be protected.\" }\n        $sid = Get-Writer $fact.Rules 0x500D0040\n        if ($trusted -notcontains $fact.Owner) { $sid = $fact.Owner }\n        if ($sid -ne '') { throw \"$parent can be changed by ${sid}: nothing below it can be protected. Give it to SYSTEM or Administrators, and take that right away.\" }\n    }\n    return $programData\n}\n\n# The source that Docker Desktop obeys instead of the policy, or nothing: the first one that is there decides.\nfunction Get-Usurper {\n    param([hashtable[]] $Places, [hashtable] $Plan)\n    $wanted = @(foreach ($place in $Places) { if ($place.Ensure -eq 'present') { $place.Path } })\n    foreach ($place in $Places) {\n        if ($wanted.Length -eq 0) { return '' }\n        foreach ($other in $Plan.Left) { if ($other.Path -eq $place.Path) { return $place.Path } }\n        foreach ($other in $Plan.Elsewhere) { if ($other.Rival -and $other.Target -eq $place.Path) { return $place.Path } }\n        if ($place.Ensure -eq 'present') { return '' }\n    }\n    return ''\n}\n\n# What somebody else owns in a folder that has just been protected: it keeps its own rules.\nfunction Select-Stranger {\n    param([string] $Folder)\n    foreach ($child in Get-Child $Folder) {\n        $fact = Get-PathFact $child\n        if ($fact.Owner -ne '' -and $trusted -notcontains $fact.Owner) { \"$child (owned by $($fact.Owner))\" }\n    }\n}\n\n$changed = 0\n$lock = $null\ntry {\n    if (-not (Test-Elevated)) { throw 'it needs administrator rights. Run it as SYSTEM or from an elevated PowerShell.' }\n    $lock = Lock-Machine\n    if ($null -eq $lock) { Write-Line 'Another run did not end within a minute, or somebody holds its lock. Going on without waiting for it.' }\n    Confirm-Content\n    $about.Root = $Root\n    $programData = Find-ProgramData $Root\n    $withReceipt = $Root -eq ''\n    if (-not $withReceipt) { Write-Line \"Working below $Root. The registry, the receipt and running programs are not applicable there.\" }\n\n    $here = @(Select-Place -ProgramData $programData -Only $Only -WithRegistry $withReceipt)\n    $folder = $programData + '\\' + $adminFolder\n    $before = @{ Policy = ''; Revision = ''; Ring = ''; Channel = ''; Changed = ''; Files = @() }\n    if ($withReceipt) { $before = Get-Receipt }\n    $plan = Get-Plan -Places $here -Folder $folder -Lines $before.Files -RemoveForeign $RemoveForeignSources\n\n    # Old content and new: wherever this run is cut off, the receipt lists what is on the machine.\n    $new = @(foreach ($place in $here) { if ($place.Mine -and $place.Ensure -eq 'present') { \"$($place.Sha256) $($place.Path)\" } })\n    $underWay = $before.Clone()\n    $underWay.Files = @($before.Files) + @(foreach ($line in $new) { if ($before.Files -cnotcontains $line) { $line } })\n    $writesReceipt = $withReceipt -and -not $WhatIfPreference\n    if ($writesReceipt -and $plan.Steps.Length -gt 0) {\n        $underWay.Changed = Get-Moment\n        [void] (Write-Receipt $underWay $before)\n    }\n\n    # Planned anew after every round, until nothing is left to do: whoever could interfere with one round is shut out by\n    # it before the next.\n    $failures = @()\n    $repaired = $false\n    for ($round = 1; $round -le 3 -and $plan.Steps.Length -gt 0; $round++) {\n        $failures = @()\n        $tried = 0\n        foreach ($step in $plan.Steps) {\n            $sentence = \"$($step.Do): $($step.Target) ($($step.Why))\"\n            if (-not $PSCmdlet.ShouldProcess($sentence, $sentence, 'Docker Desktop policy')) {\n                if ($WhatIfPreference) { $changed++ }\n                continue\n            }\n            $tried++\n            try {\n                if ($step.Do -eq 'protect' -and (Get-PathFact $folder).Kind -in 'folder', 'unreadable') { $repaired = $true }\n                Invoke-Step $step\n                $changed++\n                Write-Line $sentence\n            } catch {\n                $failures += \"$sentence $(Get-BaseMessage $_)\"\n                # Nothing goes into a folder that others may still change.\n                if ($step.Do -eq 'protect') { break }\n            }\n        }\n        if ($tried -eq 0) { break }\n        $plan = Get-Plan -Places $here -Folder $folder -Lines $before.Files -RemoveForeign $RemoveForeignSources\n    }\n\n    # In the end the receipt lists what is true, and names the policy once all of it is here.\n    $after = $before.Clone()\n    if ($writesReceipt) {\n        if ($plan.Steps.Length + $plan.Refused.Length + $plan.Elsewhere.Length -eq 0) { $after = $policy.Clone() }\n        $after.Changed = $before.Changed\n        if ($changed -gt 0) { $after.Changed = Get-Moment }\n        $after.Files = @(Select-Line -Lines $underWay.Files -Old $before.Files -Places $here)\n        if ((Write-Receipt $after (Get-Receipt)) -and $changed -eq 0) {\n            $changed++\n            Write-Line 'receipt: brought up to date'\n        }\n    }\n\n    foreach ($failure in $failures) { Write-Line \"failed: $failure\" }\n    foreach ($reason in $plan.Refused) { Write-Line \"refused: $reason\" }\n    foreach ($place in $plan.Left) {\n        Write-Line \"left: $($place.Path) ($($place.Why); remove it, or run this with -RemoveForeignSources)\"\n    }\n    foreach ($step in $plan.Elsewhere) {\n        Write-Line \"not done: $($step.Do): $($step.Target) ($($step.Why); -Only $Only leaves it to another channel)\"\n    }\n    if ($withReceipt -and (Get-RegistryValueFact 'SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop' 'allowedOrgs').Kind -ne '') {\n        Write-Line 'misplaced: HKLM\\SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop\\allowedOrgs has no effect; whoever wrote it meant the key without WOW6432Node'\n    }\n    if ($repaired) { foreach ($stranger in @(Select-Stranger $folder)) { Write-Line \"note: $stranger is somebody else's, in the folder of the policy; see what it is\" } }\n\n    $open = $plan.Refused.Length + $plan.Left.Length + $plan.Elsewhere.Length\n    if (-not $WhatIfPreference) { $open += $plan.Steps.Length }\n    $usurper = Get-Usurper $here $plan\n    $verdict = 'ok'\n    if ($WhatIfPreference) {\n        $verdict = 'dry-run'\n    } elseif ($usurper -ne '') {\n        $verdict = 'conflict'\n        Write-Line \"conflict: Docker Desktop obeys $usurper, not the policy\"\n    } elseif ($open -gt 0) {\n        $verdict = 'drift'\n    } else {\n        if ($repaired) {\n            $verdict = 'pending'\n            Write-Line \"pending: a program that had $folder open before it was protected may still change it. Restart this machine, then run this again.\"\n        }\n        $start = ''\n        if ($withReceipt) { $start = Get-DockerDesktopStart }\n        if ($start -ne '' -and [string]::CompareOrdinal($start, $after.Changed) -lt 0) {\n            $verdict = 'pending'\n            Write-Line 'pending: Docker Desktop has been running since before. It obeys the policy after it has been quit and started again.'\n        }\n    }\n    if ($changed + $open + $plan.Steps.Length -eq 0) { Write-Line 'Nothing to change: this machine is equal to the policy.' }\n    Write-Result -Verdict $verdict -Changed $changed -Left $open\n    if ($open -gt 0) { exit 1 }\n    exit 0\n} catch {\n    Write-Line \"Not done: $(Get-BaseMessage $_)\"\n    Write-Result -Verdict 'trouble' -Changed $changed -Left 0\n    exit 2\n} finally {\n    Unlock-Machine $lock\n}\n";
},"usePartial":true,"useData":true},
  "windows/installer-options.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"title"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":11,"column":3},"end":{"line":11,"column":15}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"declared"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":73}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"command"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":16}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"use"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"leftOut"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":30,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notes"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return " (the package this policy declares)";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"text"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":16,"column":2},"end":{"line":16,"column":15}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"purpose"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":17,"column":2},"end":{"line":17,"column":16}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"since"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":16},"end":{"line":17,"column":71}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":71},"end":{"line":18,"column":20}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " (from Docker Desktop "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"since"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":17,"column":51},"end":{"line":17,"column":63}}})) != null ? stack1 : "")
    + ")";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ";\n  "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"note"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":18,"column":2},"end":{"line":18,"column":13}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "No option of this installer fits the policy.\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nLeft out, and why:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"leftOut"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"option"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":27,"column":2},"end":{"line":27,"column":17}}})) != null ? stack1 : "")
    + ":\n  "
    + ((stack1 = lookupProperty(helpers,"md").call(alias1,lookupProperty(depth0,"reason"),{"name":"md","hash":{},"data":data,"loc":{"start":{"line":28,"column":2},"end":{"line":28,"column":15}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nKnow before you run it:\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"notes"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":37,"column":9}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = lookupProperty(helpers,"md").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"md","hash":{},"data":data,"loc":{"start":{"line":36,"column":2},"end":{"line":36,"column":13}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Docker Desktop installer options, Windows\n\nPolicy "
    + ((stack1 = lookupProperty(helpers,"code").call(alias1,lookupProperty(depth0,"policy"),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":3,"column":7},"end":{"line":3,"column":22}}})) != null ? stack1 : "")
    + ". Installing Docker Desktop with these options is a convenience: what counts is\nInstall-DockerDesktopPolicy.ps1, before or after. Nothing here was run against Docker's installers;\ntry a command on one machine first.\n\nThe commands are for an elevated **command prompt** (cmd.exe), or a deployment tool that hands them to one as they are.\nPowerShell reads quotes and semicolons otherwise and has no `start /w`: there, put the command into a .cmd file.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"installers"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "windows/limit.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Ends the process with these last words unless Complete-Run is called in time: a file that somebody holds an opportunistic\n# lock on can keep whoever opens it waiting for ever, and nothing in this thread can stop that.\nfunction Limit-Run {\n    param([int] $Seconds, [string] $Text)\n    $ended = [System.Threading.ManualResetEvent]::new($false)\n    $shell = [System.Management.Automation.PowerShell]::Create()\n    [void] $shell.AddScript('param($Ended, $Seconds, $Text) if (-not $Ended.WaitOne($Seconds * 1000)) { [System.Console]::Out.WriteLine($Text); [System.Environment]::Exit(2) }')\n    [void] $shell.AddArgument($ended).AddArgument($Seconds).AddArgument($Text)\n    [void] $shell.BeginInvoke()\n    return $ended\n}\n\nfunction Complete-Run {\n    param([object] $Ended)\n    if ($null -ne $Ended) { [void] $Ended.Set() }\n}\n";
},"useData":true},
  "windows/machine.ps1": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    @{\n        Kind = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"kind"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":13,"column":15},"end":{"line":13,"column":26}}})) != null ? stack1 : "")
    + "; Ensure = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"ensure"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":13,"column":37},"end":{"line":13,"column":50}}})) != null ? stack1 : "")
    + "; Path = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"path"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":13,"column":59},"end":{"line":13,"column":70}}})) != null ? stack1 : "")
    + "\n        Key = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"key"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":14,"column":14},"end":{"line":14,"column":24}}})) != null ? stack1 : "")
    + "; Name = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"name"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":14,"column":33},"end":{"line":14,"column":44}}})) != null ? stack1 : "")
    + "\n        Sha256 = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"sha256"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":15,"column":17},"end":{"line":15,"column":30}}})) != null ? stack1 : "")
    + "\n        Data = @(\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"data"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + "        )\n    }\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "            "
    + ((stack1 = lookupProperty(helpers,"ps").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":18,"column":12},"end":{"line":18,"column":23}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# ---------------------------------------------------------------------------------------------------------------------\n# The policy, and how this machine is compared with it.\n# ---------------------------------------------------------------------------------------------------------------------\n\n$receiptKey = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"receiptKey"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":5,"column":14},"end":{"line":5,"column":31}}})) != null ? stack1 : "")
    + "\n\n# Where Docker Desktop looks for sign-in enforcement, in its order of precedence: the first that is there decides.\n# Ensure: present, absent, or unmanaged (not this policy's business). Paths of files start at %ProgramData%.\n# Data: the strings of a registry value, or the content of a file in base64. Sha256: its digest.\n$places = @(\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"places"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + ")\n\n# Administrators own a file, they and SYSTEM write it, users read it, nothing is inherited. SIDs: names are translated.\n$fileRules = @('A;;0x1f01ff;;;S-1-5-18', 'A;;0x1f01ff;;;S-1-5-32-544', 'A;;0x1200a9;;;S-1-5-32-545')\n$owner = 'S-1-5-32-544'\n\n# SYSTEM, Administrators, TrustedInstaller: who may write a registry key that others must not.\n$trusted = @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')\n$caller = Get-CallerSid\n# Set value, create subkey, create link, delete, change rules, change owner, and the generic rights that include them.\n$registryWriteMask = 0x500D0026\n\nfunction Get-Sha256 {\n    param([byte[]] $Bytes)\n    $hash = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($Bytes)\n    return [System.BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()\n}\n\n# A registry value as one string, so that it has a digest like a file: kind=REG_MULTI_SZ;acme;acme-labs\n# A semicolon inside a string would make one string look like two.\nfunction Get-ValueDigest {\n    param([string] $Kind, [string[]] $Data)\n    $canonical = (@(\"kind=$Kind\") + @(foreach ($text in $Data) { $text.Replace(';', '?') })) -join ';'\n    return Get-Sha256 ([System.Text.Encoding]::UTF8.GetBytes($canonical))\n}\n\n# Why a file or folder is not as it must be, or '' when it is. Compared rule by rule: Windows reorders and respells SDDL.\nfunction Get-AccessFault {\n    param([hashtable] $Fact, [string[]] $Rules)\n    if ($Fact.Link) { return 'it is a link' }\n    if ($Fact.Kind -eq 'unreadable') { return 'it shuts administrators out' }\n    if ($Fact.Names -ne '1') { return 'it has a second name elsewhere (hard link)' }\n    if ($Fact.Owner -ne $owner) { return 'it is not owned by Administrators' }\n    if (-not $Fact.Protected) { return 'it inherits access rules' }\n    $found = [string[]] $Fact.Rules\n    $wanted = [string[]] $Rules.Clone()\n    [System.Array]::Sort($found)\n    [System.Array]::Sort($wanted)\n    if (($found -join ' ') -ne ($wanted -join ' ')) { return 'its access rules are not those of the policy' }\n    return ''\n}\n\n# Who but administrators may change a registry key, as a sentence, or '' when nobody may. What a rule only hands down to\n# keys below is judged there. A key of whoever runs this is one that Windows did not give to Administrators.\nfunction Get-KeyFault {\n    param([string] $Key)\n    $fact = Get-RegistryKeyFact $Key\n    if (-not $fact.Exists) { return '' }\n    if ($trusted -notcontains $fact.Owner -and $fact.Owner -ne $caller) { return \"HKLM\\$Key is owned by $($fact.Owner)\" }\n    $sid = Get-Writer @($fact.Rules -notmatch \"$caller`$\") $registryWriteMask\n    if ($sid -ne '') { return \"HKLM\\$Key may be changed by $sid\" }\n    return ''\n}\n\n# The first of those who are not trusted and have one of these rights; '' when nobody has.\nfunction Get-Writer {\n    param([string[]] $Rules, [long] $Rights)\n    foreach ($rule in $Rules) {\n        $type, $flags, $mask, $null, $null, $sid = $rule -split ';'\n        if ($type -ne 'A' -or $flags -match 'IO' -or $trusted -contains $sid) { continue }\n        if (([long] $mask -band $Rights) -ne 0) { return $sid }\n    }\n    return ''\n}\n\n# The key and the one above it: whoever may change that one may take the key away.\nfunction Get-ChainFault {\n    param([string] $Key)\n    foreach ($each in $Key.Substring(0, $Key.LastIndexOf('\\')), $Key) {\n        $fault = Get-KeyFault $each\n        if ($fault -ne '') { return $fault }\n    }\n    return ''\n}\n\n# What is at a place now. Digest: '' where nothing is there or it is no plain file. Fault: why it must be written anew\n# even if its content is right.\nfunction Get-PlaceFact {\n    param([hashtable] $Place)\n    if ($Place.Kind -eq 'registry-value') {\n        $value = Get-RegistryValueFact $Place.Key $Place.Name\n        if ($value.Kind -eq '') { return @{ Present = $false; Digest = ''; Fault = '' } }\n        return @{ Present = $true; Digest = Get-ValueDigest $value.Kind $value.Data; Fault = '' }\n    }\n    $found = Get-PathFact $Place.Path\n    if ($found.Kind -eq 'missing') { return @{ Present = $false; Digest = ''; Fault = '' } }\n    $digest = ''\n    if ($found.Kind -eq 'file' -and -not $found.Link) { $digest = Get-FileDigest $Place.Path }\n    return @{ Present = $true; Digest = $digest; Fault = Get-AccessFault $found $fileRules }\n}\n\n# The receipt: what an installer of this organisation wrote on this machine, under any of its policies.\n# Files: one line '<sha256> <path>' for everything it wrote, registry values among it. Changed: when it last did.\nfunction Get-Receipt {\n    $fault = Get-ChainFault $receiptKey\n    if ($fault -ne '') { throw \"the receipt cannot be believed: $fault\" }\n    $receipt = @{}\n    foreach ($name in 'Policy', 'Revision', 'Ring', 'Channel', 'Changed') {\n        $receipt[$name] = (Get-RegistryValueFact $receiptKey $name).Data -join ''\n    }\n    $receipt.Files = @((Get-RegistryValueFact $receiptKey 'Files').Data)\n    return $receipt\n}\n\n# The lines of a receipt that stay: those that are true, those of $Old whose place holds something else by now (ours\n# once, and to be named until it is gone), and those of places this run does not look at.\nfunction Select-Line {\n    param([string[]] $Lines, [string[]] $Old, [hashtable[]] $Places)\n    $facts = @{}\n    foreach ($place in $Places) { $facts[$place.Path] = Get-PlaceFact $place }\n    foreach ($line in $Lines) {\n        $digest, $path = $line -split ' ', 2\n        if (-not $facts.ContainsKey($path) -or $facts[$path].Digest -ceq $digest) { $line }\n        elseif ($facts[$path].Present -and $Old -ccontains $line -and $Lines -cnotcontains \"$($facts[$path].Digest) $path\") { $line }\n    }\n}\n\n# $places with the paths of this machine in them. Mine: whether this run changes it; -Only leaves the others alone.\nfunction Select-Place {\n    param([string] $ProgramData, [string] $Only, [bool] $WithRegistry)\n    foreach ($place in $places) {\n        $local = $place.Clone()\n        if ($place.Kind -eq 'registry-value') {\n            $local.Mine = $Only -ne 'Files'\n            if ($WithRegistry) { $local }\n        } else {\n            $local.Mine = $Only -ne 'RegistryKey'\n            $local.Path = $ProgramData + '\\' + $place.Path\n            $local\n        }\n    }\n}\n\n# A new file is written under this name beside the old one, then renamed over it.\nfunction Get-NewName {\n    param([string] $Path)\n    return $Path + '.wharfinger-new'\n}\n";
},"useData":true},
  "windows/observe.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# What wharfinger verify asks of a Windows machine: every look of a request in JSON, answered with what is there, in the\n# same order. Changes nothing and judges nothing.\nMicrosoft.PowerShell.Core\\Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/seeing.ps1"),depth0,{"name":"windows/seeing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/product.ps1"),depth0,{"name":"windows/product.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/programs.ps1"),depth0,{"name":"windows/programs.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# Folders of this machine as the system knows them, or of the volume below another root.\nfunction Get-Ground {\n    param([string] $Root)\n    if ($Root -eq '') {\n        $programData = Get-ProgramDataFolder\n        return @{\n            Top = $programData.Substring(0, 3); ProgramData = $programData\n            Windows = (Get-RegistryValueFact 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' 'SystemRoot').Data -join ''\n            Programs = (Get-RegistryValueFact 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion' 'ProgramFilesDir').Data -join ''\n        }\n    }\n    $below = $Root.TrimEnd('\\')\n    return @{ Top = $below -replace '^([A-Za-z]:)\\z', '$1\\'; ProgramData = \"$below\\ProgramData\"; Windows = \"$below\\Windows\"; Programs = \"$below\\Program Files\" }\n}\n\nfunction Get-LocalPath {\n    param([string] $Path, [hashtable] $Ground)\n    foreach ($name in 'ProgramData', 'Windows', 'Programs') {\n        if ($Ground[$name] -ne '' -and $Path.StartsWith(\"%$name%\\\")) { return $Ground[$name] + $Path.Substring($name.Length + 2) }\n    }\n    throw 'a place that this machine does not name'\n}\n\n# Every folder from the top of the volume to a path, and what is there. Another root that is a mount point is where its\n# administrator wants a look: what counts lies below it.\nfunction Get-Way {\n    param([string] $Path, [string] $Top, [bool] $Elsewhere)\n    $local = $Top.TrimEnd('\\')\n    $first = Get-PathFact $Top\n    if (-not ($Elsewhere -and $first.Link)) { @{ path = $Top; fact = $first } }\n    foreach ($name in $Path.Substring($local.Length).Trim('\\') -split '\\\\') {\n        $local = \"$local\\$name\"\n        @{ path = $local; fact = Get-PathFact $local }\n    }\n}\n\n# The bytes of a file of bearable size, never of what a link leads to.\nfunction Get-FileContent {\n    param([string] $Path, [long] $Limit)\n    $fact = Get-PathFact $Path\n    $content = @{ kind = $fact.Kind; link = $fact.Link; length = 0; bytes = '' }\n    if ($fact.Kind -ne 'file' -or $fact.Link) { return $content }\n    $content.length = Get-FileLength $Path\n    if ($content.length -le $Limit) { $content.bytes = [System.Convert]::ToBase64String([byte[]] (Get-FileByte $Path)) }\n    return $content\n}\n\nfunction Get-LookFact {\n    param([object] $Look, [string] $Root, [hashtable] $Ground)\n    switch ($Look.look) {\n        'way' { return @{ steps = @(Get-Way -Path (Get-LocalPath $Look.path $Ground) -Top $Ground.Top -Elsewhere ($Root -ne '')) } }\n        'content' { return Get-FileContent (Get-LocalPath $Look.path $Ground) $Look.limit }\n        'moment' { return @{ moment = Get-PathMoment (Get-LocalPath $Look.path $Ground) } }\n        'key' { return Get-RegistryKeyFact $Look.key }\n        'value' { return Get-RegistryValueFact $Look.key $Look.name }\n        'installed' { return @{ versions = @(Get-InstalledVersion $Look.name) } }\n        'user-value' { return @{ data = @(Get-UserRegistryData $Look.key $Look.name) } }\n        'program' { return Get-ProgramFact (Get-LocalPath \"%Programs%\\$($Look.path)\" $Ground) }\n        'user-programs' { return @{ programs = @(foreach ($folder in Get-ProfileFolder $Root $Ground) { Get-UserProgramFact $folder $Look.path }) } }\n        'desktop-processes' { return @{ starts = @(Get-DockerDesktopProcess) } }\n        'process' { return @{ runs = Test-Process $Look.name } }\n        'today' { return @{ day = Get-Today } }\n    }\n    throw 'a look that nobody knows'\n}\n\n# Whatever goes wrong with one look is said of that look; the others go on.\nfunction Get-Answer {\n    param([object] $Look, [string] $Root, [hashtable] $Ground)\n    try {\n        return @{ fact = Get-LookFact -Look $Look -Root $Root -Ground $Ground }\n    } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {\n        return @{ reason = 'access denied' }\n    } catch {\n        return @{ reason = 'it could not be read' }\n    }\n}\n\n$request = Microsoft.PowerShell.Utility\\ConvertFrom-Json "
    + ((stack1 = lookupProperty(helpers,"ps").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"request"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":90,"column":57},"end":{"line":90,"column":71}}})) != null ? stack1 : "")
    + "\n$ground = Get-Ground $request.root\nreturn @{ programData = $ground.ProgramData; answers = @(foreach ($look in $request.looks) { Get-Answer -Look $look -Root $request.root -Ground $ground }) }\n";
},"usePartial":true,"useData":true},
  "windows/opening.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Microsoft.PowerShell.Core\\Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/seeing.ps1"),depth0,{"name":"windows/seeing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/changing.ps1"),depth0,{"name":"windows/changing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# ---------------------------------------------------------------------------------------------------------------------\n# What is said. The result is the last line.\n# ---------------------------------------------------------------------------------------------------------------------\n\nfunction Write-Line {\n    param([string] $Text)\n    return $Text\n}\n\n# Whose policy the result is about.\n$about = @{ Policy = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"policy"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":18,"column":21},"end":{"line":18,"column":34}}})) != null ? stack1 : "")
    + "; Revision = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"revision"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":18,"column":47},"end":{"line":18,"column":62}}})) != null ? stack1 : "")
    + "; Ring = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"ring"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":18,"column":71},"end":{"line":18,"column":82}}})) != null ? stack1 : "")
    + "; Root = '' }\n\nfunction Write-Result {\n    param([string] $Verdict, [int] $Changed, [int] $Left)\n    $text = \"wharfinger: $Verdict policy=$($about.Policy) revision=$($about.Revision)\"\n    if ($about.Ring -ne '') { $text += \" ring=$($about.Ring)\" }\n    $verb = 'changed'\n    if ($WhatIfPreference) { $verb = 'would-change' }\n    $text += \" $verb=$Changed left=$Left\"\n    if ($about.Root -ne '') { $text += \" root=`\"$($about.Root)`\"\" }\n    Write-Line $text\n}\n\n# What went wrong in the words of the system, without the wrapping PowerShell puts around it.\nfunction Get-BaseMessage {\n    param([System.Management.Automation.ErrorRecord] $ErrorRecord)\n    return $ErrorRecord.Exception.GetBaseException().Message\n}\n\n# Where scripts are restricted, nothing below would work as written.\nif ((Get-LanguageMode) -ne 'FullLanguage') {\n    Write-Line \"Nothing was done: PowerShell runs in $(Get-LanguageMode) mode here. Allow this script in the application control policy, or sign it.\"\n    Write-Result -Verdict 'trouble' -Changed 0 -Left 0\n    exit 2\n}\n\n# Judged here: what PowerShell judges itself ends with 1, which means drift.\n$misuse = ''\nif ($null -ne $Rest) { $misuse = \"it does not know $($Rest -join ' ').\" }\nelseif ($Only -notin '', 'RegistryKey', 'Files') { $misuse = \"after -Only stands RegistryKey or Files, not $Only.\" }\nif ($misuse -ne '') {\n    Write-Line \"Nothing was done: $misuse\"\n    Write-Result -Verdict 'trouble' -Changed 0 -Left 0\n    exit 2\n}\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/machine.ps1"),depth0,{"name":"windows/machine.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "windows/product.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# What only a verifier looks at. Changes nothing and decides nothing either.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# The day of the machine, UTC, in the calendar of ISO 8601 whatever the culture.\nfunction Get-Today {\n    return [System.DateTime]::UtcNow.ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture)\n}\n\nfunction Get-FileLength {\n    param([string] $Path)\n    return [System.IO.FileInfo]::new($Path).Length\n}\n\nfunction Get-FileByte {\n    param([string] $Path)\n    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete\n    $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)\n    try {\n        $bytes = [byte[]]::new([int] $stream.Length)\n        $done = 0\n        while ($done -lt $bytes.Length) {\n            $count = $stream.Read($bytes, $done, $bytes.Length - $done)\n            if ($count -le 0) { break }\n            $done += $count\n        }\n        return , $bytes\n    } finally {\n        $stream.Dispose()\n    }\n}\n\n# When a name last began to stand for what it stands for, or that last changed: 2026-01-31T08:15:00.0000000Z; '' where\n# there is nothing. A file that was renamed over another keeps the moment it was written.\nfunction Get-PathMoment {\n    param([string] $Path)\n    if (-not [System.IO.File]::Exists($Path)) { return '' }\n    $written = [System.IO.File]::GetLastWriteTimeUtc($Path).ToString('o')\n    $created = [System.IO.File]::GetCreationTimeUtc($Path).ToString('o')\n    if ([string]::CompareOrdinal($created, $written) -gt 0) { return $created }\n    return $written\n}\n\n# Since when each process of Docker Desktop has been running; 'hidden' of a process that only others may ask about.\n# com.docker.service is left out: it goes on when Docker Desktop is quit.\nfunction Get-DockerDesktopProcess {\n    foreach ($name in 'Docker Desktop', 'com.docker.backend') {\n        foreach ($process in [System.Diagnostics.Process]::GetProcessesByName($name)) {\n            # PowerShell makes $null of a property that cannot be had.\n            $start = $process.StartTime\n            if ($null -ne $start) { $start.ToUniversalTime().ToString('o') }\n            elseif ($process.HasExited -ne $true) { 'hidden' }\n        }\n    }\n}\n\n# The engine for Windows containers is a process of Windows, dockerd.exe; the one for Linux containers runs in a virtual\n# machine. Its named pipe tells less: there are reports of it beside an engine for Linux. Not confirmed on a machine.\nfunction Test-Process {\n    param([string] $Name)\n    return [System.Diagnostics.Process]::GetProcessesByName($Name).Length -gt 0\n}\n\n# Of a program, from its version resource: 4.83.0; '' where it cannot be read. That Docker Desktop.exe carries its own there\n# is not confirmed.\nfunction Get-FileVersion {\n    param([string] $Path)\n    try { $version = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($Path) }\n    catch [System.IO.IOException], [System.UnauthorizedAccessException] { return '' }\n    return '{0}.{1}.{2}' -f $version.FileMajorPart, $version.FileMinorPart, $version.FileBuildPart\n}\n\n# A value of every user who is signed in, without saying whose it is.\nfunction Get-UserRegistryData {\n    param([string] $Key, [string] $Name)\n    $hive = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::Users, [Microsoft.Win32.RegistryView]::Registry64)\n    foreach ($user in $hive.GetSubKeyNames()) {\n        try {\n            $opened = $hive.OpenSubKey(\"$user\\$Key\")\n            if ($null -eq $opened) { continue }\n            \"$($opened.GetValue($Name))\"\n            $opened.Dispose()\n        } catch [System.Security.SecurityException] {\n            # A hive of somebody else: the program itself is looked for in every profile.\n            continue\n        }\n    }\n    $hive.Dispose()\n}\n";
},"useData":true},
  "windows/programs.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# Where the program of Docker Desktop may lie. Ground: folders as the system names them, '' where it does not.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# Versions of what is installed for all users under a name: the key of an EXE bears it, that of an MSI its product code\n# (GabrielMoreau/winsoft-main dockerdesktop/README.md; learn.microsoft.com/windows/win32/msi/uninstall-registry-key).\nfunction Get-InstalledVersion {\n    param([string] $Name)\n    $all = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall'\n    foreach ($key in Get-RegistryKeyName $all) {\n        if ($key -ceq $Name -or ((Get-RegistryValueFact \"$all\\$key\" 'DisplayName').Data -join '') -ceq $Name) {\n            (Get-RegistryValueFact \"$all\\$key\" 'DisplayVersion').Data -join ''\n        }\n    }\n}\n\n# Folders of those who have a profile here (docker/docs windows-install.md@00876ea: an installation for one user is below).\nfunction Get-ProfileFolder {\n    param([string] $Root, [hashtable] $Ground)\n    if ($Root -cne '') {\n        $users = \"$($Root.TrimEnd('\\'))\\Users\"\n        $fact = Get-PathFact $users\n        if ($fact.Kind -ceq 'missing') { return }\n        if ($fact.Link -or $fact.Kind -cne 'folder') { throw 'the profiles cannot be listed' }\n        # Windows itself has links there, to this volume by the name it has when it runs.\n        foreach ($folder in Get-Child $users) { if (-not (Get-PathFact $folder).Link) { $folder } }\n        return\n    }\n    $all = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList'\n    foreach ($key in Get-RegistryKeyName $all) {\n        $folder = (Get-RegistryValueFact \"$all\\$key\" 'ProfileImagePath').Data -join ''\n        if ($folder -ceq '') { continue }\n        $folder -replace '^%SystemDrive%', $Ground.Windows.Substring(0, 2) -replace '^%SystemRoot%', $Ground.Windows\n    }\n}\n\n# Kind as Get-PathFact has it, or 'other' of a link. Of a link and of what cannot be read there is no version.\nfunction Get-ProgramFact {\n    param([string] $Path)\n    $fact = Get-PathFact $Path\n    if ($fact.Link) { return @{ kind = 'other'; version = '' } }\n    if ($fact.Kind -ceq 'file') { return @{ kind = 'file'; version = Get-FileVersion $Path } }\n    return @{ kind = $fact.Kind; version = '' }\n}\n\n# A user can put a link anywhere below a profile, and whoever follows it may go to a server in the name of the machine. One\n# in the place of the folder of the program counts as the program; behind one further up nobody looks.\nfunction Get-UserProgramFact {\n    param([string] $Folder, [string] $Path)\n    $names = @($Path -csplit '\\\\')\n    $reached = $Folder\n    for ($index = 0; $index -lt $names.Length - 1; $index++) {\n        $reached = \"$reached\\$($names[$index])\"\n        $fact = Get-PathFact $reached\n        if ($fact.Link -and $index -eq $names.Length - 2) { return @{ kind = 'other'; version = '' } }\n        if ($fact.Link -or $fact.Kind -ceq 'unreadable') { return @{ kind = 'unreadable'; version = '' } }\n    }\n    return Get-ProgramFact \"$Folder\\$Path\"\n}\n";
},"useData":true},
  "windows/seeing.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# Everything that looks at Windows and changes nothing. Plain data in, plain data out; nothing below decides anything.\n# An access rule is one string in the form of SDDL: '<A or D>;<flags>;<mask>;;;<SID>', flag ID where it is inherited.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# The module of this PowerShell, by path: one of the same name elsewhere on the module path is somebody else's.\nMicrosoft.PowerShell.Core\\Import-Module \"$PSHOME\\Modules\\Microsoft.PowerShell.Management\\Microsoft.PowerShell.Management.psd1\"\n\nfunction Get-LanguageMode {\n    return \"$($ExecutionContext.SessionState.LanguageMode)\"\n}\n\n# The known folder: %ProgramData% in the environment belongs to whoever started this process.\nfunction Get-ProgramDataFolder {\n    return [System.Environment]::GetFolderPath('CommonApplicationData')\n}\n\n# GetAccessRules of .NET leaves out what is no common entry (dotnet/runtime CommonObjectSecurity.AceNeedsTranslation), and\n# Windows does not: such an entry becomes a rule that nobody knows how to judge. A missing list lets everybody do\n# everything; the rule in its place is that of .NET (DiscretionaryAcl.CreateAllowEveryoneFullAccess).\nfunction Get-Rule {\n    param([byte[]] $Descriptor)\n    $list = [System.Security.AccessControl.RawSecurityDescriptor]::new($Descriptor, 0).DiscretionaryAcl\n    if ($null -eq $list) { return 'A;;0xffffffff;;;S-1-1-0' }\n    foreach ($entry in $list) { ConvertTo-Rule $entry }\n}\n\nfunction ConvertTo-Rule {\n    param([object] $Entry)\n    # AceQualifier: AccessAllowed 0, AccessDenied 1.\n    if ($Entry -isnot [System.Security.AccessControl.CommonAce] -or [int] $Entry.AceQualifier -gt 1) { return \"unknown;$([int] $Entry.AceType)\" }\n    $flags = ''\n    $bits = [int] $Entry.AceFlags\n    if (($bits -band 1) -ne 0) { $flags += 'OI' }\n    if (($bits -band 2) -ne 0) { $flags += 'CI' }\n    if (($bits -band 4) -ne 0) { $flags += 'NP' }\n    if (($bits -band 8) -ne 0) { $flags += 'IO' }\n    if (($bits -band 16) -ne 0) { $flags += 'ID' }\n    return '{0};{1};0x{2:x};;;{3}' -f @('A', 'D')[[int] $Entry.AceQualifier], $flags, $Entry.AccessMask, $Entry.SecurityIdentifier.Value\n}\n\n# What stands under a name; a link is never followed.\n# Kind: missing, file, folder or unreadable. Names: how many hard links, 1 or 'more'.\nfunction Get-PathFact {\n    param([string] $Path)\n    $fact = @{ Kind = 'missing'; Link = $false; Names = '1'; Owner = ''; Protected = $false; Rules = @() }\n    try {\n        $attributes = [int] [System.IO.File]::GetAttributes($Path)\n    } catch [System.IO.FileNotFoundException], [System.IO.DirectoryNotFoundException] {\n        return $fact\n    } catch [System.UnauthorizedAccessException] {\n        $fact.Kind = 'unreadable'\n        return $fact\n    }\n    $fact.Kind = 'file'\n    if (($attributes -band [int] [System.IO.FileAttributes]::Directory) -ne 0) { $fact.Kind = 'folder' }\n    $fact.Link = ($attributes -band [int] [System.IO.FileAttributes]::ReparsePoint) -ne 0\n    if ($fact.Link) { return $fact }\n    try {\n        if ($fact.Kind -eq 'file') {\n            if ((Get-LinkType $Path) -eq 'HardLink') { $fact.Names = 'more' }\n        }\n        $sid = [System.Security.Principal.SecurityIdentifier]\n        $security = Get-FileSecurity $Path $fact.Kind\n        $fact.Owner = $security.GetOwner($sid).Value\n        $fact.Protected = $security.AreAccessRulesProtected\n        $fact.Rules = @(Get-Rule $security.GetSecurityDescriptorBinaryForm())\n    } catch [System.UnauthorizedAccessException], [System.ComponentModel.Win32Exception] {\n        $fact.Kind = 'unreadable'\n    }\n    return $fact\n}\n\n# What PowerShell says as LinkType. The property is silent where the file cannot be opened, as if it had one name; its\n# method fails.\nfunction Get-LinkType {\n    param([string] $Path)\n    $item = Microsoft.PowerShell.Management\\Get-Item -LiteralPath $Path -Force\n    return [Microsoft.PowerShell.Commands.InternalSymbolicLinkLinkCodeMethods]::GetLinkType($item)\n}\n\nfunction Get-FileSecurity {\n    param([string] $Path, [string] $Kind)\n    $parts = [System.Security.AccessControl.AccessControlSections] 'Owner, Access'\n    if ($PSVersionTable.PSVersion.Major -ge 6) {\n        $item = [System.IO.FileInfo]::new($Path)\n        if ($Kind -eq 'folder') { $item = [System.IO.DirectoryInfo]::new($Path) }\n        return [System.IO.FileSystemAclExtensions]::GetAccessControl($item, $parts)\n    }\n    if ($Kind -eq 'folder') { return [System.IO.Directory]::GetAccessControl($Path, $parts) }\n    return [System.IO.File]::GetAccessControl($Path, $parts)\n}\n\n# SHA-256 of a file in lower-case hexadecimal, or 'unreadable'. Shares everything: reading never stands in anybody's way.\nfunction Get-FileDigest {\n    param([string] $Path)\n    try {\n        $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete\n        $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)\n    } catch [System.UnauthorizedAccessException], [System.IO.IOException] {\n        return 'unreadable'\n    }\n    try {\n        $bytes = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($stream)\n        return [System.BitConverter]::ToString($bytes).Replace('-', '').ToLowerInvariant()\n    } finally {\n        $stream.Dispose()\n    }\n}\n\n# HKEY_LOCAL_MACHINE as a 64-bit program sees it, whatever this process is.\nfunction Open-MachineHive {\n    $hive = [Microsoft.Win32.RegistryHive]::LocalMachine\n    return [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, [Microsoft.Win32.RegistryView]::Registry64)\n}\n\n# Kind: '' where there is no value, else REG_SZ, REG_MULTI_SZ and so on. Data: always a list of strings.\nfunction Get-RegistryValueFact {\n    param([string] $Key, [string] $Name)\n    $fact = @{ Kind = ''; Data = @() }\n    $hive = Open-MachineHive\n    $opened = $hive.OpenSubKey($Key)\n    if ($null -ne $opened) {\n        $raw = $opened.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)\n        if ($null -ne $raw) {\n            $kinds = @{ String = 'REG_SZ'; ExpandString = 'REG_EXPAND_SZ'; MultiString = 'REG_MULTI_SZ'; DWord = 'REG_DWORD'; QWord = 'REG_QWORD'; Binary = 'REG_BINARY' }\n            $kind = \"$($opened.GetValueKind($Name))\"\n            $fact.Kind = 'REG_NONE'\n            if ($kinds.ContainsKey($kind)) { $fact.Kind = $kinds[$kind] }\n            $fact.Data = @(foreach ($entry in $raw) { \"$entry\" })\n        }\n        $opened.Dispose()\n    }\n    $hive.Dispose()\n    return $fact\n}\n\nfunction Get-RegistryKeyFact {\n    param([string] $Key)\n    $fact = @{ Exists = $false; Owner = ''; Rules = @() }\n    $hive = Open-MachineHive\n    $opened = $hive.OpenSubKey($Key)\n    if ($null -ne $opened) {\n        $sid = [System.Security.Principal.SecurityIdentifier]\n        $parts = [System.Security.AccessControl.AccessControlSections] 'Owner, Access'\n        $security = $opened.GetAccessControl($parts)\n        $fact.Exists = $true\n        $fact.Owner = $security.GetOwner($sid).Value\n        $fact.Rules = @(Get-Rule $security.GetSecurityDescriptorBinaryForm())\n        $opened.Dispose()\n    }\n    $hive.Dispose()\n    return $fact\n}\n\n# The names of the keys right below one.\nfunction Get-RegistryKeyName {\n    param([string] $Key)\n    $hive = Open-MachineHive\n    $opened = $hive.OpenSubKey($Key)\n    if ($null -ne $opened) {\n        $opened.GetSubKeyNames()\n        $opened.Dispose()\n    }\n    $hive.Dispose()\n}\n\n# What lies right in a folder.\nfunction Get-Child {\n    param([string] $Path)\n    return [System.IO.Directory]::GetFileSystemEntries($Path)\n}\n";
},"useData":true},
  "windows/session.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Whoever prepared this session may have given types, variables and commands another meaning, and have breakpoints act: the\n# script runs itself again, from its file, in a session that was told nothing. Without a file it runs in this one.\nif ($PSCommandPath -cne '' -and $null -eq $ExecutionContext.SessionState.PSVariable.GetValue('wharfingerSession')) {\n    try {\n        $session = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())\n        $session.Open()\n        $session.SessionStateProxy.SetVariable('wharfingerSession', 'own')\n        $shell = [System.Management.Automation.PowerShell]::Create()\n        $shell.Runspace = $session\n        [void] $shell.AddCommand($PSCommandPath).AddParameters($PSBoundParameters)\n        $shell.Invoke()\n        $code = $session.SessionStateProxy.GetVariable('LASTEXITCODE')\n    } catch {\n        Get-TroubleLine \"$($_.Exception.GetBaseException().Message)\"\n        exit 2\n    }\n    # A script that ends without its own code did not get to its end.\n    if (@(0, 1, 2) -notcontains $code) { $code = 2 }\n    exit $code\n}\n";
},"useData":true},
  "windows/uninstall.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Takes the Docker Desktop policy of this organisation off this machine.\n#\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/header.ps1"),depth0,{"name":"windows/header.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "# Needs administrator rights: run it as SYSTEM or elevated.\n#\n# .SYNOPSIS\n#   Takes away what the installers of this organisation wrote on this machine, and nothing else.\n# .DESCRIPTION\n#   Goes by the receipt in HKLM\\SOFTWARE\\Wharfinger, whichever policy of the organisation wrote it. What somebody has\n#   changed since stays and is named, and so does what another organisation's receipt lists. The folder stays: it is\n#   Docker Desktop's too.\n#   The last line is the result. Exit code 0: everything is gone. 1: something stays. 2: trouble.\n# .PARAMETER Only\n#   RegistryKey or Files: leave the other part, and its lines in the receipt.\n[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]\nparam(\n    [string] $Only,\n    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest\n)\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/opening.ps1"),depth0,{"name":"windows/opening.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# What another organisation's installer counts on: paths in the other receipts that can be believed.\nfunction Select-SharedPath {\n    $receipts = $receiptKey.Substring(0, $receiptKey.LastIndexOf('\\'))\n    foreach ($name in Get-RegistryKeyName $receipts) {\n        $key = \"$receipts\\$name\"\n        if ($key -eq $receiptKey -or (Get-ChainFault $key) -ne '') { continue }\n        foreach ($line in (Get-RegistryValueFact $key 'Files').Data) { ($line -split ' ', 2)[1] }\n    }\n}\n\n$changed = 0\n$lock = $null\ntry {\n    if (-not (Test-Elevated)) { throw 'it needs administrator rights. Run it as SYSTEM or from an elevated PowerShell.' }\n    $lock = Lock-Machine\n    if ($null -eq $lock) { Write-Line 'Another run did not end within a minute, or somebody holds its lock. Going on without waiting for it.' }\n    $receipt = Get-Receipt\n    if ($receipt.Policy -ne '') { foreach ($name in 'Policy', 'Revision', 'Ring') { $about[$name] = $receipt[$name] } }\n    $all = @(Select-Place -ProgramData (Get-ProgramDataFolder) -Only $Only -WithRegistry $true)\n    $known = @(foreach ($place in $all) { $place.Path })\n    $here = @(foreach ($place in $all) { if ($place.Mine) { $place } })\n    $shared = @(Select-SharedPath)\n\n    $failures = @()\n    $left = @()\n    $kept = @()\n    foreach ($place in $here) {\n        $digests = @(foreach ($line in $receipt.Files) {\n            $digest, $path = $line -split ' ', 2\n            if ($path -ceq $place.Path) { $digest }\n        })\n        $fact = Get-PlaceFact $place\n        if ($digests.Length -eq 0 -or -not $fact.Present) { continue }\n        if ($shared -ccontains $place.Path) {\n            $kept += $place.Path\n            continue\n        }\n        if ($digests -cnotcontains $fact.Digest) {\n            $left += \"$($place.Path) (somebody changed it after it was installed)\"\n            continue\n        }\n        $sentence = \"remove: $($place.Path)\"\n        if (-not $PSCmdlet.ShouldProcess($sentence, $sentence, 'Docker Desktop policy')) {\n            if ($WhatIfPreference) { $changed++ }\n            continue\n        }\n        try {\n            if ($place.Kind -eq 'registry-value') { Clear-RegistryValue $place.Key $place.Name }\n            else { Clear-Name $place.Path }\n            $changed++\n            Write-Line $sentence\n        } catch {\n            $failures += \"$sentence $(Get-BaseMessage $_)\"\n        }\n    }\n    foreach ($line in $receipt.Files) {\n        $path = ($line -split ' ', 2)[1]\n        if ($known -cnotcontains $path) { $left += \"$path (a newer installer wrote it: run its uninstaller)\" }\n    }\n\n    # What an install that was cut off may have left beside the files.\n    foreach ($place in $here) {\n        $new = Get-NewName $place.Path\n        if ($place.Kind -ne 'file' -or (Get-PathFact $new).Kind -eq 'missing') { continue }\n        if ($PSCmdlet.ShouldProcess(\"clean up: $new\", \"clean up: $new\", 'Docker Desktop policy')) { Clear-Name $new }\n    }\n\n    # The receipt goes last: until then a second run can finish the work.\n    if (-not $WhatIfPreference) {\n        $lines = @(foreach ($line in @(Select-Line -Lines $receipt.Files -Old $receipt.Files -Places $here)) {\n            if ($kept -cnotcontains ($line -split ' ', 2)[1]) { $line }\n        })\n        if ($lines.Length -eq 0) {\n            if ((Get-RegistryKeyFact $receiptKey).Exists) {\n                Clear-RegistryKey $receiptKey\n                $changed++\n                Write-Line \"remove: HKLM\\$receiptKey\"\n            }\n            # The key above it goes with the last receipt in it.\n            Clear-RegistryKey $receiptKey.Substring(0, $receiptKey.LastIndexOf('\\'))\n        } elseif (($lines -join \"`n\") -cne ($receipt.Files -join \"`n\")) {\n            Write-RegistryValue -Key $receiptKey -Name 'Files' -Kind 'REG_MULTI_SZ' -Data $lines\n        }\n    }\n\n    foreach ($failure in $failures) { Write-Line \"failed: $failure\" }\n    foreach ($path in $left) { Write-Line \"left: $path\" }\n    foreach ($path in $kept) { Write-Line \"kept: $path (the receipt of another organisation lists it too)\" }\n    if ($changed -eq 0 -and $left.Length -eq 0 -and $failures.Length -eq 0 -and -not $WhatIfPreference) { Write-Line 'Nothing to remove: no receipt of this organisation lists anything here.' }\n    $open = $left.Length + $failures.Length\n    $verdict = 'ok'\n    if ($open -gt 0) { $verdict = 'drift' }\n    if ($WhatIfPreference) { $verdict = 'dry-run' }\n    Write-Result -Verdict $verdict -Changed $changed -Left $open\n    if ($open -gt 0) { exit 1 }\n    exit 0\n} catch {\n    Write-Line \"Not done: $(Get-BaseMessage $_)\"\n    Write-Result -Verdict 'trouble' -Changed $changed -Left 0\n    exit 2\n} finally {\n    Unlock-Machine $lock\n}\n";
},"usePartial":true,"useData":true},
  "windows/verify-diagnosing.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# Why a file is not the one of the policy. Decides nothing: other bytes stay a failure, whatever they say.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# Severity and one or two sentences.\nfunction Get-Diagnosis {\n    param([byte[]] $Bytes, [string] $Wanted)\n    $stops = 'Docker Desktop may not start with it. An editor or a script of Windows writes files like that.'\n    if ($Bytes.Length -gt 2 * $Wanted.Length + 8192) { return 'high', 'The file is far larger than that of the policy.' }\n    $start = [System.BitConverter]::ToString($Bytes, 0, [System.Math]::Min(64, $Bytes.Length))\n    if ($start -cmatch '^(FF-FE|FE-FF)|^(00-(?!00)..-?){2,}\\z|^((?!00)..-00-?){2,}\\z') { return 'high', \"The file is UTF-16 and must be UTF-8. $stops\" }\n    if ($start -cmatch '^EF-BB-BF') { return 'high', \"The file begins with a byte order mark. $stops\" }\n    if ($Bytes -contains 0) { return 'high', 'The file holds zero bytes: it was damaged, or is no text. Docker Desktop may not start.' }\n    try { $text = [System.Text.UTF8Encoding]::new($false, $true).GetString($Bytes) }\n    catch [System.ArgumentException] { return 'high', 'The file is not UTF-8: it was saved in another encoding. Docker Desktop may not start.' }\n    if ($text.Trim() -ceq '') { return 'high', 'The file is empty.' }\n    if ($text.Replace(\"`r`n\", \"`n\") -ceq $Wanted) { return 'low', 'Only the line ends differ: they are those of Windows. Docker Desktop reads the same from it.' }\n    $found = Read-Json $text\n    if ($found.Fault -ge 0) {\n        $lines = $text.Substring(0, [System.Math]::Min($found.Fault, $text.Length)) -csplit \"`n\"\n        return 'high', \"The file is no valid JSON, at line $($lines.Length), column $($lines[-1].Length + 1). Docker Desktop may not start with it.\"\n    }\n    if ($found.Twice) { return 'high', 'A key stands in it twice. Which of the two counts, nobody can say.' }\n    $meant = Read-Json $Wanted\n    if ($found.Whole -ceq $meant.Whole) { return 'low', 'It is written differently and means the same: only white space or the order of keys differs.' }\n    return 'high', (Get-Difference $found.Leaves $meant.Leaves)\n}\n\n# Which values differ, five of them at most.\nfunction Get-Difference {\n    param([object] $Found, [object] $Meant)\n    $names = @(foreach ($name in $Meant.Keys) { $name }) + @(foreach ($name in $Found.Keys) { if (-not $Meant.ContainsKey($name)) { $name } })\n    $other = @(foreach ($name in $names) { if (-not ($Found.ContainsKey($name) -and $Meant.ContainsKey($name) -and $Found[$name] -ceq $Meant[$name])) { $name } })\n    $shown = @(foreach ($name in Select-First $other ([System.Math]::Min(5, $other.Length))) {\n        $path = ConvertTo-Short $name\n        if (-not $Found.ContainsKey($name)) { \"$path is missing.\" }\n        elseif (-not $Meant.ContainsKey($name)) { \"$path is there and not in the policy.\" }\n        elseif ($path -cmatch '^(.*)\\.locked\\z' -and $Meant[$name] -ceq 'true') { \"$($Matches[1]) is unlocked: users may change it.\" }\n        else { \"$path is $(ConvertTo-Short $Found[$name]) and should be $(ConvertTo-Short $Meant[$name]).\" }\n    })\n    if ($other.Length -gt 5) { $shown += \"$($other.Length - 5) more differ.\" }\n    return $shown -join ' '\n}\n\nfunction ConvertTo-Short {\n    param([string] $Text)\n    $printable = ConvertTo-Printable $Text\n    if ($printable.Length -gt 80) { return $printable.Substring(0, 80) + '...' }\n    return $printable\n}\n\n# Strict JSON, by hand: ConvertFrom-Json of Windows PowerShell takes comments and single quotes. Leaves: the text of every\n# value that is no object, by its path. Whole: all of it, keys sorted. Fault: where it is no JSON, or -1.\nfunction Read-Json {\n    param([string] $Text)\n    $token = '[{}\\[\\]:,]|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*\"|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null'\n    $scan = @{ Pattern = [System.Text.RegularExpressions.Regex]::new(\"\\G[ \\t\\r\\n]*($token|\\z)?\"); Text = $Text; At = 0; Last = 0; Fault = -1; Twice = $false; Whole = ''; Leaves = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal) }\n    try {\n        $scan.Whole = Read-JsonValue -Scan $scan -Path '' -Depth 0\n        if ((Read-JsonToken $scan) -cne '') { throw 'more behind the end' }\n    } catch [System.Management.Automation.RuntimeException] {\n        $scan.Fault = $scan.At\n    }\n    return $scan\n}\n\n# '' at the end. At stays before what is no token.\nfunction Read-JsonToken {\n    param([hashtable] $Scan)\n    $found = $Scan.Pattern.Match($Scan.Text, $Scan.At)\n    $group = $found.Groups[1]\n    $Scan.Last = $found.Index + $found.Length - $group.Length\n    $Scan.At = $Scan.Last\n    if (-not $group.Success) { throw 'no token' }\n    $Scan.At += $group.Length\n    return $group.Value\n}\n\nfunction Read-JsonValue {\n    param([hashtable] $Scan, [string] $Path, [int] $Depth)\n    $token = Read-JsonToken $Scan\n    if ($token -ceq '{' -and $Depth -lt 50) { return Read-JsonObject -Scan $Scan -Path $Path -Depth $Depth }\n    if ($token -ceq '[' -and $Depth -lt 50) {\n        $text = Read-JsonArray $Scan $Depth\n    } elseif ($token -cmatch '^[\"0-9tfn-]') {\n        $text = ConvertFrom-JsonEscape $token\n    } else {\n        $Scan.At = $Scan.Last\n        throw 'no value'\n    }\n    if ($Path -cne '[]') { $Scan.Leaves[$Path] = $text }\n    return $text\n}\n\nfunction Read-JsonArray {\n    param([hashtable] $Scan, [int] $Depth)\n    $values = [System.Collections.ArrayList]::new()\n    $before = $Scan.At\n    if ((Read-JsonToken $Scan) -cne ']') {\n        $Scan.At = $before\n        while ($true) {\n            $before = $Scan.At\n            $token = Read-JsonToken $Scan\n            # Calls are what takes time here.\n            if ($token -cmatch '^[\"0-9tfn-][^\\\\]*\\z') {\n                [void] $values.Add($token)\n            } else {\n                $Scan.At = $before\n                [void] $values.Add((Read-JsonValue -Scan $Scan -Path '[]' -Depth ($Depth + 1)))\n            }\n            $token = Read-JsonToken $Scan\n            if ($token -ceq ']') { break }\n            if ($token -cne ',') {\n                $Scan.At = $Scan.Last\n                throw 'no comma'\n            }\n        }\n    }\n    return '[' + ($values -join ',') + ']'\n}\n\nfunction Read-JsonObject {\n    param([hashtable] $Scan, [string] $Path, [int] $Depth)\n    $members = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal)\n    $token = Read-JsonToken $Scan\n    while ($token -cne '}') {\n        $key = ConvertFrom-JsonEscape $token\n        if (-not $token.StartsWith('\"') -or (Read-JsonToken $Scan) -cne ':') {\n            $Scan.At = $Scan.Last\n            throw 'no key'\n        }\n        if ($members.ContainsKey($key)) { $Scan.Twice = $true }\n        $name = $key.Substring(1, $key.Length - 2)\n        $below = \"$Path.$name\".TrimStart('.')\n        if ($Path -ceq '[]') { $below = '[]' }\n        $members[$key] = Read-JsonValue -Scan $Scan -Path $below -Depth ($Depth + 1)\n        $token = Read-JsonToken $Scan\n        if ($token -ceq '}') { break }\n        if ($token -cne ',') {\n            $Scan.At = $Scan.Last\n            throw 'no comma'\n        }\n        $token = Read-JsonToken $Scan\n        if ($token -ceq '}') {\n            $Scan.At = $Scan.Last\n            throw 'a comma too many'\n        }\n    }\n    return '{' + (@(foreach ($key in $members.Keys) { \"${key}:$($members[$key])\" }) -join ',') + '}'\n}\n\n# One spelling for each text: two that mean the same are written alike.\nfunction ConvertFrom-JsonEscape {\n    param([string] $Token)\n    if (-not $Token.Contains('\\')) { return $Token }\n    $names = @{ b = 8; f = 12; n = 10; r = 13; t = 9 }\n    $parts = $Token -csplit '\\\\(u[0-9a-fA-F]{4}|.)'\n    for ($index = 1; $index -lt $parts.Length; $index += 2) {\n        if ($parts[$index].Length -eq 5) { $parts[$index] = [string] [char] [System.Convert]::ToInt32($parts[$index].Substring(1), 16) }\n        elseif ($names.ContainsKey($parts[$index])) { $parts[$index] = [string] [char] $names[$parts[$index]] }\n    }\n    return $parts -join ''\n}\n";
},"useData":true},
  "windows/verify-judging.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# The judge: compares what was seen with what the policy expects. Sees nothing but observations, by the text of the look.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# What one look gave: value, absent, unreadable (there, or may be: never well) or unseen (nobody can look from here).\nfunction ConvertTo-Observation {\n    param([string] $Status, [string] $Text)\n    if ($Status -ceq 'value') { return @{ Status = $Status; Value = $Text; Reason = '' } }\n    return @{ Status = $Status; Value = ''; Reason = $Text }\n}\n\nfunction Get-Observation {\n    param([hashtable] $Facts, [string] $Look)\n    if ($Facts.Observations.ContainsKey($Look)) { return $Facts.Observations[$Look] }\n    return ConvertTo-Observation 'unreadable' 'nothing looked at it'\n}\n\nfunction Get-Sha256 {\n    param([byte[]] $Bytes)\n    $hash = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($Bytes)\n    return [System.BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()\n}\n\n# Whether an installer wrote exactly this there.\nfunction Test-Recorded {\n    param([hashtable] $Receipt, [string] $Path, [string] $Value)\n    if ($Value -cmatch '^sha256 (.*)$') { $digest = $Matches[1] }\n    else { $digest = Get-Sha256 ([System.Text.Encoding]::UTF8.GetBytes($Value)) }\n    foreach ($record in $Receipt.Records) {\n        if ($record.Path -ceq $Path -and $record.Sha256 -ceq $digest) { return $true }\n    }\n    return $false\n}\n\n# One source as it is: absent, valid, changed, invalid, unreadable or unseen. Names: the organisations, where Known.\nfunction Get-SeenSource {\n    param([hashtable] $Plan, [hashtable] $Facts)\n    $seen = $Plan.Clone()\n    $seen.Known = $false\n    $seen.Names = @()\n    $observation = Get-Observation $Facts $Plan.Look\n    $seen.State = $observation.Status\n    if ($observation.Status -cne 'value') { return $seen }\n    if ($Plan.Kind -ceq 'registry-value') {\n        $kind, $names = $observation.Value -csplit ';'\n        $names = @($names)\n        $seen.State = 'invalid'\n        if ($kind -ceq 'kind=REG_MULTI_SZ' -and ($names -join '') -cne '') {\n            $seen.State = 'valid'\n            $seen.Known = $true\n            $seen.Names = $names\n        }\n        return $seen\n    }\n    # Its presence alone asks for a sign-in, and nobody wants anything else of it: no content can be wrong.\n    if ($Plan.Source -ceq 'admin-settings' -and $Plan.Wanted -ceq 'unmanaged') {\n        $seen.State = 'valid'\n        return $seen\n    }\n    $seen.State = 'changed'\n    if ($Plan.Content -cne '' -and $observation.Value -ceq $Plan.Content) {\n        $seen.State = 'valid'\n        $seen.Known = $Plan.Wanted -ceq 'organizations'\n        $seen.Names = $Plan.Organizations\n    } elseif (Test-Recorded -Receipt $Facts.Receipt -Path $Plan.Path -Value $observation.Value) {\n        $seen.State = 'valid'\n    }\n    return $seen\n}\n\n# What Docker Desktop obeys: the first source that is not absent decides. Says: 'names', 'any-account' or '' (unknown).\nfunction Get-Effective {\n    param([hashtable] $Facts)\n    $sources = @(foreach ($plan in $plans) { Get-SeenSource $plan $Facts })\n    $effective = @{ Winner = 'none'; Says = ''; Names = @(); Sources = $sources; Blocker = $null; First = -1; Wanted = -1 }\n    for ($index = $sources.Length - 1; $index -ge 0; $index--) {\n        if ($sources[$index].State -cne 'absent') { $effective.First = $index }\n        if (@('absent', 'unmanaged') -cnotcontains $sources[$index].Wanted) { $effective.Wanted = $index }\n    }\n    if ($effective.First -ge 0) {\n        $first = $sources[$effective.First]\n        if ($first.State -cne 'valid') {\n            $effective.Winner = 'undetermined'\n            $effective.Blocker = $first\n        } else {\n            $effective.Winner = $first.Source\n            $effective.Names = $first.Names\n            if ($first.Source -ceq 'admin-settings') { $effective.Says = 'any-account' }\n            elseif ($first.Known) { $effective.Says = 'names' }\n        }\n    }\n    $effective.Sentence = Get-EffectiveSentence $effective\n    return $effective\n}\n\nfunction Get-EffectiveSentence {\n    param([hashtable] $Effective)\n    $words = @{ winner = 'nothing'; says = 'any account'; wanted = 'nothing'; names = 'any account' }\n    if ($Effective.First -ge 0) { $words.winner = $Effective.Sources[$Effective.First].Phrase }\n    if ($Effective.Says -ceq 'names') { $words.says = $Effective.Names -join ', ' }\n    if ($Effective.Wanted -ge 0) {\n        $wanted = $Effective.Sources[$Effective.Wanted]\n        $words.wanted = $wanted.Phrase\n        if ($wanted.Wanted -ceq 'organizations') { $words.names = $wanted.Organizations -join ', ' }\n    }\n    # Every second part is a word in place of which something stands.\n    $parts = $sentences[(Get-SentenceId $Effective)] -csplit '%(winner|says|wanted|names)'\n    for ($index = 1; $index -lt $parts.Length; $index += 2) { $parts[$index] = $words[$parts[$index]] }\n    return $parts -join ''\n}\n\nfunction Get-SentenceId {\n    param([hashtable] $Effective)\n    if ($Effective.Winner -ceq 'undetermined') { return $Effective.Blocker.State }\n    if ($Effective.Winner -ceq 'none') {\n        if ($Effective.Wanted -ge 0) { return 'nothing' }\n        return 'nothingWanted'\n    }\n    if ($Effective.Says -ceq 'any-account') {\n        if ($Effective.Wanted -ge 0 -and $Effective.Wanted -ne $Effective.First) { return 'anyAccountInstead' }\n        return 'anyAccount'\n    }\n    if ($Effective.Wanted -lt 0) { return 'unwanted' }\n    $known = $Effective.Says -ceq 'names'\n    if ($Effective.First -eq $Effective.Wanted) {\n        if (-not $known) { return 'recorded' }\n        $wanted = $Effective.Sources[$Effective.Wanted]\n        if ($wanted.Wanted -ceq 'organizations' -and ($Effective.Names -join ';') -ceq ($wanted.Organizations -join ';')) { return 'asWanted' }\n        return 'otherNames'\n    }\n    $id = 'below'\n    if ($Effective.First -lt $Effective.Wanted) { $id = 'above' }\n    if (-not $known) { $id += 'Unknown' }\n    return $id\n}\n\n# What the check of the winner compares.\nfunction Get-WinnerObservation {\n    param([hashtable] $Effective)\n    if ($Effective.Winner -ceq 'undetermined') {\n        if ($Effective.Blocker.State -ceq 'unseen') { return ConvertTo-Observation 'unseen' 'another root cannot show every source' }\n        if ($Effective.Blocker.State -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'the first source cannot be read' }\n    }\n    return ConvertTo-Observation 'value' $Effective.Winner\n}\n\nfunction Get-ReceiptObservation {\n    param([hashtable] $Receipt)\n    switch -CaseSensitive ($Receipt.Status) {\n        'believed' {\n            if ($Receipt.Complete) { return ConvertTo-Observation 'value' $Receipt.Policy }\n            return ConvertTo-Observation 'value' \"incomplete $($Receipt.Policy)\"\n        }\n        'not-believed' { return ConvertTo-Observation 'value' \"not-believed $($Receipt.Reason)\" }\n        default { return ConvertTo-Observation $Receipt.Status $Receipt.Reason }\n    }\n}\n\n# One judgement for each of these checks. Those of other channels are left out, unless somebody asked for them by name.\nfunction Get-Judgement {\n    param([hashtable[]] $Asked, [hashtable] $Facts, [hashtable] $Effective, [bool] $ByName)\n    $installed = (Get-Observation $Facts 'desktop-version').Status -cne 'absent'\n    foreach ($one in $Asked) {\n        $otherChannel = $one.Channels.Length -gt 0 -and ($Facts.Receipt.Status -cne 'believed' -or $one.Channels -cnotcontains $Facts.Receipt.Channel)\n        if ($otherChannel -and -not $ByName) { continue }\n        if ($otherChannel) { $observation = ConvertTo-Observation 'unseen' $otherChannelReason }\n        elseif ($one.NeedsDesktop -and -not $installed) { $observation = ConvertTo-Observation 'unseen' 'Docker Desktop is not installed' }\n        elseif ($one.Kind -ceq 'effective-source') { $observation = Get-WinnerObservation $Effective }\n        elseif ($one.Kind -ceq 'receipt') { $observation = Get-ReceiptObservation $Facts.Receipt }\n        else { $observation = Get-Observation $Facts $one.Look }\n        @{ Check = $one; Observation = $observation; Status = Get-Status $one $observation; Severity = $one.Severity; Hint = $one.Fix }\n    }\n}\n\n# The whole of judging: nothing is well that was not seen to be.\nfunction Get-Status {\n    param([hashtable] $Asked, [hashtable] $Observation)\n    switch -CaseSensitive ($Observation.Status) {\n        'unseen' { return 'not-applicable' }\n        'absent' {\n            if ($Asked.Is -ceq 'absent') { return 'pass' }\n            return $Asked.WhenAbsent\n        }\n        'value' {\n            if (-not (Test-Expected $Asked $Observation.Value)) { return 'fail' }\n            if ($Asked.Exempt) { return 'exempt' }\n            return 'pass'\n        }\n        default { return 'unknown' }\n    }\n}\n\nfunction Test-Expected {\n    param([hashtable] $Asked, [string] $Value)\n    switch -CaseSensitive ($Asked.Is) {\n        'equal' { return $Asked.Values -ccontains $Value }\n        'one-of' { return $Asked.Values -ccontains $Value }\n        'at-least' { return Test-AtLeast $Value $Asked.Values[0] }\n        'not-after' { return $Value -cmatch '^[0-9]{4}-[0-9][0-9]-[0-9][0-9]\\z' -and [string]::CompareOrdinal($Value, $Asked.Values[0]) -le 0 }\n        default { return $false }\n    }\n}\n\n# Dotted numbers, part by part; a missing part is 0. What is no version is below every version.\nfunction Test-AtLeast {\n    param([string] $Value, [string] $Least)\n    if ($Value -cnotmatch '^[0-9]+(\\.[0-9]+)*\\z') { return $false }\n    $seen = $Value -csplit '\\.'\n    $wanted = $Least -csplit '\\.'\n    for ($index = 0; $index -lt [System.Math]::Max($seen.Length, $wanted.Length); $index++) {\n        $left = '0'\n        if ($index -lt $seen.Length) { $left = $seen[$index].TrimStart('0') }\n        $right = '0'\n        if ($index -lt $wanted.Length) { $right = $wanted[$index].TrimStart('0') }\n        $left = $left.PadLeft(300, '0')\n        $right = $right.PadLeft(300, '0')\n        if ($left -cne $right) { return [string]::CompareOrdinal($left, $right) -gt 0 }\n    }\n    return $true\n}\n\n# Failures that count, then what could not be established, notes, exceptions, and the rest; the gravest first, then by name.\nfunction Select-Ordered {\n    param([hashtable[]] $Judged)\n    if ($Judged.Length -eq 0) { return }\n    $keys = [string[]] @(foreach ($each in $Judged) {\n        $rank = $each.Status\n        if ($each.Check.OnFailure -ceq 'note' -and @('fail', 'unknown') -ccontains $rank) { $rank = 'note' }\n        '{0}{1}{2}' -f @('fail', 'unknown', 'note', 'exempt', 'pass', 'not-applicable').IndexOf($rank), @('high', 'medium', 'low', 'info').IndexOf($each.Check.Severity), $each.Check.Id\n    })\n    $ordered = [object[]] $Judged\n    [System.Array]::Sort($keys, $ordered, [System.StringComparer]::Ordinal)\n    $ordered\n}\n\n# Counts: whether the verdict is about what Docker Desktop obeys.\nfunction Get-Verdict {\n    param([hashtable] $Facts, [hashtable] $Effective, [hashtable[]] $Judged, [bool] $Counts)\n    $failed = @(foreach ($each in $Judged) { if ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'drift') { $each } })\n    if (-not (Test-Unenforced $Effective) -and (Test-Outdated $Facts $failed)) { return 'outdated' }\n    if ($Counts -and (Test-Conflict $Effective)) { return 'conflict' }\n    if ($failed.Length -gt 0) { return 'drift' }\n    if ($Counts -and (Test-Undetermined $Effective)) { return 'unknown' }\n    foreach ($each in $Judged) { if ($each.Status -ceq 'unknown' -and $each.Check.OnFailure -cne 'note') { return 'unknown' } }\n    foreach ($each in $Judged) { if ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'pending') { return 'pending' } }\n    foreach ($each in $Judged) { if ($each.Status -ceq 'exempt') { return 'exempt' } }\n    foreach ($each in $Judged) { if ($each.Status -ceq 'pass') { return 'ok' } }\n    return 'unknown'\n}\n\n# Nobody can say what Docker Desktop obeys, which is never ok. What the policy leaves to others is reported alone.\nfunction Test-Undetermined {\n    param([hashtable] $Effective)\n    return $Effective.Winner -ceq 'undetermined' -and $Effective.Blocker.Wanted -cne 'unmanaged'\n}\n\n# The policy wants members of its organisations, and nothing that is there names any: whoever signs in may go on.\nfunction Test-Unenforced {\n    param([hashtable] $Effective)\n    if ($Effective.Wanted -lt 0 -or $Effective.Sources[$Effective.Wanted].Wanted -cne 'organizations') { return $false }\n    return $Effective.First -lt 0 -or $Effective.Sources[$Effective.First].Source -ceq 'admin-settings'\n}\n\n# All that fails is content that the receipt records for another policy, or that it never listed: the machine is whole, and\n# of another day or ring.\nfunction Test-Outdated {\n    param([hashtable] $Facts, [hashtable[]] $Failed)\n    $receipt = $Facts.Receipt\n    if ($receipt.Status -cne 'believed' -or -not $receipt.Complete -or $receipt.Policy -ceq $policy) { return $false }\n    $causes = @(foreach ($each in $Failed) { if ($each.Check.Kind -cne 'effective-source') { $each } })\n    foreach ($each in $causes) {\n        if (@('receipt', 'package-version') -ccontains $each.Check.Kind) { continue }\n        if ($each.Check.Place -ceq '') { return $false }\n        if ($each.Observation.Status -ceq 'value') {\n            if (-not (Test-Recorded -Receipt $receipt -Path $each.Check.Place -Value $each.Observation.Value)) { return $false }\n        } elseif ($each.Observation.Status -cne 'absent' -or @(foreach ($record in $receipt.Records) { $record.Path }) -ccontains $each.Check.Place) { return $false }\n    }\n    return $causes.Length -gt 0\n}\n\n# Docker Desktop obeys a source that must not be there, instead of the one the policy puts first, and it says otherwise.\nfunction Test-Conflict {\n    param([hashtable] $Effective)\n    if ($Effective.Wanted -lt 0 -or $Effective.First -lt 0 -or $Effective.Winner -ceq 'undetermined') { return $false }\n    if ($Effective.First -ge $Effective.Wanted -or $Effective.Sources[$Effective.First].Wanted -cne 'absent') { return $false }\n    $wanted = $Effective.Sources[$Effective.Wanted]\n    if ($Effective.Says -cne 'names' -or $wanted.Wanted -cne 'organizations') { return $Effective.Says -cne $wanted.Wanted }\n    return ($Effective.Names -join ';') -cne ($wanted.Organizations -join ';')\n}\n\n# Where nothing failed, something has to pass. Some checks only can show what is wrong, never that nothing is.\nfunction Get-Axis {\n    param([hashtable[]] $Judged, [string[]] $Kinds, [bool] $Unclear)\n    $statuses = @(foreach ($each in $Judged) { if ($Kinds -ccontains $each.Check.Kind) { $each.Status } })\n    if ($statuses -ccontains 'fail') { return 'fail' }\n    if ($Unclear -or $statuses -ccontains 'unknown' -or $statuses -cnotcontains 'pass') { return 'unknown' }\n    return 'pass'\n}\n\n# What the receipt says of the question: one sentence each.\nfunction Get-ReceiptNote {\n    param([hashtable] $Receipt)\n    if ($Receipt.Status -cne 'believed') { return }\n    $theirs = $receiptNotes.noRing\n    if ($Receipt.Policy -cmatch '\\.([a-z0-9]+)@') { $theirs = \"ring $($Matches[1])\" }\n    if ($theirs -cne $receiptNotes.ours) { return $receiptNotes.otherRing.Replace('%theirs', $theirs) }\n    if (-not (Test-AtLeast $Receipt.Revision '0')) { return }\n    if (-not (Test-AtLeast $revision $Receipt.Revision)) { return $receiptNotes.ahead.Replace('%theirs', $Receipt.Revision) }\n    # The same policy under a new revision is installed already.\n    if ($Receipt.Policy -cne $policy -and -not (Test-AtLeast $Receipt.Revision $revision)) { return $receiptNotes.behind.Replace('%theirs', $Receipt.Revision) }\n}\n\n# The whole answer. Only: ids of the checks that were asked for, empty for all.\nfunction Get-Report {\n    param([hashtable] $Facts, [hashtable[]] $Asked, [bool] $Partial)\n    $effective = Get-Effective $Facts\n    $judged = @(Select-Ordered @(Get-Judgement -Asked $Asked -Facts $Facts -Effective $effective -ByName $Partial))\n    $counts = -not $Partial -or @(foreach ($each in $judged) { $each.Check.Kind }) -ccontains 'effective-source'\n    $verdict = Get-Verdict -Facts $Facts -Effective $effective -Judged $judged -Counts $counts\n    foreach ($each in $judged) {\n        if ($verdict -ceq 'outdated' -and $each.Check.OnFailure -ceq 'drift') { $each.Hint = $outdatedFix }\n        if ($each.Status -cne 'fail' -or -not $Facts.Contents.ContainsKey($each.Check.Look)) { continue }\n        $each.Severity, $why = Get-Diagnosis $Facts.Contents[$each.Check.Look] $each.Check.Content\n        $each.Hint = \"$why $($each.Hint)\"\n    }\n    $desktop = Get-Observation $Facts 'desktop-version'\n    $have = ''\n    if ($Facts.Receipt.Status -ceq 'believed') { $have = $Facts.Receipt.Policy }\n    $content = Get-Axis -Judged $judged -Unclear ($Partial -or (Test-Undetermined $effective)) -Kinds @('file-content', 'registry-value', 'managed-preference', 'effective-source')\n    $hold = Get-Axis -Judged $judged -Unclear $Partial -Kinds @('file-access', 'folder-access', 'registry-access', 'file-list', 'mounts', 'preference-forced', 'profile')\n    return @{\n        Verdict = $verdict; Notes = @(Get-ReceiptNote $Facts.Receipt)\n        Have = $have; Receipt = @{ Status = $Facts.Receipt.Status; Reason = $Facts.Receipt.Reason }; Desktop = $desktop.Value; Root = $Facts.Root\n        Content = @{ pass = 'policy'; fail = 'other'; unknown = 'unknown' }[$content]\n        Hold = @{ pass = 'administrators'; fail = 'other'; unknown = 'unknown' }[$hold]\n        Effective = $effective; Judged = $judged\n        Only = @(if ($Partial) { foreach ($one in $Asked) { $one.Id } })\n    }\n}\n";
},"useData":true},
  "windows/verify-observing.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# What is seen: each look is brought to one string of printable ASCII, so that judging is comparison.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# The real ProgramData, of this machine or of the volume below -Root.\nfunction Get-Ground {\n    param([string] $Root)\n    if ($Root -ceq '') {\n        $programData = Get-ProgramDataFolder\n        $windows = (Get-RegistryValueFact 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' 'SystemRoot').Data -join ''\n        $programs = (Get-RegistryValueFact 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion' 'ProgramFilesDir').Data -join ''\n        return @{ Root = ''; Top = $programData.Substring(0, 3); ProgramData = $programData; Windows = $windows; Programs = $programs }\n    }\n    $top = $Root.TrimEnd('\\') -creplace '^([A-Za-z]:)\\z', '$1\\'\n    $below = $Root.TrimEnd('\\')\n    return @{ Root = $Root; Top = $top; ProgramData = \"$below\\ProgramData\"; Windows = \"$below\\Windows\"; Programs = \"$below\\Program Files\" }\n}\n\n# All that these checks and the sources ask for, by the text of the look.\nfunction Get-MachineFact {\n    param([hashtable[]] $Asked, [string] $Root)\n    $ground = Get-Ground $Root\n    $facts = @{ Observations = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal); Root = $Root }\n    $facts.Receipt = Get-ReceiptFact $ground\n    foreach ($look in @($plans) + @($Asked) + @(@{ Look = 'desktop-version'; Kind = 'desktop-version'; Where = @() })) {\n        if (@('effective-source', 'receipt') -ccontains $look.Kind -or $facts.Observations.ContainsKey($look.Look)) { continue }\n        $facts.Observations[$look.Look] = Get-Seen -Kind $look.Kind -Where $look.Where -Ground $ground -Receipt $facts.Receipt\n    }\n    $facts.Contents = @{}\n    foreach ($one in $Asked) {\n        $seen = $facts.Observations[$one.Look]\n        if ($one.Kind -cne 'file-content' -or $one.Content -ceq '' -or $seen.Value -cnotmatch '^sha256 ' -or $one.Values -ccontains $seen.Value) { continue }\n        $bytes = Get-Evidence (Get-LocalPath $one.Where[0] $ground)\n        if ($null -ne $bytes) { $facts.Contents[$one.Look] = $bytes }\n    }\n    return $facts\n}\n\n# For an explanation, which the verdict does without.\nfunction Get-Evidence {\n    param([string] $Path)\n    try { return , (Get-FileByte $Path) }\n    catch [System.UnauthorizedAccessException], [System.IO.IOException] { return $null }\n}\n\n# Whatever goes wrong with one look is said of that look; the others go on.\nfunction Get-Seen {\n    param([string] $Kind, [string[]] $Where, [hashtable] $Ground, [hashtable] $Receipt)\n    try {\n        if ($Ground.Root -cne '' -and @('registry-value', 'registry-copy', 'registry-access', 'restart', 'wsl-version', 'windows-containers') -ccontains $Kind) {\n            return ConvertTo-Observation 'unseen' 'another root cannot show it'\n        }\n        switch -CaseSensitive ($Kind) {\n            'file-content' { return Get-FileContent (Get-LocalPath $Where[0] $Ground) }\n            'file-access' { return Get-Access 'file' @(Select-Step $Where[0] $Ground) }\n            'folder-access' { return Get-Access 'folder' @(Select-Step $Where[0] $Ground) }\n            'presence' { return Get-Presence (Get-LocalPath $Where[0] $Ground) }\n            'registry-value' { return Get-RegistryText $Where[0] $Where[1] }\n            'registry-copy' { return Get-RegistryCopy -Key $Where[0] -Name $Where[1] -Original $Where[2] }\n            'registry-access' { return Get-Access 'key' @(Select-KeyStep $Where[0]) }\n            'desktop-version' { return Get-DesktopVersion $Ground }\n            'restart' { return Get-Restart -Paths $Where -Ground $Ground -Receipt $Receipt }\n            'hosts-file' { return Get-Redirection $Where $Ground.Windows }\n            'wsl-version' { return Get-WslVersion }\n            'windows-containers' {\n                $runs = 'no'\n                if (Test-Process 'dockerd') { $runs = 'yes' }\n                return ConvertTo-Observation 'value' $runs\n            }\n            'per-user-install' { return Get-PerUserInstall $Ground }\n            'today' { return ConvertTo-Observation 'value' (Get-Today) }\n            default { return ConvertTo-Observation 'unreadable' 'this script does not know how to look' }\n        }\n    } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {\n        return ConvertTo-Observation 'unreadable' 'access denied'\n    } catch {\n        return ConvertTo-Observation 'unreadable' 'it could not be read'\n    }\n}\n\n# What somebody on the machine wrote: every byte of its UTF-8 that is not printable ASCII becomes a question mark.\nfunction ConvertTo-Printable {\n    param([string] $Text)\n    $bytes = [System.Text.Encoding]::UTF8.GetBytes($Text.TrimEnd(\"`n\"))\n    return (@(foreach ($byte in $bytes) {\n        if ($byte -ge 0x20 -and $byte -le 0x7e) { [char] $byte }\n        else { '?' }\n    }) -join '')\n}\n\nfunction Get-LocalPath {\n    param([string] $Path, [hashtable] $Ground)\n    if (-not $Path.StartsWith('%ProgramData%\\')) { throw 'a place that this script does not know' }\n    return $Ground.ProgramData + $Path.Substring('%ProgramData%'.Length)\n}\n\n# The way from the root of the volume to a path below %ProgramData%, as checks write it. Another root that is a mount point is\n# where its administrator wants a look: what counts lies below it.\nfunction Select-Step {\n    param([string] $Path, [hashtable] $Ground)\n    $reached = $Ground.Top.TrimEnd('\\')\n    $first = Get-PathFact $Ground.Top\n    if ($Ground.Root -ceq '' -or -not $first.Link) { @{ Path = $Ground.Top; Fact = $first } }\n    $names = @($Ground.ProgramData.Substring($reached.Length).Trim('\\') -csplit '\\\\')\n    foreach ($name in $names) {\n        $reached = \"$reached\\$name\"\n        $written = $reached\n        if ($reached -ceq $Ground.ProgramData) { $written = '%ProgramData%' }\n        @{ Path = $written; Fact = Get-PathFact $reached }\n    }\n    $written = '%ProgramData%'\n    foreach ($name in $Path.Substring('%ProgramData%\\'.Length) -csplit '\\\\') {\n        $reached = \"$reached\\$name\"\n        $written = \"$written\\$name\"\n        @{ Path = $written; Fact = Get-PathFact $reached }\n    }\n}\n\nfunction Select-KeyStep {\n    param([string] $Key)\n    $names = $Key -csplit '\\\\'\n    for ($depth = 2; $depth -le $names.Length; $depth++) {\n        $each = $names[1..($depth - 1)] -join '\\'\n        $step = @{ Kind = 'missing'; Link = $false; Names = '1'; Owner = ''; Protected = $false; Rules = @() }\n        try {\n            $fact = Get-RegistryKeyFact $each\n            if ($fact.Exists) { $step.Kind = 'key' }\n            $step.Owner = $fact.Owner\n            $step.Rules = $fact.Rules\n        } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {\n            # A fault of another step still counts.\n            $step.Kind = 'unreadable'\n        }\n        @{ Path = \"HKLM\\$each\"; Fact = $step }\n    }\n}\n\nfunction Get-FileContent {\n    param([string] $Path)\n    $fact = Get-PathFact $Path\n    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }\n    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }\n    if ($fact.Kind -cne 'file' -or $fact.Link) { return ConvertTo-Observation 'value' 'not-a-file' }\n    $length = Get-FileLength $Path\n    if ($length -gt 1048576) { return ConvertTo-Observation 'value' 'too-large' }\n    $bytes = Get-FileByte $Path\n    # It changed while it was read.\n    if ($bytes.Length -ne $length) { return ConvertTo-Observation 'unreadable' 'it could not be read whole' }\n    return ConvertTo-Observation 'value' \"sha256 $(Get-Sha256 $bytes)\"\n}\n\nfunction Get-Presence {\n    param([string] $Path)\n    $fact = Get-PathFact $Path\n    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }\n    if ($fact.Link) { return ConvertTo-Observation 'value' 'link' }\n    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }\n    return ConvertTo-Observation 'value' $fact.Kind\n}\n\n# A semicolon inside a string would make one string look like two.\nfunction Get-RegistryText {\n    param([string] $Key, [string] $Name)\n    $fact = Get-RegistryValueFact ($Key -creplace '^HKLM\\\\', '') $Name\n    if ($fact.Kind -ceq '') { return ConvertTo-Observation 'absent' '' }\n    $strings = @(foreach ($entry in $fact.Data) { (ConvertTo-Printable $entry).Replace(';', '?') })\n    return ConvertTo-Observation 'value' ((@(\"kind=$($fact.Kind)\") + $strings) -join ';')\n}\n\nfunction Get-RegistryCopy {\n    param([string] $Key, [string] $Name, [string] $Original)\n    $copy = Get-RegistryText $Key $Name\n    $model = Get-RegistryText $Original $Name\n    if ($copy.Status -ceq 'value' -and $model.Status -ceq 'value' -and $copy.Value -ceq $model.Value) { return ConvertTo-Observation 'absent' '' }\n    return $copy\n}\n\n# The receipt is believed where nobody but an administrator can have written it. An installation that was cut off leaves\n# it without a policy, or with lines of two digests for one path.\nfunction Get-ReceiptFact {\n    param([hashtable] $Ground)\n    if ($Ground.Root -cne '') { return ConvertTo-ReceiptFact 'unseen' 'another root cannot show it' }\n    try {\n        $access = Get-Access 'key' @(Select-KeyStep \"HKLM\\$receiptKey\")\n        if ($access.Status -ceq 'absent') { return ConvertTo-ReceiptFact 'absent' '' }\n        if ($access.Status -cne 'value') { return ConvertTo-ReceiptFact 'unreadable' $access.Reason }\n        if ($access.Value -cne 'admins-write-everyone-reads') { return ConvertTo-ReceiptFact 'not-believed' $access.Value }\n        return Get-BelievedReceipt $Ground\n    } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {\n        return ConvertTo-ReceiptFact 'unreadable' 'access denied'\n    } catch {\n        return ConvertTo-ReceiptFact 'unreadable' 'it could not be read'\n    }\n}\n\nfunction ConvertTo-ReceiptFact {\n    param([string] $Status, [string] $Reason)\n    return @{ Status = $Status; Reason = $Reason; Policy = ''; Revision = ''; Channel = ''; Changed = ''; Complete = $false; Records = @() }\n}\n\nfunction Get-BelievedReceipt {\n    param([hashtable] $Ground)\n    $receipt = ConvertTo-ReceiptFact 'believed' ''\n    foreach ($name in 'Policy', 'Revision', 'Channel', 'Changed') {\n        $receipt[$name] = ConvertTo-Printable ((Get-RegistryValueFact $receiptKey $name).Data -join '')\n    }\n    # Nothing else is known of it than that an installer of this organisation began: it names no policy yet.\n    if ($receipt.Policy -ceq '') { return ConvertTo-ReceiptFact 'not-believed' 'it names no policy' }\n    $rest = ''\n    if ($receipt.Policy.StartsWith($organization)) { $rest = $receipt.Policy.Substring($organization.Length) }\n    if ($rest -cnotmatch '^(?:\\.[a-z][a-z0-9]{0,15})?@[0-9a-f]{8}\\z') { return ConvertTo-ReceiptFact 'not-believed' 'of another organisation' }\n    $lines = @((Get-RegistryValueFact $receiptKey 'Files').Data)\n    $receipt.Records = @(foreach ($entry in $lines) {\n        if ($entry -cnotmatch '^([0-9a-f]{64}) (.*)\\z') { continue }\n        $part = $Matches\n        # An installer touches nothing else, so nothing else can be its work.\n        foreach ($plan in $plans) {\n            $place = $plan.Path\n            if ($plan.Kind -ceq 'file-content') { $place = Get-LocalPath $plan.Path $Ground }\n            if ($place -ceq $part[2]) { @{ Path = $plan.Path; Sha256 = $part[1] } }\n        }\n    })\n    $receipt.Complete = $true\n    $seen = @()\n    foreach ($record in $receipt.Records) {\n        if ($seen -ccontains $record.Path) { $receipt.Complete = $false }\n        $seen += $record.Path\n    }\n    return $receipt\n}\n\n# Of several copies the oldest counts.\nfunction Get-DesktopVersion {\n    param([hashtable] $Ground)\n    $installed = @()\n    $versions = @()\n    if ($Ground.Root -ceq '') {\n        $installed = @(Get-InstalledVersion 'Docker Desktop')\n        $versions = $installed + @(Get-UserRegistryData 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Docker Desktop' 'DisplayVersion')\n    }\n    if ($Ground.Programs -ceq '') { throw 'a place that this machine does not name' }\n    $shared = Get-ProgramFact \"$($Ground.Programs)\\Docker\\Docker\\Docker Desktop.exe\"\n    $programs = @(Get-UserProgram $Ground)\n    $hidden = @(foreach ($each in @($shared) + $programs) { $each.kind }) -ccontains 'unreadable'\n    # Where an uninstall key of the machine tells the version of a program for all users, its file adds nothing.\n    if ($installed.Length -eq 0) { $programs = @($shared) + $programs }\n    foreach ($each in $programs) { if (@('missing', 'unreadable') -cnotcontains $each.kind) { $versions += $each.version } }\n    if ($versions.Length -eq 0) {\n        if ($hidden) { return ConvertTo-Observation 'unreadable' 'the profiles of others cannot be read' }\n        # An image may have it elsewhere.\n        if ($Ground.Root -cne '') { return ConvertTo-Observation 'unseen' 'another root cannot show it' }\n        return ConvertTo-Observation 'absent' ''\n    }\n    $oldest = $versions[0]\n    # What is no version is below every version.\n    foreach ($version in $versions) { if ((Test-AtLeast $oldest '0') -and -not (Test-AtLeast $version $oldest)) { $oldest = $version } }\n    if ($oldest -ceq '') { return ConvertTo-Observation 'unreadable' 'it is installed and names no version' }\n    $oldest = ConvertTo-Printable $oldest\n    return ConvertTo-Observation 'value' $oldest.Substring(0, [System.Math]::Min(64, $oldest.Length))\n}\n\n# What is known of the program in the profile of each user.\nfunction Get-UserProgram {\n    param([hashtable] $Ground)\n    foreach ($folder in Get-ProfileFolder $Ground.Root $Ground) { Get-UserProgramFact $folder 'AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe' }\n}\n\nfunction Get-PerUserInstall {\n    param([hashtable] $Ground)\n    $kinds = @(foreach ($each in Get-UserProgram $Ground) { $each.kind })\n    foreach ($kind in $kinds) { if (@('missing', 'unreadable') -cnotcontains $kind) { return ConvertTo-Observation 'value' 'found' } }\n    if ($kinds -ccontains 'unreadable') { return ConvertTo-Observation 'unreadable' 'the profiles of others cannot be read' }\n    return ConvertTo-Observation 'value' 'none'\n}\n\n# Moments are texts that sort by time. A change of the policy key shows in the receipt alone.\nfunction Get-Restart {\n    param([string[]] $Paths, [hashtable] $Ground, [hashtable] $Receipt)\n    $starts = @(Get-DockerDesktopProcess)\n    if ($starts.Length -eq 0) { return ConvertTo-Observation 'absent' '' }\n    $moments = @(foreach ($path in $Paths) { Get-PathMoment (Get-LocalPath $path $Ground) }) + @($Receipt.Changed)\n    foreach ($start in $starts) {\n        foreach ($moment in $moments) {\n            if ($start -cne 'hidden' -and [string]::CompareOrdinal($start, $moment) -lt 0) { return ConvertTo-Observation 'value' 'older' }\n        }\n    }\n    if ($starts -ccontains 'hidden') { return ConvertTo-Observation 'unseen' 'processes of others cannot be seen' }\n    return ConvertTo-Observation 'value' 'current'\n}\n\n# One name may stand behind any address, an unreachable one too: none of them has business in the file. Lists that block\n# advertisements have some hundred thousand lines: only where a name stands its line is looked at.\nfunction Get-Redirection {\n    param([string[]] $Names, [string] $Windows)\n    if ($Windows -ceq '') { return ConvertTo-Observation 'unreadable' 'it could not be read' }\n    $path = \"$Windows\\System32\\drivers\\etc\\hosts\"\n    $fact = Get-PathFact $path\n    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'value' 'none' }\n    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }\n    if ($fact.Link -or $fact.Kind -cne 'file' -or (Get-FileLength $path) -gt 8388608) { return ConvertTo-Observation 'unreadable' 'it could not be read whole' }\n    $bytes = Get-FileByte $path\n    # Whatever the encoding: the names that are looked for are ASCII, and every byte that is not becomes a question mark.\n    $text = [System.Text.Encoding]::ASCII.GetString($bytes).Replace([string] [char] 0, '').ToLowerInvariant()\n    # From the name back to the beginning of its line: no comment, and an address first.\n    $before = '(?<=(?:\\A|[\\r\\n])[^\\S\\r\\n]*[^\\s#]+[^\\S\\r\\n](?:[^#\\r\\n]*[^\\S\\r\\n])?'\n    $found = [string[]] @(foreach ($name in $Names) {\n        $word = [System.Text.RegularExpressions.Regex]::Escape($name.ToLowerInvariant())\n        if ($text -cmatch \"$word$before$word)\\.*(?=[\\s#]|\\z)\") { $name }\n    })\n    if ($found.Length -eq 0) { return ConvertTo-Observation 'value' 'none' }\n    [System.Array]::Sort($found, [System.StringComparer]::Ordinal)\n    return ConvertTo-Observation 'value' ($found -join ',')\n}\n\n# Written by the installer of WSL (microsoft/WSL test/windows/InstallerTests.cpp reads it); a WSL that came with Windows has\n# no such key.\nfunction Get-WslVersion {\n    $version = (Get-RegistryValueFact 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI' 'Version').Data -join ''\n    if ($version -ceq '') { return ConvertTo-Observation 'absent' '' }\n    return ConvertTo-Observation 'value' (ConvertTo-Printable $version)\n}\n";
},"useData":true},
  "windows/verify-policy.ps1": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    @{\n        Source = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"source"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":15,"column":17},"end":{"line":15,"column":30}}})) != null ? stack1 : "")
    + "; Phrase = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"phrase"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":15,"column":41},"end":{"line":15,"column":54}}})) != null ? stack1 : "")
    + "; Path = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"path"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":15,"column":63},"end":{"line":15,"column":74}}})) != null ? stack1 : "")
    + "\n        Look = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"look"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":16,"column":15},"end":{"line":16,"column":26}}})) != null ? stack1 : "")
    + "; Kind = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"kind"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":16,"column":35},"end":{"line":16,"column":46}}})) != null ? stack1 : "")
    + "; Where = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"where"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":58},"end":{"line":16,"column":124}}})) != null ? stack1 : "")
    + ")\n        Wanted = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"wanted"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":17,"column":17},"end":{"line":17,"column":30}}})) != null ? stack1 : "")
    + "; Organizations = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"organizations"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":50},"end":{"line":17,"column":124}}})) != null ? stack1 : "")
    + ")\n        Content = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"content"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":18,"column":18},"end":{"line":18,"column":32}}})) != null ? stack1 : "")
    + "\n    }\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"first"),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":73},"end":{"line":16,"column":104}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,depth0,{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":16,"column":104},"end":{"line":16,"column":115}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return ", ";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    @{\n        Id = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"id"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":28,"column":13},"end":{"line":28,"column":22}}})) != null ? stack1 : "")
    + "; Code = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"code"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":28,"column":31},"end":{"line":28,"column":42}}})) != null ? stack1 : "")
    + "; Severity = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"severity"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":28,"column":55},"end":{"line":28,"column":70}}})) != null ? stack1 : "")
    + "\n        Title = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"title"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":29,"column":16},"end":{"line":29,"column":28}}})) != null ? stack1 : "")
    + "\n        Look = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"look"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":30,"column":15},"end":{"line":30,"column":26}}})) != null ? stack1 : "")
    + "\n        Kind = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"kind"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":31,"column":15},"end":{"line":31,"column":26}}})) != null ? stack1 : "")
    + "; Where = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"where"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":38},"end":{"line":31,"column":104}}})) != null ? stack1 : "")
    + ")\n        Is = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"is"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":32,"column":13},"end":{"line":32,"column":22}}})) != null ? stack1 : "")
    + "; Values = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"values"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":35},"end":{"line":32,"column":102}}})) != null ? stack1 : "")
    + ")\n        Subject = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"subject"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":33,"column":18},"end":{"line":33,"column":32}}})) != null ? stack1 : "")
    + "; Place = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"place"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":33,"column":42},"end":{"line":33,"column":54}}})) != null ? stack1 : "")
    + "; Expected = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"expected"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":33,"column":67},"end":{"line":33,"column":82}}})) != null ? stack1 : "")
    + "\n        WhenAbsent = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"whenAbsent"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":34,"column":21},"end":{"line":34,"column":38}}})) != null ? stack1 : "")
    + "; OnFailure = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"onFailure"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":34,"column":52},"end":{"line":34,"column":68}}})) != null ? stack1 : "")
    + "\n        NeedsDesktop = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsDesktop"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":35,"column":23},"end":{"line":35,"column":69}}})) != null ? stack1 : "")
    + "; Channels = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"channels"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":84},"end":{"line":35,"column":153}}})) != null ? stack1 : "")
    + ")\n        Controls = @("
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"controls"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":21},"end":{"line":36,"column":90}}})) != null ? stack1 : "")
    + ")\n        Exempt = "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exempt"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":37,"column":17},"end":{"line":37,"column":57}}})) != null ? stack1 : "")
    + "; Reason = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"reason"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":37,"column":68},"end":{"line":37,"column":81}}})) != null ? stack1 : "")
    + "; Owner = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"owner"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":37,"column":91},"end":{"line":37,"column":103}}})) != null ? stack1 : "")
    + "; Ticket = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"ticket"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":37,"column":114},"end":{"line":37,"column":127}}})) != null ? stack1 : "")
    + "; Expires = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"expires"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":37,"column":139},"end":{"line":37,"column":153}}})) != null ? stack1 : "")
    + "\n        Meaning = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"meaning"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":38,"column":18},"end":{"line":38,"column":32}}})) != null ? stack1 : "")
    + "\n        Fix = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"fix"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":39,"column":14},"end":{"line":39,"column":24}}})) != null ? stack1 : "")
    + "\n        Content = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"content"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":40,"column":18},"end":{"line":40,"column":32}}})) != null ? stack1 : "")
    + "\n    }\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "$true";
},"5":function(container,depth0,helpers,partials,data) {
    return "$false";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"id"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":47,"column":4},"end":{"line":47,"column":13}}})) != null ? stack1 : "")
    + " = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"text"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":47,"column":16},"end":{"line":47,"column":27}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# ---------------------------------------------------------------------------------------------------------------------\n# The policy: where Docker Desktop looks, what must be true on a machine, and the words for it.\n# ---------------------------------------------------------------------------------------------------------------------\n\n$policy = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"policy"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":23}}})) != null ? stack1 : "")
    + "\n$revision = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"revision"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":6,"column":12},"end":{"line":6,"column":27}}})) != null ? stack1 : "")
    + "\n$organization = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"slug"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":7,"column":16},"end":{"line":7,"column":27}}})) != null ? stack1 : "")
    + "\n$receiptKey = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"receiptKey"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":8,"column":14},"end":{"line":8,"column":31}}})) != null ? stack1 : "")
    + "\n\n# Where Docker Desktop looks for sign-in enforcement, in its order of precedence: the first that is there decides.\n# Wanted: organizations, any-account, absent, or unmanaged (not this policy's business). Content: of a file, as looked for.\n$plans = @(\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"plans"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + ")\n\n# Look, Kind, Where: what is looked at. Is, Values: what it must be. Place: what a receipt would call it. Content: of a file,\n# in UTF-8 and base64 where it is of several lines, to explain a difference.\n$checks = @(\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"checks"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":42,"column":9}}})) != null ? stack1 : "")
    + ")\n\n$sentences = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"sentences"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":48,"column":9}}})) != null ? stack1 : "")
    + "}\n$verdictSentences = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"verdicts"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "}\n# Of another root nothing follows for the machine.\n$rootedSentences = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rooted"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":9}}})) != null ? stack1 : "")
    + "}\n$contentWords = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"content"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":62,"column":0},"end":{"line":64,"column":9}}})) != null ? stack1 : "")
    + "}\n$holdWords = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"hold"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":67,"column":0},"end":{"line":69,"column":9}}})) != null ? stack1 : "")
    + "}\n# %theirs is a ring or a revision of the receipt.\n$receiptNotes = @{\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"receiptNotes"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":73,"column":0},"end":{"line":75,"column":9}}})) != null ? stack1 : "")
    + "}\n$outdatedFix = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"outdatedFix"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":77,"column":15},"end":{"line":77,"column":33}}})) != null ? stack1 : "")
    + "\n$otherChannelReason = "
    + ((stack1 = lookupProperty(helpers,"ps").call(alias1,lookupProperty(depth0,"otherChannel"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":78,"column":22},"end":{"line":78,"column":41}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "windows/verify-saying.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# ---------------------------------------------------------------------------------------------------------------------\n# What is said, in printable ASCII. JSON is written by hand: the two PowerShells write it differently.\n# ---------------------------------------------------------------------------------------------------------------------\n\nfunction Format-JsonText {\n    param([string] $Text)\n    if ($Text -cmatch '^[ !#-\\[\\]-~]*\\z') { return '\"' + $Text + '\"' }\n    $escapes = @{ 8 = '\\b'; 9 = '\\t'; 10 = '\\n'; 12 = '\\f'; 13 = '\\r'; 34 = '\\\"'; 92 = '\\\\' }\n    return '\"' + (@(foreach ($character in $Text.ToCharArray()) {\n        $code = [int] $character\n        if ($escapes.ContainsKey($code)) { $escapes[$code] }\n        elseif ($code -ge 0x20 -and $code -le 0x7e) { $character }\n        else { '\\u{0:x4}' -f $code }\n    }) -join '') + '\"'\n}\n\nfunction Format-JsonList {\n    param([string[]] $Texts)\n    return '[' + (@(foreach ($text in $Texts) { Format-JsonText $text }) -join ',') + ']'\n}\n\n# Null where there is no text.\nfunction Format-JsonOrNull {\n    param([string] $Text)\n    if ($Text -ceq '') { return 'null' }\n    return Format-JsonText $Text\n}\n\n# One machine in one line of at most 2,048 characters: what fails, then what could not be established with a ? before it.\n# What does not fit is counted.\nfunction Format-ResultLine {\n    param([hashtable] $Report)\n    $codes = @()\n    foreach ($status in 'fail', 'unknown') {\n        foreach ($each in $Report.Judged) {\n            if ($each.Check.Severity -ceq 'info' -or $each.Status -cne $status) { continue }\n            if ($status -ceq 'fail') { $codes += $each.Check.Id } else { $codes += \"?$($each.Check.Id)\" }\n        }\n    }\n    $exempt = @(foreach ($each in $Report.Judged) { if ($each.Status -ceq 'exempt') { $each } }).Length\n    $kept = $codes.Length\n    $named = $Report.Only.Length\n    while ($true) {\n        $text = '{\"v\":1,\"pol\":' + (Format-JsonText $policy) + ',\"have\":' + (Format-JsonOrNull $Report.Have) + ',\"rev\":' + (Format-JsonText $revision) +\n            ',\"os\":\"windows\",\"dd\":' + (Format-JsonOrNull $Report.Desktop) + ',\"s\":' + (Format-JsonText $Report.Verdict) + ',\"win\":' + (Format-JsonText $Report.Effective.Winner) +\n            ',\"f\":' + (Format-JsonList @(Select-First $codes $kept)) + ',\"more\":' + ($codes.Length - $kept) + ',\"x\":' + $exempt\n        if ($Report.Root -cne '') { $text += ',\"root\":' + (Format-JsonText (ConvertTo-Plain $Report.Root)) }\n        if ($Report.Only.Length -gt 0) { $text += ',\"only\":' + (Format-JsonList @(Select-First $Report.Only $named)) }\n        $text += '}'\n        if ($text.Length -le 2048 -or ($kept -eq 0 -and $named -le 1)) { return $text }\n        if ($kept -gt 0) { $kept-- } else { $named-- }\n    }\n}\n\nfunction Select-First {\n    param([string[]] $Texts, [int] $Count)\n    for ($index = 0; $index -lt $Count; $index++) { $Texts[$index] }\n}\n\nfunction ConvertTo-Plain {\n    param([string] $Text)\n    return $Text -creplace '[^\\x20-\\x7e]', '?'\n}\n\nfunction Format-Source {\n    param([hashtable] $Source)\n    $wanted = Format-JsonText $Source.Wanted\n    if ($Source.Wanted -ceq 'organizations') { $wanted = Format-JsonList $Source.Organizations }\n    $text = '{\"source\":' + (Format-JsonText $Source.Source) + ',\"wanted\":' + $wanted + ',\"state\":' + (Format-JsonText $Source.State)\n    if ($Source.Known) { $text += ',\"says\":' + (Format-JsonList $Source.Names) }\n    return $text + '}'\n}\n\nfunction Format-Effective {\n    param([hashtable] $Effective)\n    $text = '{'\n    if ($Effective.Wanted -ge 0) {\n        $wanted = $Effective.Sources[$Effective.Wanted]\n        $organizations = '\"any-account\"'\n        if ($wanted.Wanted -ceq 'organizations') { $organizations = Format-JsonList $wanted.Organizations }\n        $text += '\"wanted\":{\"source\":' + (Format-JsonText $wanted.Source) + ',\"organizations\":' + $organizations + '},'\n    }\n    $text += '\"sources\":[' + (@(foreach ($source in $Effective.Sources) { Format-Source $source }) -join ',') + '],\"winner\":' + (Format-JsonText $Effective.Winner)\n    if ($Effective.Says -ceq 'names') { $text += ',\"says\":' + (Format-JsonList $Effective.Names) }\n    elseif ($Effective.Says -cne '') { $text += ',\"says\":' + (Format-JsonText $Effective.Says) }\n    if ($null -ne $Effective.Blocker) { $text += ',\"blocker\":' + (Format-Source $Effective.Blocker) }\n    return $text + ',\"sentence\":' + (Format-JsonText $Effective.Sentence) + '}'\n}\n\nfunction Get-ObservedText {\n    param([hashtable] $Observation)\n    switch -CaseSensitive ($Observation.Status) {\n        'value' { return $Observation.Value }\n        'absent' { return 'absent' }\n        'unseen' { return \"not checked: $($Observation.Reason)\" }\n        default { return \"unreadable: $($Observation.Reason)\" }\n    }\n}\n\nfunction Format-Finding {\n    param([hashtable] $Judged)\n    $one = $Judged.Check\n    $message = $one.Title\n    if ($Judged.Status -ceq 'fail') { $message = $one.Meaning }\n    $text = '{\"code\":' + (Format-JsonText $one.Id) + ',\"controls\":' + (Format-JsonList $one.Controls) + ',\"status\":' + (Format-JsonText $Judged.Status) +\n        ',\"severity\":' + (Format-JsonText $Judged.Severity) + ',\"subject\":' + (Format-JsonText $one.Subject) + ',\"message\":' + (Format-JsonText $message) +\n        ',\"expected\":' + (Format-JsonText $one.Expected) + ',\"observed\":' + (Format-JsonText (Get-ObservedText $Judged.Observation))\n    if ($Judged.Status -ceq 'fail') { $text += ',\"hint\":' + (Format-JsonText $Judged.Hint) }\n    if ($one.Exempt) {\n        $text += ',\"exemption\":{\"reason\":' + (Format-JsonText $one.Reason) + ',\"owner\":' + (Format-JsonText $one.Owner)\n        if ($one.Ticket -cne '') { $text += ',\"ticket\":' + (Format-JsonText $one.Ticket) }\n        $text += ',\"expires\":' + (Format-JsonText $one.Expires) + '}'\n    }\n    return $text + '}'\n}\n\nfunction Format-Receipt {\n    param([hashtable] $Report)\n    $text = '{\"status\":' + (Format-JsonText $Report.Receipt.Status)\n    if ($Report.Receipt.Reason -cne '') { $text += ',\"reason\":' + (Format-JsonText $Report.Receipt.Reason) }\n    return $text + '}'\n}\n\nfunction Format-Report {\n    param([hashtable] $Report)\n    $text = '{\"report\":1,\"policy\":' + (Format-JsonText $policy) + ',\"have\":' + (Format-JsonOrNull $Report.Have) + ',\"receipt\":' + (Format-Receipt $Report) + ',\"revision\":' + (Format-JsonText $revision) +\n        ',\"host\":{\"os\":\"windows\",\"desktop\":' + (Format-JsonOrNull $Report.Desktop)\n    if ($Report.Root -cne '') { $text += ',\"root\":' + (Format-JsonText $Report.Root) }\n    $text += '},\"verdict\":' + (Format-JsonText $Report.Verdict) + ',\"content\":' + (Format-JsonText $Report.Content) + ',\"hold\":' + (Format-JsonText $Report.Hold) +\n        ',\"effective\":' + (Format-Effective $Report.Effective) + ',\"notes\":' + (Format-JsonList $Report.Notes) + ',\"findings\":[' + (@(foreach ($each in $Report.Judged) { Format-Finding $each }) -join ',') + ']'\n    if ($Report.Only.Length -gt 0) { $text += ',\"only\":' + (Format-JsonList $Report.Only) }\n    return $text + '}'\n}\n\n# The lines that a run prints.\nfunction Get-ReportLine {\n    param([hashtable] $Report)\n    if ($style -ceq 'json') { return Format-Report $Report }\n    if ($style -ceq 'line') { return Format-ResultLine $Report }\n    foreach ($text in @(Get-HeadLine $Report) + @(Get-GroupLine $Report) + @(Get-TailLine $Report)) { ConvertTo-Plain $text }\n    Format-ResultLine $Report\n}\n\nfunction Get-HeadLine {\n    param([hashtable] $Report)\n    $sentence = $verdictSentences[$Report.Verdict]\n    if ($Report.Root -cne '') { $sentence = $rootedSentences[$Report.Verdict] }\n    if ($Report.Only.Length -gt 0) { $sentence = \"judged by $($Report.Only -join ', ') alone; nobody looked at the rest.\" }\n    \"$($Report.Verdict): $sentence\"\n    $Report.Effective.Sentence\n    \"Content: $($contentWords[$Report.Content]). Hold: $($holdWords[$Report.Hold]).\"\n    $Report.Notes\n    if ($Report.Root -cne '') { \"Looked at the files below $($Report.Root) only: what a running system knows is not in them.\" }\n    ''\n}\n\n# In the order in which somebody should read them; a group without findings is left out.\nfunction Get-GroupLine {\n    param([hashtable] $Report)\n    $groups = @{}\n    foreach ($each in $Report.Judged) {\n        $name = ''\n        if ($each.Status -ceq 'exempt') { $name = 'By exception:' }\n        elseif (@('fail', 'unknown') -ccontains $each.Status) {\n            $name = 'Could not be established:'\n            if ($each.Check.OnFailure -ceq 'note') { $name = 'Worth knowing; the verdict does not depend on it:' }\n            elseif ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'pending') { $name = 'Waits for a restart of Docker Desktop:' }\n            elseif ($each.Status -ceq 'fail') { $name = 'Wrong:' }\n        }\n        if ($name -cne '') { $groups[$name] = @(if ($groups.ContainsKey($name)) { $groups[$name] }) + @(Get-FindingLine $each) }\n    }\n    foreach ($name in 'Wrong:', 'Could not be established:', 'Waits for a restart of Docker Desktop:', 'Worth knowing; the verdict does not depend on it:', 'By exception:') {\n        if (-not $groups.ContainsKey($name)) { continue }\n        $name\n        $groups[$name]\n        ''\n    }\n}\n\nfunction Get-FindingLine {\n    param([hashtable] $Judged)\n    $one = $Judged.Check\n    \"  $($one.Id) ($($Judged.Severity)): $($one.Title)\"\n    # What there is but one of has no place.\n    if ($one.Subject -cne $one.Kind) { \"    where: $($one.Subject)\" }\n    if ($Judged.Status -cne 'exempt') {\n        \"    expected: $($one.Expected)\"\n        $found = Get-ObservedText $Judged.Observation\n        if ($found -cne '') { \"    found: $found\" }\n    }\n    if ($Judged.Status -ceq 'fail') {\n        \"    means: $($one.Meaning)\"\n        \"    do: $($Judged.Hint)\"\n    }\n    if ($one.Exempt) { \"    because: $($one.Reason) ($($one.Owner), until $($one.Expires))\" }\n    if ($one.Controls.Length -gt 0) { \"    controls: $($one.Controls -join ', ')\" }\n}\n\nfunction Get-TailLine {\n    param([hashtable] $Report)\n    $passed = @(foreach ($each in $Report.Judged) { if ($each.Status -ceq 'pass') { $each } }).Length\n    $noun = 'checks'\n    if ($Report.Judged.Length -eq 1) { $noun = 'check' }\n    \"Passed: $passed of $($Report.Judged.Length) $noun.\"\n    # Nobody should take for passed what nobody looked at: by reason, each with its codes.\n    $reasons = @()\n    $codes = @{}\n    foreach ($each in $Report.Judged) {\n        if ($each.Status -cne 'not-applicable') { continue }\n        $reason = $each.Observation.Reason\n        if ($each.Observation.Status -ceq 'absent') { $reason = 'nothing is there' }\n        if ($reasons -cnotcontains $reason) {\n            $reasons += $reason\n            $codes[$reason] = @()\n        }\n        $codes[$reason] += $each.Check.Id\n    }\n    foreach ($reason in $reasons) { \"Not checked, ${reason}: $($codes[$reason] -join ', ').\" }\n    $desktop = 'not seen'\n    if ($Report.Desktop -cne '') { $desktop = $Report.Desktop }\n    \"Policy $policy, revision $revision; receipt: $(Get-ReceiptWord $Report); Docker Desktop on Windows: $desktop.\"\n    ''\n}\n\n# Which receipt is there, or why it says nothing.\nfunction Get-ReceiptWord {\n    param([hashtable] $Report)\n    switch -CaseSensitive ($Report.Receipt.Status) {\n        'believed' { return $Report.Have }\n        'absent' { return 'none' }\n        'not-believed' { return \"not believed ($($Report.Receipt.Reason))\" }\n        'unseen' { return \"not looked at ($($Report.Receipt.Reason))\" }\n        default { return \"cannot be read ($($Report.Receipt.Reason))\" }\n    }\n}\n\n# What is said where nothing could be judged. The last line is that of a machine of which nothing is known.\nfunction Get-TroubleLine {\n    param([string] $Reason)\n    $reason = ConvertTo-Plain $Reason\n    if ($style -ceq 'json') { return '{\"error\":{\"code\":\"NOT_VERIFIED\",\"message\":' + (Format-JsonText \"Nothing was verified: $reason\") + '}}' }\n    if ($style -ceq 'text') { \"trouble: nothing was verified: $reason\" }\n    "
    + ((stack1 = lookupProperty(helpers,"ps").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unknownLine"),{"name":"ps","hash":{},"data":data,"loc":{"start":{"line":243,"column":4},"end":{"line":243,"column":22}}})) != null ? stack1 : "")
    + "\n}\n";
},"useData":true},
  "windows/verify.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why. Changes nothing.\n#\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/header.ps1"),depth0,{"name":"windows/header.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "# Needs no administrator rights: what it may not read is unknown, and said. Run it with -NoProfile.\n#\n# .SYNOPSIS\n#   Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why.\n# .DESCRIPTION\n#   Looks at what Docker Desktop reads, at who may change it and at what an installer recorded; changes nothing and asks\n#   no network. The verdict is about this machine alone: what lives in Docker Hub and who is signed in is not in it.\n#   The last line is the result, in JSON. Exit code 0: ok or exempt. 1: outdated, conflict, drift or pending. 2: unknown,\n#   or nothing could be verified.\n# .PARAMETER Root\n#   Root of another Windows volume, such as a mounted image. Only files are looked at there: no registry, no receipt, no\n#   processes.\n# .PARAMETER Line\n#   Print the result line only.\n# .PARAMETER Json\n#   Print the whole report as one JSON document instead.\n# .PARAMETER Check\n#   Ask these checks only, by code, with or without the instance: W-FILE-CONTENT or W-FILE-CONTENT:registry-json.\n[CmdletBinding(PositionalBinding = $false)]\nparam(\n    [string] $Root,\n    [switch] $Line,\n    [switch] $Json,\n    [string[]] $Check,\n    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest\n)\n\nMicrosoft.PowerShell.Core\\Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n# Of this script alone, so that nothing set before it reaches in: no other default parameters, no module by its command.\n$PSDefaultParameterValues = @{}\n$PSModuleAutoLoadingPreference = 'None'\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/seeing.ps1"),depth0,{"name":"windows/seeing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/verify-saying.ps1"),depth0,{"name":"windows/verify-saying.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n$style = 'text'\nif ($Line) { $style = 'line' }\nif ($Json) { $style = 'json' }\n# Where scripts are restricted, nothing below would work as written: no method may be called, even of a text.\n$mode = Get-LanguageMode\nif ($mode -cne 'FullLanguage') {\n    Get-TroubleLine \"PowerShell runs in $mode mode here. Allow this script in the application control policy, or sign it.\"\n    exit 2\n}\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/session.ps1"),depth0,{"name":"windows/session.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/product.ps1"),depth0,{"name":"windows/product.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/programs.ps1"),depth0,{"name":"windows/programs.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/limit.ps1"),depth0,{"name":"windows/limit.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/verify-policy.ps1"),depth0,{"name":"windows/verify-policy.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/verify-judging.ps1"),depth0,{"name":"windows/verify-judging.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/access.ps1"),depth0,{"name":"windows/access.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/verify-observing.ps1"),depth0,{"name":"windows/verify-observing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"windows/verify-diagnosing.ps1"),depth0,{"name":"windows/verify-diagnosing.ps1","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n# ---------------------------------------------------------------------------------------------------------------------\n# The run.\n# ---------------------------------------------------------------------------------------------------------------------\n\n# Judged here: what PowerShell judges itself ends with 1, which means drift.\nfunction Get-Misuse {\n    param([string[]] $Wanted, [string[]] $Unknown)\n    if ($Unknown.Length -gt 0) { return \"it does not know $($Unknown -join ' ').\" }\n    if ($Root -cne '' -and $Root -cnotmatch '^[A-Za-z]:\\\\') { return 'the path after -Root must be absolute, like D:\\mount.' }\n    if ((Format-JsonText (ConvertTo-Plain $Root)).Length -gt 1002) { return 'the path after -Root is too long.' }\n    foreach ($code in $Wanted) {\n        $known = @(foreach ($one in $checks) { $one.Code; $one.Id })\n        if ($known -notcontains $code) { return \"this policy has no check $code on Windows.\" }\n    }\n    return ''\n}\n\n$limit = $null\ntry {\n    $wanted = @(foreach ($codes in $Check) { $codes -csplit ',' -cne '' })\n    $misuse = Get-Misuse $wanted @(foreach ($word in $Rest) { $word })\n    if ($Line -and $Json) { $misuse = '-Line and -Json exclude each other.' }\n    if ($misuse -cne '') { throw $misuse }\n    $limit = Limit-Run 120 (@(Get-TroubleLine 'a look did not end within two minutes.') -join \"`n\")\n    $asked = @(foreach ($one in $checks) { if ($wanted.Length -eq 0 -or $wanted -contains $one.Code -or $wanted -contains $one.Id) { $one } })\n    $report = Get-Report -Facts (Get-MachineFact $asked $Root) -Asked $asked -Partial ($wanted.Length -gt 0)\n    $said = @(Get-ReportLine $report)\n    Complete-Run $limit\n    $said\n    if (@('ok', 'exempt') -ccontains $report.Verdict) { exit 0 }\n    if (@('outdated', 'conflict', 'drift', 'pending') -ccontains $report.Verdict) { exit 1 }\n    exit 2\n} catch {\n    Complete-Run $limit\n    Get-TroubleLine \"$($_.Exception.GetBaseException().Message)\"\n    exit 2\n}\n";
},"usePartial":true,"useData":true},
  "windows/writing.ps1": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# ---------------------------------------------------------------------------------------------------------------------\n# What only an installer does to Windows: create, protect, replace.\n# ---------------------------------------------------------------------------------------------------------------------\n\nMicrosoft.PowerShell.Core\\Import-Module \"$PSHOME\\Modules\\Microsoft.PowerShell.Utility\\Microsoft.PowerShell.Utility.psd1\"\n\n# The descriptor is there from the first moment: nobody gets a handle in between.\nfunction Add-Folder {\n    param([string] $Path, [string] $Sddl)\n    $security = [System.Security.AccessControl.DirectorySecurity]::new()\n    $security.SetSecurityDescriptorSddlForm($Sddl)\n    if ($PSVersionTable.PSVersion.Major -ge 6) {\n        [System.IO.FileSystemAclExtensions]::Create([System.IO.DirectoryInfo]::new($Path), $security)\n    } else {\n        [void] [System.IO.Directory]::CreateDirectory($Path, $security)\n    }\n}\n\n# Gives an existing folder its descriptor, and touches nothing inside it.\n#\n# .NET and Set-Acl go through SetNamedSecurityInfo or SetSecurityInfo, which rewrite the inherited rules of every\n# existing child (learn.microsoft.com/windows/win32/secauthz/automatic-propagation-of-inheritable-aces). Docker keeps\n# virtual machines and service logs in this folder with rules of their own; and a hard link that somebody planted would\n# carry our rules to a file elsewhere. SetKernelObjectSecurity changes the one object behind the handle. The handle also\n# settles what a name cannot: it is opened without following a link, and what was checked is what is changed.\n#\n# The compiler that Add-Type starts runs only where a folder has to be repaired, never on a machine that is in order.\n# The two privileges open a folder whose own rules shut administrators out.\nfunction Protect-Folder {\n    param([string] $Path, [string] $Sddl)\n    Microsoft.PowerShell.Utility\\Add-Type -TypeDefinition @'\nusing System;\nusing System.ComponentModel;\nusing System.Runtime.InteropServices;\nusing Microsoft.Win32.SafeHandles;\n\nnamespace Wharfinger\n{\n    public static class Folder\n    {\n        const uint ReadAttributes = 0x80, WriteDacAndOwner = 0xC0000;\n        const uint ShareAll = 7, OpenExisting = 3, OpenReparsePoint = 0x00200000, BackupSemantics = 0x02000000;\n        const uint OwnerAndProtectedDacl = 0x80000005;\n        const uint Directory = 0x10, ReparsePoint = 0x400;\n        const int FileAttributeTagInfo = 9;\n\n        [StructLayout(LayoutKind.Sequential)]\n        struct AttributeTag { public uint Attributes; public uint Tag; }\n\n        [StructLayout(LayoutKind.Sequential, Pack = 4)]\n        struct Privilege { public uint Count; public long Luid; public uint Attributes; }\n\n        [DllImport(\"kernel32.dll\", CharSet = CharSet.Unicode, SetLastError = true)]\n        static extern SafeFileHandle CreateFileW(string name, uint access, uint share, IntPtr security, uint mode, uint flags, IntPtr template);\n        [DllImport(\"kernel32.dll\", SetLastError = true)]\n        static extern bool GetFileInformationByHandleEx(SafeFileHandle file, int kind, out AttributeTag value, uint size);\n        [DllImport(\"kernel32.dll\")]\n        static extern IntPtr GetCurrentProcess();\n        [DllImport(\"advapi32.dll\", SetLastError = true)]\n        static extern bool SetKernelObjectSecurity(SafeFileHandle handle, uint parts, byte[] descriptor);\n        [DllImport(\"advapi32.dll\", SetLastError = true)]\n        static extern bool OpenProcessToken(IntPtr process, uint access, out SafeFileHandle token);\n        [DllImport(\"advapi32.dll\", CharSet = CharSet.Unicode, SetLastError = true)]\n        static extern bool LookupPrivilegeValueW(string system, string name, out long luid);\n        [DllImport(\"advapi32.dll\", SetLastError = true)]\n        static extern bool AdjustTokenPrivileges(SafeFileHandle token, bool disableAll, ref Privilege value, uint size, IntPtr previous, IntPtr needed);\n\n        public static void SetDescriptor(string path, byte[] descriptor)\n        {\n            Enable(\"SeBackupPrivilege\");\n            Enable(\"SeRestorePrivilege\");\n            using (SafeFileHandle folder = CreateFileW(path, ReadAttributes | WriteDacAndOwner, ShareAll, IntPtr.Zero, OpenExisting, OpenReparsePoint | BackupSemantics, IntPtr.Zero))\n            {\n                if (folder.IsInvalid) throw new Win32Exception();\n                AttributeTag found;\n                if (!GetFileInformationByHandleEx(folder, FileAttributeTagInfo, out found, 8)) throw new Win32Exception();\n                if ((found.Attributes & (Directory | ReparsePoint)) != Directory) throw new InvalidOperationException(\"not a folder, or a link: \" + path);\n                if (!SetKernelObjectSecurity(folder, OwnerAndProtectedDacl, descriptor)) throw new Win32Exception();\n            }\n        }\n\n        static void Enable(string name)\n        {\n            SafeFileHandle token;\n            Privilege privilege = new Privilege { Count = 1, Attributes = 2 };\n            if (!OpenProcessToken(GetCurrentProcess(), 0x28, out token)) throw new Win32Exception();\n            using (token)\n            {\n                if (!LookupPrivilegeValueW(null, name, out privilege.Luid)) throw new Win32Exception();\n                if (!AdjustTokenPrivileges(token, false, ref privilege, 0, IntPtr.Zero, IntPtr.Zero)) throw new Win32Exception();\n            }\n        }\n    }\n}\n'@\n    $descriptor = [System.Security.AccessControl.RawSecurityDescriptor]::new($Sddl)\n    $bytes = [byte[]]::new($descriptor.BinaryLength)\n    $descriptor.GetBinaryForm($bytes, 0)\n    [Wharfinger.Folder]::SetDescriptor($Path, $bytes)\n}\n\n# Creates a file that is not there yet, with its descriptor, and waits until the bytes are on the disk.\nfunction Write-File {\n    param([string] $Path, [byte[]] $Bytes, [string] $Sddl)\n    $security = [System.Security.AccessControl.FileSecurity]::new()\n    $security.SetSecurityDescriptorSddlForm($Sddl)\n    $mode = [System.IO.FileMode]::CreateNew\n    $rights = [System.Security.AccessControl.FileSystemRights]::Write\n    $share = [System.IO.FileShare]::None\n    $options = [System.IO.FileOptions]::WriteThrough\n    if ($PSVersionTable.PSVersion.Major -ge 6) {\n        $stream = [System.IO.FileSystemAclExtensions]::Create([System.IO.FileInfo]::new($Path), $mode, $rights, $share, 4096, $options, $security)\n    } else {\n        $stream = [System.IO.FileStream]::new($Path, $mode, $rights, $share, 4096, $options, $security)\n    }\n    try {\n        $stream.Write($Bytes, 0, $Bytes.Length)\n        $stream.Flush($true)\n    } finally {\n        $stream.Dispose()\n    }\n}\n\n# One rename over whatever file or link has the name: there is the old file or the new one, never none, and the new one\n# keeps the descriptor it was created with. File.Replace would keep that of the old file, and delete before move would\n# leave a moment without a file. .NET Framework offers MoveFileEx with MOVEFILE_REPLACE_EXISTING in Visual Basic only\n# (dotnet/runtime Microsoft.VisualBasic.Core FileSystem.vb).\nfunction Move-FileOver {\n    param([string] $From, [string] $To)\n    Clear-ReadOnly $To\n    if ($PSVersionTable.PSVersion.Major -ge 6) {\n        [System.IO.File]::Move($From, $To, $true)\n    } else {\n        [void] [System.Reflection.Assembly]::Load('Microsoft.VisualBasic, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')\n        [Microsoft.VisualBasic.FileIO.FileSystem]::MoveFile($From, $To, $true)\n    }\n}\n\n# A new key inherits the access rules of its parent, and belongs to whoever creates it: CREATOR OWNER of the parent gives\n# them rights of their own.\nfunction Add-RegistryKey {\n    param([string] $Key)\n    $hive = Open-MachineHive\n    $hive.CreateSubKey($Key).Dispose()\n    $hive.Dispose()\n}\n\nfunction Protect-RegistryKey {\n    param([string] $Key, [string] $Sddl)\n    $security = [System.Security.AccessControl.RegistrySecurity]::new()\n    $security.SetSecurityDescriptorSddlForm($Sddl, [System.Security.AccessControl.AccessControlSections] 'Owner, Access')\n    $hive = Open-MachineHive\n    $check = [Microsoft.Win32.RegistryKeyPermissionCheck]::ReadWriteSubTree\n    $opened = $hive.OpenSubKey($Key, $check, [System.Security.AccessControl.RegistryRights] 'ReadKey, ChangePermissions, TakeOwnership')\n    $opened.SetAccessControl($security)\n    $opened.Dispose()\n    $hive.Dispose()\n}\n\n# Moments are texts that sort by time: 2026-01-31T08:15:00.0000000Z.\nfunction Get-Moment {\n    return [System.DateTime]::UtcNow.ToString('o')\n}\n\n# Since when Docker Desktop has been running, of several the first; '' where it is not running, or gone by now.\nfunction Get-DockerDesktopStart {\n    $starts = [string[]] @(foreach ($process in [System.Diagnostics.Process]::GetProcessesByName('Docker Desktop')) {\n        # PowerShell makes $null of a property that cannot be had.\n        $start = $process.StartTime\n        if ($null -ne $start) { $start.ToUniversalTime().ToString('o') }\n    })\n    if ($starts.Length -eq 0) { return '' }\n    [System.Array]::Sort($starts)\n    return $starts[0]\n}\n\nfunction Wait-Moment {\n    [System.Threading.Thread]::Sleep(300)\n}\n";
},"useData":true},
};
