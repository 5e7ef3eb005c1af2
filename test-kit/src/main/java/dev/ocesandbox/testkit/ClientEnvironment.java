// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that direct clients to a sandbox. */
final class ClientEnvironment {

  private ClientEnvironment() {}

  static Map<String, String> of(String endpoint, Account account) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("HUAWEICLOUD_SDK_AK", account.accessKey());
    variables.put("HUAWEICLOUD_SDK_SK", account.secretKey());
    variables.put("HUAWEICLOUD_SDK_DOMAIN_ID", account.customerId());
    variables.put("HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1", endpoint);
    variables.put("HUAWEICLOUD_SDK_IAM_ENDPOINT", endpoint);
    variables.put("OS_AUTH_URL", endpoint + "/v3");
    variables.put("OS_DOMAIN_NAME", account.domainName());
    variables.put("OS_USERNAME", account.userName());
    variables.put("OS_PASSWORD", account.password());
    variables.put("SANDBOX_ENDPOINT", endpoint);
    variables.put("SANDBOX_TOKEN", account.token());
    return variables;
  }
}
