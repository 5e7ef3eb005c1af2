// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.ticketcatalog.ExtendedParameter;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import java.util.Map;
import java.util.TreeMap;

/** Further parameters that must not be shown, such as passwords. A world does not keep them. */
final class Sensitive {

  private static final String HIDDEN = "\"******\"";

  private Sensitive() {}

  /**
   * Returns further parameters with stars in the place of sensitive values.
   *
   * @param problemId problem type of the ticket
   * @param values JSON text of the value by key
   */
  static Map<String, String> hidden(String problemId, Map<String, String> values) {
    Map<String, String> shown = new TreeMap<>(values);
    for (ExtendedParameter parameter : TicketCatalog.parameters(problemId)) {
      if (parameter.isSensitive() && shown.containsKey(parameter.key())) {
        shown.put(parameter.key(), HIDDEN);
      }
    }
    return shown;
  }
}
