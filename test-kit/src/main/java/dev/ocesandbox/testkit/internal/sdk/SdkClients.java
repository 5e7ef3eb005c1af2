// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.sdk;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;

/** Creates clients of the vendor's SDK. */
public final class SdkClients {

  /** Class name of {@code BssClient}, for checks that must not load it. */
  public static final String BSS_CLIENT = "com.huaweicloud.sdk.bss.v2.BssClient";

  private SdkClients() {}

  /**
   * Returns a {@code BssClient} that signs its requests with an access key. The return type keeps
   * callers free of the SDK.
   *
   * @param onClose receives an action that closes the idle connections of the client, which would
   *     otherwise stay open for five minutes
   */
  public static Object bssClient(
      String endpoint, String accessKey, String secretKey, Consumer<Runnable> onClose) {
    ConnectionPool connections = new ConnectionPool();
    onClose.accept(connections::evictAll);
    return BssClient.newBuilder()
        .withCredential(new GlobalCredentials().withAk(accessKey).withSk(secretKey))
        .withHttpConfig(HttpConfig.getDefaultHttpConfig().withConnectionPool(connections))
        .withEndpoint(endpoint)
        .build();
  }
}
