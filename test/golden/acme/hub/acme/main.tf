# Docker Hub settings of Acme Corporation. Policy acme.hub@ab94d209.
# Generated: change the policy and build again. No secret belongs into this file: the provider reads
# DOCKER_USERNAME and DOCKER_PASSWORD, a personal access token of an organisation owner.
# How to begin without losing what is set now: apply.md. `terraform destroy` switches the settings off.

terraform {
  required_version = ">= 1.0"
  required_providers {
    docker = {
      source  = "docker/docker"
      version = "~> 0.6"
    }
  }
}

provider "docker" {}

resource "docker_org_setting_registry_access_management" "registry_access" {
  org_name = "acme"
  enabled  = true

  standard_registry_docker_hub = {
    allowed = true
  }

  custom_registries = [
    {
      address       = "123456789012.dkr.ecr.us-west-2.amazonaws.com"
      friendly_name = "ecr-prod (registry)"
      allowed       = true
    },
    {
      address       = "prod-us-west-2-starport-layer-bucket.s3.us-west-2.amazonaws.com"
      friendly_name = "ecr-prod (blob)"
      allowed       = true
    },
    {
      address       = "registry.acme.example"
      friendly_name = "registry.acme.example"
      allowed       = true
    },
    {
      address       = "vendor.example"
      friendly_name = "vendor.example"
      allowed       = true
    },
  ]
}

# Image Access Management follows the organisation a member belongs to: each has its own. Name only those you own.
variable "image_access_organizations" {
  type = set(string)
  default = [
    "acme",
    "acme-labs",
  ]
}

resource "docker_org_setting_image_access_management" "image_access" {
  for_each = var.image_access_organizations

  org_name                  = each.key
  enabled                   = true
  allow_official_images     = true
  allow_verified_publishers = true
}
