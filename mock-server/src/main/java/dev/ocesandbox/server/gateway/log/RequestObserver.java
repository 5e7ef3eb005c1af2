// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;

/** Observes requests. Thread-safe; each request is handled by one thread. */
public interface RequestObserver {

  /** An observer that does nothing. */
  RequestObserver NONE =
      new RequestObserver() {
        @Override
        public void began(HttpRequest request) {}

        @Override
        public void answered(Exchange exchange, Outcome outcome, LoggedExchange entry) {}

        @Override
        public void ended() {}
      };

  /** Called before the first stage. */
  void began(HttpRequest request);

  /** Called when the answer is known. */
  void answered(Exchange exchange, Outcome outcome, LoggedExchange entry);

  /** Called at the end, also if the request failed. */
  void ended();
}
