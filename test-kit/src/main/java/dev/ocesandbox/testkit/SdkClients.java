// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;

/** Clients of the vendor's SDK. Nobody loads this class who has no SDK. */
final class SdkClients {

  static final String BSS_CLIENT = "com.huaweicloud.sdk.bss.v2.BssClient";

  private SdkClients() {}

  /** Makes a client that signs with a key. */
  static BssClient bss(String endpoint, String accessKey, String secretKey) {
    return BssClient.newBuilder()
        .withCredential(new GlobalCredentials().withAk(accessKey).withSk(secretKey))
        .withEndpoint(endpoint)
        .build();
  }
}
