// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.AttachmentRoom;
import java.util.Set;

/** Refuses uploads that the server has no room for; passes others on to a stage. */
public final class UploadStage implements Stage {

  private static final Set<String> UPLOADS = Set.of("UploadAccessory", "UploadJsonAccessories");

  private final AttachmentRoom room;
  private final Stage next;

  /** Creates a stage in front of {@code next}. */
  public UploadStage(AttachmentRoom room, Stage next) {
    this.room = room;
    this.next = next;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    if (!UPLOADS.contains(exchange.routedOperation().id())) {
      return next.apply(exchange);
    }
    int bytes = exchange.body().length;
    if (!room.take(bytes)) {
      return Verdict.refuse("gateway.room.attachments");
    }
    try {
      return next.apply(exchange);
    } finally {
      room.giveBack(bytes);
    }
  }
}
