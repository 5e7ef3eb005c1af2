// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

/**
 * What a peer answers to one kind of request: the bytes of the sandbox.
 *
 * @param method HTTP method
 * @param path path, with parameters in braces
 * @param status HTTP status
 * @param body the bytes; empty without a body
 */
public record Stub(String method, String path, int status, String body) {

  /** What every one of the servers says its bodies are. */
  static final String CONTENT_TYPE = "application/json;charset=UTF-8";
}
