// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends the beginning of an answer while its request is still being handled. The rest follows when
 * the request has been decided. Used by the thread of the request.
 */
public interface EarlyAnswer {

  /**
   * Sends the head of an answer with status 200; called at most once. A request that is refused
   * later ends with the body of the refusal.
   *
   * @param contentType media type of the answer
   * @return where the beginning of the body is written; not to be closed
   */
  OutputStream begin(String contentType) throws IOException;
}
