// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Creates transfers of acme to acme-dev, in a new world for each round. */
final class TransferRequests {

  static final String PATH = "/v2/enterprises/multi-accounts/transfer-amount";

  private final ControlApi control;
  private @Nullable String lastWorld;

  TransferRequests(ControlApi control) {
    this.control = control;
  }

  List<Request> create(int count) throws IOException {
    if (lastWorld != null) {
      control.delete(lastWorld);
    }
    ControlApi.CreatedWorld world = control.createWorld("empty");
    lastWorld = world.id();
    control.topUp(world.id(), "1000000.00");
    Instant now = Instant.now();
    return IntStream.range(0, count)
        .mapToObj(number -> of(world.acme(), world.customerId("acme-dev"), number, now))
        .toList();
  }

  private static Request of(Account master, String member, int number, Instant at) {
    String body =
        "{\"customer_id\":\"%s\",\"amount\":\"0.01\",\"trans_id\":\"T%d\"}"
            .formatted(member, number);
    return master.post(Workload.TRANSFERS.label(), PATH, at, body);
  }
}
