// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

/**
 * A fixed response of a peer, recorded from the sandbox.
 *
 * @param method HTTP method
 * @param path path, with parameters in braces
 * @param status HTTP status
 * @param body body as text; empty if there is none
 */
public record Stub(String method, String path, int status, String body) {

  /** The content type of all responses. */
  static final String CONTENT_TYPE = "application/json;charset=UTF-8";
}
