# SPDX-License-Identifier: Apache-2.0
terraform {
  required_providers {
    huaweicloud = {
      source = "huaweicloud/huaweicloud"
    }
  }
}

# tag::provider[]
provider "huaweicloud" {
  region     = "cn-north-4"
  access_key = "OCEACMEMASTER0000001"
  secret_key = "acme-master-secret-key-for-the-sandbox-1"
  auth_url   = "http://127.0.0.1:8080/v3"
  endpoints = {
    iam = "http://127.0.0.1:8080"
    bss = "http://127.0.0.1:8080"
  }
}
# end::provider[]
