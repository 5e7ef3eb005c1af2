// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of refusals. */
final class IamError {

  private IamError() {}

  /** Version 3: the code is the status, as a number. */
  static ObjectNode of(int status, String message, String title) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", status).put("message", message).put("title", title);
    return body;
  }

  /** A code of letters. */
  static ObjectNode of(String code, String message) {
    return Json.object().put("error_code", code).put("error_msg", message);
  }
}
