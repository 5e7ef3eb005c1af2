// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Creates one client for each key, because each client has its own connections. */
@Component
class BssClients {

  private final Caller caller;
  private final String endpoint;
  private final Map<AccessKey, BssClient> clients = new ConcurrentHashMap<>();

  BssClients(Caller caller, BssProperties properties) {
    this.caller = caller;
    this.endpoint = properties.endpoint();
  }

  BssClient ofCaller() {
    return clients.computeIfAbsent(caller.key(), this::connect);
  }

  private BssClient connect(AccessKey key) {
    return BssClient.newBuilder()
        .withCredential(new GlobalCredentials().withAk(key.access()).withSk(key.secret()))
        .withEndpoint(endpoint)
        .build();
  }
}
